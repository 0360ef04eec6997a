import type { ProgrammeDetail, TargetDetail, UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { figureIn, figureText } from "../../ui/figures.ts";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { milestonesIn, milestonesText } from "./milestones.ts";

interface PlanValues {
  baseline: string;
  planned: string;
  path: string;
  milestones: string;
  basis: string;
}
interface Values extends PlanValues {
  name: string;
  unit: string;
  direction: string;
  measure: string;
  ownerUnitId: UnitRef | null;
}

const planOf = ({ baseline, planned, path, milestones, basis }: PlanValues) => ({
  baseline: figureIn(baseline),
  planned: figureIn(planned),
  path: path === "steps" ? ("steps" as const) : ("linear" as const),
  milestones: milestonesIn(milestones) ?? [],
  basis,
});

function usePlanCheck() {
  const { targetForm: words, target } = useWords().programmes;
  const figure = (text: string, what: string) =>
    Number.isNaN(figureIn(text)) ? words.notNumber(what) : "";
  return ({ baseline, planned, milestones, basis }: PlanValues) => ({
    baseline: figure(baseline, target.baseline),
    planned: figure(planned, target.planned),
    milestones: milestonesIn(milestones) === null ? words.milestonesWrong : "",
    basis: basis.trim() ? "" : words.missing(words.basis),
  });
}

/** Adds a numeric target with its way through the year. */
export function AddTargetDialog(props: { programme: ProgrammeDetail; onClose: () => void }) {
  const { programme, onClose } = props;
  const { targetForm: words, target } = useWords().programmes;
  const wrongPlan = usePlanCheck();
  const act = useAct("addTarget", {
    said: words.added,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      name: "",
      unit: "%",
      direction: "up",
      measure: "level",
      ownerUnitId: programme.owner,
      baseline: "0",
      planned: "",
      path: "linear",
      milestones: "",
      basis: programme.documentNumber,
    },
    draft: `target.add.${programme.id}`,
    act,
    check: (values) => ({
      ...wrongPlan(values),
      name: values.name.trim() ? "" : words.missing(words.name),
      unit: values.unit.trim() ? "" : words.missing(words.unit),
      ownerUnitId: values.ownerUnitId ? "" : words.missing(words.owner),
    }),
  });
  const send = (values: Values) =>
    act.send({
      body: {
        programmeId: programme.id,
        version: programme.version,
        name: values.name,
        unit: values.unit,
        direction: values.direction === "down" ? "down" : "up",
        measure: values.measure === "cumulative" ? "cumulative" : "level",
        ownerUnitId: values.ownerUnitId?.id ?? "",
        ...planOf(values),
      },
    });
  return (
    <Dialog opened onClose={onClose} title={words.add} size="xl">
      <Form form={form} act={act} onSubmit={send} label={words.add}>
        <TextInput label={words.name} required {...form.text("name")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={words.unit}
            description={words.unitHint}
            required
            {...form.text("unit")}
          />
          <UnitPicker label={words.owner} required {...form.pick("ownerUnitId")} />
          <NativeSelect
            label={target.direction}
            {...form.text("direction")}
            data={(["up", "down"] as const).map((value) => ({
              value,
              label: target.directions[value],
            }))}
          />
          <NativeSelect
            label={target.measure}
            {...form.text("measure")}
            data={(["level", "cumulative"] as const).map((value) => ({
              value,
              label: target.measures[value],
            }))}
          />
        </SimpleGrid>
        <PlanFields form={form} />
        <FormButtons submit={words.add} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Decides the way anew from today on; what was planned before stays readable. */
export function PlanTargetDialog(props: { target: TargetDetail; onClose: () => void }) {
  const { target, onClose } = props;
  const { targetForm: words } = useWords().programmes;
  const { plan } = target;
  const act = useAct("planTarget", {
    said: words.replanned,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<PlanValues>({
    initial: {
      baseline: figureText(plan.baseline),
      planned: figureText(plan.planned),
      path: plan.path,
      milestones: milestonesText(plan.milestones),
      basis: "",
    },
    draft: `target.plan.${target.id}`,
    act,
    check: usePlanCheck(),
  });
  return (
    <Dialog opened onClose={onClose} title={words.replan}>
      <Form
        form={form}
        act={act}
        label={words.replan}
        onSubmit={(values) =>
          act.send({ body: { targetId: target.id, version: target.version, ...planOf(values) } })
        }
      >
        <Text>{words.replanLead}</Text>
        <PlanFields form={form} />
        <FormButtons submit={words.replan} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Any form that has a plan among its fields. */
type PlanForm = Pick<FormOf<PlanValues>, "text">;

function PlanFields({ form }: { form: PlanForm }) {
  const { targetForm: words, target } = useWords().programmes;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={target.baseline}
          required
          inputMode="decimal"
          {...form.text("baseline")}
        />
        <TextInput label={target.planned} required inputMode="decimal" {...form.text("planned")} />
        <NativeSelect
          label={target.path}
          {...form.text("path")}
          data={(["linear", "steps"] as const).map((value) => ({
            value,
            label: target.paths[value],
          }))}
        />
      </SimpleGrid>
      <TextInput
        label={words.milestones}
        description={words.milestonesHint}
        {...form.text("milestones")}
      />
      <TextInput label={words.basis} required {...form.text("basis")} />
    </>
  );
}
