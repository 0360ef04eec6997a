import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { fold } from "../../../ui/fold.ts";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { type PickProps, useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

interface StepValues {
  title: string;
  personId: string | null;
  dueOn: string | null;
}

/** One step of the work: what, who, by when. */
export function AddStepForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("addStep", {
    said: words.stepAdded,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const initial: StepValues = { title: "", personId: null, dueOn: null };
  const form = useForm({
    initial,
    draft: draftOf(task, "step"),
    act,
    check: (values) => ({
      ...(values.title.trim() === "" ? { title: words.required(words.stepTitle) } : {}),
      ...(values.personId === null ? { personId: words.required(words.stepPerson) } : {}),
      ...(values.dueOn === null ? { dueOn: words.required(words.stepDue) } : {}),
    }),
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ title: step, personId, dueOn }) => {
        if (personId === null || dueOn === null) return;
        act.send({ body: { ...onTask(task), title: step, personId, dueOn } });
      }}
    >
      <TextInput label={words.stepTitle} required data-autofocus {...form.text("title")} />
      <PersonPicker unitId={task.holder.id} {...form.pick("personId")} />
      <DateField label={words.stepDue} required {...form.pick("dueOn")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}

/** One person of the unit; accents are not needed to find them. */
function PersonPicker({ unitId, ...field }: PickProps<string | null> & { unitId: string }) {
  const { forms: words } = useWords().tasks;
  const people = useQuery(read("listPeople", { query: { unitId } }));
  return (
    <Select
      {...field}
      label={words.stepPerson}
      placeholder={words.choosePerson}
      required
      searchable
      data={
        people.data?.items.map(({ id, name, title }) => ({
          value: id,
          label: `${name}, ${title}`,
        })) ?? []
      }
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && fold(option.label).includes(fold(search)))
      }
      nothingFoundMessage={words.nobodyThere}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
