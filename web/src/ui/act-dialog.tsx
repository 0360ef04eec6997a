import type { RouteName } from "@dondoc/contract";
import { NativeSelect, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { CallOf } from "../app/api/api.ts";
import { useWords } from "../app/words/use-words.tsx";
import { DateField } from "./date-field.tsx";
import { Dialog } from "./dialog.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { Form } from "./form.tsx";
import { LongText } from "./long-text.tsx";
import { useAct } from "./use-act.ts";
import { useForm } from "./use-form.ts";

type Values = Record<string, string>;
export interface ActField {
  name: string;
  label: string;
  kind: "long" | "short" | "date" | "choice" | "number";
  required?: boolean;
  initial?: string;
  options?: readonly { value: string; label: string }[];
  /** Asked for only then. */
  when?: (values: Values) => boolean;
}

interface ActDialogProps<N extends RouteName> {
  /** The operation of the API that is sent. */
  name: N;
  title: string;
  /** What the act is about: its id and the version the person saw. */
  on: Readonly<Record<string, unknown>>;
  fields: readonly ActField[];
  lead?: ReactNode;
  /** Said when it is done, where there is more to say than that. */
  said?: string;
  /** Makes the body of what was filled in; each field under its name where left out. */
  bodyOf?: (values: Values) => Record<string, unknown>;
  /** Keeps what is typed until it is sent; left out where nothing may be kept. */
  draft?: string;
  onClose: () => void;
}

const written = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));

/** The form of an act on a record: a few fields, sent with the record's version. */
export function ActDialog<N extends RouteName>(props: ActDialogProps<N>) {
  const { name, title, on, fields, lead, bodyOf = written, draft, onClose, said } = props;
  const { act: words } = useWords().ui;
  const act = useAct(name, {
    said: said ?? words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const asked = (values: Values) => fields.filter(({ when }) => when?.(values) ?? true);
  const form = useForm<Values>({
    initial: Object.fromEntries(
      fields.map(({ name: field, initial, options }) => [
        field,
        initial ?? options?.[0]?.value ?? "",
      ]),
    ),
    ...(draft === undefined ? {} : { draft }),
    act,
    check: (values) =>
      Object.fromEntries(
        asked(values)
          .filter((field) => field.required && !values[field.name]?.trim())
          .map((field) => [field.name, words.missing(field.label)]),
      ),
  });
  const send = (values: Values) => {
    const kept = Object.fromEntries(
      asked(values).map(({ name: field }) => [field, values[field] ?? ""]),
    );
    act.send({ body: { ...on, ...bodyOf(kept) } } as unknown as CallOf<N>);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} act={act} onSubmit={send} label={title}>
        {lead && <Text>{lead}</Text>}
        {asked(form.values).map((field) => (
          <OneField key={field.name} field={field} form={form} />
        ))}
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function OneField({
  field: { name, label, kind, required = false, options },
  form,
}: {
  field: ActField;
  form: ReturnType<typeof useForm<Values>>;
}) {
  const shared = { label, required, ...form.text(name) };
  switch (kind) {
    case "long":
      return <LongText autosize minRows={3} {...shared} />;
    case "number":
      return <TextInput inputMode="numeric" {...shared} />;
    case "choice":
      return <NativeSelect {...shared} data={[...(options ?? [])]} />;
    case "short":
      return <TextInput {...shared} />;
    default: {
      const { error, onChange } = form.pick(name);
      return (
        <DateField
          label={label}
          required={required}
          error={error}
          data-field={name}
          value={form.values[name] || null}
          onChange={(day) => onChange(day ?? "")}
        />
      );
    }
  }
}
