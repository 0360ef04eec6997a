import type { MonitoredAgency } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";

/** Each agency of a document with its figures; who is late stands first and by name. */
export function AgencyTable({
  rows,
  documentId,
}: {
  rows: readonly MonitoredAgency[];
  documentId: string;
}) {
  // prettier-ignore
  const { monitoring: words } = useWords();
  const { columns } = words;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        {
          title: columns.agency,
          isName: true,
          render: ({ unit, head }) => (
            <>
              {unit.name}
              <Text c="dimmed" size="sm" fw={400}>
                {head}
              </Text>
            </>
          ),
        },
        {
          title: columns.total,
          width: 7,
          align: "end",
          render: ({ unit, total }) => (
            <TextLink
              to="/nhiem-vu"
              search={{ list: "all", documentId, unitId: unit.id }}
              underline="always"
            >
              {total}
            </TextLink>
          ),
        },
        {
          title: columns.completed,
          width: 9,
          align: "end",
          render: ({ completed, completedLate }) => (
            <>
              {completed}
              {completedLate > 0 && <Text size="sm">{words.completedLate(completedLate)}</Text>}
            </>
          ),
        },
        {
          title: columns.overdue,
          width: 10,
          align: "end",
          render: ({ overdue, worst }) =>
            overdue === 0 ? (
              "0"
            ) : (
              <Text c="#a51111" fw={600} component="div">
                {overdue}
                <Text size="sm">{words.worst(worst)}</Text>
              </Text>
            ),
        },
        {
          title: columns.waiting,
          width: 8,
          align: "end",
          render: ({ submitted }) => String(submitted),
        },
        {
          title: columns.others,
          width: 12,
          align: "end",
          render: ({ withinDue, undated, suspended }) => String(withinDue + undated + suspended),
        },
        {
          title: columns.urged,
          width: 15,
          render: ({ reminders, remindedAt, letters, openDraftId }) => (
            <>
              {reminders > 0 && remindedAt && (
                <div>{words.reminders(reminders, formatInstant(remindedAt))}</div>
              )}
              {letters > 0 && <div>{words.letters(letters)}</div>}
              {reminders + letters === 0 && openDraftId === null && words.never}
              {openDraftId !== null && (
                <TextLink to="/du-thao/$id" params={{ id: openDraftId }} underline="always">
                  {words.openDraft}
                </TextLink>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
