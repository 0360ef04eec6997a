import type { TakenDownBy, VoiceKind, VoiceRow } from "@dondoc/contract";
import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read } from "../../app/api/read.ts";
import { receiveVoiceRoute, voiceKinds } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { TextLink } from "../../ui/link.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { voiceTones } from "./voice-table.tsx";

interface Values {
  phone: string;
  name: string;
  email: string;
  address: string;
  keepSecret: boolean;
  channel: string;
  receivedOn: string | null;
  receivedTime: string;
  urgent: boolean;
  kind: string;
  subject: string;
  content: string;
  place: string;
}
const channels: readonly TakenDownBy[] = ["hotline", "counter", "post", "email", "meeting", "national-portal", "province-portal", "press"]; // prettier-ignore
const channelOf = (text: string): TakenDownBy => channels.find((one) => one === text) ?? "hotline";
const kindOf = (text: string): VoiceKind => voiceKinds.find((one) => one === text) ?? "proposal";
/** "8:05", "8h05" and "8g05" as "08:05"; anything else as it was typed, for the server to say what is wrong. */
const timeTyped = (text: string): string => {
  const [, hour, minute] = /^(\d{1,2})[:.hg](\d{2})$/iu.exec(text.trim()) ?? [];
  return hour === undefined || minute === undefined ? text : `${hour.padStart(2, "0")}:${minute}`;
};
const given = (text: string) => (text.trim() === "" ? null : text);

/** Whoever answers the telephone: the caller first, with what they said before; then the matter, with what reads alike. */
export function ReceivePage() {
  const { voices } = useWords();
  const { entry: words } = voices;
  const { today } = useSession();
  const navigate = receiveVoiceRoute.useNavigate();
  const act = useAct("receiveVoice", {
    said: words.done,
    onDone: ({ id }) => {
      form.clear();
      void navigate({ to: "/phan-anh-kien-nghi/$id", params: { id } });
    },
  });
  const form = useForm<Values>({
    initial: {
      phone: "",
      name: "",
      email: "",
      address: "",
      keepSecret: false,
      channel: "hotline",
      receivedOn: today,
      receivedTime: "",
      urgent: false,
      kind: "service-request",
      subject: "",
      content: "",
      place: "",
    },
    draft: "voice.receive",
    act,
    check: ({ subject, content, receivedOn }) => ({
      subject: subject.trim() ? "" : words.missing(words.subject.toLowerCase()),
      content: content.trim() ? "" : words.missing(words.content.toLowerCase()),
      receivedOn: receivedOn ? "" : words.missingDay,
    }),
  });
  const send = (values: Values) =>
    act.send({
      body: {
        kind: kindOf(values.kind),
        channel: channelOf(values.channel),
        subject: values.subject,
        content: values.content,
        place: given(values.place),
        receivedOn: values.receivedOn ?? "",
        receivedTime: given(timeTyped(values.receivedTime)),
        urgent: values.urgent,
        name: given(values.name),
        phone: given(values.phone),
        email: given(values.email),
        address: given(values.address),
        keepSecret: values.keepSecret,
      },
    });
  return (
    <Page title={words.title} lead={words.lead}>
      <TextLink to="/phan-anh-kien-nghi" className="no-print">
        {voices.back}
      </TextLink>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Form form={form} act={act} onSubmit={send} label={words.title}>
          <Fields form={form} />
          <FormButtons
            submit={words.submit}
            pending={act.pending}
            onCancel={() => void navigate({ to: "/phan-anh-kien-nghi" })}
          />
        </Form>
        <Stack gap="lg">
          <Earlier phone={form.values.phone} />
          <Similar subject={form.values.subject} content={form.values.content} />
        </Stack>
      </SimpleGrid>
    </Page>
  );
}

function Fields({ form }: { form: FormOf<Values> }) {
  const { kinds, channels: channelNames, entry: words } = useWords().voices;
  const secret = form.pick("keepSecret");
  const urgent = form.pick("urgent");
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={words.phone} inputMode="tel" autoComplete="off" {...form.text("phone")} />
        <TextInput label={words.name} autoComplete="off" {...form.text("name")} />
      </SimpleGrid>
      <TextInput label={words.subject} required {...form.text("subject")} />
      <LongText label={words.content} required autosize minRows={4} {...form.text("content")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={words.kind}
          {...form.text("kind")}
          data={voiceKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <TextInput label={words.place} {...form.text("place")} />
        <NativeSelect
          label={words.channel}
          {...form.text("channel")}
          data={channels.map((value) => ({ value, label: channelNames[value] }))}
        />
        <DateField label={words.receivedOn} required {...form.pick("receivedOn")} />
        <TextInput
          label={words.receivedTime}
          description={words.receivedTimeHint}
          placeholder="hh:mm"
          autoComplete="off"
          {...form.text("receivedTime")}
        />
        <TextInput label={words.email} autoComplete="off" {...form.text("email")} />
        <TextInput label={words.address} autoComplete="off" {...form.text("address")} />
      </SimpleGrid>
      <Checkbox
        label={words.urgent}
        checked={urgent.value}
        onChange={({ currentTarget }) => urgent.onChange(currentTarget.checked)}
      />
      <Checkbox
        label={words.keepSecret}
        checked={secret.value}
        onChange={({ currentTarget }) => secret.onChange(currentTarget.checked)}
      />
    </>
  );
}

/** A moment after the last key; the fewest letters that tell anything. */
const PAUSE = 250;
const FEWEST = { digits: 8, letters: 8 };

function Earlier({ phone }: { phone: string }) {
  const { entry: words } = useWords().voices;
  const [asked] = useDebouncedValue(phone.trim(), PAUSE);
  const enabled = asked.replaceAll(/\D/gu, "").length >= FEWEST.digits;
  const { data } = useQuery({
    ...read("findCallerVoices", { query: { phone: asked.slice(0, 30) } }),
    enabled,
  });
  return (
    <Section title={words.earlier}>
      {enabled ? (
        data && <Found rows={data.items} none={words.noEarlier} />
      ) : (
        <Text c="dimmed">{words.earlierWait}</Text>
      )}
    </Section>
  );
}

function Similar({ subject, content }: { subject: string; content: string }) {
  const { entry: words } = useWords().voices;
  const [asked] = useDebouncedValue(
    `${subject.trim()} ${content.trim()}`.trim().slice(0, 600),
    PAUSE,
  );
  const enabled = asked.length >= FEWEST.letters;
  const { data } = useQuery({
    ...read("findSimilarVoices", { query: { text: asked } }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={words.similar}>
      {enabled ? (
        data && (
          <Found rows={data.items} none={words.noSimilar} more={(row) => words.alike(row.alike)} />
        )
      ) : (
        <Text c="dimmed">{words.similarWait}</Text>
      )}
    </Section>
  );
}

interface FoundProps<Row> {
  rows: readonly Row[];
  none: string;
  more?: (row: Row) => string;
}

/** A few rows beside the form: enough to know whether it is the same. */
function Found<Row extends VoiceRow>({ rows, none, more }: FoundProps<Row>): ReactNode {
  const { voices: words } = useWords();
  if (rows.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <Stack gap="md" component="ul" style={{ margin: 0, padding: 0, listStyle: "none" }}>
      {rows.map((row) => (
        <li key={row.id}>
          <TextLink to="/phan-anh-kien-nghi/$id" params={{ id: row.id }}>
            {words.titled(row.number, row.subject)}
          </TextLink>
          <Text size="sm">
            {[words.received(formatDate(row.receivedOn)), row.place, more?.(row)]
              .filter((part) => typeof part === "string")
              .join(" · ")}
          </Text>
          <ToneBadge tone={voiceTones[row.state]}>{words.states[row.state]}</ToneBadge>
        </li>
      ))}
    </Stack>
  );
}
