import type { DialogueKind, UnitRef } from "@dondoc/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface Values {
  kind: string;
  heldOn: string | null;
  unitId: UnitRef | null;
  topic: string;
  place: string;
  chairedBy: string;
  attendees: string;
  minutes: string;
}
const kinds: readonly DialogueKind[] = ["dialogue", "periodic", "unscheduled", "online"];

/** Takes down a meeting that was held; then its page, where promises are given out. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const { dialogues: words } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const act = useAct("recordDialogue", {
    said: words.done,
    onDone: ({ id }) => {
      form.clear();
      void navigate({ to: "/doi-thoai/$id", params: { id } });
    },
  });
  const needed = (value: string, label: string) => (value.trim() ? "" : words.missing(label));
  const form = useForm<Values>({
    initial: {
      kind: "dialogue",
      heldOn: session.today,
      unitId: session.unit,
      topic: "",
      place: "",
      chairedBy: "",
      attendees: "",
      minutes: "",
    },
    draft: "dialogues.record",
    act,
    check: ({ heldOn, unitId, topic, place, chairedBy, attendees, minutes }) => ({
      heldOn: heldOn ? "" : words.missingDay,
      unitId: unitId ? "" : words.missingUnit,
      topic: needed(topic, words.topic),
      place: needed(place, words.place),
      chairedBy: needed(chairedBy, words.chairedBy),
      attendees: /^[1-9]\d{0,5}$/u.test(attendees.trim()) ? "" : words.missingNumber,
      minutes: needed(minutes, words.minutes),
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.record}>
      <Form
        form={form}
        act={act}
        label={words.record}
        onSubmit={({ kind, heldOn, unitId, topic, place, chairedBy, attendees, minutes }) =>
          act.send({
            body: {
              kind: kinds.find((one) => one === kind) ?? "dialogue",
              heldOn: heldOn ?? "",
              unitId: unitId?.id ?? "",
              topic,
              place,
              chairedBy,
              attendees: Number(attendees),
              minutes,
            },
          })
        }
      >
        <NativeSelect
          label={words.kind}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          {...form.text("kind")}
        />
        <DateField label={words.heldOn} required maxDate={session.today} {...form.pick("heldOn")} />
        <UnitPicker label={words.unit} required {...form.pick("unitId")} />
        <TextInput label={words.topic} required {...form.text("topic")} />
        <TextInput label={words.place} required {...form.text("place")} />
        <TextInput
          label={words.chairedBy}
          description={words.chairedByHint}
          required
          {...form.text("chairedBy")}
        />
        <TextInput
          label={words.attendees}
          inputMode="numeric"
          required
          {...form.text("attendees")}
        />
        <LongText
          label={words.minutes}
          description={words.minutesHint}
          required
          autosize
          minRows={4}
          {...form.text("minutes")}
        />
        <FormButtons submit={words.record} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
