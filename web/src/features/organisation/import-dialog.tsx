import type { ImportResult } from "@dondoc/contract";
import { Button, FileInput, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { ImportTable } from "./import-table.tsx";

/** First what each row would do; then, when no row is wrong, the writing. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { import: words } = useWords().organisation;
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [result, setResult] = useState<ImportResult>();
  const preview = useAct("importUnits", { onDone: setResult, refresh: false });
  const write = useAct("importUnits", {
    onDone: (answer) => {
      setResult(answer);
      if (answer.written) onClose();
    },
    said: ({ written }) => (written ? words.written : words.fixFirst),
  });
  const isClean = result?.rows.every(({ outcome }) => outcome !== "wrong") ?? false;

  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen)
      void holdFile(chosen).then((held) => setFile((now) => (now === chosen ? held : now)));
    setMissing(false);
    setResult(undefined);
    preview.clear();
    write.clear();
  };
  const check = () => {
    setMissing(!file);
    if (file) preview.send({ body: { dryRun: "true" }, file });
  };
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Stack>
        <Text c="dimmed">{words.lead}</Text>
        <Text size="sm">{words.columns}</Text>
        <Text size="sm">{words.kinds}</Text>
        <Group align="flex-start" gap="sm">
          <FileInput
            label={words.file}
            placeholder={words.filePlaceholder}
            accept=".xlsx"
            fileInputProps={chooseAnew}
            value={file}
            onChange={choose}
            error={isMissing && words.fileMissing}
            style={{ flex: "1 1 16rem" }}
          />
          <Button
            mt="2rem"
            variant={isClean ? "default" : "filled"}
            loading={preview.pending}
            onClick={check}
          >
            {words.check}
          </Button>
        </Group>
        <ProblemAlert act={preview} />
        <ProblemAlert act={write} />
        {result && <ImportTable rows={result.rows} />}
        {result && !isClean && <Text fw={600}>{words.fixFirst}</Text>}
        {file && isClean && (
          <Group justify="flex-end">
            <Button
              loading={write.pending}
              onClick={() => write.send({ body: { dryRun: "false" }, file })}
            >
              {words.write}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}
