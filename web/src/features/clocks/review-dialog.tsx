import type { ReviewDuty } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import type { OfTask } from "./reviews-section.tsx";

const decisions = ["keep", "date", "end"] as const;
interface Values {
  decision: (typeof decisions)[number];
  nextReviewOn: string | null;
  dueOn: string | null;
  note: string;
}

/** A duty without a date: it goes on until the next look, gets a date, or is proposed to end. */
export function ReviewDialog({ opened, onClose, taskId, clocks }: OfTask & DialogState) {
  const { reviewForm: words, reviews } = useWords().clocks;
  // A periodic duty has its dates: only its end can be proposed.
  const choices = clocks.series ? (["end"] as const) : decisions;
  const act = useAct("reviewDuty", {
    said: words.reviewed,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial: Values = {
    decision: choices[0],
    nextReviewOn: clocks.reviewAtLatest,
    dueOn: null,
    note: "",
  };
  const form = useForm<Values>({
    initial,
    draft: `task.${taskId}.review`,
    act,
    check: ({ decision, nextReviewOn, dueOn, note }) => ({
      nextReviewOn: decision === "keep" && !nextReviewOn ? words.missing(words.nextReviewOn) : "",
      dueOn: decision === "date" && !dueOn ? words.missing(words.dueOn) : "",
      note: note.trim() ? "" : words.missing(words.note),
    }),
  });
  const { decision } = form.values;
  return (
    <Dialog opened={opened} onClose={onClose} title={reviews.review}>
      <Form
        form={form}
        act={act}
        label={reviews.review}
        onSubmit={(values) => {
          const body = bodyOf({ taskId, version: clocks.version }, values);
          if (body) act.send({ body });
        }}
      >
        <NativeSelect label={words.decision} {...form.text("decision")}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {reviews.decisions[choice]}
            </option>
          ))}
        </NativeSelect>
        {decision === "keep" && (
          <DateField
            label={words.nextReviewOn}
            description={words.atLatest(formatDate(clocks.reviewAtLatest))}
            required
            {...form.pick("nextReviewOn")}
          />
        )}
        {decision === "date" && <DateField label={words.dueOn} required {...form.pick("dueOn")} />}
        <LongText label={words.note} required {...form.text("note")} />
        <FormButtons submit={reviews.review} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export interface DialogState {
  opened: boolean;
  onClose: () => void;
}

function bodyOf(
  task: { taskId: string; version: number },
  { decision, nextReviewOn, dueOn, note }: Values,
): ReviewDuty | null {
  if (decision === "keep") return nextReviewOn ? { ...task, decision, nextReviewOn, note } : null;
  if (decision === "date") return dueOn ? { ...task, decision, dueOn, note } : null;
  return { ...task, decision, note };
}
