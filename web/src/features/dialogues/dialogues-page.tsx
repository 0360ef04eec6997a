import { Text } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { acts } from "../../app/acts.ts";
import { readPages } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { RecordDialog } from "./record-dialog.tsx";

/** Meetings with people and firms, the latest first, each with how its promises stand. */
export function DialoguesPage() {
  const { dialogues: words } = useWords();
  const session = useSession();
  const [recording, record] = useState(false);
  const query = useInfiniteQuery(readPages("listDialogues", { query: {} }));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        holds(session, ...acts.keepDialogues) && (
          <Button leftSection={<IconMessages aria-hidden size={20} />} onClick={() => record(true)}>
            {words.record}
          </Button>
        )
      }
    >
      {recording && <RecordDialog onClose={() => record(false)} />}
      <PagedAnswer query={query}>
        {(pages) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
          return (
            <ListTable
              caption={words.caption}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: words.columns.topic,
                  isName: true,
                  render: ({ id, number, topic, kind }) => (
                    <>
                      <TextLink to="/doi-thoai/$id" params={{ id }}>
                        {topic}
                      </TextLink>
                      <Text c="dimmed" size="sm">
                        {words.label(number)} · {words.kinds[kind]}
                      </Text>
                    </>
                  ),
                },
                {
                  title: words.columns.heldOn,
                  width: 9,
                  render: ({ heldOn }) => formatDate(heldOn),
                },
                { title: words.columns.unit, width: 16, render: ({ unit }) => unit.name },
                {
                  title: words.columns.promises,
                  width: 13,
                  render: ({ kept, promised, overdue }) => (
                    <div>
                      <Text>{words.figures(kept, promised)}</Text>
                      {overdue > 0 && <ToneBadge tone="late">{words.overdue(overdue)}</ToneBadge>}
                    </div>
                  ),
                },
              ]}
            />
          );
        }}
      </PagedAnswer>
    </Page>
  );
}
