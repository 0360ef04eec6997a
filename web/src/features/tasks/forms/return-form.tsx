import type { ReturnedFault } from "@dondoc/contract";
import { Radio, Stack } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

interface Values {
  /** Nobody is blamed by default. */
  fault: ReturnedFault | "";
  reason: string;
}
const initial: Values = { fault: "", reason: "" };

/** Sends a result back: why, and whether that lies with the agency. */
export function ReturnForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("returnTask", {
    said: words.returned,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm<Values>({
    initial,
    draft: draftOf(task, "returnTask"),
    act,
    check: ({ fault, reason }) => ({
      ...(fault === "" ? { fault: words.required(words.returnFault) } : {}),
      ...(reason.trim() === "" ? { reason: words.required(words.returnReason) } : {}),
    }),
  });
  const { "data-field": field, value, error, onChange } = form.pick("fault");
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ fault, reason }) => {
        if (fault !== "") act.send({ body: { ...onTask(task), fault, reason } });
      }}
    >
      <Radio.Group
        label={words.returnFault}
        description={words.returnFaultHint}
        required
        value={value}
        error={error}
        onChange={(chosen) => onChange(chosen === "agency" ? "agency" : "other")}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="agency" label={words.returnFaults.agency} data-field={field} />
          <Radio value="other" label={words.returnFaults.other} />
        </Stack>
      </Radio.Group>
      <LongText
        label={words.returnReason}
        description={words.returnHint}
        required
        data-autofocus
        {...form.text("reason")}
      />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
