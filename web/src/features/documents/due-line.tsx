import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { type DueDraft, dueKinds, dueOfDraft } from "./due-draft.ts";
import { DueFields } from "./due-fields.tsx";
import styles from "./editor.module.css";

interface DueLineProps {
  due: DueDraft;
  number: number;
  onChange: (due: DueDraft) => void;
  onRemove: (() => void) | null;
  showFault: boolean;
}

/** One deadline: first its form, then what that form needs. */
export function DueLine({ due, number, onChange, onRemove, showFault }: DueLineProps) {
  const { due: words, editor } = useWords().documents;
  const wrong = showFault && dueOfDraft(due) === null;
  return (
    <fieldset className={styles.line}>
      <legend className="visually-hidden">{`${editor.due} ${number}`}</legend>
      <NativeSelect
        label={words.kind}
        data-field={number === 1 ? "due" : `due.${number - 1}`}
        value={due.kind}
        data={dueKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(event) => {
          const kind = dueKinds.find((one) => one === event.currentTarget.value);
          if (kind) onChange({ ...due, kind });
        }}
      />
      <DueFields due={due} change={(patch) => onChange({ ...due, ...patch })} wrong={wrong} />
      {onRemove && (
        <ActionIcon aria-label={editor.removeDue(number)} onClick={onRemove}>
          <IconTrash aria-hidden />
        </ActionIcon>
      )}
    </fieldset>
  );
}
