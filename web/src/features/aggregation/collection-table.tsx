import type { CollectionRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { RoundState } from "./round-state.tsx";

/** Rounds with how many have reported, and what the reader's own agency has done. */
export function CollectionTable({ rows }: { rows: readonly CollectionRow[] }) {
  const { aggregation: words } = useWords();
  const { columns } = words;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: columns.title,
          isName: true,
          render: ({ id, number, title }) => (
            <>
              <TextLink to="/tong-hop/$id" params={{ id }}>
                {title}
              </TextLink>
              <Text c="dimmed" size="sm" fw={400}>
                {words.number(number)}
              </Text>
            </>
          ),
        },
        { title: columns.collector, width: 13, render: ({ collector }) => collector.name },
        { title: columns.due, width: 9, render: ({ dueOn }) => formatDate(dueOn) },
        {
          title: columns.answered,
          width: 9,
          align: "end",
          render: ({ sumsUp, answered, asked, late }) =>
            sumsUp && (
              <div>
                {words.of(answered, asked)}
                {late > 0 && (
                  <Text size="sm" c="#a51111" fw={600}>
                    {words.lateCount(late)}
                  </Text>
                )}
              </div>
            ),
        },
        { title: columns.state, width: 15, render: ({ state }) => <RoundState state={state} /> },
        {
          title: columns.own,
          width: 12,
          render: ({ own }) => (own === null ? "" : <OwnState own={own} />),
        },
      ]}
    />
  );
}

function OwnState({ own: { state, daysLate } }: { own: NonNullable<CollectionRow["own"]> }) {
  const { aggregation: words } = useWords();
  const isLate = state !== "answered" && daysLate > 0;
  return (
    <Text {...(isLate ? { c: "#a51111", fw: 600 } : {})} component="div">
      {words.parts[state]}
      {daysLate > 0 && (
        <div>{state === "answered" ? words.answeredLate(daysLate) : words.late(daysLate)}</div>
      )}
    </Text>
  );
}
