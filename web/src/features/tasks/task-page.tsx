import type { TaskDetail } from "@dondoc/contract";
import { Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { read } from "../../app/api/read.ts";
import { taskRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Journal } from "../../ui/journal.tsx";
import { Page } from "../../ui/page.tsx";
import { ActDialog } from "./act-dialog.tsx";
import type { OpenAct } from "./act-names.ts";
import { TaskLifeSection } from "./changes/task-life.tsx";
import { Stars } from "./changes/stars.tsx";
import { TaskExtensions } from "./changes/task-extensions.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { TaskActPanel } from "./task-act-panel.tsx";
import { TaskAllocations } from "./task-allocations.tsx";
import { TaskAsk } from "./task-ask.tsx";
import { TaskFacts } from "./task-facts.tsx";
import { TaskObstacles } from "./task-obstacles.tsx";
import { TaskReports } from "./task-reports.tsx";
import { TaskSteps } from "./task-steps.tsx";
import { receiversOf } from "./receivers-of.ts";
import { TaskSubmissions } from "./task-submissions.tsx";
import { TaskStateMark } from "./task-state.tsx";
import styles from "./task-page.module.css";

interface TaskPageProps {
  /** What other rooms keep about the task, in their order, before its history. */
  parts: (task: TaskDetail) => ReactNode;
}

/** One task: what is asked, where it stands, what can be done now, what happened. */
export function TaskPage({ parts }: TaskPageProps) {
  const { id } = taskRoute.useParams();
  const query = useQuery(read("getTask", { params: { id } }));
  return (
    <Answer query={query}>
      {(task) => <TaskRecord key={task.id} task={task} parts={parts(task)} />}
    </Answer>
  );
}

function TaskRecord({ task, parts }: { task: TaskDetail; parts: ReactNode }) {
  const { tasks, ui } = useWords();
  const [opened, setOpened] = useState<OpenAct | null>(null);
  const lead = (
    <Group gap="sm" component="span">
      {tasks.number(task.number)} · {task.holder.name} · {tasks.origins[task.origin]}
    </Group>
  );
  return (
    <Page title={task.title} lead={lead} actions={<PrintButton />}>
      <TaskStateMark task={task} />
      <Stars names={task.stars} />
      <div className={styles.record}>
        <TaskAsk task={task} />
        <div className={styles.aside}>
          <TaskActPanel task={task} onOpen={setOpened} />
          <TaskFacts task={task} />
        </div>
        <div className={styles.parts}>
          <TaskSubmissions
            submissions={task.submissions}
            taskId={task.id}
            receivers={receiversOf(task)}
          />
          <TaskObstacles task={task} onOpen={setOpened} />
          <TaskAllocations task={task} />
          <TaskSteps task={task} onOpen={setOpened} />
          <TaskLifeSection task={task} />
          <TaskExtensions task={task} onOpen={setOpened} />
          <TaskReports reports={task.reports} />
          <NotYet task={task} />
          {parts}
          <section className={styles.part}>
            <Title order={2}>{ui.history}</Title>
            <Journal entries={task.journal} />
          </section>
        </div>
      </div>
      <ActDialog task={task} opened={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

/** What did not happen to the task, in one line: a card for each would hide what did. */
function NotYet({ task }: { task: TaskDetail }) {
  const { tasks, taskChanges } = useWords();
  const said = [
    task.submissions.length === 0 && tasks.task.noSubmissions,
    task.obstacles.length === 0 && tasks.task.noObstacles,
    task.steps.length === 0 && tasks.task.noSteps,
    task.extensions.length === 0 && taskChanges.extension.none,
    task.reports.length === 0 && tasks.task.noReports,
  ].filter((sentence) => sentence !== false);
  return said.length > 0 && <Text c="dimmed">{said.join(" ")}</Text>;
}
