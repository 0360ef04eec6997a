import type { MeasureRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Remedy } from "./remedy.tsx";

/** Lines of the register; each opens its entry. */
export function MeasureTable({ rows }: { rows: readonly MeasureRow[] }) {
  const { accountability: words } = useWords();
  const { columns } = words;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: columns.document,
          isName: true,
          width: 11,
          render: ({ id, documentNumber, documentOn, number }) => (
            <>
              <TextLink to="/so-trach-nhiem/$id" params={{ id }}>
                {documentNumber}
              </TextLink>
              <Text c="dimmed" size="sm">
                {words.of(formatDate(documentOn))} · {words.label(number)}
              </Text>
            </>
          ),
        },
        {
          title: columns.whom,
          width: 14,
          render: ({ unit, person, post }) =>
            person ? (
              <div>
                {person.name}
                <Text c="dimmed" size="sm">
                  {post ? `${post}, ${unit.name}` : unit.name}
                </Text>
              </div>
            ) : (
              unit.name
            ),
        },
        {
          title: columns.kind,
          width: 11,
          render: ({ kind, withdrawnOn }) => (
            <div>
              {words.kinds[kind]}
              {withdrawnOn && (
                <Text fw={600} size="sm">
                  {words.withdrawnOn(formatDate(withdrawnOn))}
                </Text>
              )}
            </div>
          ),
        },
        {
          title: columns.cause,
          render: ({ cause, tasks }) => (
            <div>
              <Text lineClamp={3}>{cause ?? words.byReference}</Text>
              {tasks > 0 && (
                <Text c="dimmed" size="sm">
                  {words.tasks(tasks)}
                </Text>
              )}
            </div>
          ),
        },
        { title: columns.remedy, width: 15, render: (row) => row.remedyState === "none" ? "" : <Remedy of={row} /> }, // prettier-ignore
        { title: columns.countsFor, width: 8, render: ({ countsFor }) => words.period(countsFor) },
      ]}
    />
  );
}
