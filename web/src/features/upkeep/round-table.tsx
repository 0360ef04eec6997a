import type { RoundLine } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import styles from "./upkeep.module.css";

/** Every round; what fails stands first. */
export function RoundTable({ rounds }: { rounds: readonly RoundLine[] }) {
  const { upkeep: words } = useWords();
  const act = useAct("tryRoundAgain", { said: words.roundSent });
  const { columns } = words;
  const rows = rounds.toSorted((a, b) => Number(b.failing !== null) - Number(a.failing !== null));
  const again: Column<RoundLine> = {
    title: columns.act,
    width: 11,
    isActs: true,
    render: ({ name, title, failing }) =>
      failing && (
        <Button
          variant="default"
          aria-label={words.againOf(title)}
          loading={act.pending}
          onClick={() => act.send({ body: { name } })}
        >
          {words.again}
        </Button>
      ),
  };
  const shown: Column<RoundLine>[] = [
    {
      title: columns.round,
      isName: true,
      render: ({ title, failing }) => (
        <>
          {title}
          {failing && <Trouble failing={failing} />}
        </>
      ),
    },
    { title: columns.at, width: 5, render: ({ at }) => at },
    {
      title: columns.state,
      width: 10,
      render: ({ state, failing }) => (
        <strong className={failing ? styles.bad : undefined}>{words.states[state]}</strong>
      ),
    },
    {
      title: columns.lastDay,
      width: 8,
      render: ({ lastDay }) => (lastDay === null ? "" : formatDate(lastDay)),
    },
    {
      title: columns.finishedAt,
      width: 11,
      render: ({ finishedAt }) => (finishedAt === null ? "" : formatInstant(finishedAt)),
    },
    {
      title: columns.took,
      width: 7,
      render: ({ milliseconds }) => (milliseconds === null ? "" : words.took(milliseconds)),
    },
    { title: columns.done, width: 6, align: "end", render: ({ done }) => done ?? "" },
    ...(rows.some(({ failing }) => failing) ? [again] : []),
  ];
  return (
    <>
      <ProblemAlert act={act} />
      <ListTable caption={words.rounds} columns={shown} rows={rows} rowKey={({ name }) => name} />
    </>
  );
}

/** Since which day, why, and when it tries itself again. */
function Trouble({ failing }: { failing: NonNullable<RoundLine["failing"]> }) {
  const { upkeep: words } = useWords();
  return (
    <div className={styles.trouble}>
      <div>{words.failing(formatDate(failing.day), failing.days)}</div>
      <code className={styles.because}>{failing.because}</code>
      <Text c="dimmed">
        {words.tries(failing.tries, formatInstant(failing.triedAt))}{" "}
        {words.nextTry(formatInstant(failing.nextTryAt))}
      </Text>
    </div>
  );
}
