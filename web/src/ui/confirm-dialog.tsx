import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../app/words/use-words.tsx";

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen and that it cannot be undone. */
  children: ReactNode;
  /** The act's own verb. */
  confirm: string;
  onConfirm: () => void;
  pending?: boolean;
}

/** Only before what cannot be undone; otherwise act at once and offer undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { ui } = useWords();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ "aria-label": ui.close }}
    >
      <Stack>
        {props.children}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {ui.cancel}
          </Button>
          <Button color="red" loading={props.pending ?? false} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
