import type { Delegation } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** Takes the right back before its last day, with the reason. */
export function RevokeDialog({
  delegation,
  onClose,
}: {
  delegation: Delegation;
  onClose: () => void;
}) {
  const { delegations: words } = useWords();
  const act = useAct("revokeDelegation", {
    said: words.form.revoked,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { reason: "" },
    draft: `delegation.${delegation.id}.revoke`,
    act,
    check: ({ reason }) =>
      reason.trim() ? {} : { reason: words.form.required(words.form.reason) },
  });
  return (
    <Dialog opened onClose={onClose} title={words.revoke}>
      <Form
        form={form}
        act={act}
        label={words.revoke}
        onSubmit={({ reason }) => act.send({ body: { delegationId: delegation.id, reason } })}
      >
        <Text>
          {delegation.delegator.name} {words.to(delegation.delegate.name)}
        </Text>
        <LongText label={words.form.reason} required {...form.text("reason")} />
        <FormButtons submit={words.revoke} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
