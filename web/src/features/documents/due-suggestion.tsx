import type { Assignment } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { isAllowed } from "./acts.ts";
import { useRoom } from "./room.ts";

/** A deadline offered where the document gives none: taken with one click, or left; until then it binds nobody. */
export function DueSuggestion({ assignment: { id, suggestion } }: { assignment: Assignment }) {
  const { suggestion: words } = useWords().documents.assignment;
  const room = useRoom();
  if (suggestion === null || !isAllowed(room.acts, "correctAssignment")) return null;
  const { dueOn, ground } = suggestion;
  return (
    <Group gap="0.25rem 0.75rem" mt={4}>
      <Text>
        <strong>{words.label}</strong> {words.says(formatDate(dueOn), ground)}
      </Text>
      <Button
        variant="default"
        onClick={() => room.decide({ kind: "correct", id, correction: { due: [{ by: dueOn }] } })}
      >
        {words.take(formatDate(dueOn))}
      </Button>
    </Group>
  );
}
