import type { MonthlyReport } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { dayAfter, formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** Nothing can be changed afterwards: said before it is done. */
export function FreezeDialog({ report, onClose }: { report: MonthlyReport; onClose: () => void }) {
  const words = useWords().monthly.freeze;
  const navigate = useNavigate();
  const act = useAct("freezeReport", {
    said: words.done,
    onDone: ({ draftId }) => navigate({ to: "/du-thao/$id", params: { id: draftId } }),
  });
  const form = useForm({
    initial: {},
    draft: `reports.freeze.${report.id}`,
    act,
    check: () => ({}),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={() => act.send({ body: { reportId: report.id, version: report.version } })}
      >
        {report.asOf < report.to && (
          <Text fw={600}>
            {words.unfinished(formatDate(dayAfter(report.asOf)), formatDate(report.to))}
          </Text>
        )}
        <Text>{words.lead(formatDate(report.asOf))}</Text>
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
