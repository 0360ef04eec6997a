import type { LegalImportResult } from "@dondoc/contract";
import { Anchor, Button, FileInput, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";

/** First what each line would do; then, when none is wrong, the writing. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { import: words } = useWords().legalBasis;
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [result, setResult] = useState<LegalImportResult>();
  const preview = useAct("importLegalDocuments", { onDone: setResult, refresh: false });
  const write = useAct("importLegalDocuments", {
    onDone: (answer) => {
      setResult(answer);
      if (answer.written) onClose();
    },
    said: ({ written }) => (written ? words.written : words.fixFirst),
  });
  const isClean = result?.counts.wrong === 0;

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
        <Anchor href="/api/legal-documents/template.xlsx" download>
          {words.template}
        </Anchor>
        <Group align="flex-start" gap="sm">
          <FileInput
            label={words.file}
            placeholder={words.filePlaceholder}
            accept=".xlsx,.csv"
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
        {result && <Outcomes result={result} />}
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

function Outcomes({ result: { counts, rows } }: { result: LegalImportResult }) {
  const { import: words } = useWords().legalBasis;
  const all = counts.new + counts.changed + counts.same + counts.wrong;
  return (
    <>
      <Text component="output" fw={600}>
        {words.summary(counts.new, counts.changed, counts.same, counts.wrong)}
      </Text>
      {rows.length < all && <Text c="dimmed">{words.shown(rows.length)}</Text>}
      <ListTable
        caption={words.caption}
        rows={rows}
        rowKey={({ row }) => row}
        columns={[
          { title: words.row, width: 5, align: "end", render: ({ row }) => row },
          { title: words.name, isName: true, render: ({ name }) => name },
          { title: words.outcome, width: 8, render: ({ outcome }) => words.outcomes[outcome] },
          { title: words.message, render: ({ message }) => message ?? "" },
        ]}
      />
    </>
  );
}
