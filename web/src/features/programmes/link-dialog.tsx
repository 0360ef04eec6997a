import type { ProgrammeDetail } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { DocumentPicker, TaskPicker } from "./record-picker.tsx";

interface Values {
  documentIds: string[];
  taskNumbers: string[];
}
interface LinkDialogProps {
  programme: ProgrammeDetail;
  onClose: () => void;
}

/** Lets directives with all their tasks, or single tasks, count for a programme from today on. */
export function LinkDialog({ programme, onClose }: LinkDialogProps) {
  const { links: words } = useWords().programmes;
  const act = useAct("linkToProgramme", { said: words.added, onDone: onClose });
  const form = useForm<Values>({
    initial: { documentIds: [], taskNumbers: [] },
    act,
    check: ({ documentIds, taskNumbers }) => ({
      documentIds: documentIds.length + taskNumbers.length > 0 ? "" : words.nothing,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.add}>
      <Form
        form={form}
        act={act}
        label={words.add}
        onSubmit={({ documentIds, taskNumbers }) =>
          act.send({
            body: {
              programmeId: programme.id,
              version: programme.version,
              documentIds,
              taskNumbers: taskNumbers.map(Number),
            },
          })
        }
      >
        <Text>{words.addLead}</Text>
        <DocumentPicker label={words.documents} {...form.pick("documentIds")} />
        <TaskPicker label={words.tasks} {...form.pick("taskNumbers")} />
        <FormButtons submit={words.add} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
