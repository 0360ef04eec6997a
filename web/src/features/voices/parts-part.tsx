import type { VoiceDetail, VoicePart } from "@dondoc/contract";
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";

/** What the agencies said for the answer of this round, one below the other: what a draft begins with. */
export function saidParts(
  { parts, raisedAgain }: VoiceDetail,
  together: (unit: string, said: string) => string,
): string {
  return parts
    .filter(({ round, settled }) => round === raisedAgain + 1 && settled?.outcome === "said")
    .map(({ unit, settled }) => together(unit.name, settled?.words ?? ""))
    .join("\n\n");
}

/** Which agency is to say what for this answer, until when, and what it said. */
export function PartsPart({ voice: { parts } }: { voice: VoiceDetail }) {
  const { parts: words } = useWords().voices;
  if (parts.length === 0) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      <Stack gap="lg">
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </Stack>
    </Section>
  );
}

function Part({ part }: { part: VoicePart }) {
  const { voices } = useWords();
  const { parts: words } = voices;
  const { unit, asks, askedBy, askedOn, lastDay, settled, daysLate } = part;
  const settledAs = settled && words.settled[settled.outcome](settled.by, formatDate(settled.on));
  return (
    <div>
      <b>{unit.name}</b>
      <Text style={{ whiteSpace: "pre-wrap" }}>{asks}</Text>
      <Text size="sm">{words.asked(askedBy, formatDate(askedOn), formatDate(lastDay))}</Text>
      <Group gap="sm">
        {settledAs === null ? (
          <ToneBadge tone={daysLate > 0 ? "late" : "waiting"}>{words.waiting}</ToneBadge>
        ) : (
          <Text size="sm" fw={600}>
            {settledAs}
          </Text>
        )}
        {daysLate > 0 && <Text size="sm">{voices.late(daysLate)}</Text>}
      </Group>
      {settled && <Text style={{ whiteSpace: "pre-wrap" }}>{settled.words}</Text>}
      <PartActs part={part} />
    </div>
  );
}

function PartActs({ part }: { part: VoicePart }) {
  const [opened, open] = useState<string | null>(null);
  const may = part.acts.filter(({ allowed }) => allowed);
  if (may.length === 0) return null;
  const title = may.find(({ act }) => act === opened)?.title ?? "";
  return (
    <Group gap="xs" mt="xs" className="no-print">
      {may.map(({ act, title: name }) => (
        <Button key={act} variant="default" onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} part={part} onClose={() => open(null)} />
      )}
    </Group>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  part: VoicePart;
  onClose: () => void;
}

function Opened({ act, title, part, onClose }: OpenedProps): ReactNode {
  const { parts: words } = useWords().voices;
  const shared = {
    title,
    on: { partId: part.id, version: part.version },
    draft: `${act}.${part.id}.${part.version}`,
    onClose,
  };
  const reason = { name: "reason", label: words.reason, kind: "long", required: true } as const;
  switch (act) {
    case "voices.give-part":
      return (
        <ActDialog
          name="giveVoicePart"
          fields={[{ name: "said", label: words.said, kind: "long", required: true }]}
          {...shared}
        />
      );
    case "voices.decline-part":
      return <ActDialog name="declineVoicePart" fields={[reason]} {...shared} />;
    case "voices.withdraw-part":
      return <ActDialog name="withdrawVoicePart" fields={[reason]} {...shared} />;
    default:
      return null;
  }
}
