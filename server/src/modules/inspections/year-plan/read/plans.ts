import type { YearPlanDetail, YearPlanLine, YearPlanList, YearPlanRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readJournal } from "../../../audit/index.ts";
import { readSettings } from "../../../settings/index.ts";
import { inspectionLabel } from "../../domain/words.ts";
import { bodyName, nameBehind } from "../../read/refs.ts";
import { tallyLines } from "../domain/line-state.ts";
import type { LineSubject, YearPlanSubject } from "../domain/year-plan-rules.ts";
import { earlierVersions, linesOf, type ReadLine } from "./lines.ts";
import { warningsOf } from "./warnings.ts";

type OnPlan = Parameters<typeof verdictsOn<YearPlanSubject>>[3];
type OnNothing = Parameters<typeof verdictsOn<undefined>>[3];
type Head = Omit<YearPlanRow, "tally">;

const decisionRow = sql`jsonb_build_object('id', decision.id, 'kind', decision.kind, 'documentNumber', decision.document_number,
  'documentOn', decision.document_on, 'signer', decision.signer, 'enteredOn', decision.entered_on,
  'enteredBy', coalesce(${nameBehind("decision.entered_by")}, ''))`;
const head = (today: string): RawBuilder<Head> => sql<Head>`
  plan.id, plan.number::int, plan.year, plan.title,
  case when plan.body_id is not null then jsonb_build_object('id', plan.body_id, 'name', ${bodyName("plan.body_id", today)}) end as body,
  (select ${decisionRow} from app.year_plan_decision decision where decision.plan_id = plan.id and decision.kind = 'approval') as approval`;

/** The plans of a year with their figures, the province's first. */
export async function listYearPlans(
  tx: Tx,
  actor: Actor,
  year: number,
  { today, acts }: { today: string; acts: OnNothing },
): Promise<YearPlanList> {
  const { rows } = await sql<Head>`
    select ${head(today)} from app.year_plan plan where plan.year = ${year}::int
    order by plan.body_id is not null, plan.number`.execute(tx);
  const lines = await linesOf(
    tx,
    rows.map(({ id }) => id),
    today,
  );
  return {
    year,
    items: rows.map((row) => ({
      ...row,
      tally: tallyLines(lines.filter(({ planId }) => planId === row.id)),
    })),
    acts: verdictsOn(actor, undefined, today, acts),
  };
}

interface Asked {
  today: string;
  onPlan: OnPlan;
  onLine: OnPlan;
  onProposal: OnNothing;
}
type Whole = Pick<
  YearPlanDetail,
  "version" | "programme" | "draftedBy" | "draftedOn" | "decisions"
>;

/** Everything the page of one plan shows. */
export async function getYearPlan(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, onPlan, onLine, onProposal }: Asked,
): Promise<YearPlanDetail> {
  const { rows } = await sql<Head & { whole: Whole }>`
    select ${head(today)}, jsonb_build_object('version', plan.version,
      'programme', (select jsonb_build_object('id', programme.id, 'title', programme.title) from app.programme
        where programme.id = plan.programme_id),
      'draftedBy', coalesce(${nameBehind("plan.drafted_by")}, ''),
      'draftedOn', (plan.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date,
      'decisions', (select coalesce(jsonb_agg(${decisionRow} order by decision.document_on, decision.id), '[]')
        from app.year_plan_decision decision where decision.plan_id = plan.id)) as whole
    from app.year_plan plan where plan.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("kế hoạch kiểm tra này");
  const { whole, ...plan } = row;
  const lines = await linesOf(tx, [id], today);
  const { "inspection.overlapDays": overlapDays } = await readSettings(tx, today);
  const [before, warnings] = await Promise.all([
    earlierVersions(tx, id, today),
    warningsOf(tx, id, { overlapDays, today }),
  ]);
  const subject: YearPlanSubject = {
    ...plan,
    bodyId: plan.body?.id ?? null,
    version: whole.version,
    lines: lines.length,
    line: null,
  };
  const proposing = verdictsOn(actor, undefined, today, onProposal);
  const items = lines.map(({ planId: _plan, firstDay: _first, lastDay: _last, ...line }) => ({
    ...line,
    before: before.get(line.id) ?? [],
    warnings: warnings.get(line.id) ?? [],
    acts: [
      ...(mayBeProposed(plan, line) ? proposing : []),
      ...verdictsOn(actor, { ...subject, line: lineSubject(line) }, today, onLine),
    ],
  })) satisfies YearPlanLine[];
  return {
    ...plan,
    ...whole,
    tally: tallyLines(lines),
    lines: items,
    whole: isProvinceWide(actor),
    acts: verdictsOn(actor, subject, today, onPlan),
    journal: isProvinceWide(actor) ? await readJournal(tx, [id]) : [],
  };
}

const mayBeProposed = (
  { approval }: Pick<Head, "approval">,
  { state, inspection }: Pick<ReadLine, "state" | "inspection">,
): boolean =>
  approval !== null && inspection === null && (state === "waiting" || state === "missed");

/** A line as its policies see it. */
const lineSubject = ({
  id,
  ordinal,
  state,
  inspection,
}: Pick<ReadLine, "id" | "ordinal" | "state" | "inspection">): LineSubject => ({
  id,
  ordinal,
  dropped: state === "dropped",
  inspection: inspection && inspectionLabel(inspection.number),
  begun: state === "running" || state === "inspected" || state === "concluded",
});

/** Takes a plan for this transaction in the version the client saw, with the line that an act is about. */
export async function lockYearPlan(
  tx: Tx,
  { planId, version, lineId }: { planId: string; version: number; lineId?: string },
  today: string,
): Promise<YearPlanSubject> {
  const { rows } = await sql<Omit<YearPlanSubject, "lines" | "line">>`
    select plan.id, plan.number::int, plan.version, plan.year, plan.body_id as "bodyId", (select jsonb_build_object('documentNumber', decision.document_number,
      'documentOn', decision.document_on) from app.year_plan_decision decision
      where decision.plan_id = plan.id and decision.kind = 'approval') as approval
    from app.year_plan plan where plan.id = ${planId}::uuid for update`.execute(tx);
  const [found] = rows;
  if (!found) throw refusals.NOT_FOUND("kế hoạch kiểm tra này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  const lines = await linesOf(tx, [planId], today);
  const line = lines.find(({ id }) => id === lineId);
  if (lineId !== undefined && !line) throw refusals.NOT_FOUND("mục này của kế hoạch");
  return { ...found, lines: lines.length, line: line ? lineSubject(line) : null };
}
