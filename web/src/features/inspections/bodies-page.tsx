import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { FoundDialog } from "./body-dialogs.tsx";

/** The Working Group and the teams that stand: who may inspect, and by which decision. */
export function BodiesPage() {
  const { inspections: all } = useWords();
  const { body: words } = all;
  const query = useQuery(read("listBodies", { query: {} }));
  const [founding, found] = useDisclosure();
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={found.open}>
            {words.found}
          </Button>
        )
      }
    >
      <TextLink to="/kiem-tra" className="no-print">
        {all.back}
      </TextLink>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <ListTable
              caption={words.caption}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: words.columns.name,
                  isName: true,
                  render: ({ id, name }) => (
                    <TextLink to="/kiem-tra/to-cong-tac/$id" params={{ id }}>
                      {name}
                    </TextLink>
                  ),
                },
                { title: words.kind, width: 11, render: ({ kind }) => words.kinds[kind] },
                {
                  title: words.columns.head,
                  width: 16,
                  render: ({ head }) => head?.name ?? "",
                },
                {
                  title: words.columns.members,
                  width: 9,
                  align: "end",
                  render: ({ members }) => members,
                },
                {
                  title: words.columns.since,
                  width: 13,
                  render: ({ foundedOn, endedOn }) =>
                    endedOn === null ? (
                      formatDate(foundedOn)
                    ) : (
                      <ToneBadge tone="quiet">{words.ended(formatDate(endedOn))}</ToneBadge>
                    ),
                },
              ]}
            />
          )
        }
      </Answer>
      {founding && <FoundDialog onClose={found.close} />}
    </Page>
  );
}
