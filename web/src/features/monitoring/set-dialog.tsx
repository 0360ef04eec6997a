import type { UnitRef } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** The chief names an agency that follows the whole document, on a basis. */
export function SetDialog({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const { monitoring } = useWords();
  const words = monitoring.setDialog;
  const act = useAct("setDocumentMonitor", { said: monitoring.said.set, onDone: onClose });
  const form = useForm<{ unitId: UnitRef | null; basis: string }>({
    initial: { unitId: null, basis: "" },
    act,
    check: ({ unitId, basis }) => ({
      unitId: unitId === null ? words.unitNeeded : "",
      basis: basis.trim() ? "" : words.basisNeeded,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={({ unitId, basis }) =>
          act.send({ body: { documentId, unitId: unitId?.id ?? "", basis } })
        }
      >
        <Text>{words.lead}</Text>
        <UnitPicker label={words.unit} required {...form.pick("unitId")} />
        <TextInput label={words.basis} {...form.text("basis")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
