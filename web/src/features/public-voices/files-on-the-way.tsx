import { Button, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { api } from "../../app/api/api.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { problemMessage } from "../../ui/problem-message.ts";
import styles from "./public-frame.module.css";

interface OnTheWay {
  file: File;
  state: "waiting" | "sending" | "sent" | "refused";
  problem?: unknown;
}

/** Sends files behind the words they belong to, one after the other; the same bytes sent twice are one file. */
export function useFilesOnTheWay(code: string, files: readonly File[], onSent?: () => void) {
  const [rows, setRows] = useState<readonly OnTheWay[]>(() =>
    files.map((file) => ({ file, state: "waiting" })),
  );
  const begun = useRef(false);
  const put = (file: File, next: Omit<OnTheWay, "file">) =>
    setRows((before) => before.map((row) => (row.file === file ? { file, ...next } : row)));
  const send = async (file: File) => {
    put(file, { state: "sending" });
    try {
      await api("attachToVoice", { body: { code }, file });
      put(file, { state: "sent" });
    } catch (problem) {
      put(file, { state: "refused", problem });
    }
  };
  const sendAll = async () => {
    // oxlint-disable-next-line no-await-in-loop -- a telephone's line takes one after the other
    for (const file of files) await send(file);
    onSent?.();
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void sendAll();
  });
  return { rows, again: (file: File) => void send(file) };
}

export function FilesOnTheWay({ rows, again }: ReturnType<typeof useFilesOnTheWay>) {
  const { publicVoices, ui } = useWords();
  const { sent: words } = publicVoices;
  return (
    <ul className={styles.list} aria-live="polite">
      {rows.map(({ file, state, problem }) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <div>
            <Text>
              {file.name}
              {state !== "refused" && `: ${words.states[state]}`}
            </Text>
            {state === "refused" && <Text c="#a51111">{problemMessage(problem, ui)}</Text>}
          </div>
          {state === "refused" && (
            <Button variant="default" onClick={() => again(file)}>
              {words.again}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
