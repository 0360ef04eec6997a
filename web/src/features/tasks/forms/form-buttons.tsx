import { Button, Group } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";

interface FormButtonsProps {
  /** The act's own verb. */
  title: string;
  pending: boolean;
  onCancel: () => void;
}

export function FormButtons({ title, pending, onCancel }: FormButtonsProps) {
  const { ui } = useWords();
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel}>
        {ui.cancel}
      </Button>
      <Button type="submit" loading={pending}>
        {title}
      </Button>
    </Group>
  );
}
