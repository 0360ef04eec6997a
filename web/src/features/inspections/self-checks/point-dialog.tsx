import type { SelfCheck, UnitRef } from "@dondoc/contract";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface PointDialogProps {
  row: SelfCheck;
  title: string;
  onClose: () => void;
}

/** Writes down one fault that was left open: what is to be done, by whom, until when. */
export function PointDialog({ row, title, onClose }: PointDialogProps) {
  const { selfChecks, ui } = useWords();
  const { form: words } = selfChecks;
  const { today } = useSession();
  const act = useAct("noteOpenPoint", {
    said: ui.act.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<{ content: string; unitId: UnitRef | null; dueOn: string | null }>({
    initial: { content: "", unitId: row.target, dueOn: null },
    draft: `inspections.note-open-point.${row.id}.${row.version}`,
    act,
    check: ({ content, unitId, dueOn }) => ({
      content: content.trim() ? "" : words.missingContent,
      unitId: unitId ? "" : words.missingUnit,
      dueOn: dueOn ? "" : words.missingDay,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ content, unitId, dueOn }) =>
          act.send({
            body: {
              selfCheckId: row.id,
              version: row.version,
              content,
              unitId: unitId?.id ?? "",
              dueOn: dueOn ?? "",
            },
          })
        }
      >
        <LongText label={words.content} required autosize minRows={2} {...form.text("content")} />
        <UnitPicker
          label={words.pointUnit}
          description={words.pointUnitHint}
          required
          {...form.pick("unitId")}
        />
        <DateField label={words.dueOn} required minDate={today} {...form.pick("dueOn")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
