import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import { GiveDialog } from "./direction-dialogs.tsx";
import { DirectionList } from "./direction-list.tsx";

/** On a task's page: what leaders have directed on it, and the way for a leader to do so. Nothing where there is neither. */
export function TaskDirectionsPart({ task }: { task: { id: string; number: number } }) {
  const { directions: words } = useWords();
  const [giving, give] = useDisclosure();
  const { data } = useQuery(read("getTaskDirections", { params: { id: task.id } }));
  if (!data) return null;
  const mayGive = data.acts.some(({ allowed }) => allowed);
  if (data.directions.length === 0 && !mayGive) return null;
  return (
    <Section title={words.task.title}>
      {data.directions.length > 0 && <DirectionList items={data.directions} ofTask />}
      {mayGive && (
        <Button mt="sm" variant="default" className="no-print" onClick={give.open}>
          {words.give.open}
        </Button>
      )}
      {giving && <GiveDialog task={task} answerDays={data.answerDays} onClose={give.close} />}
    </Section>
  );
}
