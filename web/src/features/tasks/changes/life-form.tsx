import type { UnitRef } from "@dondoc/contract";
import { Radio, Stack, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask, written } from "../forms/act-form.ts";

const routeOf = {
  "tasks.refuse": "refuseTask",
  "tasks.decide-refusal": "decideRefusal",
  "tasks.transfer": "transferTask",
  "tasks.suspend": "suspendTask",
  "tasks.resume": "resumeTask",
  "tasks.revoke": "revokeTask",
} as const;
type LifeAct = keyof typeof routeOf;

interface Values {
  decision: "uphold" | "reject" | "";
  toUnit: UnitRef | null;
  /** The paper it rests on: legal ground, basis or number of the decision. */
  paper: string;
  day: string | null;
  reason: string;
}
const initial: Values = { decision: "", toUnit: null, paper: "", day: null, reason: "" };

/** The acts on a task's holder and life ask for the same few things: a paper, an agency, a day, a reason. */
export function LifeForm({ task, title, onDone, act: name }: ActFormProps & { act: LifeAct }) {
  const { life: words, forms } = useWords().taskChanges;
  const act = useAct(routeOf[name], {
    said: words.done,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const paper = {
    "tasks.refuse": words.ground,
    "tasks.transfer": words.basis,
    "tasks.revoke": words.basis,
    "tasks.suspend": words.decisionNumber,
    "tasks.decide-refusal": null,
    // A date of the centre is moved on its paper only; one that stays needs none.
    "tasks.resume": task.origin === "CENTRAL" && task.lastDay !== null ? words.basisCentral : null,
  }[name];
  const paperNeeded = paper !== null && name !== "tasks.resume";
  const day =
    name === "tasks.suspend"
      ? words.reviewOn
      : name === "tasks.resume" && task.lastDay !== null
        ? words.dueOn
        : null;
  const reason = name === "tasks.refuse" ? words.explanation : words.reason;
  const form = useForm<Values>({
    initial,
    draft: draftOf(task, name),
    act,
    check: (values) => {
      const asksUnit =
        name === "tasks.transfer" ||
        (name === "tasks.decide-refusal" && values.decision === "uphold");
      return {
        ...(name === "tasks.decide-refusal" && values.decision === ""
          ? { decision: forms.required(words.choice) }
          : {}),
        ...(asksUnit && !values.toUnit ? { toUnit: forms.required(words.toUnit) } : {}),
        ...(paperNeeded && values.paper.trim() === "" ? { paper: forms.required(paper) } : {}),
        ...(day !== null && values.day === null ? { day: forms.required(day) } : {}),
        ...(values.reason.trim() === "" ? { reason: forms.required(reason) } : {}),
      };
    },
  });
  const { values } = form;
  const { "data-field": field, value, error, onChange } = form.pick("decision");
  const asksUnit =
    name === "tasks.transfer" || (name === "tasks.decide-refusal" && values.decision === "uphold");
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={(sent) => act.send({ body: bodyOf(name, onTask(task), sent) })}
    >
      {name === "tasks.decide-refusal" && (
        <Radio.Group
          label={words.choice}
          required
          value={value}
          error={error}
          onChange={(chosen) => onChange(chosen === "uphold" ? "uphold" : "reject")}
        >
          <Stack gap="sm" mt="xs">
            <Radio value="uphold" label={words.uphold} data-field={field} />
            <Radio value="reject" label={words.reject} />
          </Stack>
        </Radio.Group>
      )}
      {asksUnit && <UnitPicker label={words.toUnit} required {...form.pick("toUnit")} />}
      {paper !== null && <TextInput label={paper} required={paperNeeded} {...form.text("paper")} />}
      {day !== null && (
        <DateField
          label={day}
          description={name === "tasks.resume" ? words.dueOnHint : undefined}
          required
          {...form.pick("day")}
        />
      )}
      <LongText label={reason} required {...form.text("reason")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}

/** What the server is sent for each act. */
function bodyOf(
  name: LifeAct,
  on: { taskId: string; version: number },
  { decision, toUnit, paper, day, reason }: Values,
) {
  const toUnitId = toUnit?.id ?? "";
  switch (name) {
    case "tasks.refuse":
      return { ...on, legalGround: paper, explanation: reason };
    case "tasks.decide-refusal":
      return decision === "uphold"
        ? { ...on, decision, toUnitId, reason }
        : { ...on, decision: "reject" as const, reason };
    case "tasks.transfer":
      return { ...on, toUnitId, basis: paper, reason };
    case "tasks.suspend":
      return { ...on, decisionNumber: paper, reviewOn: day ?? "", reason };
    case "tasks.resume":
      return {
        ...on,
        ...(day === null ? {} : { dueOn: day }),
        ...written("basis", paper),
        reason,
      };
    case "tasks.revoke":
      return { ...on, basis: paper, reason };
    default:
      throw new TypeError(`No body for ${String(name satisfies never)}`);
  }
}
