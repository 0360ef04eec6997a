import type { ProgrammeDetail, TargetDetail } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { targetRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { amountWord } from "../../ui/figures.ts";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { Section } from "../../ui/section.tsx";
import { MonthTable } from "./month-table.tsx";
import { SignalBadge } from "./signal-badge.tsx";
import { TargetActs } from "./target-acts.tsx";
import { leadWord } from "./target-columns.tsx";
import { Trajectory } from "./trajectory.tsx";
import { usePlace } from "./use-place.ts";

/** One target: its plan, where it stands, its path beside what was reached, and every month with its source. */
export function TargetPage() {
  const { id, targetId } = targetRoute.useParams();
  const { asOf } = targetRoute.useSearch();
  const query = useQuery(read("getProgramme", { params: { id }, query: asOf ? { asOf } : {} }));
  return (
    <Answer query={query}>
      {(programme) => {
        const target = programme.targetRows.find((one) => one.id === targetId);
        return target ? <Whole programme={programme} target={target} /> : <Gone of={programme} />;
      }}
    </Answer>
  );
}

interface TargetProps {
  programme: ProgrammeDetail;
  target: TargetDetail;
}

function Whole({ programme, target }: TargetProps) {
  const { programmes: words } = useWords();
  const { today } = useSession();
  usePlace();
  // What is closed stays as it was then.
  const past = programme.asOf < (programme.closedOn ?? today);
  return (
    <Page
      title={target.name}
      lead={`${words.label(programme.number)}: ${programme.title}. ${words.asOfSaid(formatDate(programme.asOf))}`}
      actions={
        <>
          {!past && <TargetActs programme={programme} target={target} />}
          <PrintButton />
        </>
      }
    >
      <Back to={programme} />
      <Standing target={target} />
      <Trajectory target={target} />
      <MonthTable programme={programme} target={target} past={past} />
      <PlanFacts programme={programme} target={target} />
    </Page>
  );
}

function Back({ to: { id, number } }: { to: ProgrammeDetail }) {
  const { programmes: words } = useWords();
  return (
    <Text>
      <TextLink to="/chuong-trinh/$id" params={{ id }} search={useAsOf()}>
        {words.target.back(words.label(number))}
      </TextLink>
    </Text>
  );
}

/** The day that is looked at goes along. */
function useAsOf(): { asOf?: string } {
  const { asOf } = targetRoute.useSearch();
  return asOf ? { asOf } : {};
}

function Standing({ target }: { target: TargetDetail }) {
  const { programmes: words } = useWords();
  const { latest, unit, forecast, expected } = target;
  const lead = leadWord(words, target);
  return (
    <Section title={words.target.standing}>
      <Facts
        facts={[
          [
            words.targets.columns.signal,
            <>
              <SignalBadge target={target} />
              {lead && <Text component="span"> {lead}</Text>}
            </>,
          ],
          [words.target.planned, amountWord(target.plan.planned, unit)],
          [
            words.targets.columns.actual,
            latest === null
              ? words.targets.noValue
              : words.target.latest(amountWord(latest.value, unit), latest.month),
          ],
          [
            words.targets.columns.expected,
            latest && amountWord(expected[latest.month - 1] ?? 0, unit),
          ],
          [words.target.outlook, forecast && <Outlook forecast={forecast} unit={unit} />],
        ]}
      />
    </Section>
  );
}

/** A band, never a promise. */
function Outlook({
  forecast: { low, high, outlook },
  unit,
}: {
  forecast: NonNullable<TargetDetail["forecast"]>;
  unit: string;
}) {
  const { target: words } = useWords().programmes;
  const [from, to] = [Math.min(low, high), Math.max(low, high)].map((one) => amountWord(one, unit));
  return (
    <>
      {words.outlooks[outlook]}:{" "}
      {from === to ? words.forecastOne(from ?? "") : words.forecast(from ?? "", to ?? "")}
    </>
  );
}

function PlanFacts({ programme, target }: TargetProps) {
  const { target: words, label } = useWords().programmes;
  const { plan, unit } = target;
  return (
    <Section title={words.facts}>
      <Facts
        facts={[
          [words.programme, `${label(programme.number)}: ${programme.title}`],
          [words.owner, target.owner.name],
          [words.direction, words.directions[target.direction]],
          [words.measure, words.measures[target.measure]],
          [words.baseline, amountWord(plan.baseline, unit)],
          [words.planned, amountWord(plan.planned, unit)],
          [words.path, words.paths[plan.path]],
          [words.basis, words.basisOf(plan.basis, formatDate(plan.enteredOn))],
          [words.history, plan.earlier > 0 ? words.replanned(plan.earlier) : null],
        ]}
      />
    </Section>
  );
}

function Gone({ of }: { of: ProgrammeDetail }) {
  const { target: words, label } = useWords().programmes;
  return (
    <Page title={`${label(of.number)}: ${of.title}`}>
      <EmptyState title={words.gone} action={<Back to={of} />}>
        {words.goneLead}
      </EmptyState>
    </Page>
  );
}
