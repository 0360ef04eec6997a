import type { SheetMapping, TaskImportResult } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ButtonLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { BatchList } from "./batch-list.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { FileStep } from "./file-step.tsx";
import { LookStep } from "./look-step.tsx";

/** A file, what its columns are, what its lines would make; then the writing, all of it or nothing. */
export function TaskImportPage() {
  const { taskImport: words } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<SheetMapping>({});
  const [saveAs, setSaveAs] = useState("");
  const [result, setResult] = useState<TaskImportResult>();
  const look = useAct("importTasks", { onDone: setResult, refresh: false });
  const write = useAct("importTasks", {
    onDone: setResult,
    said: ({ written, counts }) => (written ? words.written(counts.fresh) : words.notWritten),
  });
  const body = (mapping: SheetMapping, sheet?: string) => ({
    columns: JSON.stringify(mapping),
    ...(sheet ? { sheet } : {}),
  });
  const lookAt = (chosen: File, mapping: SheetMapping, sheet?: string) => {
    write.clear();
    setColumns(mapping);
    look.send({ body: { dryRun: "true", ...body(mapping, sheet) }, file: chosen });
  };
  const startAnew = (chosen: File | null) => {
    setFile(chosen);
    setResult(undefined);
    look.clear();
    write.clear();
  };
  const send = () => {
    if (!file || !result) return;
    const name = saveAs.trim();
    write.send({
      body: {
        dryRun: "false",
        ...body(columns, result.sheet),
        ...(name === "" ? {} : { saveAs: name }),
      },
      file,
    });
  };
  if (result?.written) return <Done result={result} />;
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack gap="lg">
        <FileStep
          file={file}
          pending={look.pending}
          isRead={result !== undefined}
          onChoose={startAnew}
          onHeld={(chosen, held) => setFile((now) => (now === chosen ? held : now))}
          onRead={(chosen, mapping) => lookAt(chosen, mapping)}
        />
        <ProblemAlert act={look} />
        <ProblemAlert act={write} />
        {file && result && (
          <>
            <ColumnsStep
              key={`${file.name} ${file.lastModified} ${result.sheet}`}
              result={result}
              pending={look.pending}
              saveAs={saveAs}
              onSaveAs={setSaveAs}
              onLook={(mapping, sheet) => lookAt(file, mapping, sheet)}
            />
            <LookStep result={result} pending={write.pending} onWrite={send} />
          </>
        )}
        <BatchList />
      </Stack>
    </Page>
  );
}

function Done({ result: { counts, importId } }: { result: TaskImportResult }) {
  const { taskImport: words } = useWords();
  return (
    <Page
      title={words.title}
      actions={
        <ButtonLink to="/nhiem-vu" search={{ list: "all", ...(importId && { importId }) }}>
          {words.toTasks}
        </ButtonLink>
      }
    >
      <Section title={words.step.done}>
        <Text component="output" fw={600}>
          {words.written(counts.fresh)}
        </Text>
        <Text>{words.look.split(counts.open, counts.done, counts.revoked)}</Text>
        {counts.same > 0 && <Text>{words.look.same(counts.same)}</Text>}
      </Section>
      <BatchList />
    </Page>
  );
}
