import type { AskedPart, ConsultationDetail, OpinionPosition } from "@dondoc/contract";
import { Button, Fieldset, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DraftStandingLine } from "../../ui/draft-note.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { answerBody, type AnswerValues, startOf } from "./answer-values.ts";
import { FileField } from "./file-field.tsx";

interface AnswerDialogProps {
  part: AskedPart;
  request: ConsultationDetail;
  onClose: () => void;
}

/** The agency's answer, item by item; kept unfinished as a draft, sent only whole. */
export function AnswerDialog({ part, request, onClose }: AnswerDialogProps) {
  const { coordination } = useWords();
  const words = coordination.answer;
  const onDone = () => {
    form.clear();
    onClose();
  };
  const act = useAct("sendAnswer", { said: words.sent, onDone });
  const keeping = useAct("draftAnswer", { said: words.saved, onDone });
  // What one person types is theirs, and goes on from the agency's draft as it was when the form was opened.
  const [draft] = useState(() => `answer.${part.id}.${part.version}`);
  const form = useForm<AnswerValues>({
    initial: startOf(part.draft, request.items),
    draft,
    act,
  });
  const maySend = part.acts.some(({ act: name, allowed }) => name === "coordination.answer" && allowed); // prettier-ignore
  const bodyOf = (values: AnswerValues) => answerBody(values, part, request.items);
  const positions = Object.entries(coordination.position) as [OpinionPosition, string][];
  const options = [{ value: "", label: coordination.choosePosition }, ...positions.map(([value, label]) => ({ value, label }))]; // prettier-ignore
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={(values) => act.send({ body: bodyOf(values) })}
      >
        <ProblemAlert act={keeping} />
        {request.items.map(({ id, ordinal, question }, at) => {
          const position = form.values[`items.${at}.position`] ?? "";
          return (
            <Fieldset key={id} legend={`${words.item(ordinal)}: ${question}`} p="md">
              <Stack gap="sm">
                <NativeSelect
                  label={words.position}
                  required
                  data={options}
                  {...form.text(`items.${at}.position`)}
                />
                {(position === "agreeIf" || position === "disagree") && (
                  <LongText
                    label={words.reason}
                    required
                    autosize
                    minRows={2}
                    {...form.text(`items.${at}.reason`)}
                  />
                )}
                {position === "disagree" && (
                  <LongText
                    label={words.proposal}
                    required
                    autosize
                    minRows={2}
                    {...form.text(`items.${at}.proposal`)}
                  />
                )}
                {position === "notCompetent" && (
                  <TextInput
                    label={words.legalRef}
                    required
                    {...form.text(`items.${at}.legalRef`)}
                  />
                )}
              </Stack>
            </Fieldset>
          );
        })}
        <NativeSelect label={words.overall} required data={options} {...form.text("overall")} />
        <LongText
          label={words.conclusion}
          required
          autosize
          minRows={2}
          {...form.text("conclusion")}
        />
        <TextInput label={words.documentNumber} {...form.text("documentNumber")} />
        <FileField
          label={words.file}
          value={
            form.values["fileHash"]
              ? { fileHash: form.values["fileHash"], fileName: form.values["fileName"] ?? "" }
              : null
          }
          onChange={(file) =>
            form.change({ fileHash: file?.fileHash ?? "", fileName: file?.fileName ?? "" })
          }
        />
        <Group justify="flex-end" gap="sm">
          <DraftStandingLine />
          <Button
            variant="default"
            loading={keeping.pending}
            onClick={() => keeping.send({ body: bodyOf(form.values) })}
          >
            {words.save}
          </Button>
          {maySend && (
            <Button type="submit" loading={act.pending}>
              {words.send}
            </Button>
          )}
        </Group>
      </Form>
    </Dialog>
  );
}
