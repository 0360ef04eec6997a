import type { BulkAct, TaskRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { CallOf } from "../../../app/api/api.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { BulkFields, type BulkValues } from "./bulk-fields.tsx";

type Body = CallOf<"startBulk">["body"];
export type Chosen = Pick<Body, "taskIds" | "query">;

const empty: BulkValues = {
  accountId: "",
  reason: "",
  fieldId: "",
  unitId: "",
  personId: "",
  note: "",
  nextReviewOn: null,
};

/** What each act is told beside the tasks. */
const commonOf = (act: BulkAct, values: BulkValues): NonNullable<Body["common"]> => {
  const { accountId, reason, fieldId, unitId, personId, nextReviewOn } = values;
  const note = values.note.trim() === "" ? {} : { note: values.note };
  switch (act) {
    case "tasks.set-monitor":
      return { accountId, ...(reason.trim() === "" ? {} : { reason }) };
    case "tasks.set-field":
      return { fieldId: fieldId === "" ? null : fieldId };
    case "tasks.allocate":
      return { unitId, ...(personId === "" ? {} : { personId }), ...note };
    case "tasks.review":
      return { ...(nextReviewOn === null ? {} : { nextReviewOn }), ...note };
    default:
      return {};
  }
};

interface BulkFormProps {
  act: { act: BulkAct; title: string };
  chosen: Chosen;
  /** Whose agency's divisions are offered. */
  holder: TaskRow["holder"];
  onClose: () => void;
}

/** What is the same for all the chosen tasks; once sent, the run's own page tells how far it is. */
export function BulkForm({ act: { act: name, title }, chosen, holder, onClose }: BulkFormProps) {
  const { bulk: words, tasks } = useWords();
  const { required } = tasks.forms;
  const navigate = useNavigate();
  const act = useAct("startBulk", {
    said: ({ total }) => words.started(total),
    onDone: async ({ id }) => {
      form.clear();
      await navigate({ to: "/viec-cung-luc/$id", params: { id } });
    },
  });
  const form = useForm<BulkValues>({
    initial: { ...empty, unitId: name === "tasks.allocate" ? holder.id : "" },
    draft: `tasks.bulk.${name}`,
    act,
    check: ({ accountId, nextReviewOn, note }) => ({
      accountId:
        name === "tasks.set-monitor" && accountId === "" ? required(tasks.forms.monitor) : "",
      nextReviewOn:
        name === "tasks.review" && nextReviewOn === null ? required(words.nextReviewOn) : "",
      note: name === "tasks.review" && note.trim() === "" ? required(words.reviewNote) : "",
    }),
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={(values) =>
        act.send({ body: { act: name, common: commonOf(name, values), ...chosen } })
      }
    >
      <Text>{words.leads[name]}</Text>
      <BulkFields act={name} form={form} holder={holder} />
      <Text c="dimmed">{words.eachAlone}</Text>
      <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
    </Form>
  );
}
