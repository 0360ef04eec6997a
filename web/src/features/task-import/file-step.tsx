import type { SheetMapping } from "@dondoc/contract";
import { Button, FileInput, Group, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { Section } from "../../ui/section.tsx";

interface FileStepProps {
  file: File | null;
  pending: boolean;
  /** There is a preview: what comes next is further down. */
  isRead: boolean;
  onChoose: (file: File | null) => void;
  /** The same file, read so that it can be sent however often. */
  onHeld: (chosen: File, held: File) => void;
  onRead: (file: File, mapping: SheetMapping) => void;
}

/** Which file, and whether its columns are read as those of an earlier one. */
export function FileStep({ file, pending, isRead, onChoose, onHeld, onRead }: FileStepProps) {
  const { file: words, step } = useWords().taskImport;
  const { data } = useQuery(read("listSheetMappings", {}));
  const [isMissing, setMissing] = useState(false);
  const [name, setName] = useState("");
  const saved = data?.items ?? [];
  const choose = (chosen: File | null) => {
    setMissing(false);
    onChoose(chosen);
    if (chosen) void holdFile(chosen).then((held) => onHeld(chosen, held));
  };
  const go = () => {
    setMissing(!file);
    if (file) onRead(file, saved.find((one) => one.name === name)?.columns ?? {});
  };
  return (
    <Section title={step.file} lead={words.hint}>
      <Group align="flex-end" gap="sm">
        <FileInput
          label={words.label}
          placeholder={words.placeholder}
          accept=".xlsx,.csv"
          fileInputProps={chooseAnew}
          value={file}
          onChange={choose}
          error={isMissing && words.missing}
          style={{ flex: "2 1 16rem" }}
        />
        {saved.length > 0 && (
          <NativeSelect
            label={words.mapping}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data={[{ value: "", label: words.guess }, ...saved.map((one) => one.name)]}
            style={{ flex: "1 1 12rem" }}
          />
        )}
        <Button variant={isRead ? "default" : "filled"} loading={pending} onClick={go}>
          {words.read}
        </Button>
      </Group>
    </Section>
  );
}
