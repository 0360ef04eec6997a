import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import { TaskTable } from "./task-table.tsx";
import type { MyWork as Work } from "@dondoc/contract";

type Step = Work["steps"][number];

/** What was given to this person in the agency: tasks by due date, and steps with their own dates. */
export function MyWork() {
  const { home, task: words, number } = useWords().tasks;
  const tasks = useQuery(read("listTasks", { query: { list: "open", mine: "true", limit: 10 } }));
  const work = useQuery(read("getMyWork", {}));
  const rows = tasks.data?.items ?? [];
  const steps = work.data?.steps ?? [];
  if (rows.length + steps.length === 0) return null;
  const columns: Column<Step>[] = [
    { title: words.step, isName: true, render: ({ title }) => title },
    {
      title: home.ofTask,
      render: (step) => (
        <Link to="/nhiem-vu/$id" params={{ id: step.taskId }}>
          {number(step.number)} {step.taskTitle}
        </Link>
      ),
    },
    {
      title: words.stepDue,
      width: 12,
      render: ({ dueOn, daysLate }) => (
        <span>
          {formatDate(dueOn)}
          {daysLate > 0 && <strong>, {words.lateDays(daysLate)}</strong>}
        </span>
      ),
    },
  ];
  return (
    <>
      {rows.length > 0 && (
        <Section title={home.myTasks}>
          <TaskTable rows={rows} label={home.myTasks} />
          {tasks.data?.next && (
            <Link to="/nhiem-vu" search={{ list: "open", mine: true }}>
              {home.allMine}
            </Link>
          )}
        </Section>
      )}
      {steps.length > 0 && (
        <Section title={home.mySteps}>
          <ListTable
            caption={home.mySteps}
            columns={columns}
            rows={steps}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
    </>
  );
}
