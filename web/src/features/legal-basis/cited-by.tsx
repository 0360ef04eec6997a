import type { CitingDocument } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { LegalStandingBadge } from "../../ui/legal-standing.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";

/** The province's own documents that rest on it, each judged by its own date. */
export function CitedBy({ citing }: { citing: readonly CitingDocument[] }) {
  const { page: words, columns } = useWords().legalBasis;
  if (citing.length === 0) return <Text c="dimmed">{words.noCiting}</Text>;
  return (
    <ListTable
      caption={words.citedBy}
      rows={citing}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.citing,
          isName: true,
          render: ({ id, reference, title }) => (
            <>
              <TextLink to="/van-ban/$id" params={{ id }}>
                {reference ?? title}
              </TextLink>
              {reference && <Text c="dimmed">{title}</Text>}
            </>
          ),
        },
        {
          title: columns.issuedOn,
          width: 9,
          render: ({ issuedOn }) => (issuedOn ? formatDate(issuedOn) : ""),
        },
        {
          title: words.onItsDay,
          width: 16,
          render: ({ standingThen }) => <LegalStandingBadge standing={standingThen} />,
        },
        {
          title: words.openTasks,
          width: 8,
          align: "end",
          render: ({ id, openTasks }) =>
            openTasks > 0 ? (
              <TextLink to="/nhiem-vu" search={{ documentId: id }}>
                {openTasks}
              </TextLink>
            ) : (
              0
            ),
        },
      ]}
    />
  );
}
