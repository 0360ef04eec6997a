import type { LegalDocumentDetail, LegalRelation, LegalRelationKind } from "@dondoc/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

type Side = LegalRelation["side"];
const KINDS: readonly LegalRelationKind[] = [
  "replaces",
  "abrogates",
  "amends",
  "corrects",
  "suspends",
  "guides",
  "consolidates",
  "based-on",
];
const SIDES: readonly Side[] = ["acted-upon", "acts"];
const choices = SIDES.flatMap((side) => KINDS.map((kind) => ({ side, kind })));

interface Values {
  choice: string;
  other: string;
  articles: string;
  effectiveOn: string | null;
  until: string | null;
}

/** Writes down what another document does to this one, or this one to another. */
export function RelateDialog({
  document,
  onClose,
}: {
  document: LegalDocumentDetail;
  onClose: () => void;
}) {
  const { legalBasis, ui } = useWords();
  const { relate: words, relations } = legalBasis;
  const act = useAct("relateLegalDocuments", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { choice: "0", other: "", articles: "", effectiveOn: null, until: null },
    draft: `relate.${document.id}`,
    act,
    check: ({ other }) => ({ other: other.trim() ? "" : words.otherMissing }),
  });
  const chosen = choices[Number(form.values.choice)] ?? choices[0];
  const send = ({ other, articles, effectiveOn, until }: Values) => {
    if (!chosen) return;
    act.send({
      body: {
        documentId: document.id,
        version: document.version,
        ...chosen,
        other: { reference: other },
        articles: articles
          .split(";")
          .map((article) => article.trim())
          .filter((article) => article !== ""),
        effectiveOn,
        until: chosen.kind === "suspends" ? until : null,
      },
    });
  };
  const optional = (label: string) => `${label} ${ui.optional}`;
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form form={form} act={act} onSubmit={send}>
        <NativeSelect label={words.kind} {...form.text("choice")}>
          {choices.map(({ side, kind }, index) => (
            <option key={`${side} ${kind}`} value={index}>
              {relations[side][kind]}
            </option>
          ))}
        </NativeSelect>
        <TextInput label={words.other} description={words.otherHint} {...form.text("other")} />
        <TextInput
          label={optional(words.articles)}
          description={words.articlesHint}
          {...form.text("articles")}
        />
        <DateField
          clearable
          label={optional(words.effectiveOn)}
          description={words.effectiveHint}
          {...form.pick("effectiveOn")}
        />
        {chosen?.kind === "suspends" && (
          <DateField clearable label={optional(words.until)} {...form.pick("until")} />
        )}
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
