import type { InspectionDetail, Recommendation, RecommendationState, RemedyClaim } from "@dondoc/contract"; // prettier-ignore
import { Alert, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge, type Tone } from "../../ui/tone-badge.tsx";
import { RecommendationActs, RemediationActs } from "./remediation-acts.tsx";

const tones: Readonly<Record<RecommendationState, Tone>> = {
  ISSUED: "waiting",
  ACCEPTED: "waiting",
  DISPUTED: "refused",
  PLAN_AGREED: "working",
  IN_PROGRESS: "working",
  CLAIMED_DONE: "waiting",
  REJECTED_CLAIM: "late",
  VERIFIED_DONE: "done",
  CLOSED_IMPLEMENTED: "done",
  CLOSED_PARTLY: "quiet",
  CLOSED_NOT_IMPLEMENTED: "quiet",
  REOPENED: "late",
};
const isSettled = (state: RecommendationState) =>
  state === "REOPENED" || state.startsWith("CLOSED_");
const isLate = ({ state, task }: Recommendation) =>
  !isSettled(state) && state !== "VERIFIED_DONE" && task.daysLate > 0;

/** What the inspection asks to be put right, once its record is signed. */
export function RemediationPart({ inspection }: { inspection: InspectionDetail }) {
  const { remedy: words } = useWords().inspections;
  const asked = useQuery(read("getRemediation", { params: { id: inspection.id } }));
  if (inspection.record === null) return null;
  return (
    <Section title={words.title}>
      <Answer query={asked}>
        {({ items, unasked, checker, acts, version }) => (
          <Stack gap="md">
            <Text>{words.lead(checker?.name ?? null)}</Text>
            <Text>
              {items.length === 0
                ? words.none
                : words.counts(
                    items.length,
                    items.filter(({ state }) => isSettled(state)).length,
                    items.filter(isLate).length,
                  )}
            </Text>
            {unasked.length > 0 && (
              <Alert color="yellow" variant="outline">
                {words.unasked(unasked.map(({ label }) => label).join(", "))}
              </Alert>
            )}
            <RemediationActs
              inspectionId={inspection.id}
              version={version}
              unasked={unasked}
              acts={acts}
            />
            {items.map((one) => (
              <One key={one.id} one={one} several={inspection.targets.length > 1} />
            ))}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

/** Sentences one after the other, whether or not somebody typed the full stop. */
const sentences = (said: readonly string[]): string =>
  said.map((one) => one.replace(/[.\s]+$/u, "")).join(". ");

function One({ one, several }: { one: Recommendation; several: boolean }) {
  const { remedy: words } = useWords().inspections;
  const { finding, task, answer, plan, verified, closed, reopened, recurrences } = one;
  const said = ({ by, on, words: what }: NonNullable<typeof plan>) =>
    words.said(words.by(by, formatDate(on)), what);
  return (
    <article>
      <Title order={3} size="h4">{`${finding.label}: ${finding.title}`}</Title>
      <Group gap="xs" my="xs">
        <ToneBadge tone={tones[one.state]}>{words.states[one.state]}</ToneBadge>
        {isLate(one) && <ToneBadge tone="late">{words.late(task.daysLate)}</ToneBadge>}
      </Group>
      <Facts
        facts={[
          [words.facts.unit, several ? one.unit.name : null],
          [words.facts.measure, one.measure],
          [words.facts.evidenceWanted, one.evidenceWanted],
          [words.facts.due, task.lastDay && formatDate(task.lastDay)],
          [
            words.facts.task,
            <TextLink key="task" to="/nhiem-vu/$id" params={{ id: task.id }}>
              {words.taskNamed(task.number)}
            </TextLink>,
          ],
          [words.facts.issued, said(one.issued)],
          [words.facts.weight, recurrences > 0 ? words.weight(one.weight, recurrences) : null],
          [words.facts.answer, answer && `${words.answers[answer.kind]} (${said(answer)})`],
          [words.facts.plan, plan && said(plan)],
          [words.facts.verified, verified && sentences([said(verified), ...(verified.unregistered === null ? [] : [words.unregisteredTaken(verified.unregistered)])])], // prettier-ignore
          [words.facts.closed, closed && sentences([said(closed), ...(closed.authority === null ? [] : [words.authority(closed.authority)])])], // prettier-ignore
          [words.facts.reopened, reopened && words.reopened(reopened.finding.label, formatDate(reopened.on))], // prettier-ignore
        ]}
      />
      <Claims taskId={task.id} claims={one.claims} />
      <RecommendationActs one={one} />
    </article>
  );
}

/** What the agency sent in, the latest first; what no register holds is marked. */
function Claims({ taskId, claims }: { taskId: string; claims: readonly RemedyClaim[] }) {
  const { remedy: words } = useWords().inspections;
  if (claims.length === 0) return null;
  return (
    <Stack gap="xs" mt="sm">
      <Title order={4} size="h5">
        {words.claims}
      </Title>
      {claims.map(({ submittedOn, submittedBy, note, outcome, reason, evidence }, at) => (
        <div key={at}>
          <Group gap="xs">
            <Text fw={600}>{words.claim(submittedBy.name, formatDate(submittedOn))}</Text>
            <ToneBadge
              tone={outcome === "confirmed" ? "done" : outcome === null ? "waiting" : "quiet"}
            >
              {outcome === null ? words.waits : words.outcomes[outcome]}
            </ToneBadge>
          </Group>
          {note !== null && <Text>{note}</Text>}
          {reason !== null && <Text c="dimmed">{reason}</Text>}
          {evidence.map((one) => (
            <Group key={one.id} gap="xs">
              {one.fileName === null ? (
                <span>{words.document(one.documentNumber, formatDate(one.issuedOn))}</span>
              ) : (
                <a href={`/api/tasks/${taskId}/evidence/${one.id}`} download={one.fileName}>
                  {words.document(one.documentNumber, formatDate(one.issuedOn))}
                </a>
              )}
              <ToneBadge tone={one.registered ? "quiet" : "late"}>
                {one.registered ? words.registered : words.unregistered}
              </ToneBadge>
            </Group>
          ))}
        </div>
      ))}
    </Stack>
  );
}
