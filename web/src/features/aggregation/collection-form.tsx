import type { CollectionOffer, UnitRef } from "@dondoc/contract";
import {
  MultiSelect,
  NativeSelect,
  Pill,
  PillGroup,
  SimpleGrid,
  Text,
  TextInput,
} from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { QuestionFields } from "./question-fields.tsx";
import { emptyQuestion, type QuestionDraft, toQuestion } from "./question-draft.ts";

interface Values {
  collectorUnitId: string;
  title: string;
  request: string;
  dueOn: string | null;
  ownDueOn: string | null;
  units: UnitRef[];
  groupIds: string[];
  questions: QuestionDraft[];
}

/** Whom to ask, for what, by when; what is typed is kept until it is sent. */
export function CollectionForm({ offer }: { offer: CollectionOffer }) {
  const { aggregation, ui } = useWords();
  const words = aggregation.form;
  const navigate = useNavigate();
  const { task, collectors, groups } = offer;
  const act = useAct("sendCollection", {
    said: ({ count }) => words.sent(count),
    onDone: ({ id }) => {
      form.clear();
      void navigate({ to: "/tong-hop/$id", params: { id } });
    },
  });
  const form = useForm<Values>({
    initial: {
      collectorUnitId: collectors[0]?.id ?? "",
      title: "",
      request: "",
      dueOn: offer.dueOn,
      ownDueOn: task?.lastDay ?? null,
      units: offer.units,
      groupIds: [],
      questions: [emptyQuestion("q1", "number"), emptyQuestion("q2", "text")],
    },
    draft: `aggregation.${task?.id ?? "free"}`,
    act,
    check: ({ title, request, dueOn, units, groupIds, questions }) => ({
      title: title.trim() ? "" : words.missing.title,
      request: request.trim() ? "" : words.missing.request,
      dueOn: dueOn === null ? words.missing.dueOn : "",
      units: units.length + groupIds.length > 0 ? "" : words.nobody,
      questions: questions.every(({ label }) => label.trim()) ? "" : words.missing.questions,
    }),
  });
  const { values, change } = form;
  const send = () =>
    act.send({
      body: {
        collectorUnitId: values.collectorUnitId,
        title: values.title,
        request: values.request,
        taskId: task?.id ?? null,
        questions: values.questions.map(toQuestion),
        unitIds: values.units.map(({ id }) => id),
        groupIds: values.groupIds,
        dueOn: values.dueOn ?? "",
        ownDueOn: values.ownDueOn,
      },
    });
  return (
    <Form form={form} act={act} onSubmit={send} label={words.title}>
      {task && <Text fw={600}>{words.forTask(task.number, task.title)}</Text>}
      {collectors.length > 1 && (
        <NativeSelect
          label={words.collector}
          data={collectors.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.text("collectorUnitId")}
        />
      )}
      <TextInput label={words.name} {...form.text("title")} />
      <LongText label={words.request} autosize minRows={3} {...form.text("request")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField label={words.dueOn} {...form.pick("dueOn")} />
        <DateField
          clearable
          label={`${words.ownDueOn} ${ui.optional}`}
          {...form.pick("ownDueOn")}
        />
      </SimpleGrid>
      {groups.length > 0 && (
        <MultiSelect
          label={`${words.groups} ${ui.optional}`}
          description={words.groupsHint}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.pick("groupIds")}
        />
      )}
      <UnitPicker
        label={words.unit}
        value={null}
        error={form.errors["units"] ?? form.errors["unitIds"]}
        data-field="units"
        onChange={(unit) => {
          if (unit && !values.units.some(({ id }) => id === unit.id)) {
            change({ units: [...values.units, unit] });
          }
        }}
      />
      {values.units.length > 0 && (
        <PillGroup>
          {values.units.map((unit) => (
            <Pill
              key={unit.id}
              size="md"
              withRemoveButton
              removeButtonProps={{
                "aria-label": words.dropUnit(unit.name),
                tabIndex: 0,
                "aria-hidden": false,
              }}
              onRemove={() => change({ units: values.units.filter(({ id }) => id !== unit.id) })}
            >
              {unit.name}
            </Pill>
          ))}
        </PillGroup>
      )}
      <QuestionFields
        questions={values.questions}
        errors={form.errors}
        onChange={(questions) => change({ questions })}
      />
      <FormButtons submit={words.submit} pending={act.pending} />
    </Form>
  );
}
