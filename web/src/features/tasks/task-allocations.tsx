import type { TaskDetail } from "@dondoc/contract";
import { Text, Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { PersonName } from "../../ui/person-name.tsx";
import styles from "./task-page.module.css";

/** Who in the agency does the work now, and who had it before. */
export function TaskAllocations({ task }: { task: TaskDetail }) {
  const { task: words } = useWords().tasks;
  if (task.allocations.length === 0) return null;
  return (
    <section className={styles.part}>
      <Title order={2}>{words.allocations}</Title>
      <ul>
        {task.allocations.map(({ id, unit, person, note, allocatedBy, allocatedAt, endedAt }) => (
          <li key={id}>
            <Text span fw={endedAt === null ? 600 : 400}>
              {person && (
                <>
                  <PersonName person={person} />,{" "}
                </>
              )}
              {unit.name}
            </Text>
            {note && `: ${note}`}
            <Text c="dimmed" component="span" display="block">
              {words.allocatedBy(allocatedBy.name, formatInstant(allocatedAt))}
              {endedAt !== null && ` ${words.until(formatInstant(endedAt))}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
