import type { FiredRung, TaskLadder as Ladder } from "@dondoc/contract";
import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import styles from "./ladder.module.css";

/** Who was reminded of a task and when they read it; what comes next, when, and by which rule. */
export function TaskLadder({ taskId }: { taskId: string }) {
  const { ladder: words } = useWords();
  const id = useId();
  const query = useQuery(read("getTaskLadder", { params: { id: taskId } }));
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Title order={2} id={id}>
        {words.title}
      </Title>
      <Answer query={query}>{(ladder) => <Rungs ladder={ladder} />}</Answer>
    </section>
  );
}

function Rungs({ ladder }: { ladder: Ladder }) {
  const { ladder: words } = useWords();
  return (
    <>
      {ladder.still ? <Text>{ladder.still}</Text> : <NextRungs next={ladder.next} />}
      <Title order={3}>{words.fired}</Title>
      {ladder.fired.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <ol className={styles.list}>
          {ladder.fired.map((rung) => (
            <Fired key={rung.id} rung={rung} />
          ))}
        </ol>
      )}
      <details className={styles.more}>
        <summary>{words.why}</summary>
        <Text>{ladder.why}</Text>
      </details>
    </>
  );
}

/** The next one in sight; those behind it on demand. */
function NextRungs({ next: [first, ...later] }: { next: Ladder["next"] }) {
  const { ladder: words } = useWords();
  if (!first) return null;
  return (
    <>
      <Title order={3}>{words.next}</Title>
      <Coming rung={first} />
      {later.length > 0 && (
        <details className={styles.more}>
          <summary>{words.later(later.length)}</summary>
          {later.map((rung) => (
            <Coming key={`${rung.on} ${rung.title}`} rung={rung} />
          ))}
        </details>
      )}
    </>
  );
}

function Coming({ rung: { title, on, form } }: { rung: Ladder["next"][number] }) {
  const { ladder: words } = useWords();
  return (
    <Text>
      {formatDate(on)}: {title} <span className={styles.quiet}>({words.form[form]})</span>
    </Text>
  );
}

function Fired({ rung }: { rung: FiredRung }) {
  const { ladder: words } = useWords();
  const { title, firedOn, dueFor, form, told, stopped, handledAt } = rung;
  return (
    <li>
      <p>
        <strong>{title}</strong>{" "}
        <span className={styles.quiet}>
          {formatDate(firedOn)}, {words.dueFor(formatDate(dueFor))}
        </span>
      </p>
      {form === "message" && told.length === 0 && <p>{words.nobody}</p>}
      {told.length > 0 && (
        <ul className={styles.told}>
          {told.map(({ name, readAt, mail }) => (
            <li key={name}>
              {readAt ? words.read(name, formatInstant(readAt)) : words.unread(name)}
              {mail && <span className={styles.quiet}> · {mail}</span>}
            </li>
          ))}
        </ul>
      )}
      {form !== "message" && !stopped && (
        <p>{handledAt ? words.handled(formatInstant(handledAt)) : words.prepared}</p>
      )}
      {stopped && <p className={styles.quiet}>{words.stopped(stopped)}</p>}
    </li>
  );
}
