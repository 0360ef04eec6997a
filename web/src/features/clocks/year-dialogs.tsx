import type { DutyYear } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import type { DialogState } from "./review-dialog.tsx";
import type { OfTask } from "./reviews-section.tsx";

type YearDialog = OfTask & DialogState & { year: DutyYear };

/** The agency's result of the year; what it said before can be said better until the year is closed. */
export function ReportYearDialog({ opened, onClose, taskId, clocks, year }: YearDialog) {
  const { years: words } = useWords().clocks;
  const act = useAct("reportYear", {
    said: words.reported,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { result: year.result ?? "" },
    draft: `task.${taskId}.year-${year.year}`,
    act,
    check: ({ result }) => ({ result: result.trim() ? "" : words.empty(words.result) }),
  });
  const title = words.report(year.year);
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ result }) =>
          act.send({ body: { taskId, version: clocks.version, year: year.year, result } })
        }
      >
        <LongText
          label={words.result}
          description={words.resultHint}
          required
          {...form.text("result")}
        />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The Office closes the year: the duty ends with it, or goes on. */
export function DecideYearDialog({ opened, onClose, taskId, clocks, year }: YearDialog) {
  const { years: words } = useWords().clocks;
  const act = useAct("decideYear", {
    said: words.decided,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { answer: "closes", note: "" },
    draft: `task.${taskId}.close-${year.year}`,
    act,
    check: ({ note }) => ({ note: note.trim() ? "" : words.empty(words.note) }),
  });
  const title = words.decide(year.year);
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ answer, note }) =>
          act.send({
            body: {
              taskId,
              version: clocks.version,
              year: year.year,
              closes: answer === "closes",
              note,
            },
          })
        }
      >
        <NativeSelect label={words.decision} {...form.text("answer")}>
          <option value="closes">{words.closes}</option>
          <option value="goes-on">{words.goesOn}</option>
        </NativeSelect>
        <LongText label={words.note} required {...form.text("note")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
