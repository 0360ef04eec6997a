import type { SelfCheckCoverage } from "@dondoc/contract";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { selfChecksRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { SelfCheckList } from "./self-check-list.tsx";
import { yearsShown } from "./years-shown.ts";

/** What was looked at in a year, and how far each agency looked at itself beside what others found. */
export function SelfChecksPage() {
  const { selfChecks: words } = useWords();
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const { year = thisYear, unitId } = selfChecksRoute.useSearch();
  const navigate = selfChecksRoute.useNavigate();
  const [planning, plan] = useState(false);
  const query = useQuery(read("getSelfCheckCoverage", { query: { year } }));
  const may = query.data?.acts.find(({ allowed }) => allowed);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={may && <Button onClick={() => plan(true)}>{may.title}</Button>}
    >
      <Group align="flex-end" gap="md" className="no-print">
        <NativeSelect
          label={words.year}
          value={String(year)}
          data={yearsShown(thisYear, year).map(String)}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: (before) => ({ ...before, year: Number(currentTarget.value) }),
            })
          }
        />
        <TextLink to="/kiem-tra">{words.back}</TextLink>
      </Group>
      {planning && may && (
        <PlanDialog
          title={may.title}
          onClose={() => plan(false)}
          onPlanned={(planned) => void navigate({ replace: true, search: { year: planned } })}
        />
      )}
      <Answer query={query}>
        {(coverage) => (
          <>
            <SelfCheckList
              year={year}
              unit={coverage.rows.find(({ unit }) => unit.id === unitId)?.unit ?? null}
            />
            <Coverage coverage={coverage} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Coverage({ coverage: { year, wanted, rows } }: { coverage: SelfCheckCoverage }) {
  const { selfChecks: words } = useWords();
  return (
    <Section title={words.coverage(year)} lead={words.wanted(wanted)}>
      {rows.length === 0 ? (
        <Text c="dimmed">{words.noAgency}</Text>
      ) : (
        <ListTable
          caption={words.caption}
          rows={rows}
          rowKey={({ unit }) => unit.id}
          columns={[
            {
              title: words.columns.unit,
              isName: true,
              render: ({ unit }) => (
                <TextLink to="/kiem-tra/tu-kiem-tra" search={{ year, unitId: unit.id }}>
                  {unit.name}
                </TextLink>
              ),
            },
            {
              title: words.columns.covered,
              width: 12,
              render: ({ covered, divisions, reached }) => (
                <Group gap="xs">
                  <span>{words.covered(covered, divisions)}</span>
                  <ToneBadge tone={reached ? "done" : "waiting"}>
                    {reached ? words.reached : words.notReached}
                  </ToneBadge>
                </Group>
              ),
            },
            {
              title: words.columns.planned,
              width: 11,
              render: ({ done, planned, overdue }) => (
                <div>
                  {words.done(done, planned)}
                  {overdue > 0 && <ToneBadge tone="late">{words.overdue(overdue)}</ToneBadge>}
                </div>
              ),
            },
            { title: words.columns.found, width: 8, render: ({ found }) => found },
            {
              title: words.columns.stillOpen,
              width: 11,
              render: ({ stillOpen, openLate, unit }) => (
                <div>
                  {stillOpen === 0 ? (
                    stillOpen
                  ) : (
                    <TextLink to="/kiem-tra/tu-kiem-tra" search={{ year, unitId: unit.id }}>
                      {String(stillOpen)}
                    </TextLink>
                  )}
                  {openLate > 0 && <ToneBadge tone="late">{words.overdue(openLate)}</ToneBadge>}
                </div>
              ),
            },
            {
              title: words.columns.others,
              width: 13,
              render: ({ foundByOthers, foundAfterwards }) => (
                <div>
                  {foundByOthers}
                  {foundAfterwards > 0 && (
                    <Text size="sm">{words.afterwards(foundAfterwards)}</Text>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
