import type { BulkAct, TaskRow } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import type { Form } from "../../../ui/use-form.ts";

export interface BulkValues {
  accountId: string;
  reason: string;
  fieldId: string;
  unitId: string;
  personId: string;
  note: string;
  nextReviewOn: string | null;
}
interface FieldsProps {
  form: Form<BulkValues>;
}

/** The fields of one act; some need nothing but the tasks. */
export function BulkFields({
  act,
  form,
  holder,
}: FieldsProps & { act: BulkAct; holder: TaskRow["holder"] }) {
  const { bulk: words } = useWords();
  switch (act) {
    case "tasks.set-monitor":
      return <MonitorFields form={form} />;
    case "tasks.set-field":
      return <FieldFields form={form} />;
    case "tasks.allocate":
      return <AllocationFields form={form} holder={holder} />;
    case "tasks.review":
      return (
        <>
          <DateField label={words.nextReviewOn} required {...form.pick("nextReviewOn")} />
          <LongText label={words.reviewNote} required {...form.text("note")} />
        </>
      );
    default:
      return null;
  }
}

function MonitorFields({ form }: FieldsProps) {
  const { forms: words } = useWords().tasks;
  const people = useQuery(read("listOfficers", { query: { act: "tasks.return" } }));
  const officers = (people.data?.items ?? []).map(({ accountId, name, title, unit }) => ({
    value: accountId,
    label: `${name}, ${title}${unit ? `, ${unit.name}` : ""}`,
  }));
  return (
    <>
      <NativeSelect
        label={words.monitor}
        required
        data={[{ value: "", label: words.choosePerson }, ...officers]}
        {...form.text("accountId")}
      />
      <LongText label={words.monitorReason} {...form.text("reason")} />
    </>
  );
}

function FieldFields({ form }: FieldsProps) {
  const { forms: words } = useWords().tasks;
  const book = useQuery(read("getPortfolios", { query: {} }));
  const fields = (book.data?.fields ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <NativeSelect
      label={words.field}
      data={[{ value: "", label: words.noField }, ...fields]}
      {...form.text("fieldId")}
    />
  );
}

function AllocationFields({ form, holder }: FieldsProps & { holder: TaskRow["holder"] }) {
  const { forms: words } = useWords().tasks;
  const people = useQuery(read("listPeople", { query: { unitId: holder.id } }));
  const all = people.data?.items ?? [];
  const units = new Map([holder, ...all.map(({ unit }) => unit)].map((unit) => [unit.id, unit]));
  const { unitId } = form.values;
  const here = all.filter(({ unit }) => unitId === holder.id || unit.id === unitId);
  return (
    <>
      <NativeSelect
        label={words.allocateUnit}
        required
        data={[...units.values()].map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onChange={({ currentTarget }) => form.change({ unitId: currentTarget.value, personId: "" })}
      />
      <NativeSelect
        label={words.allocatePerson}
        data={[
          { value: "", label: words.wholeDivision },
          ...here.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
        ]}
        {...form.text("personId")}
      />
      <LongText label={words.note} {...form.text("note")} />
    </>
  );
}
