import type { ExtensionGround } from "@dondoc/contract";
import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "../forms/act-form.ts";
import { EvidenceFile } from "../forms/evidence-file.tsx";

const grounds = [
  "partner",
  "superior",
  "new-law",
  "disaster",
  "workload",
  "plan",
] as const satisfies readonly ExtensionGround[];
const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 100;

interface Values {
  ground: ExtensionGround;
  explanation: string;
  missing: string;
  percent: string;
  proposedOn: string | null;
  documentNumber: string;
  fileHash: string;
  fileName: string;
}
const initial: Values = {
  ground: "partner",
  explanation: "",
  missing: "",
  percent: "",
  proposedOn: null,
  documentNumber: "",
  fileHash: "",
  fileName: "",
};

/** The agency asks for more time: why, how far it is, what is missing, until when, by which letter. */
export function RequestExtensionForm({ task, title, onDone }: ActFormProps) {
  const { forms: words, extension } = useWords().taskChanges;
  const act = useAct("requestExtension", {
    said: words.requested,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm<Values>({
    initial,
    draft: draftOf(task, "extension"),
    act,
    check: ({ explanation, missing, percent, proposedOn, documentNumber }) => ({
      ...(explanation.trim() === "" ? { explanation: words.required(words.explanation) } : {}),
      ...(missing.trim() === "" ? { missing: words.required(words.missing) } : {}),
      ...(isPercent(percent.trim()) ? {} : { percent: words.percentWrong }),
      ...(proposedOn === null ? { proposedOn: words.required(words.proposedOn) } : {}),
      ...(documentNumber.trim() === "" ? { documentNumber: words.required(words.document) } : {}),
    }),
  });
  const submit = ({ proposedOn, percent, fileHash, fileName, ...rest }: Values) => {
    if (proposedOn === null) return;
    const file = fileHash === "" ? {} : { fileHash, fileName };
    act.send({ body: { ...onTask(task), ...rest, ...file, proposedOn, percent: Number(percent) } });
  };
  const hash = form.pick("fileHash");
  return (
    <Form form={form} act={act} label={title} onSubmit={submit}>
      <Text>{words.requestLead}</Text>
      <DateField label={words.proposedOn} required {...form.pick("proposedOn")} />
      <NativeSelect
        label={words.ground}
        data={grounds.map((ground) => ({
          value: ground,
          label: extension.ground(
            extension.grounds[ground],
            ground === "workload" || ground === "plan"
              ? extension.categories.subjective
              : extension.categories.objective,
          ),
        }))}
        value={form.values.ground}
        onChange={({ currentTarget }) => {
          const ground = grounds.find((one) => one === currentTarget.value);
          if (ground) form.change({ ground });
        }}
      />
      <LongText label={words.explanation} required {...form.text("explanation")} />
      <TextInput
        label={words.percent}
        required
        inputMode="numeric"
        w="12rem"
        {...form.text("percent")}
      />
      <LongText label={words.missing} required {...form.text("missing")} />
      <TextInput
        label={words.document}
        description={words.documentHint}
        required
        {...form.text("documentNumber")}
      />
      <EvidenceFile
        name={form.values.fileName}
        error={hash.error}
        data-field={hash["data-field"]}
        onChange={(file) => form.change({ fileHash: file?.hash ?? "", fileName: file?.name ?? "" })}
      />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
