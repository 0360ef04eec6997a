import type { RiskList, RiskRow } from "@dondoc/contract";
import { Group, NativeSelect, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { riskBys, riskRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable, type Column } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProposeFrom } from "./propose-from.tsx";
import { RiskReason } from "./risk-reason.tsx";

/** Where to look next: agencies or fields by what speaks for it, each figure with its rows, each agency with its proposal. */
export function RiskPage() {
  const { risk: words } = useWords();
  const { today } = useSession();
  const search = riskRoute.useSearch();
  const navigate = riskRoute.useNavigate();
  const { by = "unit", asOf } = search;
  const query = useQuery({
    ...read("getRiskList", { query: { by, ...(asOf ? { asOf } : {}) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <Group gap="md" align="flex-end" className="no-print">
        <NativeSelect
          label={words.by}
          value={by}
          data={riskBys.map((one) => ({ value: one, label: words.bys[one] }))}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: {
                ...(asOf ? { asOf } : {}),
                ...(currentTarget.value === "field" ? { by: "field" as const } : {}),
              },
            })
          }
        />
        <DateField
          label={words.asOf}
          value={asOf ?? null}
          clearable
          maxDate={today}
          onChange={(day) =>
            void navigate({
              replace: true,
              search: { ...(by === "field" ? { by } : {}), ...(day ? { asOf: day } : {}) },
            })
          }
        />
        <TextLink to="/kiem-tra/rui-ro/trong-so">{words.weighings}</TextLink>
        <TextLink to="/kiem-tra">{words.back}</TextLink>
      </Group>
      <Answer query={query}>{(list) => <Ranking list={list} />}</Answer>
    </Page>
  );
}

function Ranking({ list }: { list: RiskList }) {
  const { risk: words } = useWords();
  const { weighing, by, asOf, rows } = list;
  const { columns } = words;
  const shown: Column<RiskRow>[] = [
    { title: columns.rank, width: 4, align: "end", render: ({ rank }) => String(rank) },
    { title: columns.name, isName: true, render: ({ name }) => name },
    { title: columns.points, width: 5, align: "end", render: ({ points }) => String(points) },
    { title: columns.reasons, width: 34, render: (row) => <Reasons list={list} row={row} /> },
  ];
  if (list.mayPropose && by === "unit") {
    shown.push({
      title: columns.acts,
      width: 12,
      isActs: true,
      render: ({ id, name }) => (
        <ProposeFrom kind="risk" id={id} asOf={asOf} label={words.proposeAt(name)} />
      ),
    });
  }
  return (
    <Stack gap="md">
      <Text>
        {words.weighing(weighing.number, formatDate(weighing.validFrom), weighing.basis)}{" "}
        {weighing.certainty === "proposed" && words.proposed}
      </Text>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLead}</EmptyState>
      ) : (
        <ListTable
          caption={words.caption(words.bys[by], formatDate(asOf))}
          rows={rows}
          rowKey={({ id }) => id}
          columns={shown}
        />
      )}
    </Stack>
  );
}

/** What gives points, the heaviest first. */
function Reasons({ list, row }: { list: RiskList; row: RiskRow }) {
  const { risk: words } = useWords();
  const speaking = row.lines
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  if (speaking.length === 0) return <Text c="dimmed">{words.quiet}</Text>;
  return (
    <Stack gap={4}>
      {speaking.map((line) => (
        <RiskReason key={line.code} list={list} row={row} line={line} />
      ))}
    </Stack>
  );
}
