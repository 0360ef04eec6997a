import type { YearPlanDetail, YearPlanLine } from "@dondoc/contract";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { type YearPlanFigure, yearPlanFigures, yearPlanRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Journal } from "../../../ui/journal.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { Page } from "../../../ui/page.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { AddLinesDialog } from "./line-dialogs.tsx";
import { LineTable } from "./line-table.tsx";
import { ApprovePlanDialog } from "./plan-dialogs.tsx";

interface PlanProps {
  plan: YearPlanDetail;
}

/** One plan: its documents, its lines and where each stands. */
export function YearPlanPage() {
  const { id } = yearPlanRoute.useParams();
  return (
    <Answer query={useQuery(read("getYearPlan", { params: { id } }))}>
      {(plan) => <Plan key={plan.id} plan={plan} />}
    </Answer>
  );
}

function Plan({ plan }: PlanProps) {
  const { yearPlans: words, ui } = useWords();
  const { number, title, year, approval, journal, whole } = plan;
  return (
    <Page
      title={words.titled(number, title)}
      lead={`${words.year} ${year}`}
      actions={
        <>
          <PlanActs plan={plan} />
          <PrintButton />
        </>
      }
    >
      <Group gap="lg">
        <TextLink to="/kiem-tra/ke-hoach-nam" search={{ year }} className="no-print">
          {words.all}
        </TextLink>
        {approval === null && <ToneBadge tone="waiting">{words.draft}</ToneBadge>}
      </Group>
      {!whole && <Text c="dimmed">{words.onlyOwn}</Text>}
      <Overlapping plan={plan} />
      <Documents plan={plan} />
      <Lines plan={plan} />
      {whole && (
        <Section title={ui.history}>
          <Journal entries={journal} />
        </Section>
      )}
    </Page>
  );
}

function PlanActs({ plan }: PlanProps) {
  const [opened, open] = useState<string | null>(null);
  const may = plan.acts.filter(({ allowed }) => allowed);
  const title = may.find(({ act }) => act === opened)?.title ?? "";
  const close = () => open(null);
  return (
    <>
      {may.map(({ act, title: name }) => (
        <Button
          key={act}
          variant={act === "inspections.approve-year-plan" ? "filled" : "default"}
          onClick={() => open(act)}
        >
          {name}
        </Button>
      ))}
      {opened === "inspections.add-plan-lines" && (
        <AddLinesDialog plan={plan} title={title} onClose={close} />
      )}
      {opened === "inspections.approve-year-plan" && (
        <ApprovePlanDialog plan={plan} title={title} onClose={close} />
      )}
    </>
  );
}

function Overlapping({ plan: { lines } }: PlanProps) {
  const { yearPlans: words } = useWords();
  const count = lines.filter(({ warnings }) => warnings.some(({ sameTime }) => sameTime)).length;
  if (count === 0) return null;
  return (
    <Alert color="yellow" variant="outline">
      <Text fw={600}>{words.warnings(count)}</Text>
      <Text>{words.warningsLead}</Text>
    </Alert>
  );
}

function Documents({ plan: { body, programme, draftedBy, draftedOn, decisions } }: PlanProps) {
  const { yearPlans: words } = useWords();
  return (
    <Facts
      facts={[
        [words.facts.body, body?.name ?? words.province],
        [
          words.facts.programme,
          programme && (
            <TextLink to="/chuong-trinh/$id" params={{ id: programme.id }}>
              {programme.title}
            </TextLink>
          ),
        ],
        [words.facts.drafted, words.by(draftedBy, formatDate(draftedOn))],
        [
          words.facts.decisions,
          decisions.length === 0 ? null : (
            <Stack key="decisions" gap={4}>
              {decisions.map(({ id, kind, documentNumber, documentOn, signer }) => (
                <span key={id}>
                  {words.decision(
                    words.decisionKinds[kind],
                    documentNumber,
                    formatDate(documentOn),
                    signer,
                  )}
                </span>
              ))}
            </Stack>
          ),
        ],
      ]}
    />
  );
}

/** Which lines a figure counts. */
function counts(figure: YearPlanFigure, { state, late }: YearPlanLine): boolean {
  switch (figure) {
    case "planned":
      return state !== "dropped";
    case "done":
      return state === "inspected" || state === "concluded";
    case "late":
      return late && state !== "dropped";
    default:
      return state === figure;
  }
}

function Lines({ plan }: PlanProps) {
  const { yearPlans: words } = useWords();
  const { figure } = yearPlanRoute.useSearch();
  const { id, lines } = plan;
  const nameOf = (one: YearPlanFigure) =>
    one === "planned" || one === "done" || one === "late" ? words.figures[one] : words.states[one];
  const of = (one: YearPlanFigure) => lines.filter((line) => counts(one, line));
  const shown = figure === undefined ? lines : of(figure);
  if (lines.length === 0) {
    return <EmptyState title={words.noLines}>{words.noLinesLead}</EmptyState>;
  }
  return (
    <Section title={words.lines}>
      <Group gap="md" mb="sm">
        {yearPlanFigures
          .filter((one) => one === "planned" || one === "done" || of(one).length > 0)
          .map((one) => (
            <TextLink
              key={one}
              to="/kiem-tra/ke-hoach-nam/$id"
              params={{ id }}
              search={{ figure: one }}
              aria-current={one === figure ? "true" : undefined}
              {...(one === figure && { fw: 700 })}
            >
              {words.figure(nameOf(one), of(one).length)}
            </TextLink>
          ))}
        {figure !== undefined && (
          <TextLink to="/kiem-tra/ke-hoach-nam/$id" params={{ id }} className="no-print">
            {words.showAll}
          </TextLink>
        )}
      </Group>
      {shown.length === 0 ? (
        <Text c="dimmed">{words.noneOfState}</Text>
      ) : (
        <LineTable plan={plan} lines={shown} />
      )}
    </Section>
  );
}
