import type { TipKind, TipRow } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface OneTip {
  tip: TipRow;
  onClose: () => void;
}
const kinds: readonly TipKind[] = ["denunciation", "complaint"];

/** What the tip is by its content, whatever its sender chose; nothing typed here is kept before it is sent. */
export function FormaliseDialog({ tip, onClose }: OneTip) {
  const { formalise: words } = useWords().tips;
  const [kind, choose] = useState<string>(tip.kind);
  return (
    <Dialog opened onClose={onClose} title={words.title(tip.number)}>
      <NativeSelect
        label={words.as}
        description={words.asLead}
        mb="md"
        value={kind}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {kind === "denunciation" ? (
        <HandOver tip={tip} onClose={onClose} />
      ) : (
        <Complaint tip={tip} onClose={onClose} />
      )}
    </Dialog>
  );
}

function HandOver({ tip, onClose }: OneTip) {
  const { formalise: words } = useWords().tips;
  const { data } = useQuery(read("listTipReceivers", {}));
  const act = useAct("handOverTip", { said: words.handed, onDone: onClose });
  const form = useForm<{ accountId: string }>({
    initial: { accountId: "" },
    act,
    check: ({ accountId }) => ({ accountId: accountId ? "" : words.missingPerson }),
  });
  if (data?.items.length === 0) return <Text>{words.nobody}</Text>;
  return (
    <Form
      form={form}
      act={act}
      label={words.handOver}
      onSubmit={({ accountId }) =>
        act.send({ body: { tipId: tip.id, version: tip.version, accountId } })
      }
    >
      <Text>{words.handOverLead}</Text>
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
      <FormButtons submit={words.handOver} pending={act.pending} onCancel={onClose} />
    </Form>
  );
}

/** Out of the officer's hands again, for another or for another outcome. */
export function TakeBackDialog({ tip, onClose }: OneTip) {
  const { formalise: words } = useWords().tips;
  const act = useAct("handOverTip", { said: words.takenBack, onDone: onClose });
  const form = useForm<Record<string, never>>({ initial: {}, act });
  return (
    <Dialog opened onClose={onClose} title={words.takeBackOf(tip.number)}>
      <Form
        form={form}
        act={act}
        label={words.takeBackOf(tip.number)}
        onSubmit={() =>
          act.send({ body: { tipId: tip.id, version: tip.version, accountId: null } })
        }
      >
        <Text>{words.takeBackLead}</Text>
        <FormButtons submit={words.takeBack} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const forms = ["letter", "in-person"] as const;
const given = (text: string) => (text.trim() === "" ? null : text);

const texts = ["evidence", "subject", "content", "name", "address", "reply"] as const;
interface ComplaintValues extends Record<
  (typeof texts)[number] | "place" | "phone" | "email",
  string
> {
  form: string;
  receivedOn: string | null;
}

function Complaint({ tip, onClose }: OneTip) {
  const { tips } = useWords();
  const { formalise: words } = tips;
  const { today } = useSession();
  const act = useAct("formaliseComplaint", {
    said: ({ number }) => words.done(number),
    onDone: onClose,
  });
  const form = useForm<ComplaintValues>({
    initial: {
      form: "letter",
      receivedOn: today,
      evidence: "",
      subject: "",
      content: "",
      place: "",
      name: "",
      address: "",
      phone: "",
      email: "",
      reply: "",
    },
    act,
    check: (values) => ({
      receivedOn: values.receivedOn ? "" : words.missing(words.receivedOn),
      ...Object.fromEntries(
        texts.map((field) => [
          field,
          values[field].trim() ? "" : words.missing(words.fields[field]),
        ]),
      ),
    }),
  });
  const text = (field: "subject" | "place" | "name" | "address" | "phone" | "email") => ({
    label: words.fields[field],
    autoComplete: "off",
    ...form.text(field),
  });
  return (
    <Form
      form={form}
      act={act}
      label={words.kinds.complaint}
      onSubmit={({ form: as, receivedOn, place, phone, email, ...typed }) =>
        act.send({
          body: {
            tipId: tip.id,
            version: tip.version,
            form: forms.find((one) => one === as) ?? "letter",
            receivedOn: receivedOn ?? "",
            place: given(place),
            phone: given(phone),
            email: given(email),
            ...typed,
          },
        })
      }
    >
      <Text>{words.complaintLead}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={words.form}
          {...form.text("form")}
          data={forms.map((value) => ({ value, label: words.forms[value] }))}
        />
        <DateField label={words.receivedOn} required {...form.pick("receivedOn")} />
      </SimpleGrid>
      <LongText
        label={words.fields.evidence}
        description={words.evidenceLead}
        required
        autosize
        minRows={2}
        {...form.text("evidence")}
      />
      <TextInput required {...text("subject")} />
      <LongText
        label={words.fields.content}
        required
        autosize
        minRows={4}
        {...form.text("content")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput required {...text("name")} />
        <TextInput required {...text("address")} />
        <TextInput inputMode="tel" {...text("phone")} />
        <TextInput inputMode="email" {...text("email")} />
        <TextInput {...text("place")} />
      </SimpleGrid>
      <LongText
        label={tips.reply}
        description={tips.replyLead}
        required
        autosize
        minRows={2}
        {...form.text("reply")}
      />
      <FormButtons submit={words.kinds.complaint} pending={act.pending} onCancel={onClose} />
    </Form>
  );
}
