import type { AskedPart, ConsultationDetail, OpinionAnswer } from "@dondoc/contract";
import { Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { DueLine } from "./due-line.tsx";
import { Files } from "./files.tsx";
import { PartActs } from "./part-acts.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { consultationTones } from "./tones.ts";

interface PartSectionProps {
  part: AskedPart;
  request: ConsultationDetail;
}

/** One asked agency's part: why it was asked, its answer, and what either side may do now. */
export function PartSection({ part, request }: PartSectionProps) {
  const { coordination: words } = useWords();
  return (
    <Section title={part.asked.name}>
      <Group gap="sm" mb="xs">
        <ToneBadge tone={consultationTones[part.state]}>{words.state[part.state]}</ToneBadge>
        {part.deemedAgreedOn && part.state !== "deemedAgree" && (
          <Text fw={600}>{words.deemedSince(formatDate(part.deemedAgreedOn))}</Text>
        )}
        {part.evasive && <Text fw={600}>{words.evasive[part.evasive]}</Text>}
      </Group>
      <PartFacts part={part} />
      {part.answers.length === 0 && <Text c="dimmed">{words.record.noAnswer}</Text>}
      {part.answers.map((answer) => (
        <AnswerRecord key={answer.id} answer={answer} request={request} />
      ))}
      {part.reminders.length > 0 && <Reminders part={part} />}
      <PartActs part={part} request={request} />
    </Section>
  );
}

function PartFacts({ part }: { part: AskedPart }) {
  const { coordination } = useWords();
  const words = coordination.record;
  const clarify =
    part.clarifyReason &&
    `${part.clarifyReason}${part.clarifyLastDay ? ` (${words.clarifyBy(formatDate(part.clarifyLastDay))})` : ""}`;
  return (
    <Facts
      facts={[
        [words.why, part.why],
        [words.due, part.lastDay && <DueLine key="due" of={part} />],
        [words.readAt, part.readAt && formatInstant(part.readAt)],
        [words.person, part.person?.name ?? null],
        [words.clarify, clarify],
        [words.evasiveReason, part.evasiveReason],
        [words.objection, part.objection],
        [words.finding, part.evasiveFoundReason],
        [words.accepted, part.acceptNote],
        [
          words.report,
          part.report && (
            <TextLink to="/phoi-hop/phan-anh/$id" params={{ id: part.report.id }}>
              {coordination.reportNumber(part.report.number)}
            </TextLink>
          ),
        ],
      ]}
    />
  );
}

function AnswerRecord({ answer, request }: { answer: OpinionAnswer; request: ConsultationDetail }) {
  const { coordination } = useWords();
  const words = coordination.record;
  const questionOf = (itemId: string) =>
    request.items.find(({ id }) => id === itemId)?.question ?? "";
  return (
    <article aria-label={words.round(answer.round)}>
      <Text fw={600} mt="sm">
        {words.round(answer.round)}
        {answer.overall && `: ${coordination.position[answer.overall]}`}
      </Text>
      <Facts
        facts={[
          [words.conclusion, answer.conclusion],
          [words.documentNumber, answer.documentNumber],
          [words.by, answer.by && `${answer.by.name}${answer.sentAt ? `, ${formatInstant(answer.sentAt)}` : ""}`], // prettier-ignore
          [words.files, answer.files.length > 0 ? <Files files={answer.files} /> : null],
        ]}
      />
      <ol>
        {answer.items.map((item) => (
          <li key={item.itemId}>
            {questionOf(item.itemId)}{" "}
            <strong>{item.position && coordination.position[item.position]}</strong>
            {item.reason && <div>{`${words.reason}: ${item.reason}`}</div>}
            {item.legalRef && <div>{`${words.legalRef}: ${item.legalRef}`}</div>}
            {item.proposal && <div>{`${words.proposal}: ${item.proposal}`}</div>}
          </li>
        ))}
      </ol>
      {answer.vague && <Text c="#5c4400">{words.vague}</Text>}
    </article>
  );
}

function Reminders({ part }: { part: AskedPart }) {
  const { record: words } = useWords().coordination;
  return (
    <>
      <Text fw={600} mt="sm">
        {words.reminders}
      </Text>
      <ul>
        {part.reminders.map(({ id, by, sentAt, note, seenBy, seenAt }) => (
          <li key={id}>
            {by.name}, {formatInstant(sentAt)}
            {note && `: ${note}`} (
            {seenBy && seenAt ? words.seen(seenBy.name, formatInstant(seenAt)) : words.unseen})
          </li>
        ))}
      </ul>
    </>
  );
}
