import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";

/** Which division of the agency does the work, and who in it; the clock runs on. */
export function AllocateForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  // Whoever leads a division gives its work on within it.
  const house = task.allocateWithin;
  const people = useQuery(read("listPeople", { query: { unitId: house.id } }));
  const act = useAct("allocateTask", {
    said: words.allocated,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { unitId: house.id, personId: "", note: "" },
    draft: draftOf(task, "allocate"),
    act,
  });
  const all = people.data?.items ?? [];
  const units = new Map([house, ...all.map(({ unit }) => unit)].map((unit) => [unit.id, unit]));
  const { unitId } = form.values;
  const here = all.filter(({ unit }) => unitId === house.id || unit.id === unitId);
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ personId, note, ...values }) =>
        act.send({
          body: {
            ...onTask(task),
            ...values,
            personId: personId || null,
            ...written("note", note),
          },
        })
      }
    >
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
          ...here.map(({ id, name, title: post }) => ({ value: id, label: `${name}, ${post}` })),
        ]}
        {...form.text("personId")}
      />
      <LongText label={words.note} {...form.text("note")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
