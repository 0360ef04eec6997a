import type { DocumentDetail } from "@dondoc/contract";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { FieldFaults, useFieldFaults } from "../../../ui/field-faults.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { headerFields, kinds, urgencies } from "../header-draft.ts";
import { AnswerButton } from "./answer-button.tsx";
import type { Question } from "./question-queue.ts";
import { ScannedHead } from "./scanned-head.tsx";
import { TypedAnswer } from "./typed-answer.tsx";
import styles from "./questions.module.css";

type Field = (typeof headerFields)[number];

/** How long each typed field may be, as the contract has it. */
const longest: Partial<Record<Field, number>> = {
  number: 20,
  symbol: 60,
  place: 100,
  subject: 1000,
};

/** A field of the document's head: right as it stands, not given by the text, or typed anew. */
export function HeaderAnswer({
  document,
  question,
}: {
  document: DocumentDetail;
  question: Question;
}) {
  const { questions: words, header } = useWords().documents;
  const act = useAct("correctHeader");
  const field = headerFields.find((one) => one === question.field);
  if (!field) return null;
  const value = document.header[field];
  const shown = field === "issuedOn" && value !== null ? formatDate(value) : value;
  const send = (given: string | null) =>
    act.send({ body: { documentId: document.id, version: document.version, [field]: given } });
  return (
    <>
      <ProblemAlert act={act} />
      <div className={styles.together}>
        {/* What was not recognised is most often there all the same: no answer is the likely one then. */}
        <AnswerButton
          number={1}
          main={value !== null}
          loading={act.pending}
          onAnswer={() => send(value)}
        >
          {shown === null ? words.notGiven : words.keep(shown)}
        </AnswerButton>
        <Another
          field={field}
          value={value}
          label={header.fields[field]}
          pending={act.pending}
          onSave={send}
        />
      </div>
      {/* After the answers: all of them are in sight, and so much of the picture as there is room for. */}
      <ScannedHead document={document} question={question} />
    </>
  );
}

interface AnotherProps {
  field: Field;
  value: string | null;
  label: string;
  pending: boolean;
  onSave: (value: string) => void;
}

function Another({ field, value, label, pending, onSave }: AnotherProps) {
  const { questions: words } = useWords().documents;
  const [picked, setPicked] = useState(value);
  const faults = useFieldFaults();
  const named = words.another(label);
  const options = field === "kind" ? kinds : field === "urgency" ? urgencies : null;
  if (field !== "issuedOn" && !options) {
    return (
      <TypedAnswer
        label={named}
        initial={value ?? ""}
        maxLength={longest[field] ?? 200}
        loading={pending}
        onSave={onSave}
      />
    );
  }
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked) onSave(picked);
      }}
    >
      {options ? (
        <NativeSelect
          label={named}
          value={picked ?? ""}
          data={["", ...options]}
          onChange={(event) => setPicked(event.currentTarget.value)}
        />
      ) : (
        <FieldFaults value={faults.book}>
          <DateField label={named} value={picked} onChange={setPicked} />
        </FieldFaults>
      )}
      <Button type="submit" h={44} px="sm" disabled={!picked} loading={pending}>
        {words.save}
      </Button>
    </form>
  );
}
