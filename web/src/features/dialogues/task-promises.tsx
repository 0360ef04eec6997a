import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";

/** On a task's page: at which meeting it was promised. */
export function TaskPromisesPart({ taskId }: { taskId: string }) {
  const { dialogues: words } = useWords();
  const { data } = useQuery(read("getTaskPromises", { params: { id: taskId } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.ofTask}>
      <Stack gap="sm">
        {data.items.map(({ id, number, topic, heldOn, content }) => (
          <div key={id}>
            <TextLink to="/doi-thoai/$id" params={{ id }}>
              {words.titled(number, topic)}
            </TextLink>
            <Text c="dimmed">{words.heldOnDay(formatDate(heldOn))}</Text>
            <Text>{content}</Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
