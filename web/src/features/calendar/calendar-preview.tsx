import type { CalendarPreview } from "@dondoc/contract";
import { List, Stack, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { MovementList } from "../../ui/movement.tsx";

/** Which days change and which open deadlines and limits move with them; nothing is written yet. */
export function CalendarPreviewBox({
  preview,
  title,
}: {
  preview: CalendarPreview;
  title: string;
}) {
  const { preview: words } = useWords().calendar;
  const { changes, movements } = preview;
  const moving = movements.filter(({ count, left }) => count + left.count > 0);
  return (
    <Stack gap="xs" aria-live="polite">
      <Text fw={600}>{title}</Text>
      {changes.length === 0 && <Text>{words.noDay}</Text>}
      <List>
        {changes.map(({ day, works, why }) => (
          <List.Item key={day}>
            {works ? words.works(formatDate(day), why) : words.off(formatDate(day), why)}
          </List.Item>
        ))}
      </List>
      {moving.length === 0 && <Text fw={600}>{words.nothing}</Text>}
      {moving.map((movement) => (
        <MovementList key={movement.kind} movement={movement} />
      ))}
      <Text c="dimmed">{words.fixed}</Text>
    </Stack>
  );
}
