import type { Explanation, ExplanationCause } from "@dondoc/contract";
import { Button, Group, NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { api } from "../../app/api/api.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DraftStandingLine } from "../../ui/draft-note.tsx";
import { FileField, type KeptFile } from "../../ui/file-field.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

const causes: readonly ExplanationCause[] = ["objective", "subjective", "both"];
interface Values {
  cause: ExplanationCause;
  content: string;
  plan: string;
  promisedOn: string | null;
  evidenceNumber: string;
  file: KeptFile | null;
}
const orNull = (text: string): string | null => text.trim() || null;

async function sendFile(file: File): Promise<string> {
  const key = { idempotencyKey: newIdempotencyKey() };
  const { hash } = await api("uploadExplanationFile", { body: {}, file }, key);
  return hash;
}

/** The focal officer writes and keeps, the head sends. */
export function ExplainDialog({
  explanation,
  onClose,
}: {
  explanation: Explanation;
  onClose: () => void;
}) {
  const { urging, ui } = useWords();
  const words = urging.explain;
  const close = () => {
    form.clear();
    onClose();
  };
  const sending = useAct("explain", { said: words.sent, onDone: close });
  const keeping = useAct("draftExplanation", { said: words.kept, onDone: close });
  const may = (act: string) => explanation.acts.some((one) => one.act === act && one.allowed);
  const maySend = may("urging.explain");
  const act = maySend ? sending : keeping;
  const form = useForm<Values>({
    initial: {
      cause: explanation.cause ?? "subjective",
      content: explanation.content ?? "",
      plan: explanation.plan ?? "",
      promisedOn: explanation.promisedOn,
      evidenceNumber: explanation.evidenceNumber ?? "",
      file:
        explanation.fileHash === null
          ? null
          : { fileHash: explanation.fileHash, fileName: explanation.fileName ?? "" },
    },
    draft: `explain.${explanation.id}.${explanation.version}`,
    act,
    check: ({ content }) => ({ content: content.trim() ? "" : words.missing }),
  });
  const bodyOf = (values: Values) => ({
    explanationId: explanation.id,
    version: explanation.version,
    cause: values.cause,
    content: values.content,
    plan: orNull(values.plan),
    promisedOn: values.promisedOn,
    evidenceNumber: orNull(values.evidenceNumber),
    fileHash: values.file?.fileHash ?? null,
    fileName: values.file?.fileName ?? null,
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form form={form} act={act} onSubmit={(values) => act.send({ body: bodyOf(values) })}>
        <Text>{words.lead}</Text>
        <NativeSelect label={words.cause} {...form.text("cause")}>
          {causes.map((cause) => (
            <option key={cause} value={cause}>
              {urging.causes[cause]}
            </option>
          ))}
        </NativeSelect>
        <LongText label={words.content} autosize minRows={4} {...form.text("content")} />
        <LongText
          label={`${words.plan} ${ui.optional}`}
          autosize
          minRows={2}
          {...form.text("plan")}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField
            clearable
            label={`${words.promisedOn} ${ui.optional}`}
            description={words.promisedHint}
            {...form.pick("promisedOn")}
          />
          <TextInput
            label={`${words.evidenceNumber} ${ui.optional}`}
            {...form.text("evidenceNumber")}
          />
        </SimpleGrid>
        <FileField label={`${words.file} ${ui.optional}`} send={sendFile} {...form.pick("file")} />
        <ProblemAlert act={maySend ? keeping : sending} />
        <Group justify="flex-end" gap="sm">
          <DraftStandingLine />
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          {maySend && may("urging.draft-explanation") && (
            <Button
              variant="default"
              loading={keeping.pending}
              onClick={() => {
                if (Object.keys(form.inspect()).length === 0) {
                  keeping.send({ body: bodyOf(form.values) });
                }
              }}
            >
              {words.keep}
            </Button>
          )}
          <Button type="submit" loading={act.pending}>
            {maySend ? words.submit : words.keep}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
