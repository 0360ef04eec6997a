import type { Assignment } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { IconCheck, IconCut, IconGitMerge, IconPencil, IconX } from "@tabler/icons-react";
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
    <Group gap="xs" mt="sm" className="no-print">
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
            leftSection={<IconPencil aria-hidden size={18} />}
          >
            {words.edit}
          </ActButton>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "rejectAssignment")}
            onAct={() => room.ask({ kind: "reject", id })}
            leftSection={<IconX aria-hidden size={18} />}
          >
            {words.reject}
          </ActButton>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "splitAssignment")}
            onAct={() => room.ask({ kind: "split", id })}
            leftSection={<IconCut aria-hidden size={18} />}
          >
            {words.split}
          </ActButton>
          <ActButton
            {...quiet}
            act={actNamed(room.acts, "mergeAssignments")}
            onAct={() => room.pickForMerge(id)}
            leftSection={<IconGitMerge aria-hidden size={18} />}
          >
            {words.merge}
          </ActButton>
        </>
      )}
      <Button variant="subtle" px="sm" h={44} onClick={() => room.showPassage(id)}>
        {words.showText}
      </Button>
    </Group>
  );
}
