import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { focusField } from "../../ui/focus-field.ts";
import { DraftStandingLine } from "../../ui/draft-note.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { headerChange, headerDraft, kinds, origins, urgencies } from "./header-draft.ts";
import styles from "./editor.module.css";

interface HeaderEditorProps {
  document: DocumentDetail;
  field: string | undefined;
  onClose: () => void;
}

/** Corrects what the head of a document says. Only what was changed is sent. */
export function HeaderEditor({ document, field, onClose }: HeaderEditorProps) {
  const { header: words, origins: originNames } = useWords().documents;
  const { fields } = words;
  const element = useRef<HTMLDivElement>(null);
  const act = useAct("correctHeader", {
    said: words.saved,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: headerDraft(document.header),
    draft: `header.${document.id}`,
    act,
    check: ({ receivedOn }) => (receivedOn === null ? { receivedOn: words.receivedOnNeeded } : {}),
  });
  useEffect(() => {
    // The calendar is fetched apart and comes a little later.
    const timer = setTimeout(() => focusField(element.current, field ?? "number"), 60);
    return () => clearTimeout(timer);
  }, [field]);

  const choice = (
    name: "kind" | "urgency" | "origin",
    options: { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={fields[name]}
      data-field={name}
      value={form.values[name]}
      data={options}
      onChange={(event) => form.pick(name).onChange(event.currentTarget.value)}
    />
  );
  const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

  return (
    <div ref={element}>
      <Form
        form={form}
        act={act}
        label={words.edit}
        onSubmit={(values) =>
          act.send({
            body: {
              documentId: document.id,
              version: document.version,
              ...headerChange(document.header, values, field),
            },
          })
        }
      >
        <div className={styles.pair}>
          {choice("kind", [{ value: "", label: words.none }, ...asOptions(kinds)])}
          <TextInput label={fields.number} maxLength={20} {...form.text("number")} />
          <TextInput label={fields.symbol} maxLength={60} {...form.text("symbol")} />
          <TextInput label={fields.issuerName} maxLength={300} {...form.text("issuerName")} />
          <TextInput label={fields.place} maxLength={100} {...form.text("place")} />
          <DateField label={fields.issuedOn} clearable {...form.pick("issuedOn")} />
          <DateField label={fields.receivedOn} required {...form.pick("receivedOn")} />
          <TextInput label={fields.signedFor} maxLength={200} {...form.text("signedFor")} />
          <TextInput label={fields.signerTitle} maxLength={200} {...form.text("signerTitle")} />
          <TextInput label={fields.signer} maxLength={200} {...form.text("signer")} />
          {choice("urgency", [{ value: "", label: words.notUrgent }, ...asOptions(urgencies)])}
          {choice(
            "origin",
            origins.map((origin) => ({ value: origin, label: originNames[origin] })),
          )}
        </div>
        <LongText label={fields.subject} maxLength={1000} {...form.text("subject")} />
        <Group gap="sm">
          <Button type="submit" loading={act.pending}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <DraftStandingLine />
        </Group>
      </Form>
    </div>
  );
}
