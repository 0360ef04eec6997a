import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./briefing.module.css";
import { InstructionView } from "./instruction-view.tsx";

/** On a task's page: the leader's word it comes from, and what leaders have said about it. Nothing where neither is. */
export function TaskInstructionsPart({ taskId }: { taskId: string }) {
  const { task: words } = useWords().briefing;
  const { data } = useQuery(read("getTaskInstructions", { params: { id: taskId } }));
  if (!data) return null;
  const { from, about } = data;
  return (
    <>
      {from && (
        <Section title={words.from}>
          <InstructionView instruction={from} within="itself" />
        </Section>
      )}
      {about.length > 0 && (
        <Section title={words.about}>
          <ul className={styles.list}>
            {about.map((one) => (
              <li key={one.id} className={styles.card}>
                <InstructionView instruction={one} within="task" />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
