import type { DraftState } from "@dondoc/contract";
import { Group } from "@mantine/core";
import { IconPencil, IconSend, IconX, type TablerIcon } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";

const icons: Record<DraftState, TablerIcon> = {
  draft: IconPencil,
  issued: IconSend,
  withdrawn: IconX,
};

/** Where a document stands, by word and sign. */
export function DraftStateSign({ state }: { state: DraftState }) {
  const { states } = useWords().drafting;
  const Icon = icons[state];
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <Icon aria-hidden size={18} />
      <span>{states[state]}</span>
    </Group>
  );
}
