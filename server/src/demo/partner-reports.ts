import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { findActor } from "../modules/access/index.ts";
import { explainReport, findPartner, reportPartner } from "../modules/coordination/index.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";
import type { CoordinationStage, Head } from "./coordination.ts";

interface Slow {
  consultationId: string;
  accused: Head;
  content: string;
  explanation: string;
}

/**
 * A partner that let its limit pass is reported two days after it, as one who wants the credit does (stories 26 and 35), and explains
 * itself two days later. Holidays may leave no room for it before `until`: then nobody is reported.
 * @returns the report, to be judged.
 */
export async function reportSlowPartner(
  { owner, at, today }: CoordinationStage,
  reporter: Actor,
  { consultationId, accused, content, explanation }: Slow,
  until: string,
): Promise<{ reportId: string; version: number } | null> {
  const { rows } = await sql<{ askedId: string; lastDay: string }>`
    select asked.id as "askedId", coalesce(asked.last_day, consultation.last_day) as "lastDay" from app.consultation_asked asked
    join app.consultation on consultation.id = asked.consultation_id
    where consultation.id = ${consultationId} and asked.unit_id = ${accused.unitId}`.execute(owner);
  const [part] = rows;
  if (!part || addDays(part.lastDay, 4) >= until || until > today) return null;
  const on = (days: number) => at(`${addDays(part.lastDay, days)}T14:20:00+07:00`);
  const { askedId } = part;
  const { id: reportId } = await reportPartner.perform(on(2), reporter, { askedId, content });
  const explained = { reportId, version: 1, explanation };
  const { version } = await explainReport.perform(on(4), accused.actor, explained);
  return { reportId, version };
}

/** Yesterday Home Affairs found that the delay is the partner's (story 33). */
export async function findAgainstPartner(
  { owner, at, specialist, today }: CoordinationStage,
  report: { reportId: string; version: number },
  reason: string,
): Promise<void> {
  const yesterday = at(`${addDays(today, -1)}T15:40:00+07:00`);
  const accountId = await homeAffairs(owner);
  const judge =
    accountId && (await inScope(yesterday.db, specialist, (tx) => findActor(tx, accountId, today)));
  if (!judge) return;
  await findPartner.perform(yesterday, judge, { ...report, outcome: "accepted", reason });
}

async function homeAffairs(owner: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from app.role_grant where role_code = 'HOME_AFFAIRS' and valid_to is null
    order by valid_from, id limit 1`.execute(owner);
  return rows[0]?.id ?? null;
}
