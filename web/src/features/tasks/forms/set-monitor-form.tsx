import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";

/** Another officer of the Office follows the task. */
export function SetMonitorForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const people = useQuery(read("listOfficers", { query: { act: "tasks.return" } }));
  const act = useAct("setMonitor", {
    said: words.monitorSet,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { accountId: "", reason: "" },
    draft: draftOf(task, "monitor"),
    act,
    check: ({ accountId }) => (accountId ? {} : { accountId: words.required(words.monitor) }),
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ accountId, reason }) =>
        act.send({ body: { ...onTask(task), accountId, ...written("reason", reason) } })
      }
    >
      <NativeSelect
        label={words.monitor}
        required
        data={[
          { value: "", label: words.choosePerson },
          ...(people.data?.items ?? []).map(({ accountId, name, title: post, unit }) => ({
            value: accountId,
            label: `${name}, ${post}${unit ? `, ${unit.name}` : ""}`,
          })),
        ]}
        {...form.text("accountId")}
      />
      <LongText label={words.monitorReason} {...form.text("reason")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
