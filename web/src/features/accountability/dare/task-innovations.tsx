import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { innovationTones } from "./innovations-page.tsx";

/** On a task's page: the proposals of those who dare that it serves. */
export function TaskInnovationsPart({ taskId }: { taskId: string }) {
  const { innovations: words } = useWords();
  const { data } = useQuery(read("getTaskInnovations", { params: { id: taskId } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.task.title} lead={words.task.lead}>
      <Stack gap="sm">
        {data.items.map(({ id, number, title, state, protection, person, post, unit }) => (
          <div key={id}>
            <TextLink to="/dam-nghi-dam-lam/$id" params={{ id }}>
              {words.titled(number, title)}
            </TextLink>
            <Text c="dimmed">
              {person.name}, {post}, {unit.name}
            </Text>
            <Group gap="sm" mt={4}>
              <ToneBadge tone={innovationTones[state]}>{words.states[state]}</ToneBadge>
              {protection && <Text>{words.protections[protection]}</Text>}
            </Group>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
