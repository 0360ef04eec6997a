import type { SheetMapping, TaskImportResult } from "@dondoc/contract";
import { Alert, Button, Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import { sheetColumns } from "./sheet-columns.ts";

interface ColumnsStepProps {
  result: TaskImportResult;
  pending: boolean;
  saveAs: string;
  onSaveAs: (name: string) => void;
  onLook: (mapping: SheetMapping, sheet?: string) => void;
}

/** What each heading was taken for; a column can be given to one heading only. */
export function ColumnsStep({ result, pending, saveAs, onSaveAs, onLook }: ColumnsStepProps) {
  const { columns, mapping: words, step } = useWords().taskImport;
  const headings = result.headings.filter(
    ({ title }, at, all) => title !== "" && all.findIndex((one) => one.title === title) === at,
  );
  const [chosen, setChosen] = useState<SheetMapping>(() =>
    Object.fromEntries(headings.map(({ title, column }) => [title, column ?? ""])),
  );
  const choose = (title: string, text: string) => {
    const column = sheetColumns.find((one) => one === text) ?? "";
    setChosen((before) => ({
      ...Object.fromEntries(
        Object.entries(before).map(([own, held]) => [own, held === column ? "" : held] as const),
      ),
      [title]: column,
    }));
  };
  return (
    <Section title={step.columns} lead={words.lead}>
      {result.missing.length > 0 && (
        <Alert color="red" variant="outline" role="alert" mb="sm">
          {words.missing(result.missing.join(", "))}
        </Alert>
      )}
      {result.sheets.length > 1 && (
        <NativeSelect
          label={words.sheet}
          value={result.sheet}
          data={result.sheets}
          onChange={({ currentTarget }) => onLook({}, currentTarget.value)}
          mb="sm"
          maw="24rem"
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" mb="sm">
        {headings.map(({ title }) => (
          <NativeSelect
            key={title}
            label={words.heading(title)}
            value={chosen[title] ?? ""}
            onChange={({ currentTarget }) => choose(title, currentTarget.value)}
            data={[
              { value: "", label: words.nothing },
              ...sheetColumns.map((one) => ({ value: one, label: columns[one] })),
            ]}
          />
        ))}
      </SimpleGrid>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={words.saveAs}
          description={words.saveAsHint}
          maxLength={100}
          value={saveAs}
          onChange={({ currentTarget }) => onSaveAs(currentTarget.value)}
          style={{ flex: "1 1 16rem" }}
        />
        <Button
          variant="default"
          loading={pending}
          onClick={() => onLook(chosen, result.sheet || undefined)}
        >
          {words.again}
        </Button>
      </Group>
    </Section>
  );
}
