import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";
import { receiversOf } from "../receivers-of.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import {
  emptyEvidence,
  type EvidenceForm,
  evidenceCount,
  evidenceOf,
  missingIn,
  MOST_EVIDENCE,
  withoutEvidence,
} from "./evidence-values.ts";
import { MeasureFields } from "./measure-fields.tsx";
import { emptyMeasures, measuredOf, wrongMeasures } from "./measure-values.ts";

/** Reports completion, with the documents that prove it. */
export function SubmitResultForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const { targets } = task;
  const receivers = receiversOf(task);
  const act = useAct("submitResult", {
    said: words.submitted,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm<EvidenceForm>({
    initial: { ...emptyEvidence(), ...emptyMeasures(targets), receiverReason: "" },
    draft: draftOf(task, "result"),
    act,
    check: (values) => ({
      ...missingIn(values, (field, index) =>
        words.requiredAt(words[field], words.evidence(index + 1)),
      ),
      ...wrongMeasures(values, targets, words),
    }),
  });
  const count = evidenceCount(form.values);
  const reason = form.text("receiverReason");
  const submit = (values: EvidenceForm) =>
    act.send({
      body: {
        ...onTask(task),
        ...written("note", values["note"] ?? ""),
        ...written("receiverReason", values["receiverReason"] ?? ""),
        evidence: evidenceOf(values),
        measured: measuredOf(values, targets),
      },
    });
  return (
    <Form form={form} act={act} onSubmit={submit} label={title}>
      <Text>{words.evidenceLead}</Text>
      {receivers.length > 0 && <Text fw={600}>{words.sentTo(receivers.join(", "))}</Text>}
      {Array.from({ length: count }, (_, index) => (
        <EvidenceFields
          // Pieces have no identity of their own before they are sent.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          form={form}
          index={index}
          {...(count > 1 ? { onDrop: () => form.change(withoutEvidence(form.values, index)) } : {})}
        />
      ))}
      {count < MOST_EVIDENCE && (
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => form.change({ count: String(count + 1) })}
        >
          {words.addEvidence}
        </Button>
      )}
      {(reason.error || reason.value !== "") && (
        <LongText label={words.receiverReason} required {...reason} />
      )}
      {targets.map((target, index) => (
        // The figures of a directive keep their order.
        // oxlint-disable-next-line react/no-array-index-key
        <MeasureFields key={index} form={form} index={index} target={target} />
      ))}
      <LongText label={words.note} {...form.text("note")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
