import { ActionIcon, Popover, Stack, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActButton } from "./act-button.tsx";
import { actNamed } from "./acts.ts";
import { type RoomDialog, useRoom } from "./room.ts";

const acts: readonly { name: "requestExpunge" | "decideExpunge"; dialog: RoomDialog }[] = [
  { name: "requestExpunge", dialog: { kind: "expunge" } },
  { name: "decideExpunge", dialog: { kind: "decide-expunge" } },
];

/** What is rarely done, out of the way: taking a document's content away, by two people. */
export function ExpungeMenu() {
  const { page } = useWords().documents;
  const room = useRoom();
  const [open, setOpen] = useState(false);
  const offered = acts.flatMap(({ name, dialog }) => {
    const act = actNamed(room.acts, name);
    return act ? [{ act, dialog }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width="21rem"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon aria-label={page.more} variant="default" onClick={() => setOpen(!open)}>
          <IconDots aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={page.more}>
        <Stack gap="xs">
          {offered.map(({ act, dialog }) => (
            <div key={act.act}>
              <ActButton
                act={act}
                variant="default"
                fullWidth
                onAct={() => {
                  setOpen(false);
                  room.ask(dialog);
                }}
              />
              {act.because !== null && (
                <Text c="dimmed" aria-hidden>
                  {act.because}
                </Text>
              )}
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
