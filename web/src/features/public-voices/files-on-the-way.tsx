import { Button, FileButton, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "../../app/api/api.ts";
import { ApiProblem } from "../../app/api/api-problem.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew } from "../../ui/chosen-file.ts";
import { problemMessage } from "../../ui/problem-message.ts";
import { TAKEN } from "./photo-field.tsx";
import { prepareFile } from "./prepare-file.ts";
import { publicFormQuery } from "./public-frame.tsx";
import styles from "./public-frame.module.css";

interface OnTheWay {
  file: File;
  state: "waiting" | "sending" | "sent" | "refused";
  /** Why it was refused. */
  problem?: unknown;
  /** What is wrong with the file that was chosen in its place. */
  fault?: string;
}

/** The same bytes would be refused again; what the line or a crowd kept back may pass a second time. */
const mayPass = (problem: unknown): boolean =>
  !(problem instanceof ApiProblem) || problem.mayHaveHappened || problem.status === 429;

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
  return {
    rows,
    again: (file: File) => void send(file),
    leaveOut: (file: File) => setRows((before) => before.filter((row) => row.file !== file)),
    sayFault: (file: File, fault: string) =>
      setRows((before) => before.map((row) => (row.file === file ? { ...row, fault } : row))),
    replace: (file: File, next: File) => {
      setRows((before) =>
        before.map((row) => (row.file === file ? { file: next, state: "waiting" } : row)),
      );
      void send(next);
    },
  };
}

type OnTheirWay = ReturnType<typeof useFilesOnTheWay>;

export function FilesOnTheWay(onTheWay: OnTheirWay) {
  const { publicVoices, ui } = useWords();
  const { sent: words } = publicVoices;
  return (
    <ul className={styles.list} aria-live="polite">
      {onTheWay.rows.map((row) => {
        const { file, state, problem, fault } = row;
        return (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <div>
              <Text>
                {file.name}
                {state !== "refused" && `: ${words.states[state]}`}
              </Text>
              {state === "refused" && (
                <Text c="#a51111">{fault ?? problemMessage(problem, ui)}</Text>
              )}
            </div>
            {state === "refused" && <WaysOut row={row} onTheWay={onTheWay} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What can be done about a file that did not come through; the words before it are kept whatever becomes of it. */
function WaysOut({ row: { file, problem }, onTheWay }: { row: OnTheWay; onTheWay: OnTheirWay }) {
  const { form, sent: words } = useWords().publicVoices;
  const { data: known } = useQuery(publicFormQuery);
  const choose = async (chosen: File | null) => {
    if (!chosen || !known) return;
    const { file: next, fault } = await prepareFile(chosen, known.files);
    if (fault === null) onTheWay.replace(file, next);
    else onTheWay.sayFault(file, form.faults[fault](chosen.name, known.files.megabytes));
  };
  return (
    <Group gap="xs">
      {mayPass(problem) ? (
        <Button variant="default" onClick={() => onTheWay.again(file)}>
          {words.again}
        </Button>
      ) : (
        <FileButton
          accept={TAKEN}
          inputProps={chooseAnew}
          onChange={(chosen) => void choose(chosen)}
        >
          {(props) => (
            <Button {...props} variant="default" disabled={!known}>
              {words.instead}
            </Button>
          )}
        </FileButton>
      )}
      <Button variant="default" onClick={() => onTheWay.leaveOut(file)}>
        {words.leaveOut}
      </Button>
    </Group>
  );
}
