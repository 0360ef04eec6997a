import type { InnovationDetail } from "@dondoc/contract";
import { Alert, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { innovationRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Journal } from "../../../ui/journal.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { InnovationActs } from "./innovation-acts.tsx";
import { innovationTones } from "./innovations-page.tsx";

/** One proposal under Decree 73/2023, step by step with its records. */
export function InnovationPage() {
  const { id } = innovationRoute.useParams();
  return (
    <Answer query={useQuery(read("getInnovation", { params: { id } }))}>
      {(innovation) => <Innovation key={innovation.id} innovation={innovation} />}
    </Answer>
  );
}

const day = (date: string | null) => date && formatDate(date);

function Innovation({ innovation }: { innovation: InnovationDetail }) {
  const { innovations: words, ui } = useWords();
  const { number, title, state, person, post, unit } = innovation;
  return (
    <Page
      title={words.titled(number, title)}
      lead={`${person.name}, ${post} ${unit.name}`}
      actions={<InnovationActs innovation={innovation} />}
    >
      <Group gap="lg">
        <TextLink to="/dam-nghi-dam-lam" className="no-print">
          {words.back}
        </TextLink>
        <ToneBadge tone={innovationTones[state]}>{words.states[state]}</ToneBadge>
        <NextStep innovation={innovation} />
      </Group>
      <Withdrawal innovation={innovation} />
      <ProposalFacts innovation={innovation} />
      <Review innovation={innovation} />
      <Running innovation={innovation} />
      <Outcome innovation={innovation} />
      {innovation.wideScope && (
        <Alert color="yellow" variant="outline">
          {words.record.verify}
        </Alert>
      )}
      <Section title={ui.history}>
        <Journal entries={innovation.journal} />
      </Section>
    </Page>
  );
}

interface PartProps {
  innovation: InnovationDetail;
}

/** Who is to do what now, and by when. */
function NextStep({ innovation }: PartProps) {
  const { next, nobody } = useWords().innovations;
  const { state, person, reviewer, dueOn, late } = innovation;
  const by = dueOn === null ? "" : next.by(formatDate(dueOn), late);
  const head = next.head(reviewer.head?.name ?? nobody, reviewer.unit.name);
  const said = (() => {
    switch (state) {
      case "DRAFT":
        return next.submit(person.name);
      case "SUBMITTED":
        return next.review(head, by);
      case "ESCALATED":
        return next.reviewAgain(head);
      case "APPROVED_COLLECTIVE":
      case "APPROVED_BY_HEAD":
        return next.start(person.name);
      case "RUNNING":
      case "ADJUSTED":
      case "STOPPED":
        return next.report(person.name, by);
      case "REPORTED":
        return next.evaluate(head, by);
      case "REJECTED":
      case "WITHDRAWN":
        return null;
      default:
        return innovation.protection === null ? next.conclude(head, by) : null;
    }
  })();
  return said && <Text {...(late ? { c: "#a51111", fw: 600 } : {})}>{said}</Text>;
}

function Withdrawal({ innovation: { withdrawal } }: PartProps) {
  const { fields, record } = useWords().innovations;
  if (!withdrawal) return null;
  return (
    <Section title={record.withdrawal}>
      <Facts
        facts={[
          [fields.reason, withdrawal.reason],
          [record.on, formatDate(withdrawal.on)],
        ]}
      />
    </Section>
  );
}

function ProposalFacts({ innovation }: PartProps) {
  const { fields, record } = useWords().innovations;
  const { reviewer, plannedFrom, plannedTo } = innovation;
  return (
    <Section title={record.proposal}>
      <Facts
        facts={[
          [fields.bottleneck, innovation.bottleneck],
          [fields.content, innovation.content],
          [fields.impact, innovation.impact],
          [fields.wideScope, innovation.wideScope ? fields.wide : fields.narrow],
          [record.planned, record.from(formatDate(plannedFrom), formatDate(plannedTo))],
          [record.reviewer, record.reviewerOf(reviewer.unit.name, reviewer.head?.name ?? "")],
          [record.submitted, day(innovation.submittedOn)],
          [record.reviewBy, day(innovation.reviewBy)],
        ]}
      />
    </Section>
  );
}

function Review({ innovation: { review } }: PartProps) {
  const { fields, record } = useWords().innovations;
  if (!review) return null;
  return (
    <Section title={record.review}>
      <Facts
        facts={[
          [
            record.result,
            record.votes(review.votesFor, review.votesAgainst, review.votesAbstained),
          ],
          [fields.headFor, review.headFor ? fields.yes : fields.no],
          [fields.minutes, review.minutes],
          [fields.overrideDocument, review.override],
          [fields.reason, review.reason],
          [record.on, formatDate(review.on)],
        ]}
      />
    </Section>
  );
}

function Running({ innovation }: PartProps) {
  const { noteKinds, record } = useWords().innovations;
  const { startedOn, notes, tasks } = innovation;
  if (!startedOn) return null;
  return (
    <>
      <Section title={record.tasks}>
        {tasks.length === 0 && <Text c="dimmed">{record.noTasks}</Text>}
        {tasks.map(({ id, label, linkedOn }) => (
          <div key={id}>
            <TextLink to="/nhiem-vu/$id" params={{ id }}>
              {label}
            </TextLink>
            , {record.linked(formatDate(linkedOn))}
          </div>
        ))}
      </Section>
      <Section
        title={record.notes}
        lead={`${record.started}: ${formatDate(startedOn)}. ${record.reportBy}: ${day(innovation.reportBy) ?? ""}.`}
      >
        {notes.length === 0 && <Text c="dimmed">{record.noNotes}</Text>}
        {notes.map(({ kind, content, document, by, on }, at) => (
          // A log is only added to: the place of a line never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at}>
            <b>
              {formatDate(on)} · {noteKinds[kind]}
            </b>
            : {content}
            {document && ` (${document})`}
            <Text c="dimmed" size="sm">
              {by}
            </Text>
          </div>
        ))}
      </Section>
    </>
  );
}

function Outcome({ innovation }: PartProps) {
  const { causes, fields, protections, record } = useWords().innovations;
  const { report, evaluation, protection } = innovation;
  if (!report) return null;
  return (
    <>
      <Section title={record.report}>
        <Facts
          facts={[
            [fields.finishedOn, day(innovation.finishedOn)],
            [record.reportBy, day(innovation.reportBy)],
            [record.reported, day(innovation.reportedOn)],
            [fields.report, report],
          ]}
        />
      </Section>
      <Section title={record.evaluation}>
        <Facts
          facts={[
            [record.evaluateBy, day(innovation.evaluateBy)],
            [fields.evaluation, evaluation ?? record.notEvaluated],
            [fields.cause, innovation.causes && causes[innovation.causes]],
            [fields.minutes, innovation.evaluationDocument],
            [record.on, day(innovation.evaluatedOn)],
            [record.concludeBy, day(innovation.concludeBy)],
          ]}
        />
      </Section>
      {evaluation && !protection && (
        <Alert color="yellow" variant="outline">
          {record.notConcluded}
        </Alert>
      )}
      {protection && (
        <Section title={record.protection}>
          <Facts
            facts={[
              [fields.protection, protections[protection]],
              [fields.pureMotive, innovation.pureMotive ? fields.found : fields.notFound],
              [fields.document, innovation.protectionDocument],
              [fields.reason, innovation.protectionReason],
              [record.on, day(innovation.protectedOn)],
            ]}
          />
        </Section>
      )}
    </>
  );
}
