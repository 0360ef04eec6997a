import type { PublicForm, PublicKind, SentVoice } from "@dondoc/contract";
import {
  Alert,
  Autocomplete,
  Checkbox,
  Fieldset,
  Radio,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { PhotoField } from "./photo-field.tsx";
import { PublicFrame, publicFormQuery } from "./public-frame.tsx";
import { SentPart } from "./sent-part.tsx";
import styles from "./public-frame.module.css";

const kinds: readonly PublicKind[] = [
  "service-request",
  "conduct-feedback",
  "rule-feedback",
  "proposal",
  "recommendation",
  "initiative",
  "complaint",
  "denunciation",
];
interface Values {
  kind: string;
  content: string;
  place: string;
  agency: string;
  name: string;
  phone: string;
  email: string;
  address: string;
  keepSecret: boolean;
}
const empty: Values = { kind: "", content: "", place: "", agency: "", name: "", phone: "", email: "", address: "", keepSecret: false }; // prettier-ignore
const given = (text: string) => (text.trim() === "" ? null : text);
const kindOf = (text: string) => kinds.find((one) => one === text);
/** As the decree asks of whoever speaks about a rule or an official; the server asks it too. */
const needsContact = (kind: string) => kind === "rule-feedback" || kind === "conduct-feedback";

/** Where anybody says what happened; the words first, the photographs after them. */
export function SendPage() {
  const { form: words, sent: done } = useWords().publicVoices;
  const [sent, setSent] = useState<SentVoice>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const known = useQuery(publicFormQuery);
  if (sent) {
    return (
      <PublicFrame title={sent.sealed ? done.titleSealed : done.title}>
        <SentPart
          sent={sent}
          files={files}
          onAnother={() => {
            setSent(undefined);
            setFiles([]);
          }}
        />
      </PublicFrame>
    );
  }
  return (
    <PublicFrame title={words.title} lead={words.lead}>
      <Answer query={known}>
        {(form) => <SendForm known={form} files={files} onFiles={setFiles} onSent={setSent} />}
      </Answer>
    </PublicFrame>
  );
}

interface SendFormProps {
  known: PublicForm;
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  onSent: (sent: SentVoice) => void;
}

function SendForm({ known, files, onFiles, onSent }: SendFormProps) {
  const { form: words } = useWords().publicVoices;
  const act = useAct("sendVoice", { refresh: false, onDone: onSent });
  const form = useForm<Values>({
    initial: empty,
    act,
    check: ({ kind, content, name, phone, address }) => ({
      kind: kind === "" ? words.missingKind : "",
      content: content.trim() === "" ? words.missing : "",
      ...(needsContact(kind) && {
        name: name.trim() ? "" : words.missingContact(words.name),
        phone: phone.trim() ? "" : words.missingContact(words.phone),
        address: address.trim() ? "" : words.missingContact(words.address),
      }),
    }),
  });
  const send = (values: Values) => {
    const kind = kindOf(values.kind);
    if (!kind) return;
    act.send({
      body: {
        kind,
        content: values.content,
        place: given(values.place),
        agency: given(values.agency),
        name: given(values.name),
        phone: given(values.phone),
        email: given(values.email),
        address: given(values.address),
        keepSecret: values.keepSecret,
      },
    });
  };
  const agency = form.pick("agency");
  return (
    <Form form={form} act={act} onSubmit={send} label={words.title}>
      <Kinds form={form} />
      <LongText
        label={words.content}
        description={words.contentHint}
        required
        autosize
        minRows={5}
        {...form.text("content")}
      />
      <TextInput label={words.place} description={words.placeHint} {...form.text("place")} />
      <Autocomplete
        label={words.agency}
        data={[...new Set(known.agencies)]}
        limit={8}
        value={agency.value}
        onChange={agency.onChange}
        error={agency.error}
      />
      <PhotoField label={words.files} limits={known.files} value={files} onChange={onFiles} />
      <Who form={form} />
      <FormButtons submit={words.submit} pending={act.pending} />
    </Form>
  );
}

function Kinds({ form }: { form: FormOf<Values> }) {
  const { form: words } = useWords().publicVoices;
  const kind = form.pick("kind");
  const tip = kind.value === "complaint" || kind.value === "denunciation" ? kind.value : null;
  return (
    <>
      <Radio.Group label={words.kind} required size="md" {...kind}>
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={words.kinds[one][0]}
              description={words.kinds[one][1]}
              className={styles.choice}
            />
          ))}
        </Stack>
      </Radio.Group>
      {tip && (
        <Alert color="grape" variant="outline" title={words.sealedTitle}>
          {words.sealed[tip]}
        </Alert>
      )}
    </>
  );
}

function Who({ form }: { form: FormOf<Values> }) {
  const { form: words } = useWords().publicVoices;
  const { kind } = form.values;
  const secret = form.pick("keepSecret");
  const needed = needsContact(kind);
  const sealed = kind === "complaint" || kind === "denunciation";
  const free = sealed ? words.whoSealed : words.whoFree;
  return (
    <Fieldset legend={words.who}>
      <Stack gap="md">
        <Text>{needed ? words.whoNeeded : free}</Text>
        <TextInput
          label={words.name}
          required={needed}
          autoComplete="name"
          {...form.text("name")}
        />
        <TextInput
          label={words.phone}
          required={needed}
          inputMode="tel"
          autoComplete="tel"
          {...form.text("phone")}
        />
        <TextInput
          label={words.address}
          required={needed}
          autoComplete="street-address"
          {...form.text("address")}
        />
        <TextInput
          label={words.email}
          inputMode="email"
          autoComplete="email"
          {...form.text("email")}
        />
        {!sealed && (
          <Checkbox
            label={words.keepSecret}
            checked={secret.value}
            onChange={({ currentTarget }) => secret.onChange(currentTarget.checked)}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
