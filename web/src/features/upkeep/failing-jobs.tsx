import type { FailingJob } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import styles from "./upkeep.module.css";

/** The jobs of the queue that have failed and wait for another try, the oldest first. */
export function FailingJobs({ jobs }: { jobs: readonly FailingJob[] }) {
  const { upkeep: words } = useWords();
  const act = useAct("tryJobAgain", { said: words.jobSent });
  const { jobColumns: columns } = words;
  if (jobs.length === 0) return <Text>{words.noJobs}</Text>;
  return (
    <>
      <ProblemAlert act={act} />
      <ListTable
        caption={words.jobs}
        rows={jobs}
        rowKey={({ id }) => id}
        columns={[
          {
            title: columns.job,
            isName: true,
            render: (job) => (
              <>
                {job.title}
                <div className={styles.trouble}>
                  <code className={styles.because}>{job.because}</code>
                  <Text c="dimmed">
                    {words.jobTries(job.tries, job.mostTries)}{" "}
                    {words.nextTry(formatInstant(job.nextTryAt))}
                  </Text>
                </div>
              </>
            ),
          },
          { title: columns.since, width: 11, render: ({ since }) => formatInstant(since) },
          {
            title: columns.act,
            width: 11,
            isActs: true,
            render: ({ id, title }) => (
              <Button
                variant="default"
                aria-label={words.againOf(title)}
                loading={act.pending}
                onClick={() => act.send({ body: { id } })}
              >
                {words.again}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
