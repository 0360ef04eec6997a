import type { VoiceImportResult } from "@dondoc/contract";
import { Button, Group, Text, Title } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";

interface ResultPartProps {
  result: VoiceImportResult;
  pending: boolean;
  onWrite: () => void;
}

/** What would come of the file, and line by line what is in the way. */
export function ResultPart({ result, pending, onWrite }: ResultPartProps) {
  const { voiceImport: words } = useWords();
  const { fresh, changed, same, wrong } = result.counts;
  const isClean = wrong === 0 && result.missing.length === 0 && fresh + changed > 0;
  return (
    <Section title={words.resultTitle}>
      <Text component="output" fw={600}>
        {words.counts(fresh, changed, same, wrong)}
      </Text>
      {wrong > 0 && <Text c="#a51111">{words.wrongLead}</Text>}
      <Problems result={result} />
      <Preview result={result} />
      {isClean && (
        <Group justify="flex-end" mt="md">
          <Button loading={pending} onClick={onWrite}>
            {words.clean}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Problems({ result }: { result: VoiceImportResult }) {
  const { voiceImport: words } = useWords();
  const { errors, moreErrors, remarks, moreRemarks } = result;
  return (
    <>
      {errors.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md">
            {words.errors}
          </Title>
          <ListTable
            caption={words.errors}
            rows={errors}
            rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
            columns={[
              { title: words.row, width: 5, align: "end", render: ({ row }) => row },
              { title: words.column, width: 14, isName: true, render: ({ column }) => column },
              {
                title: words.message,
                render: ({ message }) => (
                  <Text c="#a51111">
                    <IconAlertCircle aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} />{" "}
                    {message}
                  </Text>
                ),
              },
            ]}
          />
          {moreErrors > 0 && <Text c="dimmed">{words.more(moreErrors)}</Text>}
        </>
      )}
      {remarks.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md">
            {words.remarks}
          </Title>
          <ListTable
            caption={words.remarks}
            rows={remarks}
            rowKey={({ row, message }) => `${row} ${message}`}
            columns={[
              { title: words.row, width: 5, align: "end", isName: true, render: ({ row }) => row },
              { title: words.note, render: ({ message }) => message },
            ]}
          />
          {moreRemarks > 0 && <Text c="dimmed">{words.more(moreRemarks)}</Text>}
        </>
      )}
    </>
  );
}

function Preview({ result: { preview } }: { result: VoiceImportResult }) {
  const { voiceImport: words, voices } = useWords();
  if (preview.length === 0) return null;
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {words.preview}
      </Title>
      <ListTable
        caption={words.preview}
        rows={preview}
        rowKey={({ row }) => row}
        columns={[
          { title: words.row, width: 4, align: "end", render: ({ row }) => row },
          { title: words.columns.externalId, width: 10, render: (one) => one.externalId },
          { title: words.columns.subject, isName: true, render: ({ subject }) => subject },
          { title: words.columns.kind, width: 14, render: ({ kind }) => voices.kinds[kind] },
          { title: words.columns.receivedOn, width: 9, render: (one) => formatDate(one.receivedOn) },
          { title: words.note, width: 12, render: ({ settled }) => (settled ? words.settled : "") },
        ]}
      />
    </>
  ); // prettier-ignore
}
