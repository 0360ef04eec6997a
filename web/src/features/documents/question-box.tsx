import type { DocumentDetail } from "@dondoc/contract";
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconInfoCircle,
} from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { ActButton } from "./act-button.tsx";
import { actNamed } from "./acts.ts";
import { headerFields } from "./header-draft.ts";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

type Question = DocumentDetail["questions"][number];

/** The questions one by one, those that hold up the proposal first; each leads to its field. */
export function QuestionBox({ document }: { document: DocumentDetail }) {
  const { questions } = document;
  const { questions: words } = useWords().documents;
  const [at, setAt] = useState(0);
  const ordered = [...questions].sort((a, b) => Number(b.blocking) - Number(a.blocking));
  const shown = Math.min(at, ordered.length - 1);
  const question = ordered[shown];
  const answer = useAnswer();
  if (!question) return null;
  return (
    <section className={`${styles.box} ${styles.question}`} aria-label={words.left(ordered.length)}>
      <strong>
        <Weight blocking={question.blocking} /> {words.title(shown + 1, ordered.length)}
      </strong>
      <Group gap={4}>
        <Button h={44} px="sm" onClick={() => answer(question)}>
          {words.open}
        </Button>
        <ConfirmField document={document} question={question} />
        <ActionIcon
          variant="default"
          aria-label={words.previous}
          disabled={shown === 0}
          onClick={() => setAt(shown - 1)}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={words.next}
          disabled={shown === ordered.length - 1}
          onClick={() => setAt(shown + 1)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
      </Group>
      <Text aria-live="polite">{question.message}</Text>
    </section>
  );
}

/** Whoever compared the original and found nothing to correct says so; the question is then settled. */
function ConfirmField({ document, question }: { document: DocumentDetail; question: Question }) {
  const { questions: words } = useWords().documents;
  const act = useAct("correctHeader", { said: words.confirmed });
  const room = useRoom();
  const field = headerFields.find((one) => one === question.field);
  if (question.assignmentId !== null || field === undefined) return null;
  return (
    <>
      <ActButton
        act={actNamed(room.acts, "correctHeader")}
        variant="default"
        h={44}
        px="xs"
        loading={act.pending}
        onAct={() => {
          const kept = { [field]: document.header[field] };
          act.send({ body: { documentId: document.id, version: document.version, ...kept } });
        }}
      >
        <span className="visually-hidden">{words.compared}&nbsp;</span>
        {words.confirm}
      </ActButton>
      <ProblemAlert act={act} />
    </>
  );
}

/** A sign with its words for those who do not see it, or rest the pointer on it. */
function Weight({ blocking }: { blocking: boolean }) {
  const { questions: words } = useWords().documents;
  const Sign = blocking ? IconAlertTriangle : IconInfoCircle;
  const said = blocking ? words.blocking : words.advice;
  return (
    <span title={said} style={{ color: blocking ? "#a51111" : "#343a40" }}>
      <Sign aria-hidden size={18} style={{ verticalAlign: "-3px" }} />
      <span className="visually-hidden">{said}. </span>
    </span>
  );
}

/** Takes the person to the field that a question is about. */
function useAnswer(): (question: Question) => void {
  const room = useRoom();
  return ({ assignmentId, partyId, field, code }) => {
    if (assignmentId === null) {
      room.editHeader(field ?? undefined);
    } else if (code === "MODE_MISSING") {
      room.choose(assignmentId);
      // The card opens first.
      setTimeout(
        () => document.querySelector<HTMLElement>(`[data-mode-of="${assignmentId}"]`)?.focus(),
        80,
      );
    } else {
      room.edit(assignmentId, formField(field, partyId));
    }
  };
}

/** A question names the part of a body ("assignee"); in the form all bodies stand in one list. */
function formField(field: string | null, partyId: string | null): string | undefined {
  if (partyId !== null) return `party.${partyId}`;
  const isRole =
    field !== null && ["assignee", "coordinating", "report-to", "via", "copy-to"].includes(field);
  return isRole ? "parties" : (field ?? undefined);
}
