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
  if (!isAllowed(room.acts, "correctAssignment") || assignment.state === "released") {
    return (
      <Text>
        {words.mode}: {assignment.mode === null ? words.noMode : words.modes[assignment.mode]}
      </Text>
    );
  }
  return (
    <Radio.Group
      aria-label={words.mode}
      value={assignment.mode ?? ""}
      onChange={(value) => {
        const mode = modes.find((one) => one === value);
        if (mode) room.decide({ kind: "mode", id: assignment.id, mode });
      }}
    >
      <Group gap="0 1rem">
        <Text span fw={600}>
          {words.mode}:
        </Text>
        {modes.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={words.modes[mode]}
            title={words.modeHints[mode]}
            data-mode-of={assignment.id}
            styles={{ body: { minHeight: "2.75rem", alignItems: "center" } }}
          />
        ))}
      </Group>
      {assignment.mode === null && <span className="visually-hidden">{words.modeNeeded}</span>}
    </Radio.Group>
  );
}
