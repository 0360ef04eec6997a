import type { ComplaintTime } from "@dondoc/contract";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog, type ActField } from "../../ui/act-dialog.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ToneBadge } from "../../ui/tone-badge.tsx";

/** Whether it was complained within the days of the law; a person decides what follows from it. */
export function TimePart({ voiceId }: { voiceId: string }) {
  const { time: words } = useWords().complaints;
  const query = useQuery(read("getComplaintTime", { params: { id: voiceId } }));
  if (query.data?.closed) return null;
  return (
    <div>
      <Text fw={600}>{words.title}</Text>
      <Answer query={query}>{(found) => <Time found={found} />}</Answer>
    </div>
  );
}

function Time({ found }: { found: ComplaintTime }) {
  const { time: words } = useWords().complaints;
  const [opened, open] = useState(false);
  const { known, level, may } = found;
  return (
    <Stack gap={4}>
      {known === null ? (
        <Text c="dimmed">{level === 2 ? words.unknownSecond : words.unknown}</Text>
      ) : (
        <Known found={found} known={known} />
      )}
      {may && (
        <Group className="no-print">
          <Button variant="default" onClick={() => open(true)}>
            {known === null ? words.note : words.again}
          </Button>
        </Group>
      )}
      {opened && <TimeDialog found={found} onClose={() => open(false)} />}
    </Stack>
  );
}

function Known({ found, known }: { found: ComplaintTime; known: NonNullable<ComplaintTime["known"]> }) {
  const { time: words, basis, proposed, by } = useWords().complaints;
  const { complainedOn, bar } = found;
  return (
    <>
      {bar && (
        <>
          <Group gap="sm">
            <b>{words.until(formatDate(bar.on))}</b>
            {bar.daysLate > 0 ? (
              <ToneBadge tone="late">{words.late(bar.daysLate)}</ToneBadge>
            ) : (
              <Text>{words.inTime}</Text>
            )}
          </Group>
          <Text>
            {bar.why}
            {bar.notCounted > 0 && ` ${words.notCounted(bar.notCounted)}`}
          </Text>
          <Text size="sm">
            {basis(bar.legalBasis)}
            {bar.certainty === "proposed" && `. ${proposed}.`}
          </Text>
          {bar.daysLate > 0 && <Text>{words.decide}</Text>}
        </>
      )}
      <Text>{words.known(formatDate(known.on), known.shownBy, formatDate(complainedOn))}</Text>
      {known.obstacle && (
        <Text style={{ whiteSpace: "pre-wrap" }}>
          {words.obstacle(formatDate(known.obstacle.from), formatDate(known.obstacle.to), known.obstacle.what)}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {by(known.by)}
      </Text>
    </>
  );
} // prettier-ignore

function TimeDialog({ found, onClose }: { found: ComplaintTime; onClose: () => void }) {
  const { time: words } = useWords().complaints;
  const { fields: labels } = words;
  const { voiceId, version, level, known } = found;
  const fields: ActField[] = [
    {
      name: "knownOn",
      label: level === 2 ? labels.receivedDecisionOn : labels.knownOn,
      kind: "date",
      required: true,
      initial: known?.on ?? "",
    },
    {
      name: "shownBy",
      label: labels.shownBy,
      kind: "short",
      required: true,
      initial: known?.shownBy ?? "",
    },
    {
      name: "obstacleFrom",
      label: labels.obstacleFrom,
      kind: "date",
      initial: known?.obstacle?.from ?? "",
    },
    {
      name: "obstacleTo",
      label: labels.obstacleTo,
      kind: "date",
      initial: known?.obstacle?.to ?? "",
    },
    {
      name: "obstacle",
      label: labels.obstacle,
      kind: "long",
      initial: known?.obstacle?.what ?? "",
    },
  ];
  return (
    <ActDialog
      name="noteComplaintTime"
      title={words.note}
      on={{ voiceId, version }}
      fields={fields}
      lead={words.lead}
      draft={`complaint.${voiceId}.time.${level}`}
      onClose={onClose}
    />
  );
}
