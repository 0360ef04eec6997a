import type { InspectionKind, YearPlanDetail } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { inspectionKinds } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { type Form as FormOf, sharing } from "../../../ui/use-form.ts";

export interface DocumentValues {
  documentNumber: string;
  documentOn: string | null;
  signer: string;
  because: string;
}
export interface LineValues extends DocumentValues {
  kind: string;
  content: string;
  period: string;
  bodyId: string;
}
const NO_DOCUMENT: DocumentValues = {
  documentNumber: "",
  documentOn: null,
  signer: "",
  because: "",
};

/** Months and what contains them, as "first-last". */
const PERIODS: readonly (readonly [number, number])[] = [
  ...Array.from({ length: 12 }, (_, at) => [at + 1, at + 1] as const),
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
  [1, 6],
  [7, 12],
  [1, 12],
];
const monthsOf = (period: string) => {
  const [firstMonth = 1, lastMonth = 1] = period.split("-").map(Number);
  return { firstMonth, lastMonth };
};
/** What is not announced is left out: the server refuses it too. */
const KINDS = inspectionKinds.filter((kind) => kind !== "unannounced");
const kindOf = (text: string): InspectionKind => KINDS.find((one) => one === text) ?? "planned";

export const documentOf = ({ documentNumber, documentOn, signer, because }: DocumentValues) => ({
  documentNumber: documentNumber.trim() || null,
  documentOn,
  signer: signer.trim() || null,
  because: because.trim() || null,
});
export const saidOf = ({ kind, content, period, bodyId }: LineValues) => ({
  kind: kindOf(kind),
  content,
  bodyId,
  ...monthsOf(period),
});

/** What is missing of a line, and of the document where the plan is approved. */
export function useMissing(approved: boolean) {
  const { form: words } = useWords().yearPlans;
  const empty = (text: string | null, what: string) => (text?.trim() ? "" : words.missing(what));
  const document = (values: DocumentValues) =>
    approved
      ? {
          documentNumber: empty(values.documentNumber, words.documentNumber),
          documentOn: empty(values.documentOn, words.documentOn),
          signer: empty(values.signer, words.signer),
          because: empty(values.because, words.because),
        }
      : {};
  return {
    document,
    line: (values: LineValues) => ({
      content: empty(values.content, words.content),
      bodyId: empty(values.bodyId, words.lead),
      ...document(values),
    }),
  };
}

/** The latest document that changed the plan: several lines are mostly changed by one. */
export function latestOf({ decisions }: YearPlanDetail): DocumentValues {
  const last = decisions.findLast(({ kind }) => kind === "adjustment");
  return last
    ? { documentNumber: last.documentNumber, documentOn: last.documentOn, signer: last.signer, because: "" } // prettier-ignore
    : NO_DOCUMENT;
}

export function DocumentFields<V extends DocumentValues>({ form }: { form: FormOf<V> }) {
  const { form: words } = useWords().yearPlans;
  const { today } = useSession();
  const typed = sharing<DocumentValues, V>(form);
  return (
    <>
      <Text c="dimmed">{words.byDocument}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={words.documentNumber} required {...typed.text("documentNumber")} />
        <DateField
          label={words.documentOn}
          required
          maxDate={today}
          {...typed.pick("documentOn")}
        />
      </SimpleGrid>
      <TextInput label={words.signer} required {...typed.text("signer")} />
      <TextInput label={words.because} required {...typed.text("because")} />
    </>
  );
}

export function SaidFields<V extends LineValues>({
  form,
  plan,
}: {
  form: FormOf<V>;
  plan: YearPlanDetail;
}) {
  const { yearPlans, inspections } = useWords();
  const { form: words } = yearPlans;
  const typed = sharing<LineValues, V>(form);
  const { data: offer } = useQuery(read("getYearPlanOffer", {}));
  const bodies = plan.body === null ? (offer?.bodies ?? []) : [plan.body];
  const { firstMonth, lastMonth } = monthsOf(typed.values.period);
  const known = PERIODS.some(([first, last]) => first === firstMonth && last === lastMonth);
  const periods = known ? PERIODS : ([[firstMonth, lastMonth], ...PERIODS] as const);
  return (
    <>
      <LongText label={words.content} required autosize minRows={2} {...typed.text("content")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={words.kind}
          {...typed.text("kind")}
          data={KINDS.map((one) => ({ value: one, label: inspections.kinds[one] }))}
        />
        <NativeSelect
          label={words.period}
          {...typed.text("period")}
          data={periods.map(([first, last]) => ({
            value: `${first}-${last}`,
            label: yearPlans.period(first, last),
          }))}
        />
      </SimpleGrid>
      <NativeSelect
        label={words.lead}
        required
        {...typed.text("bodyId")}
        data={[
          { value: "", label: words.chooseBody },
          ...bodies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
