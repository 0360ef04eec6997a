import { TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import styles from "./progress-form.module.css";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";

const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 100;

interface Values {
  content: string;
  percent: string;
  obstacle: string;
  documentNumber: string;
  issuedOn: string | null;
  receivedBy: string;
}

/** Whether anything of the result's document is written. */
const named = ({
  documentNumber,
  issuedOn,
  receivedBy,
}: Pick<Values, "documentNumber" | "issuedOn" | "receivedBy">): boolean =>
  `${documentNumber}${receivedBy}`.trim() !== "" || issuedOn !== null;

/** A progress report, meant to be written in under a minute. */
export function ProgressForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("reportProgress", {
    said: words.reported,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const initial: Values = {
    content: "",
    percent: "",
    obstacle: "",
    documentNumber: "",
    issuedOn: null,
    receivedBy: "",
  };
  const form = useForm({
    initial,
    draft: draftOf(task, "progress"),
    act,
    check: ({ content, percent, ...result }) => ({
      ...(named(result) && result.documentNumber.trim() === ""
        ? { documentNumber: words.required(words.documentNumber) }
        : {}),
      ...(named(result) && result.issuedOn === null
        ? { issuedOn: words.required(words.issuedOn) }
        : {}),
      ...(named(result) && result.receivedBy.trim() === ""
        ? { receivedBy: words.required(words.receivedBy) }
        : {}),
      ...(content.trim() === "" ? { content: words.required(words.content) } : {}),
      ...(percent.trim() === "" || isPercent(percent.trim())
        ? {}
        : { percent: words.percentWrong }),
    }),
  });
  const submit = ({ content, percent, obstacle, documentNumber, issuedOn, receivedBy }: Values) =>
    act.send({
      body: {
        ...onTask(task),
        content,
        percent: percent.trim() === "" ? null : Number(percent),
        ...written("obstacle", obstacle),
        ...(issuedOn === null ? {} : { document: { documentNumber, issuedOn, receivedBy } }),
      },
    });
  return (
    <Form form={form} act={act} onSubmit={submit} label={title}>
      <LongText
        label={words.content}
        description={words.reportLead}
        required
        data-autofocus
        {...form.text("content")}
      />
      <TextInput label={words.percent} inputMode="numeric" w="12rem" {...form.text("percent")} />
      <LongText label={words.obstacleToo} {...form.text("obstacle")} />
      <fieldset className={styles.result}>
        <legend>{words.resultDocument}</legend>
        <TextInput
          label={words.documentNumber}
          placeholder={words.documentNumberHint}
          {...form.text("documentNumber")}
        />
        <DateField label={words.issuedOn} clearable {...form.pick("issuedOn")} />
        <TextInput label={words.receivedBy} {...form.text("receivedBy")} />
      </fieldset>
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
