import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import { MeasureTable } from "./measure-table.tsx";

/** On a task's page: the entries that rest on it, as far as the reader may see them. */
export function TaskMeasuresPart({ taskId }: { taskId: string }) {
  const { task: words } = useWords().accountability;
  const { data } = useQuery(read("getTaskMeasures", { params: { id: taskId } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.title}>
      <MeasureTable rows={data.items} />
    </Section>
  );
}
