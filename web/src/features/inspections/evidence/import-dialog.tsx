import type { InspectionEvidence } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { api } from "../../../app/api/api.ts";
import { newIdempotencyKey } from "../../../app/api/idempotency-key.ts";
import { evidenceKinds } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FileField, type KeptFile } from "../../../ui/file-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { choicesOf, isSheet, namedOf } from "./about.ts";

async function sendFile(file: File): Promise<string> {
  const key = { idempotencyKey: newIdempotencyKey() };
  return (await api("uploadInspectionFile", { body: {}, file }, key)).hash;
}

const HASH = /^[0-9a-f]{64}$/u;
const TIME = /^(?:[01]?\d|2[0-3])[:hg][0-5]\d$/u;
/** "8h20", "8:20" → "08:20". */
const clockOf = (time: string): string => time.trim().replace(/[hg]/u, ":").padStart(5, "0");

interface Values {
  kind: string;
  about: string;
  origin: string;
  recordedAt: string | null;
  time: string;
  file: KeptFile | null;
  saidHash: string;
  note: string;
}
interface ImportDialogProps {
  inspectionId: string;
  isSigned: boolean;
  offered: InspectionEvidence;
  title: string;
  onClose: () => void;
}

/** One file with where and when it was recorded, and what it bears out. */
export function ImportDialog({
  inspectionId,
  isSigned,
  offered,
  title,
  onClose,
}: ImportDialogProps) {
  const { importedEvidence: words, ui } = useWords();
  const { fields, missing } = words;
  const kinds = evidenceKinds.filter((kind) => isSheet(kind) === isSigned);
  const act = useAct("importEvidence", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const about = choicesOf(offered, words);
  const form = useForm<Values>({
    initial: {
      kind: kinds[0] ?? "",
      about: about[0]?.value ?? "",
      origin: "",
      recordedAt: null,
      time: "",
      file: null,
      saidHash: "",
      note: "",
    },
    draft: `inspection.import-evidence.${inspectionId}`,
    act,
    check: (values) => ({
      about: isSigned || values.about !== "" ? "" : missing.about,
      origin: values.origin.trim() === "" ? missing.origin : "",
      recordedAt: values.recordedAt === null ? missing.day : "",
      time: TIME.test(values.time.trim()) ? "" : missing.time,
      fileHash: values.file === null ? missing.file : "",
      saidHash:
        values.saidHash.trim() === "" || HASH.test(hashOf(values.saidHash)) ? "" : missing.hash,
    }),
  });
  const send = ({ kind, about: on, origin, recordedAt, time, file, saidHash, note }: Values) => {
    if (file === null || recordedAt === null) return;
    act.send({
      body: {
        inspectionId,
        kind: kinds.find((one) => one === kind) ?? kinds[0] ?? "other",
        ...namedOf(isSigned ? "" : on),
        files: [
          {
            origin,
            recordedAt: `${recordedAt}T${clockOf(time)}:00+07:00`,
            note: note.trim() || null,
            ...file,
            saidHash: saidHash.trim() === "" ? null : hashOf(saidHash),
          },
        ],
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} act={act} onSubmit={send} label={title}>
        <NativeSelect
          label={fields.kind}
          {...form.text("kind")}
          data={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        {!isSigned && <NativeSelect label={fields.about} {...form.text("about")} data={about} />}
        <TextInput label={fields.origin} required {...form.text("origin")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField label={fields.day} required {...form.pick("recordedAt")} />
          <TextInput label={fields.time} required {...form.text("time")} />
        </SimpleGrid>
        <FileField
          label={fields.file}
          value={form.values.file}
          onChange={(file) => form.change({ file })}
          send={sendFile}
        />
        <TextInput label={`${fields.saidHash} ${ui.optional}`} {...form.text("saidHash")} />
        <LongText
          label={`${fields.note} ${ui.optional}`}
          autosize
          minRows={2}
          {...form.text("note")}
        />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const hashOf = (text: string): string => text.trim().toLowerCase();
