import type { Clock, TaskClocks } from "@dondoc/contract";
import { Alert } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./clocks.module.css";

/** Every clock that runs or ran on the task: who holds it, until when, how it stands. */
export function ClocksSection({ clocks: { clocks, deputySince } }: { clocks: TaskClocks }) {
  const { clocks: words } = useWords().clocks;
  return (
    <Section title={words.title}>
      {deputySince && (
        <Alert color="yellow" mb="sm">
          {words.deputy(formatDate(deputySince))}
        </Alert>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.clock}</th>
            <th scope="col">{words.heldBy}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.lastDay}</th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <Row key={`${clock.kind} ${clock.startOn} ${clock.lastDay}`} clock={clock} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ clock }: { clock: Clock }) {
  const { clocks: words } = useWords().clocks;
  return (
    <tr>
      <th scope="row">
        <strong>{words.kinds[clock.kind]}</strong>
        <div className={styles.quiet}>{clock.why}</div>
      </th>
      <td data-label={words.heldBy}>{clock.heldBy}</td>
      <td data-label={words.from} className={styles.day}>
        {formatDate(clock.startOn)}
      </td>
      <td data-label={words.lastDay} className={styles.day}>
        {formatDate(clock.lastDay)}
      </td>
      <td data-label={words.standing} className={clock.daysLate > 0 ? styles.late : ""}>
        <Standing clock={clock} />
      </td>
    </tr>
  );
}

function Standing({ clock: { endedOn, daysLate, workingDaysLeft } }: { clock: Clock }) {
  const { clocks: words } = useWords().clocks;
  if (endedOn === null) {
    return <>{daysLate > 0 ? words.late(daysLate) : words.left(workingDaysLeft ?? 0)}</>;
  }
  const day = formatDate(endedOn);
  return <>{daysLate > 0 ? words.doneLate(day, daysLate) : words.done(day)}</>;
}
