import type { ComplaintClock, ComplaintDetail, ComplaintEntry, ComplaintState } from "@dondoc/contract"; // prettier-ignore
import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";
import { ComplaintActs } from "./complaint-acts.tsx";
import { DocumentsPart } from "./documents-part.tsx";
import { TimePart } from "./time-part.tsx";

const tones: Record<ComplaintState, Tone> = {
  RECEIVED: "waiting",
  ACCEPTED: "working",
  VERIFYING: "working",
  SUSPENDED: "quiet",
  DECIDED: "done",
  NOT_ACCEPTED: "refused",
  TERMINATED: "quiet",
  AT_COURT: "quiet",
};

/** How a complaint is settled, on the page of its voice: where it stands, by when, what was done, what comes next. */
export function ComplaintPart({ voiceId }: { voiceId: string }) {
  const { complaints: words } = useWords();
  const query = useQuery(read("getComplaint", { params: { id: voiceId } }));
  return (
    <Section title={words.title}>
      <Answer query={query}>{(found) => <Settlement found={found} />}</Answer>
    </Section>
  );
}

function Settlement({ found }: { found: ComplaintDetail }) {
  const { complaints: words } = useWords();
  const { state, level, remote, complex, clocks, history } = found;
  const kind = [words.levels[level], remote && words.remote, complex && words.complex];
  return (
    <Stack gap="md">
      <Group gap="md">
        <ToneBadge tone={tones[state]}>{words.states[state]}</ToneBadge>
        <Text>{kind.filter(Boolean).join(", ")}</Text>
      </Group>
      <Group gap="sm" className="no-print">
        <ComplaintActs found={found} />
      </Group>
      <TimePart voiceId={found.voiceId} />
      {clocks.map((clock) => (
        <Clock key={clock.step} clock={clock} />
      ))}
      <DocumentsPart voiceId={found.voiceId} />
      <div>
        <Text fw={600}>{words.history}</Text>
        {history.length === 0 ? (
          <Text c="dimmed">{words.none}</Text>
        ) : (
          <Stack component="ol" gap="sm" m={0} pl="lg">
            {history.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} />
              </li>
            ))}
          </Stack>
        )}
      </div>
    </Stack>
  );
}

/** Why this day, and by what; what was done, in time or not. */
function Clock({ clock }: { clock: ComplaintClock }) {
  const { complaints: words } = useWords();
  const { step, on, why, legalBasis, certainty, doneOn, daysLate } = clock;
  const late = daysLate > 0 && step !== "appeal";
  return (
    <div>
      <Group gap="sm">
        <b>{words.due(words.clocks[step], formatDate(on))}</b>
        {late && (
          <ToneBadge tone="late">
            {doneOn === null ? words.late(daysLate) : words.doneLate(formatDate(doneOn), daysLate)}
          </ToneBadge>
        )}
        {!late && doneOn !== null && <Text>{words.doneInTime(formatDate(doneOn))}</Text>}
      </Group>
      <Text>{why}</Text>
      <Text size="sm">
        {words.basis(legalBasis)}
        {certainty === "proposed" && `. ${words.proposed}.`}
      </Text>
    </div>
  );
}

function Entry({ entry }: { entry: ComplaintEntry }) {
  const { complaints: words } = useWords();
  const { level, line, on, by, document, documentOn, ground, who, until, dialogue, text } = entry;
  const grounds: Record<string, string> = words.grounds;
  const facts = [
    document && documentOn && words.documented(document, formatDate(documentOn)),
    ground && (grounds[ground] ?? ground),
    who && [who, until && words.until(formatDate(until))].filter(Boolean).join(" "),
  ].filter(Boolean);
  return (
    <>
      <b>
        {formatDate(on)}: {words.lines[line]}
      </b>{" "}
      ({words.levels[level]?.toLowerCase()})
      {facts.map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
      {dialogue && (
        <div>
          <TextLink to="/doi-thoai/$id" params={{ id: dialogue.id }}>
            {`DT-${dialogue.number}`}
          </TextLink>
        </div>
      )}
      {text && <div style={{ whiteSpace: "pre-wrap" }}>{text}</div>}
      <Text size="sm" c="dimmed">
        {words.by(by)}
      </Text>
    </>
  );
}
