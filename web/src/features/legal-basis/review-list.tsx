import type { LegalReview } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { ConcludeDialog } from "./conclude-dialog.tsx";

/** Every review with its slip, its task and, at the end, the opinion. */
export function ReviewList() {
  const { reviewList: words } = useWords().legalBasis;
  const [concluded, setConcluded] = useState<LegalReview | null>(null);
  const pages = useInfiniteQuery(readPages("listLegalReviews", { query: {} }));
  return (
    <>
      <PagedRows query={pages} empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}>
        {(rows) => (
          <ListTable
            caption={words.caption}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                title: words.document,
                isName: true,
                render: ({ document, reason }) => (
                  <>
                    <TextLink to="/van-ban/$id" params={{ id: document.id }}>
                      {document.reference ?? document.title}
                    </TextLink>
                    <Text c="dimmed" size="sm">
                      {reason}
                    </Text>
                  </>
                ),
              },
              { title: words.unit, width: 11, render: ({ unit }) => unit?.name ?? "" },
              { title: words.due, width: 8, render: ({ dueOn }) => formatDate(dueOn) },
              { title: words.state, width: 10, render: (row) => <Progress row={row} /> },
              {
                title: words.opinion,
                width: 14,
                render: (row) => <Opinion row={row} onConclude={() => setConcluded(row)} />,
              },
            ]}
          />
        )}
      </PagedRows>
      {concluded && <ConcludeDialog review={concluded} onClose={() => setConcluded(null)} />}
    </>
  );
}

function Progress({ row: { slipId, task } }: { row: LegalReview }) {
  const { reviewList: words } = useWords().legalBasis;
  return task ? (
    <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
      {words.task(task.number)}
    </TextLink>
  ) : (
    <>
      <TextLink underline="always" to="/van-ban/$id" params={{ id: slipId }}>
        {words.slip}
      </TextLink>
      , {words.waiting}
    </>
  );
}

function Opinion({ row, onConclude }: { row: LegalReview; onConclude: () => void }) {
  const { reviewList: words } = useWords().legalBasis;
  if (row.opinion) {
    return (
      <>
        <Text fw={600}>{words.opinions[row.opinion]}</Text>
        <Text size="sm">{row.proposal}</Text>
      </>
    );
  }
  const act = row.acts.find(({ act: name }) => name === "legal-basis.conclude-review");
  if (!act) return "";
  return act.allowed ? (
    <Button variant="default" onClick={onConclude}>
      {words.conclude}
    </Button>
  ) : (
    <Text size="sm" c="dimmed">
      {act.because}
    </Text>
  );
}
