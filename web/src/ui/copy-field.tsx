import { Button, Group, TextInput } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useRef } from "react";
import { useWords } from "../app/words/use-words.tsx";
import { useStatus } from "./status.tsx";

/** A text to take elsewhere. Where the browser forbids the clipboard (plain http) the text is left selected. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { ui } = useWords();
  const say = useStatus();
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      say(ui.copied);
    } catch {
      input.current?.focus();
    }
  };
  return (
    <Group align="flex-end" gap="sm">
      <TextInput ref={input} label={label} value={value} readOnly style={{ flex: "1 1 16rem" }} />
      <Button
        variant="default"
        leftSection={<IconCopy aria-hidden size={18} />}
        onClick={() => void copy()}
      >
        {ui.copy}
      </Button>
    </Group>
  );
}
