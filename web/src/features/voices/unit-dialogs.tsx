import type { UnitRef, VoiceDetail } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface DialogProps {
  voice: VoiceDetail;
  title: string;
  onClose: () => void;
}

/** Gives a voice to the agency that answers it. */
export function RouteDialog({ voice, title, onClose }: DialogProps) {
  const { voices, ui } = useWords();
  const { acts: words } = voices;
  const act = useAct("routeVoice", { said: ui.act.done, onDone: onClose });
  const form = useForm<{ unitId: UnitRef | null; note: string }>({
    initial: { unitId: null, note: "" },
    act,
    check: ({ unitId }) => ({ unitId: unitId ? "" : words.unitMissing }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ unitId, note }) =>
          act.send({
            body: {
              voiceId: voice.id,
              version: voice.version,
              unitId: unitId?.id ?? "",
              note: note.trim() === "" ? null : note,
            },
          })
        }
      >
        <UnitPicker label={words.unit} required {...form.pick("unitId")} />
        <LongText label={words.note} autosize minRows={2} {...form.text("note")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Ties a voice to what it is about: a task (story 40), a finding, an entry of the register, or an agency. */
export function LinkDialog({ voice, title, onClose }: DialogProps) {
  const { voices, ui } = useWords();
  const { acts: words } = voices;
  const act = useAct("linkVoice", { said: ui.act.done, onDone: onClose });
  const form = useForm<{ record: string; unitId: UnitRef | null }>({
    initial: { record: "", unitId: null },
    act,
    check: ({ record, unitId }) => ({
      record: (record.trim() === "") === (unitId === null) ? words.linkLead : "",
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ record, unitId }) =>
          act.send({
            body: {
              voiceId: voice.id,
              version: voice.version,
              record: record.trim() || null,
              unitId: unitId?.id ?? null,
            },
          })
        }
      >
        <Text>{words.linkLead}</Text>
        <TextInput label={words.record} {...form.text("record")} />
        <UnitPicker label={words.linkUnit} clearable {...form.pick("unitId")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
