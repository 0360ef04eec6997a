import type { CooperationKind, UnitRef } from "@dondoc/contract";
import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface HelpDialogProps {
  taskId: string;
  partners: readonly UnitRef[];
  onClose: () => void;
}
const kinds: readonly CooperationKind[] = ["data", "people", "visit", "other"];

/** Asks a partner of the task for something by a day. */
export function HelpDialog({ taskId, partners, onClose }: HelpDialogProps) {
  const { coordination } = useWords();
  const words = coordination.help;
  const [only] = partners;
  const act = useAct("requestHelp", {
    said: words.sent,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { askedUnitId: partners.length === 1 ? (only?.id ?? "") : "", kind: "data", content: "", why: "", urgent: false }, // prettier-ignore
    draft: `help.${taskId}`,
    act,
    check: ({ askedUnitId, content, why }) => ({
      askedUnitId: askedUnitId ? "" : words.partnerMissing,
      content: content.trim() ? "" : coordination.acts.missing,
      why: why.trim() ? "" : coordination.acts.missing,
    }),
  });
  const { askedUnitId, urgent } = form.values;
  const terms = useQuery(
    read("getCoordinationTerms", {
      query: { taskId, urgent: String(urgent), ...(askedUnitId ? { asked: askedUnitId } : {}) },
    }),
  ).data;
  return (
    <Dialog opened onClose={onClose} title={words.open}>
      {partners.length === 0 ? (
        <Text>{words.noPartners}</Text>
      ) : (
        <Form
          form={form}
          act={act}
          label={words.open}
          onSubmit={({ kind, ...values }) =>
            act.send({
              body: { taskId, ...values, kind: kinds.find((one) => one === kind) ?? "other" },
            })
          }
        >
          <NativeSelect label={words.asked} required {...form.text("askedUnitId")}>
            <option value="">{words.choose}</option>
            {partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={words.kind}
            {...form.text("kind")}
            data={kinds.map((one) => ({ value: one, label: coordination.kind[one] }))}
          />
          <LongText label={words.content} required autosize minRows={3} {...form.text("content")} />
          <TextInput label={words.why} required {...form.text("why")} />
          <Checkbox
            label={words.urgent}
            checked={urgent}
            onChange={({ currentTarget }) => form.change({ urgent: currentTarget.checked })}
          />
          {terms && (
            <Text>
              <strong>{coordination.ask.limit(formatDate(terms.lastDay))}</strong> ({terms.because})
            </Text>
          )}
          <FormButtons submit={words.send} pending={act.pending} onCancel={onClose} />
        </Form>
      )}
    </Dialog>
  );
}
