import type { SilenceRule, UnitRef } from "@dondoc/contract";
import { Button, Checkbox, Fieldset, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import type { KeptFile } from "../../ui/file-field.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { FileField } from "./file-field.tsx";

interface AskDialogProps {
  about: { taskId: string } | { documentId: string };
  onClose: () => void;
}
interface Values {
  matter: string;
  ownView: string;
  items: string[];
  asked: { unit: UnitRef | null; why: string }[];
  urgent: boolean;
  field: string;
  silence: SilenceRule;
  file: KeptFile | null;
}

/** Asks agencies for their opinion: our own view first, and for each agency which of its functions is concerned. */
export function AskDialog({ about, onClose }: AskDialogProps) {
  const { coordination } = useWords();
  const words = coordination.ask;
  const act = useAct("askOpinions", {
    said: ({ waitsForHead }) => (waitsForHead ? words.waits : words.sent),
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { matter: "", ownView: "", items: [""], asked: [{ unit: null, why: "" }], urgent: false, field: "", silence: "none", file: null }, // prettier-ignore
    draft: `ask.${Object.values(about).join()}`,
    act,
    check: (values) => missingIn(values, words),
  });
  const { values, errors } = form;
  const asked = values.asked.flatMap(({ unit }) => unit?.id ?? []);
  const terms = useQuery({
    ...read("getCoordinationTerms", {
      query: { ...about, urgent: String(values.urgent), ...(asked.length > 0 ? { asked: asked.join(",") } : {}), ...(values.field ? { field: values.field } : {}) }, // prettier-ignore
    }),
    placeholderData: keepPreviousData,
  }).data;
  // What silence means is said by the rule or the setting; the asker may only leave it out.
  const givenSilence = terms?.silence ?? "none";
  const putItem = (at: number, text: string) => form.change({ items: values.items.with(at, text) });
  const putAsked = (at: number, patch: Partial<Values["asked"][number]>) =>
    form.change({
      asked: values.asked.map((one, index) => (index === at ? { ...one, ...patch } : one)),
    });
  const send = (given: Values) =>
    act.send({
      body: {
        ...about,
        matter: given.matter,
        ownView: given.ownView,
        items: given.items,
        asked: given.asked.map(({ unit, why }) => ({ unitId: unit?.id ?? "", why })),
        urgent: given.urgent,
        ...(given.field ? { field: given.field } : {}),
        silence: given.silence === givenSilence ? given.silence : "none",
        files: given.file ? [given.file] : [],
      },
    });
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form form={form} act={act} onSubmit={send} label={words.title}>
        <TextInput label={words.matter} required {...form.text("matter")} />
        <LongText
          label={words.ownView}
          description={words.ownViewHint}
          required
          autosize
          minRows={2}
          {...form.text("ownView")}
        />
        {values.items.map((item, at) => (
          <LongText
            // Questions have no identity of their own before they are sent.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            label={words.item(at + 1)}
            required
            autosize
            value={item}
            error={errors[`items.${at}`]}
            data-field={`items.${at}`}
            onChange={({ currentTarget }) => putItem(at, currentTarget.value)}
          />
        ))}
        <Add title={words.addItem} onClick={() => form.change({ items: [...values.items, ""] })} />
        {values.asked.map(({ unit, why }, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Fieldset key={at} legend={words.asked(at + 1)} p="md">
            <Stack gap="sm">
              <UnitPicker
                label={coordination.asked}
                required
                value={unit}
                error={errors[`asked.${at}.unitId`]}
                data-field={`asked.${at}.unitId`}
                onChange={(chosen) => putAsked(at, { unit: chosen })}
              />
              <TextInput
                label={words.why}
                required
                value={why}
                error={errors[`asked.${at}.why`]}
                data-field={`asked.${at}.why`}
                onChange={({ currentTarget }) => putAsked(at, { why: currentTarget.value })}
              />
              {values.asked.length > 1 && (
                <Button
                  variant="subtle"
                  style={{ alignSelf: "flex-start" }}
                  onClick={() => form.change({ asked: values.asked.toSpliced(at, 1) })}
                >
                  {words.drop(at + 1)}
                </Button>
              )}
            </Stack>
          </Fieldset>
        ))}
        <Add
          title={words.addAsked}
          onClick={() => form.change({ asked: [...values.asked, { unit: null, why: "" }] })}
        />
        {terms && values.asked.length > terms.manyAsked && (
          <Text>{words.many(terms.manyAsked)}</Text>
        )}
        <Checkbox
          label={words.urgent}
          checked={values.urgent}
          onChange={({ currentTarget }) => form.change({ urgent: currentTarget.checked })}
        />
        {terms && terms.fields.length > 0 && (
          <NativeSelect
            label={words.field}
            {...form.text("field")}
            data={[
              { value: "", label: words.anyField },
              ...terms.fields.map((one) => ({ value: one, label: one })),
            ]}
          />
        )}
        {terms && (
          <Text>
            <strong>{words.limit(formatDate(terms.lastDay))}</strong> ({terms.because})
          </Text>
        )}
        {terms && givenSilence === "none" && <Text>{words.silenceNothing}</Text>}
        {terms && givenSilence !== "none" && (
          <NativeSelect
            label={words.silence}
            description={words.silenceBasis(terms.silenceBasis ?? "")}
            value={values.silence === givenSilence ? givenSilence : "none"}
            data={(["none", givenSilence] as const).map((one) => ({
              value: one,
              label: coordination.silence[one],
            }))}
            onChange={({ currentTarget }) =>
              form.change({ silence: currentTarget.value === "none" ? "none" : givenSilence })
            }
          />
        )}
        <FileField
          label={coordination.record.files}
          value={values.file}
          onChange={(file) => form.change({ file })}
        />
        <FormButtons submit={words.send} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const Add = ({ title, onClick }: { title: string; onClick: () => void }) => (
  <Button
    variant="default"
    style={{ alignSelf: "flex-start" }}
    leftSection={<IconPlus aria-hidden size={18} />}
    onClick={onClick}
  >
    {title}
  </Button>
);

/** What can be said before asking the server, by the paths it would name. */
function missingIn(
  { matter, ownView, items, asked }: Values,
  words: { missing: string; unitMissing: string },
): Record<string, string> {
  const empty = (text: string) => (text.trim() === "" ? words.missing : "");
  return {
    matter: empty(matter),
    ownView: empty(ownView),
    ...Object.fromEntries(items.map((item, at) => [`items.${at}`, empty(item)])),
    ...Object.fromEntries(
      asked.flatMap(({ unit, why }, at) => [
        [`asked.${at}.unitId`, unit ? "" : words.unitMissing],
        [`asked.${at}.why`, empty(why)],
      ]),
    ),
  };
}
