import type { VoiceColumn, VoiceImportResult, VoiceMapping } from "@dondoc/contract";
import { Alert, Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { HeadingChoice, mappingOf } from "../../ui/heading-choice.tsx";
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
  const [chosen, setChosen] = useState<VoiceMapping>(() => mappingOf(result.headings));
  return (
    <Section title={words.columnsTitle} lead={words.columnsLead}>
      {result.missing.length > 0 && (
        <Alert color="red" variant="outline" role="alert" mb="sm">
          {words.missing(result.missing.join(", "))}
        </Alert>
      )}
      <HeadingChoice
        headings={result.headings}
        columns={columns.map((value) => ({ value, label: words.columns[value] }))}
        none={words.none}
        chosen={chosen}
        onChange={setChosen}
      />
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
