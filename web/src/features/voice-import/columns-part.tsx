import type { VoiceColumn, VoiceImportResult, VoiceMapping } from "@dondoc/contract";
import { Alert, Button, Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";

const columns = [
  "externalId",
  "receivedOn",
  "kind",
  "subject",
  "content",
  "place",
  "agency",
  "name",
  "phone",
  "email",
  "address",
  "state",
  "answer",
  "answeredOn",
] as const satisfies readonly VoiceColumn[];

interface ColumnsPartProps {
  result: VoiceImportResult;
  pending: boolean;
  saveAs: string;
  onSaveAs: (name: string) => void;
  onLook: (mapping: VoiceMapping) => void;
}

/** What each heading was taken for; a column is given to one heading only. */
export function ColumnsPart({ result, pending, saveAs, onSaveAs, onLook }: ColumnsPartProps) {
  const { voiceImport: words } = useWords();
  const headings = result.headings.filter(
    ({ title }, at, all) => title !== "" && all.findIndex((one) => one.title === title) === at,
  );
  const [chosen, setChosen] = useState<VoiceMapping>(() =>
    Object.fromEntries(headings.map(({ title, column }) => [title, column ?? ""])),
  );
  const choose = (title: string, text: string) => {
    const column = columns.find((one) => one === text) ?? "";
    setChosen((before) => ({
      ...Object.fromEntries(
        Object.entries(before).map(([own, held]) => [own, held === column ? "" : held] as const),
      ),
      [title]: column,
    }));
  };
  return (
    <Section title={words.columnsTitle} lead={words.columnsLead}>
      {result.missing.length > 0 && (
        <Alert color="red" variant="outline" role="alert" mb="sm">
          {words.missing(result.missing.join(", "))}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" mb="sm">
        {headings.map(({ title }) => (
          <NativeSelect
            key={title}
            label={`“${title}”`}
            value={chosen[title] ?? ""}
            onChange={({ currentTarget }) => choose(title, currentTarget.value)}
            data={[
              { value: "", label: words.none },
              ...columns.map((value) => ({ value, label: words.columns[value] })),
            ]}
          />
        ))}
      </SimpleGrid>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={words.saveAs}
          maxLength={100}
          value={saveAs}
          onChange={({ currentTarget }) => onSaveAs(currentTarget.value)}
          style={{ flex: "1 1 16rem" }}
        />
        <Button variant="default" loading={pending} onClick={() => onLook(chosen)}>
          {words.look}
        </Button>
      </Group>
    </Section>
  );
}
