import type { VoiceRow } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { voiceTones } from "./voice-table.tsx";

/** On a task's page: what people said about it, as far as whoever looks may see that (story 40). */
export function TaskVoicesPart({ taskId }: { taskId: string }) {
  const { data } = useQuery(read("getTaskVoices", { params: { id: taskId } }));
  const { task: words } = useWords().voices;
  return <VoicesAbout title={words.title} items={data?.items ?? []} />;
}

/** The same on the page of an entry of the register of responsibility. */
export function MeasureVoicesPart({ measureId }: { measureId: string }) {
  const { data } = useQuery(read("getMeasureVoices", { params: { id: measureId } }));
  const { task: words } = useWords().voices;
  return <VoicesAbout title={words.title} items={data?.items ?? []} />;
}

function VoicesAbout({ title, items }: { title: string; items: readonly VoiceRow[] }) {
  const { voices: words } = useWords();
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <Stack gap="sm">
        {items.map(({ id, number, subject, state, receivedOn }) => (
          <div key={id}>
            <TextLink to="/phan-anh-kien-nghi/$id" params={{ id }}>
              {words.titled(number, subject)}
            </TextLink>
            <Text c="dimmed">{words.received(formatDate(receivedOn))}</Text>
            <ToneBadge tone={voiceTones[state]}>{words.states[state]}</ToneBadge>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
