import type { InspectionKind, UnitRef, YearPlanDetail, YearPlanLine } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { inspectionKinds } from "../../../app/routes.ts";
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
import { UnitsField } from "../units-field.tsx";

interface DocumentValues {
  documentNumber: string;
  documentOn: string | null;
  signer: string;
  because: string;
}
interface LineValues extends DocumentValues {
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

const documentOf = ({ documentNumber, documentOn, signer, because }: DocumentValues) => ({
  documentNumber: documentNumber.trim() || null,
  documentOn,
  signer: signer.trim() || null,
  because: because.trim() || null,
});
const saidOf = ({ kind, content, period, bodyId }: LineValues) => ({
  kind: kindOf(kind),
  content,
  bodyId,
  ...monthsOf(period),
});

/** What is missing of a line, and of the document where the plan is approved. */
function useMissing(approved: boolean) {
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
function latestOf({ decisions }: YearPlanDetail): DocumentValues {
  const last = decisions.findLast(({ kind }) => kind === "adjustment");
  return last
    ? { documentNumber: last.documentNumber, documentOn: last.documentOn, signer: last.signer, because: "" } // prettier-ignore
    : NO_DOCUMENT;
}

function DocumentFields<V extends DocumentValues>({ form }: { form: FormOf<V> }) {
  const { form: words } = useWords().yearPlans;
  const { today } = useSession();
  const typed = form as unknown as FormOf<DocumentValues>;
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

function SaidFields<V extends LineValues>({
  form,
  plan,
}: {
  form: FormOf<V>;
  plan: YearPlanDetail;
}) {
  const { yearPlans, inspections } = useWords();
  const { form: words } = yearPlans;
  const typed = form as unknown as FormOf<LineValues>;
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

interface PlanDialogProps {
  plan: YearPlanDetail;
  title: string;
  onClose: () => void;
}

/** Adds planned inspections: one for each agency chosen, or several to be named later. */
export function AddLinesDialog({ plan, title, onClose }: PlanDialogProps) {
  const { yearPlans } = useWords();
  const { form: words } = yearPlans;
  const approved = plan.approval !== null;
  const missing = useMissing(approved);
  const act = useAct("addPlanLines", {
    said: yearPlans.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<LineValues & { unitIds: UnitRef[]; count: string }>({
    initial: {
      kind: "planned",
      content: "",
      period: "1-1",
      bodyId: plan.body?.id ?? "",
      unitIds: [],
      count: "1",
      ...latestOf(plan),
    },
    draft: `year-plan.add.${plan.id}`,
    act,
    check: missing.line,
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
              planId: plan.id,
              version: plan.version,
              ...saidOf(values),
              unitIds: values.unitIds.map(({ id }) => id),
              count: Number(values.count) || 1,
              ...(approved && documentOf(values)),
            },
          })
        }
      >
        <Text c="dimmed">{words.unitsHint}</Text>
        <UnitsField
          optional
          value={form.values.unitIds}
          error={form.errors["unitIds"]}
          onChange={form.pick("unitIds").onChange}
        />
        {form.values.unitIds.length === 0 && (
          <TextInput label={words.count} inputMode="numeric" {...form.text("count")} />
        )}
        <SaidFields form={form} plan={plan} />
        {approved && <DocumentFields form={form} />}
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface LineDialogProps extends PlanDialogProps {
  line: YearPlanLine;
}

/** Writes a planned inspection anew: another month, agency, content or body. */
export function ReviseLineDialog({ plan, line, title, onClose }: LineDialogProps) {
  const { yearPlans } = useWords();
  const { form: words } = yearPlans;
  const approved = plan.approval !== null;
  const missing = useMissing(approved);
  const act = useAct("revisePlanLine", {
    said: yearPlans.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<LineValues & { unitId: UnitRef | null }>({
    initial: {
      kind: line.kind,
      content: line.content,
      period: `${line.firstMonth}-${line.lastMonth}`,
      bodyId: line.body.id,
      unitId: line.unit,
      ...latestOf(plan),
    },
    draft: `year-plan.revise.${line.id}.${plan.version}`,
    act,
    check: missing.line,
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
              planId: plan.id,
              version: plan.version,
              lineId: line.id,
              ...saidOf(values),
              unitId: values.unitId?.id ?? null,
              ...(approved && documentOf(values)),
            },
          })
        }
      >
        <UnitPicker
          label={words.units}
          description={words.unitsHint}
          clearable
          {...form.pick("unitId")}
        />
        <SaidFields form={form} plan={plan} />
        {approved && <DocumentFields form={form} />}
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Takes a planned inspection out: of a draft for good, of an approved plan by a document. */
export function DropLineDialog({ plan, line, title, onClose }: LineDialogProps) {
  const { yearPlans } = useWords();
  const { form: words } = yearPlans;
  const approved = plan.approval !== null;
  const missing = useMissing(approved);
  const act = useAct("dropPlanLine", {
    said: yearPlans.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<DocumentValues>({
    initial: latestOf(plan),
    draft: `year-plan.drop.${line.id}`,
    act,
    check: missing.document,
  });
  const what = `${line.unit?.name ?? yearPlans.toBeNamed}: ${line.content}`;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) =>
          act.send({
            body: {
              planId: plan.id,
              version: plan.version,
              lineId: line.id,
              ...(approved && documentOf(values)),
            },
          })
        }
      >
        <Text>{approved ? words.dropApproved(what) : words.dropDraft(what)}</Text>
        {approved && <DocumentFields form={form} />}
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
