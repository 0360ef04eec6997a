import type { Assignment } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActButton } from "./act-button.tsx";
import { actNamed } from "./acts.ts";
import { useRoom } from "./room.ts";

/** What can be done with one assignment; the keys stand beside the verbs. */
export function AssignmentActs({ assignment }: { assignment: Assignment }) {
  const { assignment: words } = useWords().documents;
  const room = useRoom();
  const { id, state } = assignment;
  const quiet = { variant: "default", px: "sm", h: 44 } as const;
  return (
    <Group gap="xs" mt={6} className="no-print">
      {state !== "accepted" && state !== "released" && (
        <ActButton
          act={actNamed(room.acts, "acceptAssignment")}
          onAct={() => room.accept(id)}
          leftSection={<IconCheck aria-hidden size={18} />}
          px="sm"
          h={44}
        >
          {state === "rejected" ? words.acceptAgain : words.accept}
        </ActButton>
      )}
      {state !== "released" && state !== "rejected" && (
        <>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "correctAssignment")}
            onAct={() => room.edit(id)}
          >
            {words.edit}
          </ActButton>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "rejectAssignment")}
            onAct={() => room.ask({ kind: "reject", id })}
          >
            {words.reject}
          </ActButton>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "splitAssignment")}
            onAct={() => room.ask({ kind: "split", id })}
          >
            {words.split}
          </ActButton>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "mergeAssignments")}
            onAct={() => room.pickForMerge(id)}
          >
            {words.merge}
          </ActButton>
        </>
      )}
      <Button variant="subtle" px="sm" h={44} hiddenFrom="md" onClick={() => room.showPassage(id)}>
        {words.showText}
      </Button>
    </Group>
  );
}
