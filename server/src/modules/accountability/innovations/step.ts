import { addWorkingDays } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { keepProjecting, readSettings } from "../../settings/index.ts";
import type { InnovationSubject } from "./domain/rules.ts";
import { innovationRefusals } from "./refusals.ts";

/** Changes a proposal and notes it; every step is dated by the clock, none by hand. */
export async function change(
  context: ActContext,
  { id, version }: InnovationSubject,
  set: RawBuilder<unknown>,
  payload: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  await sql`update app.innovation set ${set}, version = ${version + 1} where id = ${id}`.execute(
    context.tx,
  );
  context.record("innovation", id, payload);
  return { id, version: version + 1 };
}

/** The plan lies before the proposer: nothing is proposed afterwards. */
export function checkPlan(
  { plannedFrom, plannedTo }: { plannedFrom: string; plannedTo: string },
  today: string,
): void {
  if (plannedTo < plannedFrom) throw atField(innovationRefusals.PLAN_BACKWARDS(), "plannedTo");
  if (plannedFrom < today) throw atField(innovationRefusals.PLAN_IN_PAST(), "plannedFrom");
}

/** The last working day of a step's clock, counted from today. */
export async function clock(
  { tx, today }: ActContext,
  key: "dare.reviewDays" | "dare.reportDays" | "dare.evaluateDays" | "dare.concludeDays",
  from = today,
): Promise<string> {
  await keepProjecting(tx);
  const settings = await readSettings(tx, today);
  return addWorkingDays(settings.calendar, from, settings[key]).date;
}

/** Tells the proposer, or whoever leads the review with those who prepare it; no sentence names the person or what was found. */
export async function tell(
  context: ActContext,
  to: "proposer" | "reviewer",
  row: InnovationSubject,
  title: string,
  key: string,
) {
  const { tx, now, today, actor } = context;
  const preparing =
    to === "reviewer"
      ? await officersOf(tx, [row.reviewerUnitId], ["CHAIR", "OFFICE_CHIEF"], today)
      : [];
  const persons = await tx
    .selectFrom("app.account")
    .select("id")
    .where(sql<boolean>`person_id = ${to === "reviewer" ? row.reviewerHeadId : row.personId}::uuid`)
    .where("locked_at", "is", null)
    .execute();
  const accounts = [...preparing.map(({ accountId }) => accountId), ...persons.map(({ id }) => id)];
  await notify(
    tx,
    now,
    accounts.filter((one) => one !== actor.accountId),
    { kind: "dare.step", subject: { type: "innovation", id: row.id }, title, key },
  );
}
