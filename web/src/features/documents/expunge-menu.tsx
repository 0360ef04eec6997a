import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { actNamed } from "./acts.ts";
import { type RoomDialog, useRoom } from "./room.ts";

const acts: readonly { operation: "requestExpunge" | "decideExpunge"; dialog: RoomDialog }[] = [
  { operation: "requestExpunge", dialog: { kind: "expunge" } },
  { operation: "decideExpunge", dialog: { kind: "decide-expunge" } },
];

/** What is rarely done, out of the way: taking a document's content away, by two people. */
export function ExpungeMenu() {
  const { page } = useWords().documents;
  const room = useRoom();
  const offered = acts.flatMap(({ operation, dialog }) => {
    const act = actNamed(room.acts, operation);
    return act ? [{ act, dialog }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-end" width="20rem">
      <Menu.Target>
        <ActionIcon aria-label={page.more} variant="default">
          <IconDots aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ act, dialog }) => (
          <Menu.Item
            key={act.act}
            aria-disabled={!act.allowed}
            onClick={() => {
              if (act.allowed) room.ask(dialog);
            }}
          >
            {act.title}
            {act.because !== null && (
              <>
                <br />
                {act.because}
              </>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
