import type { Field } from "@dondoc/contract";
import { ActionIcon, Button, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { dayBefore, formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import styles from "./portfolios.module.css";

interface FieldListProps {
  fields: readonly Field[];
  mayAdd: boolean;
  mayEnd: boolean;
}

/** The province's own list of fields. */
export function FieldList({ fields, mayAdd, mayEnd }: FieldListProps) {
  const { field: words } = useWords().portfolios;
  const [adding, add] = useDisclosure();
  const [ending, end] = useState<Field | null>(null);
  return (
    <Section title={words.title}>
      {fields.length === 0 && <Text c="dimmed">{words.empty}</Text>}
      <ul className={styles.charges}>
        {fields.map((field) => (
          <li key={field.id}>
            <div>
              {field.name}
              <span className={styles.basis}>
                {formatDate(field.validFrom)}
                {field.validTo && ` – ${formatDate(dayBefore(field.validTo))}`}
              </span>
            </div>
            {mayEnd && field.validTo === null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={44}
                aria-label={words.end(field.name)}
                onClick={() => end(field)}
              >
                <IconX aria-hidden size={18} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Button
          variant="default"
          mt="xs"
          leftSection={<IconPlus aria-hidden size={20} />}
          onClick={add.open}
        >
          {words.add}
        </Button>
      )}
      {adding && <AddDialog onClose={add.close} />}
      {ending && <EndFieldDialog field={ending} onClose={() => end(null)} />}
    </Section>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { field: words, form: formWords } = useWords().portfolios;
  const { today } = useSession();
  const act = useAct("addField", {
    said: (_, { body }) => words.added(body.name),
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial: { name: string; validFrom: string | null } = { name: "", validFrom: today };
  const form = useForm({
    initial,
    draft: "field.new",
    act,
    check: ({ name, validFrom }) => ({
      ...(name.trim() ? {} : { name: formWords.required(words.name) }),
      ...(validFrom === null ? { validFrom: formWords.required(formWords.validFrom) } : {}),
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.add}>
      <Form
        form={form}
        act={act}
        label={words.add}
        onSubmit={({ name, validFrom }) => {
          if (validFrom !== null) act.send({ body: { name, validFrom } });
        }}
      >
        <TextInput label={words.name} required data-autofocus {...form.text("name")} />
        <DateField label={formWords.validFrom} required {...form.pick("validFrom")} />
        <FormButtons submit={words.add} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function EndFieldDialog({ field, onClose }: { field: Field; onClose: () => void }) {
  const { field: words, end, form: formWords } = useWords().portfolios;
  const { today } = useSession();
  const act = useAct("endField", { said: words.ended, onDone: onClose });
  const initial: { endsOn: string | null } = { endsOn: today };
  const form = useForm({
    initial,
    act,
    check: ({ endsOn }) => (endsOn === null ? { endsOn: formWords.required(end.endsOn) } : {}),
  });
  return (
    <Dialog opened onClose={onClose} title={words.endTitle}>
      <Form
        form={form}
        act={act}
        label={words.endTitle}
        onSubmit={({ endsOn }) => {
          if (endsOn !== null) act.send({ body: { fieldId: field.id, endsOn } });
        }}
      >
        <Text>{field.name}</Text>
        <DateField
          label={end.endsOn}
          description={words.endsOnHint}
          required
          {...form.pick("endsOn")}
        />
        <FormButtons submit={words.submitEnd} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
