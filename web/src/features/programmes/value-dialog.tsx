import type { TargetDetail, UnitRef } from "@dondoc/contract";
import { Alert, NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { amountWord, figureIn } from "../../ui/figures.ts";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { mayOn } from "./may-on.ts";
import { TaskPicker } from "./record-picker.tsx";

interface Values {
  month: string;
  from: string;
  value: string;
  source: string;
  task: string[];
  what: string;
  code: string;
  unit: UnitRef | null;
  because: string;
}
interface ValueDialogProps {
  target: TargetDetail;
  year: number;
  /** The month that is entered or corrected; the next one to come where none is named. */
  month?: number;
  onClose: () => void;
}

/** The last month of the plan's year that has begun. */
const lastMonth = (today: string, year: number): number =>
  Number(today.slice(0, 4)) > year ? 12 : Number(today.slice(5, 7));

/** A month's value: from a document, from a task's confirmed result, or an indicator's figure. Entered again it is a correction. */
export function ValueDialog({ target, year, month, onClose }: ValueDialogProps) {
  const { valueForm: words } = useWords().programmes;
  const { today, home, unit } = useSession();
  const last = lastMonth(today, year);
  const next = Math.min(last, (target.latest?.month ?? 0) + 1);
  const said = (_: unknown, { body }: { body: { month: number } }): string =>
    words.done(body.month);
  const enter = useAct("enterValue", { said, onDone: () => done() });
  const take = useAct("takeValue", { said, onDone: () => done() });
  const form = useForm<Values>({
    initial: {
      month: String(month ?? next),
      from: "document",
      value: "",
      source: "",
      task: [],
      what: "",
      code: "",
      unit: home === "agency" ? unit : null,
      because: "",
    },
    draft: `target.value.${target.id}.${month ?? "next"}`,
    act: { problem: enter.problem ?? take.problem },
    check: (values) => missingIn(values, known(values.month) !== undefined, words),
  });
  const done = () => {
    form.clear();
    onClose();
  };
  const known = (of: string) => target.values.find((one) => String(one.month) === of);
  const before = known(form.values.month);
  const act = form.values.from === "document" ? enter : take;
  const send = (values: Values) => {
    const on = { targetId: target.id, version: target.version, month: Number(values.month) };
    const because = before ? values.because : null;
    if (values.from === "document") {
      enter.send({
        body: { ...on, because, value: figureIn(values.value), source: values.source },
      });
      return;
    }
    const from =
      values.from === "task"
        ? {
            kind: "task" as const,
            taskNumber: Number(values.task[0]),
            what: values.what.trim() || null,
          }
        : { kind: "indicator" as const, code: values.code, unitId: values.unit?.id ?? null };
    take.send({ body: { ...on, because, from } });
  };
  const title = before ? words.correction : words.title;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} act={act} onSubmit={send} label={title}>
        <Text fw={600}>{target.name}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={words.month}
            {...form.text("month")}
            data={Array.from({ length: last }, (_, at) => ({
              value: String(at + 1),
              label: `${at + 1}/${year}`,
            }))}
          />
          {mayOn(target, "programmes.take-value") && (
            <NativeSelect
              label={words.from}
              {...form.text("from")}
              data={(["document", "task", "indicator"] as const).map((value) => ({
                value,
                label: words.sources[value],
              }))}
            />
          )}
        </SimpleGrid>
        <SourceFields form={form} target={target} />
        {before && (
          <>
            <Alert color="yellow">
              {words.becauseLead(before.month, amountWord(before.value, target.unit))}
            </Alert>
            <LongText
              label={words.because}
              required
              autosize
              minRows={2}
              {...form.text("because")}
            />
          </>
        )}
        <FormButtons
          submit={before ? words.submitCorrection : words.submit}
          pending={act.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

function SourceFields({ form, target }: { form: FormOf<Values>; target: TargetDetail }) {
  const { programmes } = useWords();
  const { ui } = useWords();
  const { valueForm: words } = programmes;
  const { from } = form.values;
  const indicators = useQuery({
    ...read("listIndicators", { query: {} }),
    enabled: from === "indicator",
  });
  if (from === "task") {
    return (
      <>
        <TaskPicker
          label={words.task}
          most={1}
          required
          {...form.pick("task")}
          error={form.errors["task"] ?? form.errors["from.taskNumber"]}
        />
        <TextInput
          label={`${words.what} ${ui.optional}`}
          description={words.whatHint}
          {...form.text("what")}
          error={form.errors["what"] ?? form.errors["from.what"]}
        />
      </>
    );
  }
  if (from === "indicator") {
    const groups = indicators.data?.items ?? [];
    return (
      <>
        <NativeSelect
          label={words.indicator}
          required
          {...form.text("code")}
          data={[
            { value: "", label: "–" },
            ...groups.map(({ indicator }) => ({ value: indicator.code, label: indicator.name })),
          ]}
        />
        <UnitPicker
          label={words.indicatorUnit}
          description={words.wholeProvince}
          clearable
          {...form.pick("unit")}
        />
      </>
    );
  }
  const { measure, unit } = target;
  return (
    <>
      <TextInput
        label={words.value(unit)}
        description={measure === "level" ? words.valueLevel : words.valueCumulative}
        required
        inputMode="decimal"
        {...form.text("value")}
      />
      <TextInput
        label={words.source}
        description={words.sourceHint}
        required
        {...form.text("source")}
      />
    </>
  );
}

function missingIn(
  { from, value, source, task, code, because }: Values,
  isCorrection: boolean,
  words: Dictionary["programmes"]["valueForm"],
): Partial<Record<keyof Values, string>> {
  const empty = (text: string, what: string) => (text.trim() === "" ? words.missing(what) : "");
  return {
    value:
      from === "document" && Number.isNaN(figureIn(value)) ? words.notNumber(words.actual) : "",
    source: from === "document" ? empty(source, words.source) : "",
    task: from === "task" && task.length === 0 ? words.missing(words.task) : "",
    code: from === "indicator" ? empty(code, words.indicator) : "",
    because: isCorrection ? empty(because, words.because) : "",
  };
}
