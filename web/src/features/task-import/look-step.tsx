import type { TaskImportResult } from "@dondoc/contract";
import { Button, Group, Text, Title } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";

interface LookStepProps {
  result: TaskImportResult;
  pending: boolean;
  onWrite: () => void;
}

/** What would be made, and line by line what is in the way. */
export function LookStep({ result, pending, onWrite }: LookStepProps) {
  const { look: words, step } = useWords().taskImport;
  const { counts, missing, hint } = result;
  const isClean = counts.wrong === 0 && missing.length === 0;
  return (
    <Section title={step.look}>
      <Text component="output" fw={600}>
        {counts.wrong > 0 ? (
          <Wrong>{words.wrong(counts.wrong)}</Wrong>
        ) : counts.fresh === 0 ? (
          words.nothing
        ) : (
          words.summary(counts.fresh, counts.newDocuments)
        )}
      </Text>
      {counts.fresh > 0 && <Text>{words.split(counts.open, counts.done, counts.revoked)}</Text>}
      {counts.same > 0 && <Text>{words.same(counts.same)}</Text>}
      {hint && <Text fw={600}>{hint}</Text>}
      <Errors result={result} />
      <Remarks result={result} />
      <Preview result={result} />
      {isClean && counts.fresh > 0 && (
        <Group justify="flex-end" mt="md">
          <Button loading={pending} onClick={onWrite}>
            {words.write(counts.fresh)}
          </Button>
        </Group>
      )}
    </Section>
  );
}

/** What is in the way, by colour and sign. */
function Wrong({ children }: { children: string }) {
  return (
    <Text span inherit c="#a51111">
      <IconAlertCircle aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} /> {children}
    </Text>
  );
}

function Errors({ result: { errors, moreErrors } }: { result: TaskImportResult }) {
  const { look: words } = useWords().taskImport;
  if (errors.length === 0) return null;
  return (
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
          { title: words.what, render: ({ message }) => <Wrong>{message}</Wrong> },
        ]}
      />
      {moreErrors > 0 && <Text c="dimmed">{words.more(moreErrors)}</Text>}
    </>
  );
}

function Remarks({ result: { remarks, moreRemarks } }: { result: TaskImportResult }) {
  const { look: words } = useWords().taskImport;
  if (remarks.length === 0) return null;
  return (
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
  );
}

function Preview({ result: { preview } }: { result: TaskImportResult }) {
  const { look: words, state } = useWords().taskImport;
  if (preview.length === 0) return null;
  const title = words.preview(preview.length);
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {title}
      </Title>
      <ListTable
        caption={title}
        rows={preview}
        rowKey={({ row }) => row}
        columns={[
          { title: words.row, width: 4, align: "end", render: ({ row }) => row },
          { title: words.reference, width: 9, render: ({ reference }) => reference },
          { title: words.content, isName: true, render: ({ content }) => content },
          { title: words.leadUnit, width: 10, render: ({ lead }) => lead },
          { title: words.partners, width: 10, render: ({ partners }) => partners.join("; ") },
          {
            title: words.due,
            width: 8,
            render: ({ due }) => (due === null ? words.noDue : formatDate(due)),
          },
          { title: words.state, width: 8, render: (task) => state(task.state) },
          { title: words.note, width: 12, render: ({ note }) => note ?? "" },
        ]}
      />
    </>
  );
}
