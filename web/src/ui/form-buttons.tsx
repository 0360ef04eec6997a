import { Button, Group } from "@mantine/core";
import { DraftStandingLine } from "./draft-note.tsx";
import { useWords } from "../app/words/use-words.tsx";

interface FormButtonsProps {
  /** The office's verb: "Giao nhiệm vụ", "Trả lại". */
  submit: string;
  pending: boolean;
  onCancel?: () => void;
}

/** The one main button of a form and the way out. */
export function FormButtons({ submit, pending, onCancel }: FormButtonsProps) {
  const { cancel } = useWords().ui;
  return (
    <Group justify="flex-end" gap="sm">
      <DraftStandingLine />
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {cancel}
        </Button>
      )}
      <Button type="submit" loading={pending}>
        {submit}
      </Button>
    </Group>
  );
}
