import type { TaskFigures, TaskList } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { taskListRoute, taskLists } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { countIn } from "./figure-tiles.tsx";
import styles from "./task-list-tabs.module.css";

/** What people open every day stands in the row; the rest one click further. */
const daily: readonly TaskList[] = [
  "open",
  "overdue",
  "due-soon",
  "to-acknowledge",
  "to-confirm",
  "returned",
];
const others = taskLists.filter((list) => !daily.includes(list));

interface TabsProps {
  list: TaskList;
  figures: TaskFigures["figures"] | null;
}

export function TaskListTabs({ list, figures }: TabsProps) {
  const { tasks } = useWords();
  const titled = (one: TaskList): string => {
    const count = figures && countIn(figures, one);
    return count === null ? tasks.lists[one] : tasks.list.withCount(tasks.lists[one], count);
  };
  return (
    <>
      <nav aria-label={tasks.list.lists} className={styles.tabs}>
        <ul>
          {daily.map((one) => (
            <li key={one}>
              <ListLink list={one} current={list} title={titled(one)} />
            </li>
          ))}
          {others.includes(list) && (
            <li>
              <ListLink list={list} current={list} title={titled(list)} />
            </li>
          )}
          <li>
            <OtherLists list={list} titled={titled} />
          </li>
        </ul>
      </nav>
      <ListSelect list={list} titled={titled} />
    </>
  );
}

function ListLink({ list, current, title }: { list: TaskList; current: TaskList; title: string }) {
  return (
    <Link
      from={taskListRoute.fullPath}
      to="."
      search={(before) => ({ ...before, list })}
      className={styles.tab}
      activeProps={{}}
      aria-current={list === current ? "page" : undefined}
    >
      {title}
    </Link>
  );
}

interface OthersProps {
  list: TaskList;
  titled: (list: TaskList) => string;
}

/** The lists opened less often; the list chosen here takes its place in the row. */
function OtherLists({ list, titled }: OthersProps) {
  const { tasks } = useWords();
  const navigate = taskListRoute.useNavigate();
  const offered = others.filter((one) => one !== list);
  return (
    <NativeSelect
      aria-label={tasks.list.otherLists}
      w="12.5rem"
      value=""
      data={[
        { value: "", label: tasks.list.otherLists },
        ...offered.map((one) => ({ value: one, label: titled(one) })),
      ]}
      onChange={(event) => {
        const chosen = offered.find((one) => one === event.currentTarget.value);
        if (chosen) void navigate({ search: (before) => ({ ...before, list: chosen }) });
      }}
    />
  );
}

/** The same choice for the thumb. */
function ListSelect({ list, titled }: OthersProps) {
  const { tasks } = useWords();
  const navigate = taskListRoute.useNavigate();
  return (
    <NativeSelect
      hiddenFrom="sm"
      className="no-print"
      label={tasks.list.lists}
      value={list}
      data={taskLists.map((one) => ({ value: one, label: titled(one) }))}
      onChange={(event) => {
        const chosen = taskLists.find((one) => one === event.currentTarget.value) ?? "open";
        void navigate({ search: (before) => ({ ...before, list: chosen }) });
      }}
    />
  );
}
