import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, onTask } from "./act-form.ts";

/** Files the task under one of the province's fields, or under none. */
export function SetFieldForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const book = useQuery(read("getPortfolios", { query: {} }));
  const act = useAct("setTaskField", { said: words.fieldSet, onDone });
  const form = useForm({ initial: { fieldId: task.field?.id ?? "" }, act });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ fieldId }) =>
        act.send({ body: { ...onTask(task), fieldId: fieldId === "" ? null : fieldId } })
      }
    >
      <NativeSelect
        label={words.field}
        data={[
          { value: "", label: words.noField },
          ...(book.data?.fields ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.text("fieldId")}
      />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
