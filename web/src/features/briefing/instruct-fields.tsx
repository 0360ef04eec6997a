import type { UnitRef } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import type { Form } from "../../ui/use-form.ts";

/** What, who, by when: the three things of every instruction. */
export interface Instructed {
  content: string;
  unitId: UnitRef | null;
  dueOn: string | null;
}
type Missing = Partial<Record<keyof Instructed, string>>;

export function useInstructedCheck(): (values: Instructed) => Missing {
  const { fields } = useWords().briefing;
  return ({ content, unitId, dueOn }) => ({
    content: content.trim() ? "" : fields.contentMissing,
    unitId: unitId ? "" : fields.unitMissing,
    dueOn: dueOn ? "" : fields.dueMissing,
  });
}

export const instructedBody = ({ content, unitId, dueOn }: Instructed) => ({
  content,
  unitId: unitId?.id ?? "",
  dueOn: dueOn ?? "",
});

export function InstructFields({ form }: { form: Pick<Form<Instructed>, "text" | "pick"> }) {
  const { fields } = useWords().briefing;
  return (
    <>
      <LongText label={fields.content} autosize minRows={3} {...form.text("content")} />
      <UnitPicker label={fields.unit} {...form.pick("unitId")} />
      <DateField label={fields.dueOn} {...form.pick("dueOn")} />
    </>
  );
}
