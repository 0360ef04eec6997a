import type { MeasureCandidates, ProposedKind, Suggestion } from "@dondoc/contract";
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { candidatesRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { periodsAround } from "./periods.ts";
import { ProposeDialog } from "./propose-dialog.tsx";
import { RegisterTabs } from "./register-tabs.tsx";

type Row = MeasureCandidates["rows"][number];

/** Agencies within their groups of volume, and whom the province's thresholds suggest to look at. */
export function CandidatesPage() {
  const { accountability } = useWords();
  const { candidates: words } = accountability;
  const { today } = useSession();
  const periods = periodsAround(today);
  const { period = periods[0] ?? "", all } = candidatesRoute.useSearch();
  const navigate = candidatesRoute.useNavigate();
  const query = useQuery(read("getMeasureCandidates", { query: { period } }));
  const { data } = query;
  return (
    <Page
      title={words.title}
      lead={data && words.lead(data.period.title, formatDate(data.period.asOf))}
    >
      <RegisterTabs at="candidates" />
      <Group align="flex-end" gap="md" className="no-print">
        <NativeSelect
          label={words.period}
          value={period}
          data={[...new Set([period, ...periods])].map((one) => ({
            value: one,
            label: accountability.period(one),
          }))}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: (before) => ({ ...before, period: currentTarget.value }),
            })
          }
        />
        <Checkbox
          label={words.only}
          checked={!all}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: ({ all: _dropped, ...before }) =>
                currentTarget.checked ? before : { ...before, all: true as const },
            })
          }
        />
      </Group>
      <Answer query={query}>
        {(answer) => <Candidates answer={answer} all={all ?? false} period={period} />}
      </Answer>
    </Page>
  );
}

interface CandidatesProps {
  answer: MeasureCandidates;
  all: boolean;
  period: string;
}

function Candidates({ answer, all, period }: CandidatesProps) {
  const { candidates: words } = useWords().accountability;
  const [proposing, propose] = useState<{ row: Row; kind: ProposedKind } | null>(null);
  const rows = answer.rows.filter(({ suggestions }) => all || suggestions.length > 0);
  return (
    <>
      <Section title={words.rules}>
        <ul style={{ margin: 0 }}>
          {answer.rules.map((rule) => (
            <li key={rule.suggestion}>
              {words.rule(words.suggestions[rule.suggestion], rule.words)}{" "}
              <Text span c="dimmed">
                ({rule.legalBasis})
              </Text>
            </li>
          ))}
        </ul>
      </Section>
      {rows.length === 0 ? (
        <EmptyState title={words.noneReached} />
      ) : (
        <CandidateTable
          rows={rows}
          answer={answer}
          onPropose={(row, kind) => propose({ row, kind })}
        />
      )}
      {proposing && (
        <ProposeDialog
          start={{ kind: proposing.kind, unit: proposing.row.unit, countsFor: period }}
          onClose={() => propose(null)}
        />
      )}
    </>
  );
}

const proposedBy: Partial<Record<Suggestion, ProposedKind>> = {
  praise: "praise",
  criticism: "criticism",
  "severe-criticism": "severe-criticism",
};
const rate = ({ numerator, denominator, value }: Row["onTime"]): string =>
  value === null
    ? `${numerator}/${denominator}`
    : `${value.toLocaleString("vi-VN")} % (${numerator}/${denominator})`;

function CandidateTable({
  rows,
  answer,
  onPropose,
}: {
  rows: readonly Row[];
  answer: MeasureCandidates;
  onPropose: (row: Row, kind: ProposedKind) => void;
}) {
  const { candidates: words } = useWords().accountability;
  const { columns } = words;
  const may = answer.acts.some(({ allowed }) => allowed);
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        { title: columns.unit, isName: true, render: ({ unit }) => unit.name },
        {
          title: columns.group,
          width: 11,
          render: ({ group }) => answer.groups[group]?.title ?? "",
        },
        {
          title: columns.assigned,
          width: 6,
          align: "end",
          render: ({ assigned }) => String(assigned),
        },
        {
          title: columns.completion,
          width: 9,
          align: "end",
          render: ({ completion }) => rate(completion),
        },
        { title: columns.onTime, width: 9, align: "end", render: ({ onTime }) => rate(onTime) },
        {
          title: columns.praises,
          width: 8,
          align: "end",
          render: ({ praises }) => String(praises),
        },
        {
          title: columns.suggestion,
          isActs: true,
          width: 15,
          render: (row) => <Suggested row={row} may={may} onPropose={onPropose} />,
        },
      ]}
    />
  );
}

interface SuggestedProps {
  row: Row;
  may: boolean;
  onPropose: (row: Row, kind: ProposedKind) => void;
}

/** What to look at, and the way to propose it; an award of the year has a law and a file of its own. */
function Suggested({ row, may, onPropose }: SuggestedProps) {
  const { candidates: words, propose } = useWords().accountability;
  return (
    <Stack gap="xs">
      {row.suggestions.map((one) => {
        const kind = proposedBy[one];
        return (
          <div key={one}>
            <div>{words.suggestions[one]}</div>
            {one === "award" && (
              <Text c="dimmed" size="sm">
                {words.awardHint}
              </Text>
            )}
            {may && kind && (
              <Button
                variant="default"
                aria-label={`${propose.open}: ${row.unit.name}`}
                onClick={() => onPropose(row, kind)}
              >
                {propose.open}
              </Button>
            )}
          </div>
        );
      })}
    </Stack>
  );
}
