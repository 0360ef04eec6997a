import type { DocumentBlock, DraftDetail } from "@dondoc/contract";
import { Button, NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { type ChosenSigner, SignerSelect } from "./signer-select.tsx";

const urgencies = ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"] as const;
type Urgency = (typeof urgencies)[number];

/** A block in the form: its words, or the place of a table that stays as it is. */
type TypedBlock = { text: string } | { kept: number; rows: number };
interface Values {
  subject: string;
  urgency: Urgency | "";
  addressees: string;
  blocks: TypedBlock[];
  recipients: string;
  filedAt: string;
  signer: ChosenSigner | null;
}

const typed = (block: DocumentBlock, kept: number): TypedBlock =>
  block.type === "table"
    ? { kept, rows: block.rows.length }
    : { text: block.type === "item" ? `${block.label} ${block.text}` : block.text };

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What goes to the server: each line of a field its own paragraph, nothing for an empty one. */
const sentBlocks = (blocks: readonly TypedBlock[]) =>
  blocks.flatMap((block): ({ kept: number } | { text: string })[] =>
    "text" in block ? linesOf(block.text).map((text) => ({ text })) : [{ kept: block.kept }],
  );

/** The model of a draft as a form; figures in tables stay as they were counted. */
export function CorrectDialog({ draft, onClose }: { draft: DraftDetail; onClose: () => void }) {
  const { correct: words } = useWords().drafting;
  const { model } = draft;
  const act = useAct("correctDraft", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      subject: model.subject,
      urgency: model.urgency ?? "",
      addressees: model.addressees.join("\n"),
      blocks: model.blocks.map(typed),
      recipients: model.recipients.join("\n"),
      filedAt: model.filedAt,
      signer: null,
    },
    draft: `drafting.${draft.id}.${draft.version}`,
    act,
    check: ({ subject, addressees, blocks, filedAt }) => ({
      subject: subject.trim() ? "" : words.missing,
      addressees: addressees.trim() || model.kind === "thông báo" ? "" : words.missing,
      blocks: sentBlocks(blocks).length > 0 ? "" : words.missing,
      filedAt: filedAt.trim() ? "" : words.missing,
    }),
  });
  const send = (values: Values) => {
    const { subject, urgency, addressees, blocks, recipients, filedAt, signer } = values;
    act.send({
      body: {
        draftId: draft.id,
        version: draft.version,
        subject,
        urgency: urgency || null,
        addressees: linesOf(addressees),
        blocks: sentBlocks(blocks),
        recipients: linesOf(recipients),
        filedAt,
        signerPersonId: signer?.personId ?? null,
        capacity: signer?.capacity ?? null,
      },
    });
  };
  const { value: blocks, onChange: putBlocks } = form.pick("blocks");
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form form={form} act={act} onSubmit={send}>
        <TextInput label={words.subject} {...form.text("subject")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <LongText
            label={words.addressees}
            description={words.addresseesHint}
            autosize
            minRows={2}
            {...form.text("addressees")}
          />
          <NativeSelect label={words.urgency} {...form.text("urgency")}>
            <option value="">{words.noUrgency}</option>
            {urgencies.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </NativeSelect>
        </SimpleGrid>
        {blocks.map((block, index) =>
          "text" in block ? (
            <LongText
              // oxlint-disable-next-line no-array-index-key -- a paragraph is its place
              key={index}
              label={words.paragraph(index + 1)}
              autosize
              minRows={2}
              value={block.text}
              data-field={index === 0 ? "blocks" : undefined}
              onChange={({ currentTarget }) =>
                putBlocks(
                  blocks.map((one, at) => (at === index ? { text: currentTarget.value } : one)),
                )
              }
            />
          ) : (
            // oxlint-disable-next-line no-array-index-key -- a paragraph is its place
            <Text key={index} c="dimmed">
              {words.table(block.rows)}
            </Text>
          ),
        )}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => putBlocks([...blocks, { text: "" }])}
          >
            {words.addParagraph}
          </Button>
        </div>
        <LongText
          label={words.recipients}
          description={words.recipientsHint}
          autosize
          minRows={3}
          {...form.text("recipients")}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={words.filedAt} {...form.text("filedAt")} />
          <SignerSelect
            label={words.signer}
            none={words.keepSigner}
            signers={draft.signers}
            {...form.pick("signer")}
          />
        </SimpleGrid>
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
