import type { PowerRow, UnitRef } from "@dondoc/contract";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../../ui/use-form.ts";

interface Values {
  power: string;
  field: string;
  fromUnitId: UnitRef | null;
  toUnitId: UnitRef | null;
  toWhom: string;
  ownerUnitId: UnitRef | null;
  actNumber: string;
  actOn: string | null;
  conditions: string;
  validFrom: string | null;
  validTo: string | null;
  reviewMonths: string;
  reason: string;
}

const text = (value: string) => (value.trim() === "" ? null : value);

/** What both acts send of the form. */
const lineOf = (values: Values) => ({
  power: values.power,
  field: text(values.field),
  fromUnitId: values.fromUnitId?.id ?? "",
  toUnitId: values.toUnitId?.id ?? null,
  toWhom: text(values.toWhom),
  ownerUnitId: values.ownerUnitId?.id ?? "",
  actNumber: values.actNumber,
  actOn: values.actOn ?? "",
  conditions: text(values.conditions),
  validFrom: values.validFrom ?? "",
  validTo: values.validTo,
  reviewMonths: Number(values.reviewMonths),
});

function useCheck() {
  const { missing, wrongMonths, powers } = useWords().registers;
  const { form } = powers;
  const empty = (value: string, what: string) => (value.trim() === "" ? missing(what) : "");
  return (values: Values) => {
    const months = Number(values.reviewMonths);
    return {
      power: empty(values.power, form.power),
      fromUnitId: values.fromUnitId ? "" : missing(form.from),
      toWhom: values.toUnitId || values.toWhom.trim() ? "" : form.toMissing,
      ownerUnitId: values.ownerUnitId ? "" : missing(form.owner),
      actNumber: empty(values.actNumber, form.actNumber),
      actOn: empty(values.actOn ?? "", form.actOn),
      validFrom: empty(values.validFrom ?? "", form.validFrom),
      reviewMonths: Number.isInteger(months) && months >= 1 && months <= 120 ? "" : wrongMonths,
    };
  };
}

/** Notes a power that a document gives to another agency or level. */
export function AddPowerDialog({ onClose }: { onClose: () => void }) {
  const { powers: words } = useWords().registers;
  const { home, unit } = useSession();
  const act = useAct("addPower", {
    said: words.added,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const own = home === "agency" ? unit : null;
  const form = useForm<Values>({
    initial: {
      power: "",
      field: "",
      fromUnitId: own,
      toUnitId: null,
      toWhom: "",
      ownerUnitId: own,
      actNumber: "",
      actOn: null,
      conditions: "",
      validFrom: null,
      validTo: null,
      reviewMonths: "12",
      reason: "",
    },
    draft: "power.add",
    act,
    check: useCheck(),
  });
  return (
    <Dialog opened onClose={onClose} title={words.add} size="xl">
      <Form
        form={form}
        act={act}
        label={words.add}
        onSubmit={(values) => act.send({ body: lineOf(values) })}
      >
        <LineFields form={form} />
        <FormButtons submit={words.add} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ReviseProps {
  power: PowerRow;
  title: string;
  onClose: () => void;
}

/** Puts right what was entered wrongly, with the reason. */
export function RevisePowerDialog({ power, title, onClose }: ReviseProps) {
  const { registers } = useWords();
  const check = useCheck();
  const act = useAct("revisePower", {
    said: registers.powers.revised,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      power: power.power,
      field: power.field ?? "",
      fromUnitId: power.from,
      toUnitId: power.to,
      toWhom: power.to ? "" : power.toWhom,
      ownerUnitId: power.owner,
      actNumber: power.actNumber,
      actOn: power.actOn,
      conditions: power.conditions ?? "",
      validFrom: power.validFrom,
      validTo: power.validTo,
      reviewMonths: String(power.reviewMonths),
      reason: "",
    },
    draft: `power.revise.${power.id}`,
    act,
    check: (values) => ({
      ...check(values),
      reason: values.reason.trim() ? "" : registers.missing(registers.reason),
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) =>
          act.send({
            body: {
              ...lineOf(values),
              powerId: power.id,
              version: power.version,
              reason: values.reason,
            },
          })
        }
      >
        <LineFields form={form} />
        <LongText label={registers.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function LineFields({ form }: { form: FormOf<Values> }) {
  const { registers, ui } = useWords();
  const { form: words } = registers.powers;
  const { today } = useSession();
  const optional = (label: string) => `${label} ${ui.optional}`;
  return (
    <>
      <LongText label={words.power} required autosize minRows={2} {...form.text("power")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <UnitPicker label={words.from} required {...form.pick("fromUnitId")} />
        <TextInput label={optional(words.field)} {...form.text("field")} />
        <UnitPicker
          label={words.to}
          description={words.toHint}
          clearable
          {...form.pick("toUnitId")}
        />
        <TextInput label={words.toWhom} description={words.toWhomHint} {...form.text("toWhom")} />
        <TextInput label={words.actNumber} required {...form.text("actNumber")} />
        <DateField label={words.actOn} required maxDate={today} {...form.pick("actOn")} />
        <DateField label={words.validFrom} required {...form.pick("validFrom")} />
        <DateField label={optional(words.validTo)} clearable {...form.pick("validTo")} />
        <UnitPicker label={words.owner} required {...form.pick("ownerUnitId")} />
        <TextInput
          label={words.reviewMonths}
          required
          inputMode="numeric"
          {...form.text("reviewMonths")}
        />
      </SimpleGrid>
      <LongText
        label={optional(words.conditions)}
        autosize
        minRows={2}
        {...form.text("conditions")}
      />
    </>
  );
}
