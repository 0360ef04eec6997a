import type { DocumentDetail } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { IconAlertTriangle, IconChevronLeft, IconInfoCircle } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { useRoom } from "../room.ts";
import { highlight, rangeOf } from "../text-range.ts";
import { Answer } from "./answer.tsx";
import { focusAnswer } from "./focus-answer.ts";
import { placeOf } from "./place-of.ts";
import { keyOf, type Question } from "./question-queue.ts";
import { type Questions, useQuestions } from "./use-questions.ts";
import styles from "./questions.module.css";

interface DockProps {
  document: DocumentDetail;
  text: RefObject<HTMLElement | null>;
}

/**
 * The questions one by one under the text, each with its place in it. Answered by keyboard: a number takes the answer that
 * bears it, arrows go back and on, and after an answer the next question has the focus.
 */
export function QuestionDock({ document, text }: DockProps) {
  const { questions: words } = useWords().documents;
  const dock = useRef<HTMLElement>(null);
  const questions = useQuestions(document);
  const { question } = questions;
  const key = question && keyOf(question, document.assignments);
  usePlace(document, question, text);
  const { follow, onFocus } = useFollow(document, question, key, dock);
  if (questions.open === 0) return null;
  return (
    // Its keys only press its own buttons, which are all there for the pointer.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={dock}
      className={styles.dock}
      aria-label={words.left(questions.open)}
      data-questions
      onFocus={onFocus}
      onKeyDown={(event) => press(event, questions, follow)}
    >
      <Head questions={questions} />
      {question ? (
        <>
          <p className={styles.message} aria-live="polite" data-question={question.code}>
            {question.message}
          </p>
          <Answer key={key} document={document} question={question} onLater={questions.skip} />
        </>
      ) : (
        <div className={styles.end}>
          <Text aria-live="polite">{words.seen(questions.open, questions.blocking)}</Text>
          <Button variant="default" h={44} px="sm" data-answer onClick={questions.again}>
            {words.again}
          </Button>
        </div>
      )}
    </section>
  );
}

function Head({ questions }: { questions: Questions }) {
  const { questions: words } = useWords().documents;
  const { question, at, all, back, skip } = questions;
  return (
    <div className={styles.head}>
      {question && (
        <>
          <strong>{words.title(at, all)}</strong>
          <Weight blocking={question.blocking} />
        </>
      )}
      <span className={styles.steps}>
        <Button
          variant="subtle"
          h={44}
          px="xs"
          disabled={back === null}
          onClick={() => back?.()}
          leftSection={<IconChevronLeft aria-hidden size={18} />}
        >
          {words.previous}
        </Button>
        {question && (
          <Button variant="subtle" h={44} px="xs" onClick={skip}>
            {words.skip}
          </Button>
        )}
      </span>
    </div>
  );
}

/** What must be answered before the proposal is told apart from advice, by sign, word and colour. */
function Weight({ blocking }: { blocking: boolean }) {
  const { questions: words } = useWords().documents;
  const Sign = blocking ? IconAlertTriangle : IconInfoCircle;
  return (
    <span className={styles.weight} data-blocking={blocking || undefined}>
      <Sign aria-hidden size={18} /> {blocking ? words.blocking : words.advice}
    </span>
  );
}

/** Fields keep their keys; a closed picker does not, for nothing is typed there. */
const takesKeys = "input:not([type=radio]):not([type=checkbox]), textarea, select, [role=listbox]";

function press(event: KeyboardEvent<HTMLElement>, questions: Questions, follow: () => void): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(takesKeys)) return;
  const answers = event.currentTarget.querySelectorAll<HTMLButtonElement>("[data-answer]");
  const numbered = /^[1-9]$/.test(event.key) ? answers[Number(event.key) - 1] : undefined;
  if (numbered) numbered.click();
  else if (event.key === "ArrowRight") questions.skip();
  else if (event.key === "ArrowLeft") questions.back?.();
  else return;
  // Outside of the questions the same keys decide on assignments.
  event.preventDefault();
  event.stopPropagation();
  follow();
}

/** Marks the place of the question in the text. */
function usePlace(
  document: DocumentDetail,
  question: Question | null,
  text: DockProps["text"],
): void {
  const place = question && placeOf(question, document);
  const [start, end] = [place?.start ?? null, place?.end ?? null];
  // After every drawing: a split or a merge lays the text out anew.
  useEffect(() => {
    const root = text.current;
    if (!root || start === null || end === null) return undefined;
    highlight("asked", rangeOf(root, { start, end }));
    return () => highlight("asked", null);
  });
}

/** Whoever works in the questions is taken along: the place comes into sight and the next question gets the focus. */
function useFollow(
  document: DocumentDetail,
  question: Question | null,
  key: string | null,
  dock: RefObject<HTMLElement | null>,
): { follow: () => void; onFocus: () => void } {
  const room = useRoom();
  const inside = useRef(false);
  const shown = useRef<string | null>(null);
  const look = () => {
    shown.current = key;
    if (!question) return;
    const place = placeOf(question, document);
    room.lookAt(question.assignmentId, place?.start ?? null);
  };
  useEffect(() => {
    const elsewhere = (event: FocusEvent) => {
      inside.current =
        event.target instanceof Node && (dock.current?.contains(event.target) ?? false);
    };
    window.document.addEventListener("focusin", elsewhere);
    return () => window.document.removeEventListener("focusin", elsewhere);
  }, [dock]);
  useEffect(() => {
    if (!inside.current || shown.current === key) return;
    look();
    // The calendar and the picker of agencies come a moment later than the question.
    focusAnswer(dock.current);
  });
  return {
    follow: () => {
      inside.current = true;
    },
    onFocus: () => {
      inside.current = true;
      if (shown.current !== key) look();
    },
  };
}
