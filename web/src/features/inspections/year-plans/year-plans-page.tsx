import type { YearPlanList, YearPlanRow } from "@dondoc/contract";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { type YearPlanFigure, yearPlansRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { CoveragePart } from "./coverage-part.tsx";
import { DraftPlanDialog } from "./plan-dialogs.tsx";

const YEARS_BACK = 4;

/** The plans of a year with how far they have come, and which agencies they reach. */
export function YearPlansPage() {
  const { yearPlans: words } = useWords();
  const { today, home } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const { year = thisYear } = yearPlansRoute.useSearch();
  const navigate = yearPlansRoute.useNavigate();
  const [drafting, draft] = useDisclosure();
  const query = useQuery(read("listYearPlans", { query: { year } }));
  const may = query.data?.acts.find(({ allowed }) => allowed);
  return (
    <Page
      title={words.title}
      lead={home === "agency" ? words.leadAgency : words.lead}
      actions={
        <>
          {may && (
            <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={draft.open}>
              {may.title}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <Group align="flex-end" gap="md" className="no-print">
        <NativeSelect
          label={words.year}
          value={String(year)}
          data={Array.from({ length: YEARS_BACK + 2 }, (_, back) => String(thisYear + 1 - back))}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: (before) => ({ ...before, year: Number(currentTarget.value) }),
            })
          }
        />
        <TextLink to="/kiem-tra">{words.back}</TextLink>
      </Group>
      <Answer query={query}>{(list) => <Plans list={list} />}</Answer>
      <CoveragePart year={year} />
      {drafting && may && <DraftPlanDialog title={may.title} year={year} onClose={draft.close} />}
    </Page>
  );
}

function Plans({ list: { year, items } }: { list: YearPlanList }) {
  const { yearPlans: words } = useWords();
  if (items.length === 0) {
    return <EmptyState title={words.none(year)}>{words.noneLead}</EmptyState>;
  }
  return (
    <Section title={words.plans(year)}>
      <ListTable
        caption={words.caption}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.plan,
            isName: true,
            render: ({ id, number, title, body }) => (
              <>
                <TextLink to="/kiem-tra/ke-hoach-nam/$id" params={{ id }}>
                  {title}
                </TextLink>
                <Text c="dimmed" size="sm">
                  {words.label(number)} · {body?.name ?? words.province}
                </Text>
              </>
            ),
          },
          {
            title: words.columns.planned,
            width: 8,
            align: "end",
            render: (row) => <Figure row={row} figure="planned" count={row.tally.planned} />,
          },
          {
            title: words.columns.done,
            width: 9,
            align: "end",
            render: (row) => <Figure row={row} figure="done" count={row.tally.done} />,
          },
          {
            title: words.columns.missed,
            width: 9,
            align: "end",
            render: (row) => <Figure row={row} figure="missed" count={row.tally.states.missed} />,
          },
          {
            title: words.columns.document,
            width: 16,
            render: ({ approval }) =>
              approval ? (
                words.approvedBy(approval.documentNumber, formatDate(approval.documentOn))
              ) : (
                <ToneBadge tone="waiting">{words.draft}</ToneBadge>
              ),
          },
        ]}
      />
    </Section>
  );
}

interface FigureProps {
  row: YearPlanRow;
  figure: YearPlanFigure;
  count: number;
}

/** A number that opens the lines it counts. */
function Figure({ row: { id }, figure, count }: FigureProps) {
  return (
    <TextLink to="/kiem-tra/ke-hoach-nam/$id" params={{ id }} search={{ figure }}>
      {count}
    </TextLink>
  );
}
