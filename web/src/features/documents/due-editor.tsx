import { Button, Fieldset, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { type DueDraft, newDue } from "./due-draft.ts";
import { DueLine } from "./due-line.tsx";
import { useRoom } from "./room.ts";

interface DueEditorProps {
  due: DueDraft[];
  onChange: (due: DueDraft[]) => void;
  error: string | undefined;
}

/** The contract takes six deadlines of one provision at most. */
const MOST = 6;

/** The deadlines of one provision, in the words of the text. */
export function DueEditor({ due, onChange, error }: DueEditorProps) {
  const { editor } = useWords().documents;
  const { asOf } = useRoom();
  const { today } = useSession();
  const year = due.find((line) => line.year !== "")?.year ?? (asOf ?? today).slice(0, 4);
  return (
    <Fieldset legend={editor.due} p="sm">
      {due.map((line, index) => (
        <DueLine
          // Lines have no identity of their own; they are only added at the end.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          due={line}
          number={index + 1}
          onChange={(changed) => onChange(due.with(index, changed))}
          onRemove={due.length > 1 ? () => onChange(due.toSpliced(index, 1)) : null}
          showFault={error !== undefined}
        />
      ))}
      {error !== undefined && <Text c="red.9">{error}</Text>}
      {due.length < MOST && (
        <Group>
          <Button
            variant="subtle"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => onChange([...due, newDue(year)])}
          >
            {editor.addDue}
          </Button>
        </Group>
      )}
    </Fieldset>
  );
}
