import type { DocumentDetail } from "@dondoc/contract";
import { ActionIcon, Button, Group, Progress, Text, Title } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { isAllowed } from "./acts.ts";
import { AssignmentCard } from "./assignment-card.tsx";
import { useRoom } from "./room.ts";
import type { Reading } from "./use-reading.ts";
import styles from "./reading-room.module.css";

/** The assignments in the order of the text, and how many are decided. */
export function AssignmentList({
  document,
  reading,
}: {
  document: DocumentDetail;
  reading: Reading;
}) {
  const { assignment: words, page, rest, keys, add } = useWords().documents;
  const room = useRoom();
  const { assignments } = document;
  const left = assignments.filter(({ state }) => state === "proposed").length;
  const reviewed = assignments.length - left;
  return (
    <section aria-labelledby="assignments" className={styles.assignments}>
      <Group justify="space-between" gap="xs">
        <Title order={2} id="assignments" className="visually-hidden">
          {words.list}
        </Title>
        <div className={styles.progress}>
          <Text aria-live="polite" fw={600}>
            {page.counter(assignments.length, reviewed)}
          </Text>
          <Progress
            value={(100 * reviewed) / Math.max(1, assignments.length)}
            color="#2b8a3e"
            size="sm"
            aria-hidden
          />
        </div>
        <Group gap="xs" className="no-print">
          {left > 0 && isAllowed(room.acts, "acceptRemaining") && (
            <Button variant="default" h={44} px="sm" onClick={() => room.ask({ kind: "rest" })}>
              {rest.open(left)}
            </Button>
          )}
          {reading.wide && (
            <ActionIcon
              variant="subtle"
              aria-label={keys.open}
              title={keys.open}
              onClick={() => room.ask({ kind: "keys" })}
            >
              <IconKeyboard aria-hidden size={22} />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {assignments.length === 0 && (
        <Text>
          {words.none} {words.noneHint}
        </Text>
      )}
      <ol className={styles.cards}>
        {assignments.map((assignment, index) => (
          <AssignmentCard
            key={assignment.id}
            assignment={assignment}
            number={index + 1}
            chosen={assignment.id === reading.chosen}
            editing={reading.editing?.id === assignment.id ? reading.editing : null}
            picked={reading.picked && reading.picked.has(assignment.id)}
          />
        ))}
      </ol>
      {isAllowed(room.acts, "addAssignment") && <Text c="dimmed">{add.hint}</Text>}
    </section>
  );
}
