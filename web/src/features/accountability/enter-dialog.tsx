import type { MeasureKind, MeasureSubject } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { measureKinds, measureSubjects } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { periodsAround } from "./periods.ts";
import { SubjectFields, type SubjectValues } from "./subject-fields.tsx";

interface Values extends SubjectValues {
  disciplineForm: string;
  documentNumber: string;
  documentOn: string | null;
  issuer: string;
  signer: string;
  cause: string;
  remedyWanted: string;
  remedyBy: string | null;
  countsFor: string;
  taskNumbers: string;
}

const kindOf = (text: string): MeasureKind =>
  measureKinds.find((one) => one === text) ?? "reminder";
const subjectOf = (text: string): MeasureSubject =>
  measureSubjects.find((one) => one === text) ?? "agency";
const isReference = (kind: string) => kind === "discipline" || kind === "reassignment";
const isPraise = (kind: string) => kind === "praise" || kind === "award";
const numbersIn = (text: string): number[] =>
  text
    .split(/[,;\s]+/)
    .map((part) => Number(part.replace(/^nv-?/iu, "")))
    .filter((number) => number > 0);

/** Puts a decision that stands on paper into the register. */
export function EnterDialog({ onClose }: { onClose: () => void }) {
  const { enter: words } = useWords().accountability;
  const { today } = useSession();
  const act = useAct("enterMeasure", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const periods = periodsAround(today);
  const form = useForm<Values>({
    initial: {
      kind: "reminder",
      subjectKind: "agency",
      unitId: null,
      personId: "",
      disciplineForm: "",
      documentNumber: "",
      documentOn: null,
      issuer: "",
      signer: "",
      cause: "",
      remedyWanted: "",
      remedyBy: null,
      countsFor: periods[0] ?? "",
      taskNumbers: "",
    },
    draft: "measure.enter",
    act,
    check: (values) => missingIn(values, words),
  });
  const send = (values: Values) => {
    const reference = isReference(values.kind);
    const remedied = !reference && !isPraise(values.kind);
    const text = (value: string) => (value.trim() === "" ? null : value);
    act.send({
      body: {
        kind: kindOf(values.kind),
        subjectKind: subjectOf(values.subjectKind),
        unitId: values.unitId?.id ?? "",
        personId: values.subjectKind === "person" ? values.personId : null,
        disciplineForm: values.kind === "discipline" ? values.disciplineForm : null,
        documentNumber: values.documentNumber,
        documentOn: values.documentOn ?? "",
        issuer: values.issuer,
        signer: text(values.signer),
        cause: reference ? null : text(values.cause),
        remedyWanted: remedied ? text(values.remedyWanted) : null,
        remedyBy: remedied ? values.remedyBy : null,
        countsFor: values.countsFor,
        taskNumbers: numbersIn(values.taskNumbers),
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form form={form} act={act} onSubmit={send} label={words.title}>
        <Whom form={form} />
        <Document form={form} periods={periods} />
        <FormButtons submit={words.open} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function Whom({ form }: { form: FormOf<Values> }) {
  const { enter: words } = useWords().accountability;
  const { kind, documentOn } = form.values;
  const forms = useQuery({
    ...read("getMeasureForms", { query: documentOn ? { on: documentOn } : {} }),
    enabled: kind === "discipline" && documentOn !== null,
  });
  return (
    <>
      <SubjectFields
        form={form}
        kinds={measureKinds}
        head={<Text c="dimmed">{words.headFound}</Text>}
      />
      {kind === "discipline" &&
        (documentOn === null ? (
          <Text c="dimmed">{words.formsWait}</Text>
        ) : (
          <NativeSelect
            label={words.form}
            required
            {...form.text("disciplineForm")}
            data={[
              { value: "", label: words.chooseForm },
              ...(forms.data?.items ?? []).map(({ code, name, forWhom }) => ({
                value: code,
                label: words.formOf(name, words.forWhom[forWhom]),
              })),
            ]}
          />
        ))}
    </>
  );
}

function Document({ form, periods }: { form: FormOf<Values>; periods: readonly string[] }) {
  const { accountability } = useWords();
  const { enter: words } = accountability;
  const { kind } = form.values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={words.documentNumber} required {...form.text("documentNumber")} />
        <DateField label={words.documentOn} required {...form.pick("documentOn")} />
        <TextInput label={words.issuer} required {...form.text("issuer")} />
        <TextInput label={words.signer} {...form.text("signer")} />
      </SimpleGrid>
      {isReference(kind) ? (
        <Text c="dimmed">{accountability.byReference}.</Text>
      ) : (
        <LongText label={words.cause} required autosize minRows={3} {...form.text("cause")} />
      )}
      {!isReference(kind) && !isPraise(kind) && (
        <>
          <LongText
            label={words.remedyWanted}
            autosize
            minRows={2}
            {...form.text("remedyWanted")}
          />
          <DateField label={words.remedyBy} clearable {...form.pick("remedyBy")} />
        </>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={words.countsFor}
          {...form.text("countsFor")}
          data={periods.map((one) => ({ value: one, label: accountability.period(one) }))}
        />
        <TextInput
          label={words.tasks}
          description={words.tasksHint}
          {...form.text("taskNumbers")}
        />
      </SimpleGrid>
    </>
  );
}

function missingIn(
  values: Values,
  words: Dictionary["accountability"]["enter"],
): Partial<Record<keyof Values, string>> {
  const empty = (text: string, what: string) => (text.trim() === "" ? words.missing(what) : "");
  const parts = values.taskNumbers.split(/[,;\s]+/).filter((part) => part !== "");
  return {
    unitId: values.unitId ? "" : words.missing(words.unit),
    personId:
      values.unitId && values.subjectKind === "person" ? empty(values.personId, words.person) : "",
    disciplineForm: values.kind === "discipline" ? empty(values.disciplineForm, words.form) : "",
    documentNumber: empty(values.documentNumber, words.documentNumber),
    documentOn: empty(values.documentOn ?? "", words.documentOn),
    issuer: empty(values.issuer, words.issuer),
    cause: isReference(values.kind) ? "" : empty(values.cause, words.cause),
    taskNumbers: parts.length === numbersIn(values.taskNumbers).length ? "" : words.tasksWrong,
  };
}
