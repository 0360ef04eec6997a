import type { ExtensionDetail } from "@dondoc/contract";
import { Radio, Stack, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { written } from "../forms/act-form.ts";

const decisions = ["approve", "refuse", "ask-upward"] as const;
type Decision = (typeof decisions)[number];

interface Values {
  decision: Decision | "";
  dueOn: string | null;
  basis: string;
  reason: string;
}

/** The proposed date or another, no extension, or for a date of the centre that the province has asked it. */
export function DecideExtensionForm({
  extension,
  title,
}: {
  extension: ExtensionDetail;
  title: string;
}) {
  const { taskChanges } = useWords();
  const { decision: words, forms } = taskChanges;
  const act = useAct("decideExtension", {
    said: words.done,
    onDone: () => {
      form.clear();
    },
  });
  const form = useForm<Values>({
    initial: { decision: "", dueOn: extension.proposedOn, basis: "", reason: "" },
    draft: `extension.${extension.id}.decision`,
    act,
    check: ({ decision, dueOn, reason }) => ({
      ...(decision === "" ? { decision: words.choose } : {}),
      ...(decision === "approve" && dueOn === null ? { dueOn: forms.required(words.dueOn) } : {}),
      ...(reason.trim() === "" ? { reason: forms.required(words.reason) } : {}),
    }),
  });
  const { values } = form;
  const offered = decisions.filter(
    (one) => one !== "ask-upward" || (extension.central && extension.upward === null),
  );
  const submit = ({ decision, dueOn, basis, reason }: Values) => {
    if (decision === "") return;
    act.send({
      body: {
        taskId: extension.task.id,
        version: extension.version,
        extensionId: extension.id,
        decision,
        reason,
        ...written("basis", basis),
        ...(decision === "approve" && dueOn !== null ? { dueOn } : {}),
      },
    });
  };
  const { "data-field": field, value, error, onChange } = form.pick("decision");
  return (
    <Form form={form} act={act} label={title} onSubmit={submit}>
      <Radio.Group
        label={words.decide}
        required
        value={value}
        error={error}
        onChange={(chosen) => onChange(decisions.find((one) => one === chosen) ?? "")}
      >
        <Stack gap="sm" mt="xs">
          {offered.map((one) => (
            <Radio key={one} value={one} label={words.choices[one]} data-field={field} />
          ))}
        </Stack>
      </Radio.Group>
      {values.decision === "approve" && (
        <DateField
          label={words.dueOn}
          description={words.dueOnHint}
          required
          {...form.pick("dueOn")}
        />
      )}
      {values.decision !== "" && (
        <TextInput
          label={
            values.decision === "ask-upward"
              ? words.basisUpward
              : values.decision === "approve" && extension.central
                ? words.basisCentral
                : words.basis
          }
          required={
            values.decision === "ask-upward" || (values.decision === "approve" && extension.central)
          }
          {...form.text("basis")}
        />
      )}
      <LongText label={words.reason} required {...form.text("reason")} />
      <FormButtons submit={title} pending={act.pending} />
    </Form>
  );
}
