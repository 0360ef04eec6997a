import { Textarea, type TextareaProps } from "@mantine/core";
import type { ClipboardEvent } from "react";
import { cleanPastedText } from "./paste-from-word.ts";

/** A text of several lines; what is pasted from Word is made plain, and the browser's own undo still works. */
export function LongText(props: TextareaProps) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const clean = cleanPastedText(text);
    if (clean === text) return;
    // The old command is the only way in that keeps undo; without it the raw text goes in.
    if (document.execCommand("insertText", false, clean)) event.preventDefault();
  };
  return <Textarea onPaste={paste} {...props} />;
}
