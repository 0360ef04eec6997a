import type { DialogueDetail, UnitRef } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** What may be done with a meeting that was taken down: give a promise out first of all. */
export function DialogueActs({ dialogue }: { dialogue: DialogueDetail }) {
  const [opened, open] = useState<string | null>(null);
  const may = dialogue.acts.filter(({ allowed }) => allowed);
  const title = may.find(({ act }) => act === opened)?.title ?? "";
  return (
    <>
      {may.map(({ act, title: name }, at) => (
        <Button key={act} variant={at === 0 ? "filled" : "default"} onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} dialogue={dialogue} onClose={() => open(null)} />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  dialogue: DialogueDetail;
  onClose: () => void;
}

function Opened({ act, title, dialogue, onClose }: OpenedProps): ReactNode {
  const { dialogues: words } = useWords();
  const shared = {
    title,
    on: { dialogueId: dialogue.id, version: dialogue.version },
    draft: `${act}.${dialogue.id}.${dialogue.version}`,
    onClose,
  };
  switch (act) {
    case "dialogues.promise":
      return <PromiseDialog dialogue={dialogue} title={title} onClose={onClose} />;
    case "dialogues.tie-voice":
      return (
        <ActDialog
          name="tieVoiceToDialogue"
          fields={[{ name: "voiceNumber", label: words.tie.number, kind: "short", required: true }]}
          lead={words.tie.hint}
          bodyOf={({ voiceNumber = "" }) => ({
            voiceNumber: voiceNumber.trim().replace(/^pakn\s*-?\s*/iu, ""),
          })}
          {...shared}
        />
      );
    case "dialogues.correct":
      return (
        <ActDialog
          name="correctDialogue"
          fields={[
            { name: "topic", label: words.topic, kind: "short", required: true, initial: dialogue.topic },
            { name: "place", label: words.place, kind: "short", required: true, initial: dialogue.place },
            { name: "chairedBy", label: words.chairedBy, kind: "short", required: true, initial: dialogue.chairedBy },
            { name: "attendees", label: words.attendees, kind: "number", required: true, initial: String(dialogue.attendees) },
            { name: "minutes", label: words.minutes, kind: "long", required: true, initial: dialogue.minutes },
            { name: "reason", label: words.reason, kind: "long", required: true },
          ]} // prettier-ignore
          {...shared}
        />
      );
    default:
      return null;
  }
}

/** Gives a promise out: it becomes the agency's task. */
function PromiseDialog({ dialogue, title, onClose }: Omit<OpenedProps, "act">) {
  const { dialogues: words, ui } = useWords();
  const { promise } = words;
  const act = useAct("promiseAtDialogue", { said: ui.act.done, onDone: onClose });
  const form = useForm<{ content: string; unitId: UnitRef | null; dueOn: string | null }>({
    initial: { content: "", unitId: null, dueOn: null },
    act,
    check: ({ content, unitId, dueOn }) => ({
      content: content.trim() ? "" : words.missing(promise.content),
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
              dialogueId: dialogue.id,
              version: dialogue.version,
              content,
              unitId: unitId?.id ?? "",
              dueOn: dueOn ?? "",
            },
          })
        }
      >
        <Text>{promise.lead}</Text>
        <LongText label={promise.content} required autosize minRows={2} {...form.text("content")} />
        <UnitPicker label={promise.unit} required {...form.pick("unitId")} />
        <DateField label={promise.dueOn} required {...form.pick("dueOn")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
