import type { RouteName } from "@dondoc/contract";
import { TextInput } from "@mantine/core";
import type { CallOf } from "../../app/api/api.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

export interface TextField {
  name: string;
  label: string;
  required?: boolean;
  /** One line. */
  short?: boolean;
}

interface TextActDialogProps<N extends RouteName> {
  /** The operation of the API that is sent. */
  name: N;
  title: string;
  /** What the act is about: its id and the version the person saw. */
  on: Readonly<Record<string, unknown>>;
  fields: readonly TextField[];
  said?: string;
  draft: string;
  onClose: () => void;
}

/** The form of an act that asks for words only: a reason, a ground, a note. */
export function TextActDialog<N extends RouteName>({
  name,
  title,
  on,
  fields,
  said,
  draft,
  onClose,
}: TextActDialogProps<N>) {
  const { acts: words } = useWords().coordination;
  const act = useAct(name, {
    said: said ?? words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Record<string, string>>({
    initial: Object.fromEntries(fields.map((field) => [field.name, ""])),
    draft,
    act,
    check: (values) =>
      Object.fromEntries(
        fields
          .filter((field) => field.required && !values[field.name]?.trim())
          .map((field) => [field.name, words.missing]),
      ),
  });
  const send = (values: Record<string, string>) => {
    const written = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value.trim() !== ""),
    );
    act.send({ body: { ...on, ...written } } as unknown as CallOf<N>);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} act={act} onSubmit={send} label={title}>
        {fields.map((field) => {
          const shared = { label: field.label, required: field.required ?? false, ...form.text(field.name) }; // prettier-ignore
          return field.short ? (
            <TextInput key={field.name} {...shared} />
          ) : (
            <LongText key={field.name} autosize minRows={3} {...shared} />
          );
        })}
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
