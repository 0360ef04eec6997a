import type { DenunciationForm, HandedTip } from "@dondoc/contract";
import { Checkbox, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { receiveDenunciationRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { TextLink } from "../../ui/link.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { type Accused, AccusedField, idsOf, nobodyAccused } from "./accused-field.tsx";

interface Values {
  form: string;
  evidence: string;
  reply: string;
  receivedOn: string | null;
  severalPlaces: boolean;
  subject: string;
  content: string;
  accused: Accused;
  accusedText: string;
  name: string;
  address: string;
  phone: string;
  email: string;
  papers: string;
}
const forms: readonly DenunciationForm[] = ["letter", "in-person"];
const given = (text: string) => (text.trim() === "" ? null : text);
/** The server names the fields of the denouncer by where they stand. */
const flat = (field: string) => field.replace(/^denouncer\./u, "");

/** A denunciation is typed off a signed letter or record; nothing of it is kept before it is sealed. */
export function ReceiveDenunciationPage() {
  const { tin } = receiveDenunciationRoute.useSearch();
  const query = useQuery({ ...read("listDenunciations", {}), enabled: tin !== undefined });
  const { denunciations: words } = useWords();
  if (tin === undefined) return <Receive tip={null} />;
  return (
    <Answer query={query}>
      {({ tips }) => {
        const tip = tips.find(({ id }) => id === tin);
        return tip ? <Receive key={tip.id} tip={tip} /> : <EmptyState title={words.tips.gone} />;
      }}
    </Answer>
  );
}

function Receive({ tip }: { tip: HandedTip | null }) {
  const { denunciations: words } = useWords();
  const { entry } = words;
  const { today } = useSession();
  const navigate = receiveDenunciationRoute.useNavigate();
  const act = useAct(tip === null ? "receiveDenunciation" : "formaliseTip", {
    said: entry.done,
    onDone: ({ id }) => void navigate({ to: "/to-cao/$id", params: { id } }),
  });
  const form = useForm<Values>({
    initial: {
      form: tip === null ? "letter" : "in-person",
      evidence: "",
      reply: "",
      receivedOn: today,
      severalPlaces: false,
      subject: "",
      content: "",
      accused: nobodyAccused,
      accusedText: "",
      name: "",
      address: "",
      phone: "",
      email: "",
      papers: "",
    },
    act,
    check: ({ subject, content, receivedOn, name, address, evidence, reply }) => ({
      evidence:
        tip === null || evidence.trim() ? "" : entry.missing(words.tips.evidence.toLowerCase()),
      reply: tip === null || reply.trim() ? "" : entry.missing(words.tips.reply.toLowerCase()),
      subject: subject.trim() ? "" : entry.missing(entry.subject.toLowerCase()),
      content: content.trim() ? "" : entry.missing(entry.content.toLowerCase()),
      receivedOn: receivedOn ? "" : entry.missingDay,
      name: name.trim() ? "" : entry.missing(words.page.name.toLowerCase()),
      address: address.trim() ? "" : entry.missing(words.page.address.toLowerCase()),
    }),
  });
  const title = tip === null ? words.receive : words.tips.formalising(tip.number);
  const errors = Object.fromEntries(
    Object.entries(form.errors).map(([field, message]) => [flat(field), message]),
  );
  const send = (values: Values) =>
    act.send({
      body: {
        ...(tip && {
          tipId: tip.id,
          version: tip.version,
          evidence: values.evidence,
          reply: values.reply,
        }),
        form: forms.find((one) => one === values.form) ?? "letter",
        receivedOn: values.receivedOn ?? "",
        severalPlaces: values.severalPlaces,
        subject: values.subject,
        content: values.content,
        ...idsOf(values.accused),
        accusedText: given(values.accusedText),
        denouncer: {
          name: values.name,
          address: values.address,
          phone: given(values.phone),
          email: given(values.email),
          papers: given(values.papers),
        },
      },
    });
  return (
    <Page title={title} lead={entry.lead}>
      <TextLink to="/to-cao" className="no-print">
        {words.back}
      </TextLink>
      <div style={{ maxWidth: "60rem" }}>
        <Form form={{ ...form, errors }} act={act} onSubmit={send} label={title}>
          <Matter form={form} />
          {tip && (
            <Section title={words.tips.signed} lead={words.tips.signedLead}>
              <LongText
                label={words.tips.evidence}
                description={words.tips.evidenceLead}
                required
                autosize
                minRows={2}
                {...form.text("evidence")}
              />
              <LongText
                label={words.tips.reply}
                description={words.tips.replyLead}
                required
                autosize
                minRows={2}
                {...form.text("reply")}
              />
            </Section>
          )}
          <Section title={entry.denouncer} lead={entry.denouncerLead}>
            <DenouncerFields form={form} errors={errors} />
          </Section>
          <FormButtons
            submit={entry.submit}
            pending={act.pending}
            onCancel={() => void navigate({ to: "/to-cao" })}
          />
        </Form>
      </div>
    </Page>
  );
}

function Matter({ form }: { form: FormOf<Values> }) {
  const { denunciations: words } = useWords();
  const { entry } = words;
  const places = form.pick("severalPlaces");
  const accused = form.pick("accused");
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={entry.form}
          {...form.text("form")}
          data={forms.map((value) => ({ value, label: words.forms[value] }))}
        />
        <DateField label={entry.receivedOn} required {...form.pick("receivedOn")} />
      </SimpleGrid>
      <Checkbox
        label={entry.severalPlaces}
        checked={places.value}
        onChange={({ currentTarget }) => places.onChange(currentTarget.checked)}
      />
      <TextInput label={entry.subject} required autoComplete="off" {...form.text("subject")} />
      <LongText label={entry.content} required autosize minRows={6} {...form.text("content")} />
      <Section title={entry.accused} lead={entry.accusedLead}>
        <AccusedField value={accused.value} onChange={accused.onChange} />
        <TextInput
          mt="sm"
          label={entry.accusedText}
          autoComplete="off"
          {...form.text("accusedText")}
        />
      </Section>
    </>
  );
}

function DenouncerFields({
  form,
  errors,
}: {
  form: FormOf<Values>;
  errors: Readonly<Record<string, string>>;
}) {
  const { page: words } = useWords().denunciations;
  const field = (name: "name" | "address" | "phone" | "email" | "papers") => ({
    autoComplete: "off",
    ...form.text(name),
    error: errors[name],
  });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label={words.name} required {...field("name")} />
      <TextInput label={words.address} required {...field("address")} />
      <TextInput label={words.phone} inputMode="tel" {...field("phone")} />
      <TextInput label={words.email} inputMode="email" {...field("email")} />
      <TextInput label={words.papers} {...field("papers")} />
    </SimpleGrid>
  );
}
