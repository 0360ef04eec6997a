import { Kbd, Switch, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "./dialog.tsx";
import type { LetterKeys } from "./use-letter-keys.ts";
import styles from "./reading-room.module.css";

export function KeysDialog({ letters, onClose }: { letters: LetterKeys; onClose: () => void }) {
  const { keys: words } = useWords().documents;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className={styles.keys}>
        {words.list.map(({ key, does }) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>
              <Kbd size="lg">{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Text>{words.note}</Text>
      <Switch
        label={words.letters}
        checked={letters.on}
        onChange={(event) => letters.turn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
