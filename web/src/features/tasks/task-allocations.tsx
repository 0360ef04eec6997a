import type { Allocation, TaskDetail } from "@dondoc/contract";
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
        {task.allocations.map((allocation) => (
          <AllocationLine key={allocation.id} allocation={allocation} />
        ))}
      </ul>
    </section>
  );
}

function AllocationLine({ allocation }: { allocation: Allocation }) {
  const { task: words } = useWords().tasks;
  const { unit, person, note, allocatedBy, allocatedAt, endedAt, takenUp, handedUp } = allocation;
  return (
    <li>
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
      {takenUp && (
        <Text c="dimmed" component="span" display="block">
          {words.takenUpBy(takenUp.by.name, formatInstant(takenUp.at))}
        </Text>
      )}
      {handedUp && (
        <Text component="span" display="block">
          {words.handedUpAs[handedUp.as](handedUp.by.name, formatInstant(handedUp.at))}{" "}
          {words.quoted(handedUp.note)}
        </Text>
      )}
    </li>
  );
}
