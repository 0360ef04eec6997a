import type { ProgrammeDetail, ProgrammeKind, UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { programmeKinds } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { DocumentPicker } from "./record-picker.tsx";

interface Values {
  kind: string;
  title: string;
  year: string;
  ownerUnitId: UnitRef | null;
  field: string;
  documentNumber: string;
  documentOn: string | null;
  documentId: string[];
  reason: string;
}

const kindOf = (text: string): ProgrammeKind =>
  programmeKinds.find((one) => one === text) ?? "other";

/** What both acts send of the form. */
const headOf = ({ kind, title, ownerUnitId, field, ...document }: Values) => ({
  kind: kindOf(kind),
  title,
  ownerUnitId: ownerUnitId?.id ?? "",
  field: field.trim() === "" ? null : field,
  documentId: document.documentId[0] ?? null,
  documentNumber: document.documentNumber,
  documentOn: document.documentOn ?? "",
});

/** Opens a programme by its document; its own page follows. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const { form: words } = useWords().programmes;
  const { today, unit, home } = useSession();
  const navigate = useNavigate();
  const act = useAct("openProgramme", {
    said: words.opened,
    onDone: async ({ id }) => {
      form.clear();
      await navigate({ to: "/chuong-trinh/$id", params: { id } });
    },
  });
  const form = useForm<Values>({
    initial: {
      kind: "reform",
      title: "",
      year: today.slice(0, 4),
      ownerUnitId: home === "agency" ? unit : null,
      field: "",
      documentNumber: "",
      documentOn: null,
      documentId: [],
      reason: "",
    },
    draft: "programme.open",
    act,
    check: (values) => ({
      ...missingIn(values, words),
      year: /^2\d{3}$/u.test(values.year.trim()) ? "" : words.yearWrong,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.open} size="xl">
      <Form
        form={form}
        act={act}
        label={words.open}
        onSubmit={(values) => act.send({ body: { ...headOf(values), year: Number(values.year) } })}
      >
        <Text>{words.openLead}</Text>
        <HeadFields form={form} withYear />
        <FormButtons submit={words.open} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ReviseProps {
  programme: ProgrammeDetail;
  title: string;
  onClose: () => void;
}

/** Puts right what was entered wrongly, with the reason; its year stays. */
export function ReviseDialog({ programme, title, onClose }: ReviseProps) {
  const { form: words } = useWords().programmes;
  const act = useAct("reviseProgramme", {
    said: words.revised,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      kind: programme.kind,
      title: programme.title,
      year: String(programme.year),
      ownerUnitId: programme.owner,
      field: programme.field ?? "",
      documentNumber: programme.documentNumber,
      documentOn: programme.documentOn,
      documentId: [],
      reason: "",
    },
    draft: `programme.revise.${programme.id}`,
    act,
    check: (values) => ({
      ...missingIn(values, words),
      reason: values.reason.trim() ? "" : words.missing(words.reason),
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) =>
          act.send({
            body: {
              ...headOf(values),
              programmeId: programme.id,
              version: programme.version,
              reason: values.reason,
            },
          })
        }
      >
        <HeadFields form={form} />
        <LongText label={words.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function HeadFields({ form, withYear = false }: { form: FormOf<Values>; withYear?: boolean }) {
  const { form: words, kinds } = useWords().programmes;
  const { ui } = useWords();
  const { today } = useSession();
  return (
    <>
      <TextInput label={words.title} required {...form.text("title")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={words.kind}
          {...form.text("kind")}
          data={programmeKinds.map((one) => ({ value: one, label: kinds[one] }))}
        />
        {withYear && (
          <TextInput label={words.year} required inputMode="numeric" {...form.text("year")} />
        )}
        <UnitPicker label={words.owner} required {...form.pick("ownerUnitId")} />
        <TextInput label={`${words.field} ${ui.optional}`} {...form.text("field")} />
        <TextInput
          label={words.documentNumber}
          description={words.documentHint}
          required
          {...form.text("documentNumber")}
        />
        <DateField label={words.documentOn} required maxDate={today} {...form.pick("documentOn")} />
      </SimpleGrid>
      <DocumentPicker
        label={`${words.document} ${ui.optional}`}
        most={1}
        {...form.pick("documentId")}
      />
    </>
  );
}

const missingIn = (values: Values, words: Dictionary["programmes"]["form"]) => {
  const empty = (text: string, what: string) => (text.trim() === "" ? words.missing(what) : "");
  return {
    title: empty(values.title, words.title),
    ownerUnitId: values.ownerUnitId ? "" : words.missing(words.owner),
    documentNumber: empty(values.documentNumber, words.documentNumber),
    documentOn: empty(values.documentOn ?? "", words.documentOn),
  };
};
