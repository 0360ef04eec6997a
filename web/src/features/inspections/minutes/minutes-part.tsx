import type { InspectionDetail, InspectionMinutes, MinutesNotes } from "@dondoc/contract";
import { Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../../ui/dates.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { MinutesDialog } from "./minutes-dialog.tsx";

type Item = InspectionMinutes["items"][number];
const formats = ["docx", "pdf"] as const;

/** The minutes of each inspected agency: what was written, the document to print, and the form of it. */
export function MinutesPart({ inspection }: { inspection: InspectionDetail }) {
  const { minutes: words } = useWords();
  const { data } = useQuery({
    ...read("getInspectionMinutes", { params: { id: inspection.id } }),
    enabled: inspection.begunOn !== null,
  });
  const [writing, write] = useState<Item | null>(null);
  if (!data || inspection.begunOn === null || data.items.length === 0) return null;
  const act = data.acts.find(({ allowed }) => allowed);
  return (
    <Section title={words.part} lead={words.lead}>
      <Stack gap="lg">
        {data.items.map((one) => (
          <OneMinutes
            key={one.unit.id}
            inspectionId={inspection.id}
            item={one}
            several={data.items.length > 1}
            onWrite={act ? () => write(one) : null}
          />
        ))}
      </Stack>
      {writing && (
        <MinutesDialog
          inspection={inspection}
          begunAt={data.begunAt}
          item={writing}
          onClose={() => write(null)}
        />
      )}
    </Section>
  );
}

interface OneProps {
  inspectionId: string;
  item: Item;
  several: boolean;
  onWrite: (() => void) | null;
}

function OneMinutes({ inspectionId, item, several, onWrite }: OneProps) {
  const { minutes: words } = useWords();
  const { unit, notes, fixedOn, printable } = item;
  return (
    <article>
      {several && (
        <Title order={3} size="h4">
          {unit.name}
        </Title>
      )}
      <ToneBadge tone={fixedOn === null ? "waiting" : "done"}>
        {fixedOn === null ? words.draft : words.fixed(formatDate(fixedOn))}
      </ToneBadge>
      {notes && <Notes notes={notes} />}
      {!notes && fixedOn === null && <Text>{printable ? words.blank : words.unread}</Text>}
      <Group gap="md" mt="xs" className="no-print">
        {onWrite && (
          <Button
            variant="default"
            onClick={onWrite}
            aria-label={
              several ? `${notes ? words.correct : words.write}: ${unit.name}` : undefined
            }
          >
            {notes ? words.correct : words.write}
          </Button>
        )}
        {printable &&
          formats.map((format) => (
            <Anchor
              key={format}
              href={`/api/inspections/${inspectionId}/minutes/${unit.id}/${format}`}
            >
              {several
                ? words.downloadOf(format.toUpperCase(), unit.name)
                : words.download(format.toUpperCase())}
            </Anchor>
          ))}
      </Group>
    </article>
  );
}

function Notes({ notes }: { notes: MinutesNotes }) {
  const { minutes: words } = useWords();
  const { facts } = words;
  const { beganAt, endedAt, representatives, witnesses } = notes;
  return (
    <Facts
      facts={[
        [facts.hours, words.hours(formatInstant(beganAt), endedAt && formatInstant(endedAt))],
        [facts.place, notes.place],
        [facts.representatives, representatives.join("; ")],
        [facts.witnesses, witnesses.join("; ")],
        [facts.statement, notes.statement],
        [facts.requests, notes.requests],
        [facts.papers, notes.papers],
        [facts.copies, String(notes.copies)],
        [facts.refusal, notes.refusal],
        [facts.writtenBy, words.writtenBy(notes.writtenBy, formatInstant(notes.writtenAt))],
      ]}
    />
  );
}
