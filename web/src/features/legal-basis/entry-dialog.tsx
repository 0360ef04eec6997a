import type { DeclaredStanding, LegalDocumentDetail, LegalKind } from "@dondoc/contract";
import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { legalKinds } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface EntryDialogProps {
  /** The document that is corrected; a new one when left out. */
  document?: LegalDocumentDetail;
  onClose: () => void;
}
interface Values {
  kind: LegalKind;
  reference: string;
  issuer: string;
  title: string;
  issuedOn: string | null;
  effectiveFrom: string | null;
  expiredFrom: string | null;
  declaredStanding: DeclaredStanding | "";
  declaredOn: string | null;
  source: string;
  sourceUrl: string;
  note: string;
  checked: boolean;
}
const declared: readonly DeclaredStanding[] = [
  "in-force",
  "partly-expired",
  "expired",
  "suspended",
];
const orNull = (text: string): string | null => text.trim() || null;

const valuesOf = (document: LegalDocumentDetail | undefined): Values => ({
  kind: document?.kind ?? "nghị định",
  reference: document?.reference ?? "",
  issuer: document?.issuer ?? "",
  title: document?.title ?? "",
  issuedOn: document?.issuedOn ?? null,
  effectiveFrom: document?.effectiveFrom ?? null,
  expiredFrom: document?.expiredFrom ?? null,
  declaredStanding: document?.declaredStanding ?? "",
  declaredOn: document?.declaredOn ?? null,
  source: document?.source ?? "",
  sourceUrl: document?.sourceUrl ?? "",
  note: document?.note ?? "",
  checked: document?.checked ?? false,
});

/** Adds a document to the register or corrects one. */
export function EntryDialog({ document, onClose }: EntryDialogProps) {
  const { legalBasis, ui } = useWords();
  const { edit: words, kinds } = legalBasis;
  const close = () => {
    form.clear();
    onClose();
  };
  const add = useAct("addLegalDocument", {
    said: (_, { body }) => words.added(body.reference),
    onDone: () => close(),
  });
  const correct = useAct("correctLegalDocument", {
    said: (_, { body }) => words.corrected(body.reference),
    onDone: () => close(),
  });
  const act = document ? correct : add;
  const form = useForm<Values>({
    initial: valuesOf(document),
    draft: `legal.${document?.id ?? "new"}`,
    act,
    check: ({ reference, issuer }) => ({
      reference: reference.trim() ? "" : words.referenceMissing,
      issuer: issuer.trim() ? "" : words.issuerMissing,
    }),
  });
  const send = (values: Values) => {
    const body = {
      ...values,
      title: orNull(values.title),
      declaredStanding: values.declaredStanding || null,
      source: orNull(values.source),
      sourceUrl: orNull(values.sourceUrl),
      note: orNull(values.note),
    };
    if (document) {
      correct.send({ body: { ...body, documentId: document.id, version: document.version } });
    } else {
      add.send({ body });
    }
  };
  const optional = (label: string) => `${label} ${ui.optional}`;
  const checked = form.pick("checked");
  return (
    <Dialog opened onClose={onClose} title={document ? words.correct : words.add}>
      <Form form={form} act={act} onSubmit={send}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect label={words.kind} {...form.text("kind")}>
            {legalKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </NativeSelect>
          <TextInput
            label={words.reference}
            placeholder={words.referenceHint}
            {...form.text("reference")}
          />
        </SimpleGrid>
        <TextInput label={words.issuer} {...form.text("issuer")} />
        <Textarea label={optional(words.title)} autosize minRows={2} {...form.text("title")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField clearable label={optional(words.issuedOn)} {...form.pick("issuedOn")} />
          <DateField
            clearable
            label={optional(words.effectiveFrom)}
            {...form.pick("effectiveFrom")}
          />
          <DateField clearable label={optional(words.expiredFrom)} {...form.pick("expiredFrom")} />
          <span />
          <NativeSelect label={words.declared} {...form.text("declaredStanding")}>
            <option value="">{words.declaredNone}</option>
            {declared.map((one) => (
              <option key={one} value={one}>
                {ui.legalStandings[one]}
              </option>
            ))}
          </NativeSelect>
          <DateField clearable label={optional(words.declaredOn)} {...form.pick("declaredOn")} />
          <TextInput label={optional(words.source)} {...form.text("source")} />
          <TextInput label={optional(words.sourceUrl)} type="url" {...form.text("sourceUrl")} />
        </SimpleGrid>
        <TextInput label={optional(words.note)} {...form.text("note")} />
        <Checkbox
          label={words.checked}
          checked={checked.value}
          onChange={({ currentTarget }) => checked.onChange(currentTarget.checked)}
        />
        <FormButtons
          submit={document ? words.submitCorrect : words.submitAdd}
          pending={act.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
