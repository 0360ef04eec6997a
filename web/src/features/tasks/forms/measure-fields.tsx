import type { TaskTarget } from "@dondoc/contract";
import { Fieldset, SimpleGrid, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import type { Form } from "../../../ui/use-form.ts";
import { type MeasureForm, measurePath } from "./measure-values.ts";

interface MeasureFieldsProps {
  form: Form<MeasureForm>;
  index: number;
  target: TaskTarget;
}

/** A figure that the directive sets: what was reached of it, in its unit. */
export function MeasureFields({ form, index, target }: MeasureFieldsProps) {
  const { forms: words } = useWords().tasks;
  return (
    <Fieldset legend={words.measured(target.inWords)} p="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <TextInput
          label={words.achieved(target.unit)}
          inputMode="decimal"
          {...form.text(measurePath(index, "value"))}
        />
        <TextInput label={words.achievedNote} {...form.text(measurePath(index, "note"))} />
      </SimpleGrid>
    </Fieldset>
  );
}
