import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";

/** On the page of a task that came with a tracking sheet: the file, the sheet and the line. */
export function TaskProvenancePart({ taskId }: { taskId: string }) {
  const { from: words } = useWords().taskImport;
  const { data } = useQuery(read("getTaskProvenance", { params: { id: taskId } }));
  if (!data?.from) return null;
  const { fileName, sheet, row, by, importedAt } = data.from;
  return (
    <Section title={words.title}>
      <Text style={{ overflowWrap: "anywhere" }}>{words.said(fileName, sheet, row)}</Text>
      <Text c="dimmed">{words.by(by, formatInstant(importedAt))}</Text>
    </Section>
  );
}
