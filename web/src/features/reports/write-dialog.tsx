import type { MonthlyReport } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { todayHere } from "../../ui/period-fields.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** The day of its figures, and what people say beside them. */
export function WriteDialog({ report, onClose }: { report: MonthlyReport; onClose: () => void }) {
  const { words, prepare } = useWords().monthly;
  const act = useAct("writeReport", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<{ asOf: string | null; obstacles: string; proposals: string }>({
    initial: {
      asOf: report.asOf,
      obstacles: report.obstacles,
      proposals: report.proposals,
    },
    draft: `reports.write.${report.id}.${report.version}`,
    act,
    check: ({ asOf, obstacles, proposals }) => ({
      asOf: asOf ? "" : prepare.missing,
      obstacles: obstacles.trim() ? "" : words.missing,
      proposals: proposals.trim() ? "" : words.missing,
    }),
  });
  const last = report.to < todayHere() ? report.to : todayHere();
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form
        form={form}
        act={act}
        onSubmit={({ asOf, obstacles, proposals }) =>
          act.send({
            body: {
              reportId: report.id,
              version: report.version,
              asOf: asOf ?? report.asOf,
              obstacles,
              proposals,
            },
          })
        }
      >
        <DateField
          label={prepare.asOf}
          description={prepare.asOfHint}
          minDate={report.from}
          maxDate={last}
          {...form.pick("asOf")}
        />
        <LongText
          label={words.obstacles}
          description={words.hint}
          autosize
          minRows={3}
          maxLength={6000}
          {...form.text("obstacles")}
        />
        <LongText
          label={words.proposals}
          autosize
          minRows={3}
          maxLength={6000}
          {...form.text("proposals")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
