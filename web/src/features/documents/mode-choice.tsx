import type { Assignment, AssignmentMode } from "@dondoc/contract";
import { Group, Radio, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { isAllowed } from "./acts.ts";
import { useRoom } from "./room.ts";

export const modes: readonly AssignmentMode[] = ["followed", "receipt", "noted"];

/** What becomes of the assignment after release. */
export function ModeChoice({ assignment }: { assignment: Assignment }) {
  const { assignment: words } = useWords().documents;
  const room = useRoom();
  const disabled = !isAllowed(room.acts, "correctAssignment") || assignment.state === "released";
  return (
    <Radio.Group
      label={words.mode}
      value={assignment.mode ?? ""}
      onChange={(value) => {
        const mode = modes.find((one) => one === value);
        if (mode) room.decide({ kind: "mode", id: assignment.id, mode });
      }}
    >
      <Group gap="md" mt={6}>
        {modes.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={words.modes[mode]}
            disabled={disabled}
            data-mode-of={assignment.id}
            styles={{ body: { minHeight: "2.75rem", alignItems: "center" } }}
          />
        ))}
      </Group>
      <Text c="dimmed">
        {assignment.mode === null ? words.modeNeeded : words.modeHints[assignment.mode]}
      </Text>
    </Radio.Group>
  );
}
