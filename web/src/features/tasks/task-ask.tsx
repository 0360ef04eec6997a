import type { TaskDetail } from "@dondoc/contract";
import { Anchor, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import styles from "./task-page.module.css";

/** About what six lines hold; a longer passage is folded until asked for. */
const LONG = 480;

/** What is asked, in the directive's own words. */
export function TaskAsk({ task }: { task: TaskDetail }) {
  const { tasks, ui } = useWords();
  const { task: words } = tasks;
  const { quote, document } = task;
  const source = [provisionPath(quote.at, ui.path), document.reference, task.documentTitle].filter(
    Boolean,
  );
  const [isWhole, setWhole] = useState(quote.text.length <= LONG);
  return (
    <section className={styles.part}>
      <Title order={2}>{words.asked}</Title>
      <blockquote className={`${styles.quote} ${isWhole ? "" : styles.clamped}`} lang="vi">
        {quote.text}
      </blockquote>
      {quote.text.length > LONG && (
        <Anchor
          component="button"
          type="button"
          className="no-print"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.shortPassage : words.wholePassage}
        </Anchor>
      )}
      <Text mt="xs">
        {words.quotedFrom}: {source.join(", ")}.{" "}
        <Link
          to="/van-ban/$id"
          params={{ id: document.id }}
          search={{ assignmentId: task.assignmentId }}
          className="no-print"
        >
          {words.openPassage}
        </Link>
      </Text>
      <Destinations task={task} />
    </section>
  );
}

function Destinations({ task }: { task: TaskDetail }) {
  const { task: words } = useWords().tasks;
  const facts = [
    { title: words.deliverable, values: task.deliverable ? [task.deliverable] : [] },
    { title: words.reportTo, values: task.reportTo },
    { title: words.via, values: task.via },
    { title: words.copyTo, values: task.copyTo },
  ].filter(({ values }) => values.length > 0);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts} style={{ marginTop: "0.75rem" }}>
      {facts.map(({ title, values }) => (
        <div key={title} style={{ display: "contents" }}>
          <dt>{title}</dt>
          <dd>{values.join("; ")}</dd>
        </div>
      ))}
    </dl>
  );
}
