import type { Account, ResetRequest } from "@dondoc/contract";
import { NativeSelect, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

type ResetOf = ResetRequest["what"];

/** Asks that somebody's password or second step be reset, or that who was never in be invited anew; another person decides. */
export function ResetDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { resets: words } = useWords().access;
  const offered = offeredFor(account);
  const act = useAct("requestReset", {
    said: words.requested,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<{ what: string; reason: string }>({
    initial: { what: offered[0], reason: "" },
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
              what: offered.find((one) => one === what) ?? offered[0],
              reason,
            },
          })
        }
      >
        <Text>{words.requestLead}</Text>
        <NativeSelect
          label={words.columns.what}
          data={offered.map((value) => ({ value, label: words.of[value] }))}
          {...form.text("what")}
        />
        <LongText label={words.columns.reason} required {...form.text("reason")} />
        <FormButtons submit={words.request} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function offeredFor({ state, linked }: Account): [ResetOf, ...ResetOf[]] {
  if (state === "invited") return ["invitation"];
  return linked ? ["password", "factor", "province"] : ["password", "factor"];
}
