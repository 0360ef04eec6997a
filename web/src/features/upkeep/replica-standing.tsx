import type { ReplicaLine } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDayOf, formatInstant, formatSecond } from "../../ui/dates.ts";
import styles from "./upkeep.module.css";

/** Whether reports are read from their own server, how old it is, and what the main one answered in its place. */
export function ReplicaStanding({ replica }: { replica: ReplicaLine }) {
  const { upkeep: words } = useWords();
  const { state, figuresAt, because, lastTurned } = replica;
  return (
    <>
      <strong className={state === "following" ? undefined : styles.bad}>
        {words.replicaStates[state]}
      </strong>
      {figuresAt !== null && (
        <Text>{words.replicaAt(formatSecond(figuresAt), formatDayOf(figuresAt))}</Text>
      )}
      {state !== "following" && <Text>{words.replicaSince(formatInstant(replica.since))}</Text>}
      {because !== null && <code className={styles.because}>{because}</code>}
      <Text>{words.replicaReads(replica.fresh, replica.late, replica.turned)}</Text>
      {lastTurned && (
        <div className={styles.trouble}>
          <div>{words.replicaTurned(formatInstant(lastTurned.at))}</div>
          <code className={styles.because}>{lastTurned.because}</code>
        </div>
      )}
    </>
  );
}
