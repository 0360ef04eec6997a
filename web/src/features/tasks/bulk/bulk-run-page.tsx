import type { BulkRun } from "@dondoc/contract";
import { Button, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { bulkRunRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { type Column, ListTable } from "../../../ui/list-table.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAct } from "../../../ui/use-act.ts";

/** How often a run at work is looked at, in milliseconds. */
const LOOK_EVERY = 1_000;

/** One run: how far it is, and each task that could not be done with the reason. It can be left and found again. */
export function BulkRunPage() {
  const { bulk: words } = useWords();
  const { id } = bulkRunRoute.useParams();
  const run = useQuery({
    ...read("getBulkRun", { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? LOOK_EVERY : false),
  });
  if (run.isPending) return <Loading />;
  if (!run.data) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  const { title, total, createdAt } = run.data;
  return (
    <Page
      title={words.run(title, total)}
      lead={words.askedAt(formatInstant(createdAt))}
      actions={<TextLink to="/nhiem-vu">{words.toList}</TextLink>}
    >
      <HowFar run={run.data} />
      {run.data.failed > 0 && <Failures run={run.data} />}
    </Page>
  );
}

function HowFar({ run: { total, done, failed, endedAt } }: { run: BulkRun }) {
  const { bulk: words } = useWords();
  const settled = done + failed;
  if (endedAt !== null) {
    return (
      <Text component="output" display="block">
        {done === total ? words.allDone(total) : words.ended(done, total)}
      </Text>
    );
  }
  return (
    <>
      <Text component="output" display="block">
        {words.atWork(settled, total)}
      </Text>
      <Progress value={(100 * settled) / total} aria-label={words.progress} size="lg" />
    </>
  );
}

function Failures({ run: { id, failed, failures, endedAt } }: { run: BulkRun }) {
  const { bulk: words, tasks } = useWords();
  const retry = useAct("retryBulk", { said: words.retried });
  const columns: Column<BulkRun["failures"][number]>[] = [
    {
      title: words.columns.number,
      width: 7,
      render: ({ number }) => (number === null ? "" : tasks.number(number)),
    },
    {
      title: words.columns.task,
      isName: true,
      render: ({ taskId, title }) =>
        title === null ? (
          words.unseen
        ) : (
          <TextLink to="/nhiem-vu/$id" params={{ id: taskId }}>
            {title}
          </TextLink>
        ),
    },
    { title: words.columns.reason, render: ({ reason }) => reason },
  ];
  return (
    <Section title={words.failed(failed)}>
      {failed > failures.length && <Text c="dimmed">{words.failedShown(failures.length)}</Text>}
      <ProblemAlert act={retry} />
      <ListTable
        caption={words.failed(failed)}
        columns={columns}
        rows={failures}
        rowKey={({ taskId }) => taskId}
      />
      {endedAt !== null && (
        <Button mt="md" loading={retry.pending} onClick={() => retry.send({ body: { runId: id } })}>
          {words.retry}
        </Button>
      )}
    </Section>
  );
}
