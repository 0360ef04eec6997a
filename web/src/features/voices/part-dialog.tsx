import type { UnitRef, VoiceDetail } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface AskPartProps {
  voice: VoiceDetail;
  title: string;
  onClose: () => void;
}

/** Asks one more agency for its part of the one answer. */
export function AskPartDialog({ voice, title, onClose }: AskPartProps) {
  const { voices, ui } = useWords();
  const { parts: words, acts } = voices;
  const act = useAct("askVoicePart", { said: ui.act.done, onDone: onClose });
  const form = useForm<{ unitId: UnitRef | null; asks: string; lastDay: string | null }>({
    initial: { unitId: null, asks: "", lastDay: null },
    act,
    check: ({ unitId, asks, lastDay }) => ({
      unitId: unitId ? "" : acts.unitMissing,
      asks: asks.trim() ? "" : words.asksMissing,
      lastDay: lastDay ? "" : words.lastDayMissing,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ unitId, asks, lastDay }) =>
          act.send({
            body: {
              voiceId: voice.id,
              version: voice.version,
              unitId: unitId?.id ?? "",
              asks,
              lastDay: lastDay ?? "",
            },
          })
        }
      >
        <UnitPicker label={words.unit} required {...form.pick("unitId")} />
        <LongText label={words.asks} required autosize minRows={2} {...form.text("asks")} />
        <DateField label={words.lastDay} required {...form.pick("lastDay")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
