import type { VoiceImportResult, VoiceKind, VoiceMapping, VoiceSource } from "@dondoc/contract";
import { Button, FileInput, NativeSelect, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { voiceKinds } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { ColumnsPart } from "./columns-part.tsx";
import { ResultPart } from "./result-part.tsx";

const sources: readonly VoiceSource[] = ["hotline", "national-portal", "province-portal"];
const sourceOf = (text: string) => sources.find((one) => one === text) ?? "hotline";
const kindOf = (text: string): VoiceKind => voiceKinds.find((one) => one === text) ?? "proposal";

/** A file of another system: looked at, its columns explained, then written whole or not at all. */
export function VoiceImportPage() {
  const { voiceImport: words, voices } = useWords();
  const [source, setSource] = useState<VoiceSource>("hotline");
  const [kind, setKind] = useState<VoiceKind>("service-request");
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [columns, setColumns] = useState<VoiceMapping>({});
  const [saveAs, setSaveAs] = useState("");
  const [result, setResult] = useState<VoiceImportResult>();
  const look = useAct("importVoices", { onDone: setResult, refresh: false });
  const write = useAct("importVoices", {
    onDone: setResult,
    said: ({ written, counts }) =>
      written ? words.written(counts.fresh, counts.changed) : words.wrongLead,
  });
  const body = (mapping: VoiceMapping) => ({ source, kind, columns: JSON.stringify(mapping) });
  const lookAt = (mapping: VoiceMapping) => {
    setMissing(!file);
    setColumns(mapping);
    write.clear();
    if (file) look.send({ body: { dryRun: "true", ...body(mapping) }, file });
  };
  const forget = () => {
    setResult(undefined);
    look.clear();
    write.clear();
  };
  const choose = (chosen: File | null) => {
    forget();
    setFile(chosen);
    setMissing(false);
    if (chosen)
      void holdFile(chosen).then((held) => setFile((now) => (now === chosen ? held : now)));
  };
  const name = saveAs.trim();
  return (
    <Page title={words.title} lead={words.lead}>
      <TextLink to="/phan-anh-kien-nghi" className="no-print">
        {words.back}
      </TextLink>
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={words.source}
            value={source}
            data={sources.map((value) => ({ value, label: words.sources[value] }))}
            onChange={({ currentTarget }) => {
              setSource(sourceOf(currentTarget.value));
              forget();
            }}
          />
          <NativeSelect
            label={words.kind}
            value={kind}
            data={voiceKinds.map((value) => ({ value, label: voices.kinds[value] }))}
            onChange={({ currentTarget }) => {
              setKind(kindOf(currentTarget.value));
              forget();
            }}
          />
          <FileInput
            label={words.file}
            placeholder={words.placeholder}
            accept=".csv,.xlsx,.json"
            fileInputProps={chooseAnew}
            value={file}
            onChange={choose}
            error={missing && words.fileMissing}
          />
          <SavedMappings onChoose={setColumns} />
        </SimpleGrid>
        <div>
          <Button
            variant={result ? "default" : "filled"}
            loading={look.pending}
            onClick={() => lookAt(columns)}
          >
            {words.look}
          </Button>
        </div>
        <ProblemAlert act={look} />
        <ProblemAlert act={write} />
        {result?.written && (
          <Text component="output" fw={600}>
            {words.written(result.counts.fresh, result.counts.changed)}
          </Text>
        )}
        {file && result && !result.written && (
          <>
            <ColumnsPart
              key={`${file.name} ${file.lastModified}`}
              result={result}
              pending={look.pending}
              saveAs={saveAs}
              onSaveAs={setSaveAs}
              onLook={lookAt}
            />
            <ResultPart
              result={result}
              pending={write.pending}
              onWrite={() =>
                write.send({
                  body: { dryRun: "false", ...body(columns), ...(name && { saveAs: name }) },
                  file,
                })
              }
            />
          </>
        )}
        <Batches />
      </Stack>
    </Page>
  );
}

function SavedMappings({ onChoose }: { onChoose: (mapping: VoiceMapping) => void }) {
  const { voiceImport: words } = useWords();
  const { data } = useQuery(read("listVoiceMappings", {}));
  const saved = data?.items ?? [];
  if (saved.length === 0) return null;
  return (
    <NativeSelect
      label={words.mapping}
      data={[{ value: "", label: words.guess }, ...saved.map(({ name }) => name)]}
      onChange={({ currentTarget: { value } }) =>
        onChoose(saved.find(({ name }) => name === value)?.columns ?? {})
      }
    />
  );
}

function Batches() {
  const { voiceImport: words } = useWords();
  return (
    <Section title={words.batches}>
      <Answer query={useQuery(read("listVoiceImports", {}))}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{words.noBatches}</Text>
          ) : (
            <ListTable
              caption={words.batches}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { title: words.file, isName: true, render: ({ fileName }) => fileName },
                { title: words.source, width: 16, render: (one) => words.sources[one.source] },
                { title: words.when, width: 9, render: (one) => formatDate(one.importedAt.slice(0, 10)) },
                { title: words.by, width: 14, render: ({ by }) => by },
                { title: words.note, width: 14, render: (one) => words.batch(one.fresh, one.changed) },
              ]}
            />
          )
        }
      </Answer>
    </Section>
  ); // prettier-ignore
}
