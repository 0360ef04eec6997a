import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ExplanationSign } from "./explanation-sign.tsx";
import styles from "./urging.module.css";

/** What an agency still has to explain, the earliest day first; nothing where it has not been asked. */
export function AskedToExplain() {
  const { home: words } = useWords().urging;
  const { data } = useInfiniteQuery(readPages("listExplanations", { query: { open: "true" } }));
  const rows = data?.pages[0]?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {rows.map(({ id, task, dueOn, standing }) => (
          <li key={id}>
            <TextLink to="/nhiem-vu/$id" params={{ id: task.id }} underline="always">
              {task.title}
            </TextLink>{" "}
            ({words.line(task.number, formatDate(dueOn))}) <ExplanationSign standing={standing} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
