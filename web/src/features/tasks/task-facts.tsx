import type { TaskDetail } from "@dondoc/contract";
import { Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { DueDate } from "./due-text.tsx";
import { Distance } from "../../ui/standing-badge.tsx";
import styles from "./task-page.module.css";

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div style={{ display: "contents" }}>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

/** Where the task stands: its dates with their reason, who answers for it, who watches it. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const { task: words, states } = useWords().tasks;
  const { siblings } = task;
  return (
    <section className={styles.part}>
      <Title order={2}>{words.stands}</Title>
      <dl className={styles.facts}>
        <Fact title={words.state}>{states[task.state]}</Fact>
        <Fact title={words.nextAct}>{task.nextAct}</Fact>
        <Fact title={words.dueOn}>
          <Due task={task} />
        </Fact>
        {task.reviewOn && <Fact title={words.reviewOn}>{formatDate(task.reviewOn)}</Fact>}
        <Fact title={words.receivedOn}>{formatDate(task.receivedOn)}</Fact>
        <Fact title={words.lead}>{task.holder.name}</Fact>
        <Fact title={words.head}>{task.head?.name ?? words.nobody}</Fact>
        <Partners holders={task.holders} />
        {task.field && <Fact title={words.field}>{task.field.name}</Fact>}
        <Fact title={words.monitor}>{task.monitor?.name ?? words.nobody}</Fact>
        <Versions task={task} />
        {siblings.total > 1 && (
          <Fact title={words.siblings}>
            <Link to="/nhiem-vu" search={{ list: "all", assignmentId: task.assignmentId }}>
              {words.siblingsDone(siblings.completed, siblings.total)}
            </Link>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Due({ task }: { task: TaskDetail }) {
  const { task: words } = useWords().tasks;
  const hasMoved = task.originalDueOn !== null && task.originalDueOn !== task.dueOn;
  return (
    <>
      <strong>
        <DueDate task={task} />
      </strong>
      <div>
        <Distance standing={task.standing} />
      </div>
      {task.originalDueOn && hasMoved && (
        <div className={styles.quiet}>{words.originalDue(formatDate(task.originalDueOn))}</div>
      )}
      <details className={styles.details}>
        <summary>{words.why}</summary>
        {task.duePhrase && <div>{words.phrase(task.duePhrase)}</div>}
        <div>{task.whyThisDate}</div>
        {task.lastDay && task.bound === "before" && (
          <div className={styles.quiet}>{words.lastDay(formatDate(task.lastDay))}</div>
        )}
      </details>
    </>
  );
}

/** What a later version of its directive made of the task, and the tasks of an earlier one that it took over. */
function Versions({ task: { laterVersion, takesOver } }: { task: TaskDetail }) {
  const { task: words } = useWords().tasks;
  return (
    <>
      {laterVersion && (
        <Fact title={words.laterVersion}>
          {words.laterDecision[laterVersion.decision]}{" "}
          <Link to="/van-ban/$id" params={{ id: laterVersion.document.id }} search={{}}>
            {laterVersion.document.reference ?? words.theDocument}
          </Link>
          {laterVersion.successor && (
            <>
              {", "}
              <TaskNumber task={laterVersion.successor} />
            </>
          )}
        </Fact>
      )}
      {takesOver.length > 0 && (
        <Fact title={words.takesOver}>
          {takesOver.map((task) => (
            <span key={task.id}>
              <TaskNumber task={task} />{" "}
            </span>
          ))}
        </Fact>
      )}
    </>
  );
}

const TaskNumber = ({ task: { id, number } }: { task: TaskDetail["takesOver"][number] }) => (
  <Link to="/nhiem-vu/$id" params={{ id }}>
    NV-{number}
  </Link>
);

function Partners({ holders }: { holders: TaskDetail["holders"] }) {
  const { task: words } = useWords().tasks;
  const partners = holders.filter(({ role }) => role === "coordinating");
  if (partners.length === 0) return null;
  return (
    <Fact title={words.coordinating}>
      <ul>
        {partners.map(({ unit, validFrom, validTo }) => (
          <li key={`${unit.id} ${validFrom}`}>
            {unit.name}
            {validTo && <span className={styles.quiet}> ({words.until(formatDate(validTo))})</span>}
          </li>
        ))}
      </ul>
    </Fact>
  );
}
