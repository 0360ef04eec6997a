import type { DialogueDetail, DialoguePromise } from "@dondoc/contract";
import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { dialogueRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { DialogueActs } from "./dialogue-acts.tsx";

/** One meeting: what was said, what was promised, and whether it was kept. */
export function DialoguePage() {
  const { id } = dialogueRoute.useParams();
  return (
    <Answer query={useQuery(read("getDialogue", { params: { id } }))}>
      {(dialogue) => <Dialogue key={dialogue.id} dialogue={dialogue} />}
    </Answer>
  );
}

function Dialogue({ dialogue }: { dialogue: DialogueDetail }) {
  const { dialogues: words, ui } = useWords();
  const { number, topic, kind, heldOn, unit, place, chairedBy, attendees, minutes } = dialogue;
  return (
    <Page title={words.titled(number, topic)} actions={<DialogueActs dialogue={dialogue} />}>
      <TextLink to="/doi-thoai" className="no-print">
        {words.back}
      </TextLink>
      <Section title={words.minutes}>
        <Facts
          facts={[
            [words.kind, words.kinds[kind]],
            [words.heldOn, formatDate(heldOn)],
            [words.unit, unit.name],
            [words.place, place],
            [words.chairedBy, chairedBy],
            [words.attendees, String(attendees)],
          ]}
        />
        <Text style={{ whiteSpace: "pre-wrap" }}>{minutes}</Text>
      </Section>
      <Section title={words.promises} lead={words.promisesLead}>
        {dialogue.promises.length === 0 ? (
          <Text c="dimmed">{words.noPromise}</Text>
        ) : (
          <Stack gap="md">
            {dialogue.promises.map((promise) => (
              <Promised key={promise.id} promise={promise} />
            ))}
          </Stack>
        )}
      </Section>
      {dialogue.voices.length > 0 && (
        <Section title={words.voices}>
          <Stack gap="xs">
            {dialogue.voices.map((voice) => (
              <TextLink key={voice.id} to="/phan-anh-kien-nghi/$id" params={{ id: voice.id }}>
                {words.voice(voice.number, voice.subject)}
              </TextLink>
            ))}
          </Stack>
        </Section>
      )}
      <Section title={ui.history}>
        <Journal entries={dialogue.journal} />
      </Section>
    </Page>
  );
}

function Promised({ promise }: { promise: DialoguePromise }) {
  const { dialogues: words } = useWords();
  const { ordinal, content, unit, lastDay, daysLate, taskId, taskNumber } = promise;
  return (
    <div>
      <b>
        {ordinal}. {content}
      </b>
      <Text size="sm">
        {words.keeps(unit.name, lastDay === null ? words.noDay : formatDate(lastDay))}
      </Text>
      <Group gap="sm">
        <StandingBadge promise={promise} />
        {daysLate > 0 && <Text size="sm">{words.late(daysLate)}</Text>}
        {taskId === null ? (
          <Text size="sm">{words.task(taskNumber)}</Text>
        ) : (
          <TextLink to="/nhiem-vu/$id" params={{ id: taskId }}>
            {words.task(taskNumber)}
          </TextLink>
        )}
      </Group>
    </div>
  );
}

function StandingBadge({ promise: { keptOn, revoked, daysLate } }: { promise: DialoguePromise }) {
  const { dialogues: words } = useWords();
  if (revoked) return <ToneBadge tone="quiet">{words.revoked}</ToneBadge>;
  if (keptOn !== null) return <ToneBadge tone="done">{words.kept(formatDate(keptOn))}</ToneBadge>;
  return <ToneBadge tone={daysLate > 0 ? "late" : "working"}>{words.open}</ToneBadge>;
}
