import type { UnitRef } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface PlanDialogProps {
  title: string;
  onClose: () => void;
  /** It stands in this year's list. */
  onPlanned: (year: number) => void;
}

/** Plans what the person's own agency looks at within itself. */
export function PlanDialog({ title, onClose, onPlanned }: PlanDialogProps) {
  const { selfChecks, ui } = useWords();
  const { form: words } = selfChecks;
  const { unit, today } = useSession();
  const act = useAct("planSelfCheck", {
    said: ui.act.done,
    onDone: (_, { body }) => {
      onPlanned(Number(body.lastDay.slice(0, 4)));
      onClose();
    },
  });
  const form = useForm<{ targetUnitId: UnitRef | null; theme: string; lastDay: string | null }>({
    initial: { targetUnitId: unit, theme: "", lastDay: null },
    act,
    check: ({ targetUnitId, theme, lastDay }) => ({
      targetUnitId: targetUnitId ? "" : words.missingUnit,
      theme: theme.trim() ? "" : words.missingTheme,
      lastDay: lastDay ? "" : words.missingDay,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ targetUnitId, theme, lastDay }) =>
          act.send({
            body: {
              agencyUnitId: unit.id,
              targetUnitId: targetUnitId?.id ?? "",
              theme,
              lastDay: lastDay ?? "",
            },
          })
        }
      >
        <Text>
          {words.agency}: <b>{unit.name}</b>
        </Text>
        <UnitPicker
          label={words.target}
          description={words.targetHint}
          required
          {...form.pick("targetUnitId")}
        />
        <TextInput label={words.theme} required {...form.text("theme")} />
        <DateField label={words.lastDay} required minDate={today} {...form.pick("lastDay")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
