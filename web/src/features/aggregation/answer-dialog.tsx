import type { CollectionAnswers, CollectionDetail, CollectionPart, CollectionQuestion } from "@dondoc/contract"; // prettier-ignore
import { NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import { api } from "../../app/api/api.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileField, type KeptFile } from "../../ui/file-field.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

type Value = CollectionAnswers[string];
interface Values {
  answers: Record<string, Value>;
  note: string;
  file: KeptFile | null;
  paperNumber: string;
  paperDate: string | null;
}

async function sendFile(file: File): Promise<string> {
  const key = { idempotencyKey: newIdempotencyKey() };
  return (await api("uploadCollectionFile", { body: {}, file }, key)).hash;
}

/** A number that is still being typed ("1,0") is kept as text until it is sent. */
const asSent = (questions: readonly CollectionQuestion[], answers: CollectionAnswers) =>
  Object.fromEntries(
    questions.flatMap(({ id, kind }) => {
      const value = answers[id];
      if (value === undefined) return [];
      const number = kind === "number" && typeof value === "string" ? Number(value) : Number.NaN;
      return [[id, Number.isNaN(number) ? value : number]];
    }),
  );

interface AnswerDialogProps {
  collection: CollectionDetail;
  part: CollectionPart;
  /** The collector enters what came on paper. */
  onPaper: boolean;
  onClose: () => void;
}

/** The form, filled by the agency itself or from its paper; after a return with what it said before. */
export function AnswerDialog({ collection, part, onPaper, onClose }: AnswerDialogProps) {
  const { aggregation, ui } = useWords();
  const words = aggregation.answer;
  const done = () => {
    form.clear();
    onClose();
  };
  const { said } = aggregation.page;
  const answering = useAct("answerCollection", { said: said.answered, onDone: done });
  const entering = useAct("enterPaperAnswer", { said: said.paper, onDone: done });
  const act = onPaper ? entering : answering;
  const form = useForm<Values>({
    initial: {
      answers: { ...part.history[0]?.answers },
      note: "",
      file: null,
      paperNumber: "",
      paperDate: null,
    },
    draft: `aggregation.answer.${part.id}.${part.version}`,
    act,
    check: ({ paperNumber, paperDate }) => ({
      paperNumber: onPaper && !paperNumber.trim() ? words.numberNeeded : "",
      paperDate: onPaper && paperDate === null ? words.dateNeeded : "",
    }),
  });
  const send = ({ answers, note, file, paperNumber, paperDate }: Values) => {
    const body = {
      partId: part.id,
      version: part.version,
      answers: asSent(collection.questions, answers),
      note: note.trim() || null,
      fileHash: file?.fileHash ?? null,
      fileName: file?.fileName ?? null,
    };
    if (onPaper) entering.send({ body: { ...body, paperNumber, paperDate: paperDate ?? "" } });
    else answering.send({ body });
  };
  const title = onPaper ? words.paperTitle(part.unit.name) : words.title;
  const put = (id: string, value: Value) =>
    form.change({ answers: { ...form.values.answers, [id]: value } });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} act={act} onSubmit={send} label={title}>
        <Text style={{ whiteSpace: "pre-line" }}>{collection.request}</Text>
        {onPaper && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={words.paperNumber} {...form.text("paperNumber")} />
            <DateField label={words.paperDate} {...form.pick("paperDate")} />
          </SimpleGrid>
        )}
        {collection.questions.map((question, index) => (
          <QuestionField
            key={question.id}
            question={question}
            n={index + 1}
            value={form.values.answers[question.id] ?? null}
            error={form.errors[`answers.${question.id}`]}
            onChange={(value) => put(question.id, value)}
          />
        ))}
        <LongText
          label={`${words.note} ${ui.optional}`}
          autosize
          minRows={2}
          {...form.text("note")}
        />
        <FileField label={`${words.file} ${ui.optional}`} send={sendFile} {...form.pick("file")} />
        <FormButtons
          submit={onPaper ? words.submitPaper : words.submit}
          pending={act.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

interface QuestionFieldProps {
  question: CollectionQuestion;
  /** Its place in the form, as messages name it. */
  n: number;
  value: Value;
  error: string | undefined;
  onChange: (value: Value) => void;
}

function QuestionField({ question, n, value, error, onChange }: QuestionFieldProps) {
  const { aggregation, ui } = useWords();
  const words = aggregation.answer;
  const { id, kind, label, unit, required, choices } = question;
  const named = `${n}. ${label}${unit === null ? "" : ` (${unit})`}${required ? "" : ` ${ui.optional}`}`;
  const field = { label: named, error, "data-field": `answers.${id}` };
  switch (kind) {
    case "number":
      return (
        <NumberInput
          {...field}
          value={typeof value === "boolean" ? "" : (value ?? "")}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
          onChange={(typed) => onChange(typed === "" ? null : typed)}
        />
      );
    case "yes-no":
      return (
        <NativeSelect
          {...field}
          value={value === null ? "" : value ? "yes" : "no"}
          data={[
            { value: "", label: words.choose },
            { value: "yes", label: words.yes },
            { value: "no", label: words.no },
          ]}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === "" ? null : currentTarget.value === "yes")
          }
        />
      );
    case "choice":
      return (
        <NativeSelect
          {...field}
          value={typeof value === "string" ? value : ""}
          data={[{ value: "", label: words.choose }, ...choices]}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
    default:
      return (
        <LongText
          {...field}
          autosize
          minRows={3}
          value={typeof value === "string" ? value : ""}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
  }
}
