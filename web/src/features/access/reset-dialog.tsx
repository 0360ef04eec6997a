import type { Account } from "@dondoc/contract";
import { NativeSelect, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** Asks that somebody's password or second step be reset; another person decides. */
export function ResetDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { resets: words } = useWords().access;
  const act = useAct("requestReset", {
    said: words.requested,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<{ what: string; reason: string }>({
    initial: { what: "password", reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.reasonMissing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.requestOf(account.person.name)}>
      <Form
        form={form}
        act={act}
        label={words.request}
        onSubmit={({ what, reason }) =>
          act.send({
            body: {
              accountId: account.id,
              what: what === "factor" || what === "province" ? what : "password",
              reason,
            },
          })
        }
      >
        <Text>{words.requestLead}</Text>
        <NativeSelect
          label={words.columns.what}
          data={[
            { value: "password", label: words.of.password },
            { value: "factor", label: words.of.factor },
            ...(account.linked ? [{ value: "province", label: words.of.province }] : []),
          ]}
          {...form.text("what")}
        />
        <LongText label={words.columns.reason} required {...form.text("reason")} />
        <FormButtons submit={words.request} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
