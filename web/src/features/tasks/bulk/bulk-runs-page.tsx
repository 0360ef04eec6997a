import type { BulkRunList } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { type Column, ListTable } from "../../../ui/list-table.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";

type Line = BulkRunList["items"][number];

/** What somebody asked to be done on many tasks, the latest first: where a run that was left is found again. */
export function BulkRunsPage() {
  const { bulk: words } = useWords();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<TextLink to="/nhiem-vu">{words.toList}</TextLink>}
    >
      <Runs />
    </Page>
  );
}

function Runs() {
  const { bulk: words } = useWords();
  const runs = useQuery(read("listBulkRuns", {}));
  if (runs.isPending) return <Loading />;
  if (!runs.data) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />;
  if (runs.data.items.length === 0) {
    return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  }
  const columns: Column<Line>[] = [
    {
      title: words.columns.act,
      isName: true,
      render: ({ id, title }) => (
        <TextLink to="/viec-cung-luc/$id" params={{ id }}>
          {title}
        </TextLink>
      ),
    },
    { title: words.columns.at, render: ({ createdAt }) => formatInstant(createdAt) },
    { title: words.columns.total, align: "end", render: ({ total }) => total },
    { title: words.columns.done, align: "end", render: ({ done }) => done },
    { title: words.columns.failed, align: "end", render: ({ failed }) => failed },
    {
      title: words.columns.state,
      render: ({ endedAt }) => (endedAt === null ? words.atWorkShort : words.endedShort),
    },
  ];
  return (
    <ListTable
      caption={words.title}
      columns={columns}
      rows={runs.data.items}
      rowKey={({ id }) => id}
    />
  );
}
