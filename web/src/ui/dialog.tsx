import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { KeyboardEventHandler, ReactNode } from "react";
import { useWords } from "../app/words/use-words.tsx";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  size?: "md" | "lg" | "xl";
  onKeyDown?: KeyboardEventHandler;
  children: ReactNode;
}

/** A form or a table over the page; the whole screen on a phone. */
export function Dialog({ opened, onClose, title, size = "lg", onKeyDown, children }: DialogProps) {
  const { close } = useWords().ui;
  const isPhone = useMediaQuery("(max-width: 48em)") ?? false;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      {...(onKeyDown && { onKeyDown })}
      fullScreen={isPhone}
      centered={false}
      // A click beside a half-filled form must not close it.
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": close, size: 44 }}
      styles={{ title: { fontWeight: 600, fontSize: "1.25rem" } }}
    >
      {children}
    </Modal>
  );
}
