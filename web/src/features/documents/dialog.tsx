import { Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";

interface DialogProps {
  title: string;
  onClose: () => void;
  size?: string;
  children: ReactNode;
}

/** A dialog that exists only while it is open. */
export function Dialog({ title, onClose, size = "lg", children }: DialogProps) {
  const { close } = useWords().ui;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ "aria-label": close, size: 44 }}
    >
      <Stack gap="md">{children}</Stack>
    </Modal>
  );
}
