import type { InspectionDetail } from "@dondoc/contract";
import { Alert, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { inspectionRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { InspectionChecklistsPart } from "./checklists/inspection-checklists.tsx";
import { ImportedEvidencePart } from "./evidence/imported-evidence.tsx";
import { InspectionActs } from "./inspection-acts.tsx";
import { Hidden } from "./hidden.tsx";
import { SourcesPart } from "./risk/sources-part.tsx";
import { Record } from "./record.tsx";
import { MinutesPart } from "./minutes/minutes-part.tsx";
import { ConclusionPart } from "./conclusion.tsx";
import { RemediationPart } from "./remediation.tsx";
import { inspectionTones } from "./tones.ts";

/** One inspection with its team, its decision and what speaks against it. */
export function InspectionPage() {
  const { id } = inspectionRoute.useParams();
  return (
    <Answer query={useQuery(read("getInspection", { params: { id } }))}>
      {(inspection) => <Inspection key={inspection.id} inspection={inspection} />}
    </Answer>
  );
}

interface PartProps {
  inspection: InspectionDetail;
}

function Inspection({ inspection }: PartProps) {
  const { inspections: words, ui } = useWords();
  const { number, subject, targets, state, hidden } = inspection;
  return (
    <Page
      title={words.titled(number, subject)}
      lead={targets.map(({ name }) => name).join("; ")}
      actions={<InspectionActs inspection={inspection} />}
    >
      <Group gap="lg">
        <TextLink to="/kiem-tra" className="no-print">
          {words.back}
        </TextLink>
        <ToneBadge tone={inspectionTones[state]}>{words.states[state]}</ToneBadge>
        {hidden && <Hidden />}
      </Group>
      {hidden && (
        <Alert color="violet" variant="outline">
          {words.hiddenLead}
        </Alert>
      )}
      <Conflicts inspection={inspection} />
      <Overlaps inspection={inspection} />
      <Plan inspection={inspection} />
      <SourcesPart inspectionId={inspection.id} />
      <Preparing inspection={inspection} />
      <Record inspection={inspection} />
      <MinutesPart inspection={inspection} />
      <InspectionChecklistsPart inspection={inspection} />
      <ImportedEvidencePart inspection={inspection} />
      <RemediationPart inspection={inspection} />
      <ConclusionPart inspection={inspection} />
      <Team inspection={inspection} />
      <Section title={ui.history}>
        <Journal entries={inspection.journal} />
      </Section>
    </Page>
  );
}

function Conflicts({ inspection: { conflicts } }: PartProps) {
  const { inspections: words } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <Alert color="red" variant="outline">
      <Text fw={600}>{words.parts.conflicts}</Text>
      {conflicts.map(({ person, post, from, to }) => (
        <Text key={`${person.id}${from}`}>
          {words.conflict(person.name, post, formatDate(from), to && formatDate(to))}
        </Text>
      ))}
    </Alert>
  );
}

function Overlaps({ inspection: { overlaps, overlapDays } }: PartProps) {
  const { inspections: words } = useWords();
  if (overlaps.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline">
      <Text fw={600}>{words.parts.overlaps}</Text>
      <Text>{words.overlapsLead(overlapDays)}</Text>
      {overlaps.map(({ id, number, unit, visitFrom, visitTo }) => (
        <Text key={id + unit}>
          <TextLink to="/kiem-tra/$id" params={{ id }} underline="always">
            {words.label(number)}
          </TextLink>
          {`: ${unit}, ${words.days(formatDate(visitFrom), formatDate(visitTo))}`}
        </Text>
      ))}
    </Alert>
  );
}

function Plan({ inspection }: PartProps) {
  const { kinds, days, facts: words, parts } = useWords().inspections;
  const { body, programme, planLine, coveredFrom, coveredTo, visitFrom, visitTo } = inspection;
  return (
    <Section title={parts.plan}>
      <Facts
        facts={[
          [words.kind, kinds[inspection.kind]],
          [
            words.body,
            <TextLink key="body" to="/kiem-tra/to-cong-tac/$id" params={{ id: body.id }}>
              {body.name}
            </TextLink>,
          ],
          [
            words.programme,
            programme && (
              <TextLink to="/chuong-trinh/$id" params={{ id: programme.id }}>
                {programme.title}
              </TextLink>
            ),
          ],
          [
            words.planLine,
            planLine && (
              <TextLink to="/kiem-tra/ke-hoach-nam/$id" params={{ id: planLine.planId }}>
                {planLine.label}
              </TextLink>
            ),
          ],
          [words.scope, inspection.scope],
          [words.ground, inspection.ground],
          [words.covered, days(formatDate(coveredFrom), formatDate(coveredTo))],
          [words.visit, days(formatDate(visitFrom), formatDate(visitTo))],
          [words.targets, <TargetLinks key="targets" inspection={inspection} />],
        ]}
      />
    </Section>
  );
}

/** What the team reads before the visit: the tasks of the inspected. */
function TargetLinks({ inspection: { targets } }: PartProps) {
  const { inspections: words } = useWords();
  const { home } = useSession();
  return (
    <Stack gap={4}>
      {targets.map(({ id, name }) =>
        home === "agency" ? (
          <span key={id}>{name}</span>
        ) : (
          <TextLink key={id} to="/nhiem-vu" search={{ list: "all", unitId: id }}>
            {words.tasksOf(name)}
          </TextLink>
        ),
      )}
    </Stack>
  );
}

function Preparing({ inspection }: PartProps) {
  const { facts: words, parts } = useWords().inspections;
  const { decision, notice, cancelled, earliestVisit, state } = inspection;
  return (
    <Section title={parts.preparing}>
      <Facts
        facts={[
          [words.proposed, words.by(inspection.proposedBy, formatDate(inspection.proposedOn))],
          [words.decider, inspection.decider.name],
          [words.decision, decision && words.numbered(decision.number, formatDate(decision.on))],
          [words.notice, notice && words.numbered(notice.number, formatDate(notice.on))],
          [
            words.earliest,
            state === "PROPOSED" || state === "APPROVED"
              ? earliestVisit && formatDate(earliestVisit)
              : null,
          ],
          [words.begun, inspection.begunOn && formatDate(inspection.begunOn)],
          [words.cancelled, cancelled && `${formatDate(cancelled.on)}: ${cancelled.because}`],
        ]}
      />
    </Section>
  );
}

function Team({ inspection: { team } }: PartProps) {
  const { inspections: words } = useWords();
  const former = team.filter(({ leftOn }) => leftOn !== null);
  return (
    <Section title={words.parts.team}>
      <ListTable
        caption={words.parts.team}
        rows={team.filter(({ leftOn }) => leftOn === null)}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.body.columns.person,
            isName: true,
            render: ({ person, post }) => (post === null ? person.name : `${person.name}, ${post}`),
          },
          {
            title: words.body.columns.function,
            width: 16,
            render: ({ function: as }) => words.functions[as],
          },
        ]}
      />
      {former.length > 0 && (
        <Text c="dimmed" mt="xs">
          {words.parts.former}:{" "}
          {former
            .map(
              ({ person, leftOn, leftBecause }) =>
                `${person.name} (${formatDate(leftOn ?? "")}: ${leftBecause ?? ""})`,
            ) // prettier-ignore
            .join("; ")}
        </Text>
      )}
    </Section>
  );
}
