import type { AskedPart } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface FindEvasiveDialogProps {
  part: AskedPart;
  title: string;
  onClose: () => void;
}

/** The finding on a mark that was objected to. */
export function FindEvasiveDialog({ part, title, onClose }: FindEvasiveDialogProps) {
  const { acts: words } = useWords().coordination;
  const act = useAct("findEvasive", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { upheld: "yes", reason: "" },
    draft: `find-evasive.${part.id}`,
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ upheld, reason }) =>
          act.send({
            body: { askedId: part.id, version: part.version, upheld: upheld === "yes", reason },
          })
        }
      >
        <NativeSelect label={words.upheld} {...form.text("upheld")}>
          <option value="yes">{words.upheldYes}</option>
          <option value="no">{words.upheldNo}</option>
        </NativeSelect>
        <LongText label={words.reason} required autosize minRows={3} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
