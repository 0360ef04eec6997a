import type { HandedUpAs } from "@dondoc/contract";
import { Radio, Stack } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

const ways = ["result", "declined"] as const satisfies readonly HandedUpAs[];

/** A division gives its agency the result, or says that the work is not its own. */
export function HandUpForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("handUpTask", {
    said: words.handedUp,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { as: "result", note: "" },
    draft: draftOf(task, "hand-up"),
    act,
    check: ({ note }) => (note.trim() === "" ? { note: words.required(words.handUpNote) } : {}),
  });
  const as = ways.find((way) => way === form.values.as) ?? "result";
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ note }) => act.send({ body: { ...onTask(task), as, note } })}
    >
      <Radio.Group
        label={words.handUpAs}
        required
        value={as}
        onChange={(value) => form.change({ as: value })}
      >
        <Stack gap="xs" mt="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={words.handUpWays[way]} />
          ))}
        </Stack>
      </Radio.Group>
      <LongText
        label={words.handUpNote}
        description={words.handUpHelp[as]}
        required
        {...form.text("note")}
      />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
