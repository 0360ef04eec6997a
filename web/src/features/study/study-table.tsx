import type { StudyRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";

interface StudyTableProps {
  rows: readonly StudyRow[];
  /** An agency sees its own line alone: the document itself says what to do. */
  isAgency: boolean;
}

/** Documents to study with their counts; each count opens its rows. */
export function StudyTable({ rows, isAgency }: StudyTableProps) {
  const { study: words } = useWords();
  const { columns } = words;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ document }) => document.id}
      columns={[
        {
          title: columns.document,
          isName: true,
          render: ({ document, waitsForMe }) => (
            <>
              <TextLink
                to={isAgency ? "/van-ban/$id" : "/quan-triet/$id"}
                params={{ id: document.id }}
              >
                {document.title}
              </TextLink>
              <Text c="dimmed" size="sm" fw={400}>
                {document.reference ?? words.noReference}
                {document.issuedOn && `, ${formatDate(document.issuedOn)}`}
              </Text>
              {waitsForMe && (
                <Text size="sm" fw={600} c="#a51111">
                  {words.waitsForMe}
                </Text>
              )}
            </>
          ),
        },
        {
          title: columns.due,
          width: 9,
          render: ({ dueOn, counts }) => (
            <>
              {dueOn === null ? words.noDue : formatDate(dueOn)}
              {counts.late > 0 && (
                <Text size="sm" c="#a51111" fw={600}>
                  {words.lateCount(counts.late)}
                </Text>
              )}
            </>
          ),
        },
        {
          title: columns.received,
          width: 8,
          align: "end",
          render: ({ counts }) => words.of(counts.received, counts.sent),
        },
        {
          title: columns.read,
          width: 8,
          align: "end",
          render: ({ counts }) => words.of(counts.read, counts.sent),
        },
        {
          title: columns.studied,
          width: 8,
          align: "end",
          render: ({ counts }) => words.of(counts.studied, counts.sent),
        },
        {
          title: columns.missing,
          width: 9,
          align: "end",
          render: ({ document, counts }) =>
            counts.missing === 0 || isAgency ? (
              String(counts.missing)
            ) : (
              <TextLink
                to="/quan-triet/$id"
                params={{ id: document.id }}
                search={{ show: "missing" }}
                underline="always"
              >
                {counts.missing}
              </TextLink>
            ),
        },
        {
          title: columns.readers,
          width: 9,
          render: ({ readers, readersDone }) => words.readersDone(readersDone, readers),
        },
      ]}
    />
  );
}
