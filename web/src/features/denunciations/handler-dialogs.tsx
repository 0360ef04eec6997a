import type { DenunciationDetail, HandlerFunction } from "@dondoc/contract";
import { Checkbox, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";

const functions: readonly HandlerFunction[] = ["verifier", "lead", "settler"];
const functionOf = (text: string): HandlerFunction =>
  functions.find((one) => one === text) ?? "verifier";

interface Charge {
  accountId: string;
  function: string;
  knowsIdentity: boolean;
  reason: string;
}
const nobody: Charge = { accountId: "", function: "verifier", knowsIdentity: false, reason: "" };

/** Who could be charged: asked of the server, which leaves out whoever has to do with the denounced. */
function PersonChoice({ id, form }: { id: string; form: FormOf<Charge> }) {
  const { acts: words } = useWords().denunciations;
  const { data } = useQuery(read("listHandlerChoice", { params: { id } }));
  if (data?.items.length === 0) return <Text>{words.noPerson}</Text>;
  return (
    <NativeSelect
      label={words.person}
      required
      {...form.text("accountId")}
      data={[
        { value: "", label: "—" },
        ...(data?.items ?? []).map(({ accountId, name, post }) => ({
          value: accountId,
          label: post ? `${name}, ${post}` : name,
        })),
      ]}
    />
  );
}

/** Charges somebody by name. Nothing that is typed here is kept before it is sent. */
export function ChargeDialog({
  found,
  title,
  onClose,
}: {
  found: DenunciationDetail;
  title: string;
  onClose: () => void;
}) {
  const { denunciations: words, ui } = useWords();
  const { acts } = words;
  const act = useAct("chargeHandler", { said: acts.done, onDone: onClose });
  const form = useForm<Charge>({
    initial: nobody,
    act,
    check: ({ accountId, reason }) => ({
      accountId: accountId ? "" : ui.act.missing(acts.person),
      reason: reason.trim() ? "" : ui.act.missing(acts.reason),
    }),
  });
  const knows = form.pick("knowsIdentity");
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ function: as, ...values }) =>
          act.send({
            body: {
              change: "name",
              denunciationId: found.id,
              version: found.version,
              function: functionOf(as),
              ...values,
            },
          })
        }
      >
        <PersonChoice id={found.id} form={form} />
        <NativeSelect
          label={acts.function}
          {...form.text("function")}
          data={functions.map((value) => ({ value, label: words.functions[value] }))}
        />
        {found.knowsIdentity && (
          <Checkbox
            label={acts.knowsIdentity}
            checked={knows.value}
            onChange={({ currentTarget }) => knows.onChange(currentTarget.checked)}
          />
        )}
        <LongText label={acts.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Gives a case that nobody leads any more to somebody who can. */
export function TakeOverDialog({
  on: { id, version, code },
  onClose,
}: {
  on: { id: string; version: number; code: string };
  onClose: () => void;
}) {
  const { denunciations: words, ui } = useWords();
  const { acts } = words;
  const title = `${words.takeOver} ${code}`;
  const act = useAct("takeOverDenunciation", { said: acts.done, onDone: onClose });
  const form = useForm<Charge>({
    initial: nobody,
    act,
    check: ({ accountId, reason }) => ({
      accountId: accountId ? "" : ui.act.missing(acts.person),
      reason: reason.trim() ? "" : ui.act.missing(acts.reason),
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ accountId, reason }) =>
          act.send({ body: { denunciationId: id, version, accountId, reason } })
        }
      >
        <PersonChoice id={id} form={form} />
        <LongText label={acts.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={words.takeOver} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
