import type { CoordinationRule, SilenceRule, UnitRef } from "@dondoc/contract";
import { Button, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface Values {
  title: string;
  reference: string;
  field: string;
  parties: (UnitRef | null)[];
  normalDays: string;
  urgentDays: string;
  silence: string;
  silenceBasis: string;
  owner: UnitRef | null;
  inForceFrom: string | null;
  nextReviewOn: string | null;
}
const silences: readonly SilenceRule[] = ["none", "agree", "escalate"];

const startOf = (rule: CoordinationRule | undefined): Values => ({
  title: rule?.title ?? "",
  reference: rule?.reference ?? "",
  field: rule?.field ?? "",
  parties: rule?.parties ?? [],
  normalDays: rule ? String(rule.normalDays) : "",
  urgentDays: rule ? String(rule.urgentDays) : "",
  silence: rule?.silence ?? "none",
  silenceBasis: rule?.silenceBasis ?? "",
  owner: rule?.owner ?? null,
  inForceFrom: rule?.inForceFrom ?? null,
  nextReviewOn: rule?.nextReviewOn ?? null,
});

/** A rule written into the register, or one corrected. */
export function RuleDialog({ rule, onClose }: { rule?: CoordinationRule; onClose: () => void }) {
  const { coordination } = useWords();
  const words = coordination.rule;
  const options = {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  };
  const add = useAct("addRule", options);
  const revise = useAct("reviseRule", options);
  const act = rule ? revise : add;
  const form = useForm<Values>({
    initial: startOf(rule),
    draft: `rule.${rule?.id ?? "new"}`,
    act,
    check: (values) => missingIn(values, words.missing),
  });
  const { values, errors } = form;
  const send = (given: Values) => {
    const body = {
      title: given.title,
      reference: given.reference,
      ...(given.field.trim() ? { field: given.field } : {}),
      partyIds: given.parties.flatMap((unit) => unit?.id ?? []),
      normalDays: Number(given.normalDays),
      urgentDays: Number(given.urgentDays),
      silence: silences.find((one) => one === given.silence) ?? "none",
      ...(given.silence === "none" ? {} : { silenceBasis: given.silenceBasis }),
      ownerUnitId: given.owner?.id ?? "",
      inForceFrom: given.inForceFrom ?? "",
      nextReviewOn: given.nextReviewOn ?? "",
    };
    if (rule) revise.send({ body: { ...body, ruleId: rule.id, version: rule.version } });
    else add.send({ body });
  };
  const title = rule ? words.revise : words.add;
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <Form form={form} act={act} onSubmit={send} label={title}>
        <TextInput label={words.title} required {...form.text("title")} />
        <TextInput label={words.reference} required {...form.text("reference")} />
        <TextInput label={words.field} {...form.text("field")} />
        {values.parties.map((unit, at) => (
          <UnitPicker
            // Parties have no identity of their own before they are chosen.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            label={words.party(at + 1)}
            clearable
            value={unit}
            error={at === 0 ? errors["partyIds"] : undefined}
            data-field={at === 0 ? "partyIds" : `partyIds.${at}`}
            onChange={(chosen) => form.change({ parties: values.parties.with(at, chosen) })}
          />
        ))}
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => form.change({ parties: [...values.parties, null] })}
        >
          {words.addParty}
        </Button>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={words.normalDays}
            required
            inputMode="numeric"
            {...form.text("normalDays")}
          />
          <TextInput
            label={words.urgentDays}
            required
            inputMode="numeric"
            {...form.text("urgentDays")}
          />
          <DateField label={words.inForceFrom} required {...form.pick("inForceFrom")} />
          <DateField label={words.nextReviewOn} required {...form.pick("nextReviewOn")} />
        </SimpleGrid>
        <NativeSelect
          label={words.silence}
          {...form.text("silence")}
          data={silences.map((one) => ({ value: one, label: coordination.silence[one] }))}
        />
        {values.silence !== "none" && (
          <TextInput label={words.silenceBasis} required {...form.text("silenceBasis")} />
        )}
        <UnitPicker label={words.owner} required {...form.pick("owner")} data-field="ownerUnitId" />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function missingIn(values: Values, missing: string): Partial<Record<keyof Values, string>> {
  const empty = (text: string) => (text.trim() === "" ? missing : "");
  const days = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? "" : missing);
  return {
    title: empty(values.title),
    reference: empty(values.reference),
    normalDays: days(values.normalDays),
    urgentDays: days(values.urgentDays),
    owner: values.owner ? "" : missing,
    inForceFrom: empty(values.inForceFrom ?? ""),
    nextReviewOn: empty(values.nextReviewOn ?? ""),
    silenceBasis: values.silence === "none" ? "" : empty(values.silenceBasis),
  };
}
