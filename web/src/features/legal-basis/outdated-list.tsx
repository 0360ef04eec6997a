import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { RefLinks } from "./ref-links.tsx";

/** Documents with open tasks that rest on a basis which has expired (CIT-09). */
export function OutdatedList() {
  const { outdatedList: words } = useWords().legalBasis;
  return (
    <Answer query={useQuery(read("listOutdatedBases", {}))}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={words.none}>{words.lead}</EmptyState>
        ) : (
          <>
            <Text>{words.lead}</Text>
            <ListTable
              caption={words.caption}
              rows={items}
              rowKey={({ document, basis }) => `${document.id} ${basis.id}`}
              columns={[
                {
                  title: words.document,
                  isName: true,
                  render: ({ document }) => (
                    <>
                      <TextLink to="/van-ban/$id" params={{ id: document.id }}>
                        {document.reference ?? document.title}
                      </TextLink>
                      {document.reference && <Text c="dimmed">{document.title}</Text>}
                    </>
                  ),
                },
                { title: words.basis, width: 14, render: ({ basis }) => <RefLinks of={[basis]} /> },
                {
                  title: words.since,
                  width: 9,
                  render: ({ expiredFrom }) => (expiredFrom ? formatDate(expiredFrom) : ""),
                },
                {
                  title: words.instead,
                  width: 14,
                  render: ({ chain }) => (chain.length > 0 ? <RefLinks of={chain} /> : ""),
                },
                {
                  title: words.tasks,
                  width: 7,
                  align: "end",
                  render: ({ document, openTasks }) => (
                    <TextLink to="/nhiem-vu" search={{ documentId: document.id }}>
                      {openTasks}
                    </TextLink>
                  ),
                },
                {
                  title: words.review,
                  width: 9,
                  render: ({ reviewId }) => (reviewId ? words.underWay : words.notYet),
                },
              ]}
            />
          </>
        )
      }
    </Answer>
  );
}
