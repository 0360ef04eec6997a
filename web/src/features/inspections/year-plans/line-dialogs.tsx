import type { UnitRef, YearPlanDetail, YearPlanLine } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { UnitsField } from "../units-field.tsx";
import {
  DocumentFields,
  documentOf,
  type DocumentValues,
  latestOf,
  type LineValues,
  SaidFields,
  saidOf,
  useMissing,
} from "./line-fields.tsx";

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
