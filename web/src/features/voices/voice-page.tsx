import type { VoiceDetail } from "@dondoc/contract";
import { Alert, Anchor, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read } from "../../app/api/read.ts";
import { voiceRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { PartsPart } from "./parts-part.tsx";
import { SenderPart } from "./sender-part.tsx";
import { VoiceActs } from "./voice-acts.tsx";
import { againOf, stateOf } from "./said-of.ts";
import { DueText, lastMoment, voiceTones } from "./voice-table.tsx";

/** So often a clock that runs in hours is looked at again. */
export const EVERY_MINUTE = 60_000;

/** One voice: what was said, where it stands and until when, what was answered, what may be done now. */
export function VoicePage({ parts }: { parts: (voice: VoiceDetail) => ReactNode }) {
  const { id } = voiceRoute.useParams();
  const query = useQuery({
    ...read("getVoice", { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.due?.hours ? EVERY_MINUTE : false),
  });
  return (
    <Answer query={query}>
      {(voice) => <Voice key={voice.id} voice={voice} parts={parts(voice)} />}
    </Answer>
  );
}

interface PartProps {
  voice: VoiceDetail;
}
const day = (date: string | null) => date && formatDate(date);

function Voice({ voice, parts }: PartProps & { parts: ReactNode }) {
  const { voices: words, ui } = useWords();
  const { number, subject, state, raisedAgain } = voice;
  return (
    <Page title={words.titled(number, subject)} actions={<VoiceActs voice={voice} />}>
      <Group gap="lg">
        <TextLink to="/phan-anh-kien-nghi" className="no-print">
          {words.back}
        </TextLink>
        <ToneBadge tone={voiceTones[state]}>{stateOf(words, voice)}</ToneBadge>
        {voice.urgent && <ToneBadge tone="late">{words.urgent}</ToneBadge>}
        {voice.flags.map((flag) => (
          <ToneBadge key={flag} tone="late">
            {words.flags[flag]}
          </ToneBadge>
        ))}
        {raisedAgain > 0 && <Text>{againOf(words, voice)}</Text>}
        <DueText voice={voice} />
      </Group>
      <Said voice={voice} />
      <Origin voice={voice} />
      <Files voice={voice} />
      <Clocks voice={voice} />
      <SenderPart voice={voice} />
      <Questions voice={voice} />
      <PartsPart voice={voice} />
      <Answers voice={voice} />
      <Links voice={voice} />
      {parts}
      <Section title={ui.history}>
        <Journal entries={voice.journal} />
      </Section>
    </Page>
  );
}

function Said({ voice }: PartProps) {
  const { voices } = useWords();
  const { kinds, channels, refusals, page: words } = voices;
  const { refusal, transferredTo } = voice;
  return (
    <>
      {refusal && (
        <Alert color="grape" variant="outline" title={words.refused}>
          {refusals[refusal.ground]}: {refusal.note}
        </Alert>
      )}
      {transferredTo && (
        <Alert color="gray" variant="outline">
          {words.transferred(transferredTo)}
        </Alert>
      )}
      <Section title={words.content}>
        <Text style={{ whiteSpace: "pre-wrap" }}>{voice.content}</Text>
        <Facts
          facts={[
            [words.kind, kinds[voice.kind]],
            [words.channel, channels[voice.channel]],
            [words.received, formatDate(voice.receivedOn)],
            // Complaints have no limits in hours.
            [
              words.roundAt,
              voice.kind === "complaint"
                ? null
                : voice.roundAt && lastMoment(voices, voice.receivedOn, voice.roundAt),
            ],
            [words.place, voice.place],
            [words.namedAgency, voice.namedAgency],
            [words.unit, voice.unit && voice.unit.name],
            [words.assigned, day(voice.assignedOn)],
          ]}
        />
      </Section>
    </>
  );
}

/** With which line of which file it came, and what the other system says of it last. */
function Origin({ voice: { origin } }: PartProps) {
  const { voiceImport: words } = useWords();
  if (!origin) return null;
  const { externalId, fileName, row, importedOn, stateThere, answerThere } = origin;
  return (
    <Section title={words.origin}>
      <Facts
        facts={[
          [words.codeThere, externalId],
          [words.origin, words.cameWith(fileName, row, formatDate(importedOn))],
          [words.stateThere, stateThere],
          [words.answerThere, answerThere],
        ]}
      />
    </Section>
  );
}

/** What came along, to be saved and looked at: never opened as a page of ours. */
function Files({ voice: { files } }: PartProps) {
  const { page: words } = useWords().voices;
  if (files.length === 0) return null;
  return (
    <Section title={words.files}>
      {files.map(({ id, name }) => (
        <div key={id}>
          <Anchor href={`/api/voices/files/${id}`} download>
            {name}
          </Anchor>
        </div>
      ))}
    </Section>
  );
}

/** Why this day: how it was counted, and by what. */
/** Those of a complaint stand with its settlement. */
function Clocks({ voice: { clocks, kind } }: PartProps) {
  const { voices } = useWords();
  const { page: words } = voices;
  if (clocks.length === 0 || kind === "complaint") return null;
  return (
    <Section title={words.clocks}>
      <Stack gap="sm">
        {clocks.map(({ step, on, at, why, legalBasis, certainty }) => (
          <div key={step}>
            <b>{voices.due(voices.steps[step], lastMoment(voices, on, at))}</b>
            <Text>{why}</Text>
            <Text size="sm">
              {words.basis(legalBasis)}
              {certainty === "proposed" && `. ${words.proposed}`}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Questions({ voice: { questions } }: PartProps) {
  const { page: words } = useWords().voices;
  if (questions.length === 0) return null;
  return (
    <Section title={words.questions}>
      <Stack gap="sm">
        {questions.map(({ askedOn, question, suppliedOn, supplied }) => (
          <div key={`${askedOn}${question}`}>
            <b>{words.asked(formatDate(askedOn))}</b>: {question}
            <Text>
              {suppliedOn === null
                ? words.waiting
                : `${words.supplied(formatDate(suppliedOn))}: ${supplied ?? ""}`}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Answers({ voice: { answers } }: PartProps) {
  const { voices } = useWords();
  const { page: words } = voices;
  if (answers.length === 0) return null;
  return (
    <Section title={words.answers}>
      <Stack gap="lg">
        {answers.map((answer) => (
          <div key={answer.id}>
            <b>{words.round(answer.round)}</b>
            <Text style={{ whiteSpace: "pre-wrap" }}>{answer.body}</Text>
            <Text size="sm">{words.drafted(answer.draftedBy, formatDate(answer.draftedOn))}</Text>
            {answer.returned && (
              <Text size="sm">{words.returned(answer.returned.by, answer.returned.because)}</Text>
            )}
            {answer.approvedBy && answer.answeredOn && (
              <Text size="sm">
                {words.approved(answer.approvedBy, formatDate(answer.answeredOn))}
              </Text>
            )}
            {answer.published && (
              <Facts
                facts={[
                  [
                    words.published(formatDate(answer.published.on)),
                    `${answer.published.question} — ${answer.published.answer}`,
                  ],
                ]}
              />
            )}
            {answer.rating && (
              <Text>
                {words.rating}: {voices.ratings[answer.rating]}
                {answer.ratingNote && ` (${answer.ratingNote})`}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

const pageOf = {
  task: "/nhiem-vu/$id",
  unit: "/co-quan/$id",
  finding: "/kiem-tra/$id",
  measure: "/so-trach-nhiem/$id",
} as const satisfies Record<VoiceDetail["links"][number]["type"], string>;

function Links({ voice: { links } }: PartProps) {
  const { page: words } = useWords().voices;
  if (links.length === 0) return null;
  return (
    <Section title={words.links}>
      <Stack gap="xs">
        {links.map(({ id, type, opensId, label }) => (
          <TextLink key={id} to={pageOf[type]} params={{ id: opensId }}>
            {label}
          </TextLink>
        ))}
      </Stack>
    </Section>
  );
}
