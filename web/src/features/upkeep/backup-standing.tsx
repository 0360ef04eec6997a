import type { BackupLine } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import styles from "./upkeep.module.css";

const MEGABYTE = 1024 * 1024;

/** Whether the last backup is young enough, what it is, and what has failed since. */
export function BackupStanding({ backup }: { backup: BackupLine }) {
  const { upkeep: words } = useWords();
  const { state, last, failed } = backup;
  const size = last && words.megabytes(String(Math.max(1, Math.round(last.size / MEGABYTE))));
  return (
    <>
      <strong className={state === "good" ? undefined : styles.bad}>
        {words.backupStates[state]}
      </strong>
      {failed && (
        <div className={styles.trouble}>
          <div>{words.backupFailed(formatInstant(failed.at))}</div>
          <code className={styles.because}>{failed.because}</code>
        </div>
      )}
      {last && size && (
        <Text>
          {words.backupLast(
            formatInstant(last.at),
            size,
            last.files,
            words.took(last.milliseconds),
          )}{" "}
          {last.tried ? words.backupTried.yes : words.backupTried.no}
        </Text>
      )}
    </>
  );
}
