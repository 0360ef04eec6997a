import type { AnsweredItem, AnswerResult, DevicePhoto } from "@dondoc/contract";
import { Button, FileButton, Group, Text } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { answerResults } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { chooseAnew } from "../../../ui/chosen-file.ts";
import { LongText } from "../../../ui/long-text.tsx";
import { ToneBadge, type Tone } from "../../../ui/tone-badge.tsx";
import styles from "./field.module.css";
import { readPhotograph } from "./photograph.ts";
import { Refused } from "./refused.tsx";
import { type SentState, shownOf } from "./shown.ts";
import type { Noted } from "./store.ts";
import type { Visit } from "./use-visit.ts";

const stateTones: Readonly<Record<SentState, Tone>> = {
  waiting: "waiting",
  sending: "working",
  sent: "done",
  refused: "refused",
  unready: "quiet",
};
/** While somebody types, a note is kept after each pause. */
const PAUSE = 300;

interface ItemCardProps {
  item: AnsweredItem;
  visit: Visit;
  personId: string;
  /** False where the record is signed: what was noted is only shown. */
  open: boolean;
  /** Bytes of the largest photograph that the server takes. */
  largest: number;
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));

/** One item with large targets: its result, a note, photographs, and whether the server has it. */
export function ItemCard({ item, visit, personId, open, largest }: ItemCardProps) {
  const { field: words, checklists } = useWords();
  const shown = shownOf(item, visit.answers, { personId, sending: visit.sending });
  const [wrong, setWrong] = useState("");
  const keep = (patch: Partial<Noted>): Promise<void> => {
    const { itemId, result, note, photos } = shown;
    setWrong("");
    return visit
      .note({ itemId, result, note, photos, ...patch })
      .catch(() => setWrong(words.noRoom));
  };
  const photograph = async (files: readonly File[]) => {
    const kept: DevicePhoto[] = [];
    const wrongs: string[] = [];
    try {
      // One after the other: a device has little memory, and a camera's picture is large.
      for (const file of files) {
        const taken = await readPhotograph(file, largest);
        if (taken.kind === "good") {
          await visit.keepPhoto(taken.photo.fileHash, taken.bytes);
          kept.push(taken.photo);
        } else {
          const { fileName, size } = taken;
          wrongs.push(taken.kind === "wrong" ? words.wrongPhoto(fileName) : words.largePhoto(fileName, megabytes(size), megabytes(largest))); // prettier-ignore
        }
      }
    } catch {
      wrongs.push(words.noRoom);
    }
    if (kept.length > 0) await keep({ photos: [...shown.photos, ...kept] });
    if (wrongs.length > 0) setWrong(wrongs.join(" "));
  };
  const label = `${item.ordinal}. ${item.text}`;
  return (
    <article className={styles.item} aria-label={label}>
      <Text fw={600}>{label}</Text>
      {item.guidance && <Text c="dimmed">{checklists.guidance(item.guidance)}</Text>}
      <Results
        label={label}
        value={shown.result}
        open={open}
        onChange={(result) => keep({ result })}
      />{" "}
      {/* prettier-ignore */}
      <Note label={words.note} value={shown.note} open={open} onKeep={(note) => void keep({ note })} />{" "}
      {/* prettier-ignore */}
      <Group gap="sm" mt="xs">
        {open && (
          <FileButton
            multiple
            accept="image/jpeg,image/png"
            inputProps={{ ...chooseAnew, "aria-label": words.photographOf(label) }}
            onChange={(files) => void photograph(files)}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="md"
                aria-label={words.photographOf(label)}
                leftSection={<IconCamera aria-hidden size={20} />}
              >
                {words.photograph}
              </Button>
            )}
          </FileButton>
        )}
        {shown.state && (
          <ToneBadge tone={stateTones[shown.state]}>{words.states[shown.state]}</ToneBadge>
        )}
      </Group>
      {shown.photos.map(({ id, fileName }) => (
        <Group key={id} gap="xs" mt={4}>
          <Text>{checklists.photo(fileName)}</Text>
          {open && shown.state !== "sent" && (
            <Button
              variant="subtle"
              aria-label={words.dropPhoto(fileName)}
              onClick={() => void keep({ photos: shown.photos.filter((one) => one.id !== id) })}
            >
              {words.drop}
            </Button>
          )}
        </Group>
      ))}
      {wrong && (
        <Text c="red.9" role="alert">
          {wrong}
        </Text>
      )}
      {shown.refused && <Refused refused={shown.refused} visit={visit} />}
      {item.answers
        .filter(({ by }) => by.id !== personId)
        .map(({ id, by, result }) => (
          <Text key={id} c="dimmed">
            {words.others(by.name, checklists.results[result])}
          </Text>
        ))}
    </article>
  );
}

interface ResultsProps {
  label: string;
  value: AnswerResult | null;
  open: boolean;
  /** Ends when it is written down. */
  onChange: (result: AnswerResult) => Promise<void>;
}

function Results({ label, value, open, onChange }: ResultsProps) {
  const { field: words, checklists } = useWords();
  // What was tapped is shown at once, also while the device still writes it down.
  const [tapped, tap] = useState<AnswerResult | null>(null);
  const shown = tapped ?? value;
  return (
    <fieldset className={styles.choices} disabled={!open}>
      <legend className="visually-hidden">{`${words.result}: ${label}`}</legend>
      {answerResults.map((result) => (
        <label key={result} className={styles.choice} data-result={result}>
          <input
            type="radio"
            name={label}
            value={result}
            checked={shown === result}
            onChange={() => {
              tap(result);
              void onChange(result).finally(() => tap(null));
            }}
          />
          {checklists.results[result]}
        </label>
      ))}
    </fieldset>
  );
}

interface NoteProps {
  label: string;
  value: string;
  open: boolean;
  onKeep: (note: string) => void;
}

/** Typed here and kept after each pause, so that a letter is not a write. */
function Note({ label, value, open, onKeep }: NoteProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef(0);
  const latest = useRef(onKeep);
  useEffect(() => {
    latest.current = onKeep;
  });
  const flush = (note: string) => {
    window.clearTimeout(timer.current);
    latest.current(note);
  };
  return (
    <LongText
      label={label}
      autosize
      minRows={1}
      maxLength={4000}
      disabled={!open}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        const note = currentTarget.value;
        setTyped(note);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => flush(note), PAUSE);
      }}
      onBlur={() => {
        if (typed === null) return;
        if (typed === value) setTyped(null);
        else flush(typed);
      }}
    />
  );
}
