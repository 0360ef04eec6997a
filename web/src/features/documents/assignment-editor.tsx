import type { Assignment } from "@dondoc/contract";
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { focusField } from "../../ui/focus-field.ts";
import { DraftStandingLine } from "../../ui/draft-note.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useStatus } from "../../ui/status.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { correctionOf, draftOfAssignment, errorsOfDraft } from "./assignment-draft.ts";
import { DueEditor } from "./due-editor.tsx";
import { ModeField } from "./mode-field.tsx";
import { PartiesEditor } from "./parties-editor.tsx";
import { useRoom } from "./room.ts";

const duties = [
  "product",
  "report",
  "activity",
  "standing",
  "target",
  "monitoring",
  "response",
] as const;

interface EditorProps {
  assignment: Assignment;
  /** Where the cursor begins, when a question led here. */
  field: string | undefined;
}

/** The form of one assignment. It is sent on the newest version known, with only what was changed in it. */
export function AssignmentEditor({ assignment, field }: EditorProps) {
  const words = useWords().documents;
  const { editor, duties: dutyNames } = words;
  const room = useRoom();
  const say = useStatus();
  const element = useRef<HTMLDivElement>(null);
  const act = useAct("correctAssignment", {
    said: words.assignment.saved,
    onDone: () => {
      form.clear();
      room.closeEditor(assignment.id);
    },
  });
  const form = useForm({
    initial: draftOfAssignment(assignment),
    draft: `assignment.${assignment.id}`,
    act,
    check: (values) => errorsOfDraft(values, words),
  });
  useEffect(() => focusField(element.current, field ?? "text"), [field]);

  const send = () => {
    const correction = correctionOf(assignment, form.values);
    if (Object.keys(correction).length === 1) {
      say(editor.unchanged);
      form.clear();
      room.closeEditor(assignment.id);
    } else {
      act.send({ body: { ...correction, version: assignment.version } });
    }
  };

  return (
    <div ref={element}>
      <Form form={form} act={act} onSubmit={send} label={editor.form}>
        <LongText label={editor.text} required maxRows={10} {...form.text("text")} />
        <PartiesEditor
          parties={form.values.parties}
          error={form.errors["parties"]}
          onChange={form.pick("parties").onChange}
        />
        <DueEditor
          due={form.values.due}
          error={form.errors["due"]}
          onChange={form.pick("due").onChange}
        />
        <TextInput
          label={editor.deliverable}
          description={editor.deliverableHint}
          maxLength={1000}
          {...form.text("deliverable")}
        />
        <NativeSelect
          label={editor.duty}
          data-field="duty"
          value={form.values.duty}
          data={duties.map((duty) => ({ value: duty, label: dutyNames[duty] }))}
          onChange={(event) => {
            const duty = duties.find((one) => one === event.currentTarget.value);
            if (duty) form.pick("duty").onChange(duty);
          }}
        />
        <ModeField {...form.pick("mode")} />
        <Group gap="sm">
          <Button type="submit" loading={act.pending}>
            {editor.save}
          </Button>
          <Button variant="default" onClick={() => room.closeEditor(assignment.id)}>
            {editor.cancel}
          </Button>
          <DraftStandingLine />
        </Group>
      </Form>
    </div>
  );
}
