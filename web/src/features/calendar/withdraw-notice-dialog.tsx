import type { CalendarNotice } from "@dondoc/contract";
import { Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { CalendarPreviewBox } from "./calendar-preview.tsx";

interface Props {
  notice: CalendarNotice;
  onClose: () => void;
}

/** Takes a notice back, with what that moves in sight. */
export function WithdrawNoticeDialog({ notice, onClose }: Props) {
  const { calendar: words } = useWords();
  const preview = useQuery(read("previewWithdrawal", { params: { id: notice.id } }));
  const act = useAct("withdrawNotice", { said: words.withdraw.done, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.enter.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.withdraw.title} size="xl">
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) => act.send({ body: { id: notice.id, reason } })}
      >
        <Text fw={600}>{notice.reference}</Text>
        <Answer query={preview}>
          {(data) => <CalendarPreviewBox preview={data} title={words.preview.withdrawTitle} />}
        </Answer>
        <Textarea label={words.withdraw.reason} autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={words.withdraw.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
