import type { ManifestColumn, ManifestMapping } from "@dondoc/contract";
import { Alert, Button, FileInput, Group, NativeSelect, Progress, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core"; // prettier-ignore
import { useState } from "react";
import { evidenceKinds } from "../../../../app/routes.ts";
import { useWords } from "../../../../app/words/use-words.tsx";
import { chooseAnew } from "../../../../ui/chosen-file.ts";
import { HeadingChoice, mappingOf } from "../../../../ui/heading-choice.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { Section } from "../../../../ui/section.tsx";
import { useAct } from "../../../../ui/use-act.ts";
import { choicesOf, isSheet, namedOf, type Kind } from "../about.ts";
import { isGood, LinesPart, type JudgedLine } from "./lines-part.tsx";
import type { ImportingProps } from "./manifest-page.tsx";
import { matchLines, type Matching } from "./match.ts";
import { type Looked, type SentLine, useManifest } from "./use-manifest.ts";

const columns = ["fileName", "recordedAt", "origin", "saidHash", "note"] as const satisfies readonly ManifestColumn[]; // prettier-ignore
const kinds = evidenceKinds.filter((kind) => !isSheet(kind));
const kindOf = (text: string): Kind => kinds.find((one) => one === text) ?? "camera";

/** What is chosen, what came of looking at it, and the one act that takes in what is good. */
export function ManifestForm({ inspection, offered }: ImportingProps) {
  const { evidenceManifest: words, importedEvidence } = useWords();
  const choices = choicesOf(offered, importedEvidence);
  const [kind, setKind] = useState<Kind>("camera");
  const [about, setAbout] = useState(choices[0]?.value ?? "");
  const [origin, setOrigin] = useState("");
  const [list, setList] = useState<File | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [asked, setAsked] = useState(false);
  const { look, bring, progress, refused, problem, forget } = useManifest();
  /** What was taken in, as it stood before. */
  const [done, setDone] = useState<readonly JudgedLine[] | null>(null);
  const looked = look.data;
  const { findingId, itemId } = namedOf(about);

  const matching = looked && matchingOf(looked, {
    known: new Set(offered.items.filter((one) => one.kind === kind && one.aboutId === (findingId ?? itemId)).map(({ hash }) => hash)),
    coveredFrom: inspection.coveredFrom,
    largestFile: looked.manifest.largestFile,
  }); // prettier-ignore
  const lines: readonly JudgedLine[] = done ?? matching?.lines.map((one) => ({ ...one, refusal: one.file === null ? null : (refused.get(one.file) ?? null) })) ?? []; // prettier-ignore
  const good = lines.filter(isGood);
  const lacksOrigin = origin.trim() === "" && good.some(({ line }) => line.origin === null);

  const take = useAct("importEvidence", {
    said: (_, { body }) => words.done(body.files.length),
    onDone: () => setDone(lines),
  });
  const startAnew = () => {
    forget();
    take.clear();
    setDone(null);
    setAsked(false);
  };
  const lookAt = (mapping: ManifestMapping) => {
    setAsked(true);
    if (list === null || files.length === 0) return;
    take.clear();
    look.mutate({ manifest: list, files, columns: mapping });
  };
  const send = (brought: readonly SentLine[]) => {
    if (!looked) return;
    take.send({
      body: {
        inspectionId: inspection.id,
        kind,
        findingId,
        itemId,
        manifest: { fileName: looked.name, fileHash: looked.manifest.fileHash },
        files: brought.map(({ line, fileHash }) => ({
          origin: line.origin ?? origin,
          recordedAt: line.recordedAt ?? "",
          note: line.note,
          fileHash,
          fileName: line.fileName,
          saidHash: line.saidHash,
          row: line.row,
        })),
      },
    });
  };
  const bringAndSend = () => {
    if (!looked || lacksOrigin) return;
    bring.mutate(
      { files: looked.files, lines: good },
      { onSuccess: ({ brought, isWhole }) => isWhole && send(brought) },
    );
  };
  const isBusy = look.isPending || bring.isPending || take.pending;

  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <FileInput
          label={words.list}
          placeholder={words.chooseList}
          accept=".csv,.xlsx,.json"
          fileInputProps={chooseAnew}
          value={list}
          onChange={(file) => {
            startAnew();
            setList(file);
          }}
          error={asked && list === null && words.listMissing}
        />
        <FileInput
          label={words.files}
          placeholder={words.chooseFiles}
          multiple
          fileInputProps={chooseAnew}
          value={files}
          valueComponent={({ value }) => (Array.isArray(value) && value.length > 0 ? words.filesChosen(value.length) : null)}
          onChange={(chosen) => {
            startAnew();
            setFiles(chosen);
          }}
          error={asked && files.length === 0 && words.filesMissing}
        />
        <NativeSelect
          label={importedEvidence.fields.kind}
          value={kind}
          data={kinds.map((value) => ({ value, label: importedEvidence.kinds[value] }))}
          onChange={({ currentTarget }) => setKind(kindOf(currentTarget.value))}
        />
        <NativeSelect
          label={importedEvidence.fields.about}
          value={about}
          data={choices}
          onChange={({ currentTarget }) => setAbout(currentTarget.value)}
        />
        <TextInput
          label={words.origin}
          value={origin}
          maxLength={500}
          onChange={({ currentTarget }) => setOrigin(currentTarget.value)}
          error={lacksOrigin && done === null && words.originMissing}
        />
      </SimpleGrid>
      <div>
        <Button variant={looked ? "default" : "filled"} loading={look.isPending} disabled={isBusy && !look.isPending} onClick={() => lookAt(looked && list ? mappingOf(looked.manifest.headings) : {})}>
          {words.look}
        </Button>
      </div>
      {progress && (
        <div>
          <Text component="output">{words.progress(progress.done, progress.of)}</Text>
          <Progress value={(100 * progress.done) / Math.max(1, progress.of)} aria-label={words.progressLabel} size="lg" />
        </div>
      )}
      {problem && (
        <Alert color="red" variant="outline" role="alert">
          {problem}
        </Alert>
      )}
      <ProblemAlert act={take} />
      {looked && done === null && (
        <Headings key={looked.manifest.fileHash} looked={looked} isBusy={isBusy} onLook={lookAt} />
      )}
      {looked && matching && looked.manifest.missing.length === 0 && (
        <Section title={words.result}>
          <Group gap="md" mb="sm">
            <Text component="output" fw={600}>
              {done ? words.done(good.length) : words.counts(good.length, lines.length - good.length)}
            </Text>
            {done === null && good.length > 0 && (
              <Button loading={bring.isPending || take.pending} disabled={isBusy || lacksOrigin} onClick={bringAndSend}>
                {words.take(good.length)}
              </Button>
            )}
          </Group>
          {lines.length === 0 ? <Text>{words.noLines}</Text> : <LinesPart lines={lines} isDone={done !== null} />}
          <Unnamed looked={looked} matching={matching} />
        </Section>
      )}
    </Stack>
  ); // prettier-ignore
}

const matchingOf = (looked: Looked, options: Parameters<typeof matchLines>[2]): Matching =>
  matchLines(looked.manifest.lines, looked.chosen, options);

interface HeadingsProps {
  looked: Looked;
  isBusy: boolean;
  onLook: (mapping: ManifestMapping) => void;
}

/** What each heading was taken for; said otherwise, the list is looked at anew. */
function Headings({ looked: { manifest }, isBusy, onLook }: HeadingsProps) {
  const { evidenceManifest: words } = useWords();
  const [chosen, setChosen] = useState<ManifestMapping>(() => mappingOf(manifest.headings));
  return (
    <Section title={words.headings} lead={words.headingsLead}>
      {manifest.missing.length > 0 && (
        <Alert color="red" variant="outline" role="alert" mb="sm">
          {words.missing(manifest.missing.join(", "))}
        </Alert>
      )}
      <HeadingChoice
        headings={manifest.headings}
        columns={columns.map((value) => ({ value, label: words.columns[value] }))}
        none={words.none}
        chosen={chosen}
        onChange={setChosen}
      />
      <Button variant="default" disabled={isBusy} onClick={() => onLook(chosen)}>
        {words.lookAgain}
      </Button>
    </Section>
  );
}

function Unnamed({ looked, matching }: { looked: Looked; matching: Matching }) {
  const { evidenceManifest: words } = useWords();
  if (matching.unnamed.length === 0) return null;
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {words.unnamed(matching.unnamed.length)}
      </Title>
      <ul>
        {matching.unnamed.map((at) => (
          <li key={at} style={{ overflowWrap: "anywhere" }}>
            {looked.files[at]?.name}
          </li>
        ))}
      </ul>
    </>
  );
}
