import type { TaskDetail } from "@dondoc/contract";
import { Radio, Stack } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { receiversOf } from "../receivers-of.ts";
import { ResultCheck } from "../result-check.tsx";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";

/** The dates the confirmer may accept: those of the waiting submission's evidence, the latest first. */
function datesOfEvidence({ submissions }: Pick<TaskDetail, "submissions">): string[] {
  const waiting = submissions.find(({ outcome }) => outcome === null);
  const dates = new Set(waiting?.evidence.map(({ issuedOn }) => issuedOn));
  return [...dates].sort().reverse();
}

function documentsOf({ submissions }: TaskDetail, date: string): string {
  const waiting = submissions.find(({ outcome }) => outcome === null);
  const documents = waiting?.evidence.filter(({ issuedOn }) => issuedOn === date) ?? [];
  return documents.map(({ documentNumber }) => documentNumber).join(", ");
}

/** Confirms completion as of the date of the evidence, never of the click. */
export function ConfirmForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const dates = datesOfEvidence(task);
  const waiting = task.submissions.find(({ outcome }) => outcome === null);
  const act = useAct("confirmCompletion", {
    said: words.confirmed,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { completedOn: dates[0] ?? "", note: "" },
    draft: draftOf(task, `confirm.${dates.join()}`),
    act,
    check: ({ completedOn }) =>
      completedOn === "" ? { completedOn: words.required(words.completedOn) } : {},
  });
  const { "data-field": field, ...chosen } = form.pick("completedOn");
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ completedOn, note }) =>
        act.send({ body: { ...onTask(task), completedOn, ...written("note", note) } })
      }
    >
      {waiting && <ResultCheck submission={waiting} receivers={receiversOf(task)} />}
      <Radio.Group
        label={words.completedOn}
        description={words.completedOnHint}
        required
        {...chosen}
      >
        <Stack gap="sm" mt="xs">
          {dates.map((date) => (
            <Radio
              key={date}
              value={date}
              data-field={field}
              label={words.takeDate(formatDate(date), documentsOf(task, date))}
            />
          ))}
        </Stack>
      </Radio.Group>
      <LongText label={words.note} {...form.text("note")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
