import type { DocumentDetail, ReviewTrigger, UnitRef } from "@dondoc/contract";
import { NativeSelect, Text, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { Dialog } from "../dialog.tsx";

type Citation = DocumentDetail["citations"][number];
interface Values {
  unitId: UnitRef | null;
  dueOn: string | null;
  trigger: ReviewTrigger;
  reason: string;
}
const triggers: readonly ReviewTrigger[] = ["parent-changed", "finding", "request", "periodic"];

interface ReviewDialogProps {
  documentId: string;
  citation: Citation;
  onClose: () => void;
}

/** Asks an agency to review the document because of what it cites; afterwards the slip is shown. */
export function ReviewDialog({ documentId, citation, onClose }: ReviewDialogProps) {
  const { dialog: words } = useWords().documents.basis;
  const { today } = useSession();
  const navigate = useNavigate();
  const act = useAct("openReview", {
    said: words.done,
    onDone: ({ slipId }) => {
      form.clear();
      void navigate({ to: "/van-ban/$id", params: { id: slipId } });
    },
  });
  const form = useForm<Values>({
    initial: {
      unitId: null,
      dueOn: null,
      trigger: "parent-changed",
      reason: factOf(citation.standing.findings[0]?.message ?? ""),
    },
    draft: `review.${documentId}.${citation.ordinal}`,
    act,
    check: ({ unitId, dueOn, reason }) => ({
      unitId: unitId ? "" : words.unitMissing,
      dueOn: dueOn ? "" : words.dueMissing,
      reason: reason.trim() ? "" : words.reasonMissing,
    }),
  });
  const send = ({ unitId, dueOn, trigger, reason }: Values) => {
    if (!unitId || !dueOn) return;
    act.send({
      body: {
        documentId,
        citationOrdinal: citation.ordinal,
        trigger,
        unitId: unitId.id,
        dueOn,
        reason,
      },
    });
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Text c="dimmed">{words.lead(citation.number)}</Text>
      <Form form={form} act={act} onSubmit={send}>
        <UnitPicker label={words.unit} {...form.pick("unitId")} />
        <DateField label={words.due} minDate={today} {...form.pick("dueOn")} />
        <NativeSelect label={words.trigger} {...form.text("trigger")}>
          {triggers.map((trigger) => (
            <option key={trigger} value={trigger}>
              {words.triggers[trigger]}
            </option>
          ))}
        </NativeSelect>
        <Textarea label={words.reason} autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** A finding says what is and then what to do about it; a slip gives the former as its reason. */
const factOf = (message: string): string => message.replace(/\.\s+Hãy .*$/u, ".");
