import type { MeasureKind, UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read } from "../../app/api/read.ts";
import { measureSubjects } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import type { Form as FormOf } from "../../ui/use-form.ts";

export interface SubjectValues {
  kind: string;
  subjectKind: string;
  unitId: UnitRef | null;
  personId: string;
}

interface SubjectFieldsProps {
  form: Pick<FormOf<SubjectValues>, "values" | "errors" | "text" | "pick">;
  kinds: readonly MeasureKind[];
  /** What is known of the agency's head, where the measure is about them. */
  head: ReactNode;
}

/** What kind of measure, and about whom: an agency, its head, or a person in it. */
export function SubjectFields({ form, kinds, head }: SubjectFieldsProps) {
  const { accountability: words } = useWords();
  const { subjectKind, unitId: unit } = form.values;
  const people = useQuery({
    ...read("listPeople", { query: { unitId: unit?.id ?? "" } }),
    enabled: subjectKind === "person" && unit !== null,
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={words.kind}
          {...form.text("kind")}
          data={kinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        />
        <NativeSelect
          label={words.subject}
          {...form.text("subjectKind")}
          data={measureSubjects.map((one) => ({ value: one, label: words.subjects[one] }))}
        />
      </SimpleGrid>
      <UnitPicker label={words.enter.unit} required {...form.pick("unitId")} />
      {subjectKind === "head" && head}
      {subjectKind === "person" && unit && (
        <NativeSelect
          label={words.enter.person}
          required
          {...form.text("personId")}
          data={[
            { value: "", label: words.enter.choosePerson },
            ...(people.data?.items ?? []).map(({ id, name, title }) => ({
              value: id,
              label: `${name}, ${title}`,
            })),
          ]}
        />
      )}
    </>
  );
}
