import type { VoiceLimit } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { instantOf, localMinuteOf } from "../../../kernel/clock.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { clocksOf, isLate, type ClockFacts, type RunningClock } from "../domain/limits.ts";
import { isPublishable } from "../domain/policies.ts";
import type { VoiceSubject } from "../domain/subject.ts";
import { readLawToProject } from "../read/law.ts";

/** Acts of accounts only: nobody speaks for a person without a name of their own. */
export function accountOf({ actor }: ActContext): string {
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  return actor.accountId;
}

/** The clock as it runs after an act. */
export async function clockValues(
  { tx, today }: Pick<ActContext, "tx" | "today">,
  facts: ClockFacts,
): Promise<ClockValues> {
  const { running, answer } = clocksOf(facts, await readLawToProject(tx, today));
  return clockOf(running, answer);
}

/** What is kept of the clock that runs and of the answer that is owed. */
export function clockOf(running: RunningClock | null, answer: RunningClock | null): ClockValues {
  return {
    step: running?.step ?? null,
    from: running?.from ?? null,
    on: running?.on ?? null,
    unit: running?.limit.unit ?? null,
    fromAt: instant(running?.hours?.fromAt),
    minutes: running?.hours?.minutes ?? null,
    at: instant(running?.hours?.at),
    dueAt: running?.hours?.at ?? null,
    answerOn: answer?.on ?? null,
    answerAt: instant(answer?.hours?.at),
  };
}
const instant = (minute: string | null | undefined): Date | null =>
  minute === null || minute === undefined ? null : instantOf(minute);

export interface ClockValues {
  step: RunningClock["step"] | null;
  from: string | null;
  on: string | null;
  unit: VoiceLimit["unit"] | null;
  /** Of a clock in hours: what it counts from, how many minutes it gives, its last minute. */
  fromAt: Date | null;
  minutes: number | null;
  at: Date | null;
  /** The same last minute in Việt Nam. */
  dueAt: string | null;
  /** By when an answer is owed as a whole. */
  answerOn: string | null;
  answerAt: Date | null;
}

/** The same as columns of an update; by when an answer was owed does not move once it is given. */
export async function clockColumns(
  context: Pick<ActContext, "tx" | "today">,
  facts: ClockFacts,
): Promise<{ columns: RawBuilder<unknown>; due: Due }> {
  const clock = await clockValues(context, facts);
  const { step, from, on, unit, answerOn } = clock;
  const over = isOver(facts, step !== null);
  return {
    due: { dueOn: on, dueAt: clock.dueAt },
    columns: sql`due_step = ${step}, due_from = ${from}::date, due_on = ${on}::date, due_unit = ${unit},
      due_from_at = ${clock.fromAt}::timestamptz, due_minutes = ${clock.minutes}::int, due_at = ${clock.at}::timestamptz,
      ${facts.answeredOn === null ? sql`answer_due_on = ${answerOn}::date, answer_due_at = ${clock.answerAt}::timestamptz,` : sql``}
      closed_on = ${over ? context.today : null}::date`,
  };
}

interface Due {
  dueOn: string | null;
  /** Its last minute, of a clock in hours. */
  dueAt: string | null;
}

/** Closed: refused, passed on, published; or answered where nothing more is owed. */
function isOver({ state, kind }: ClockFacts, runs: boolean): boolean {
  if (state === "ANSWERED") return !isPublishable(kind) || !runs;
  return ["REFUSED", "TRANSFERRED", "PUBLISHED", "SETTLED_ELSEWHERE", "WITHDRAWN"].includes(state);
}

/** Whether the office was late with a step that has a limit of its own. */
export async function lateWith(
  { tx, today, now }: ActContext,
  row: VoiceSubject,
  step: "refuse" | "ask",
): Promise<boolean> {
  const law = await readLawToProject(tx, today);
  return isLate(row, step, { ...law, now: localMinuteOf(now) }) ?? false;
}

/**
 * The moments of days that an act sets: now, where it sets today; of another day only the day is known. A day that stays keeps its
 * moment.
 */
function momentsOf({ now, today }: ActContext, row: VoiceSubject, next: Partial<ClockFacts>) {
  const minute = (day: string | null) => (day === today ? localMinuteOf(now) : null);
  return {
    ...(next.roundFrom !== undefined && { roundAt: minute(next.roundFrom) }),
    ...(next.assignedOn !== undefined &&
      next.assignedOn !== row.assignedOn && { assignedAt: minute(next.assignedOn) }),
    ...(next.answeredOn !== undefined &&
      next.answeredOn !== row.answeredOn && { answeredAt: minute(next.answeredOn) }),
  };
}

/** Changes a voice, counts its clocks again, and notes it. `set` holds what the clocks do not look at; it ends with a comma. */
export async function change(
  context: ActContext,
  row: VoiceSubject,
  next: Partial<ClockFacts & Pick<VoiceSubject, "round" | "unitId">>,
  payload: Record<string, unknown> = {},
  set: RawBuilder<unknown> = sql``,
): Promise<{ id: string; version: number } & Due> {
  const version = row.version + 1;
  context.record("voice", row.id, payload);
  // What moves no clock leaves it as it stands, also that of a case which is closed.
  if (Object.keys(next).length === 0) {
    await sql`update app.voice set version = ${version} where id = ${row.id}`.execute(context.tx);
    return { id: row.id, version, dueOn: null, dueAt: null };
  }
  const after = { ...row, ...next, ...momentsOf(context, row, next) };
  const { columns, due } = await clockColumns(context, after);
  const { roundAt, assignedAt, answeredAt } = after;
  await sql`
    update app.voice set ${set} ${columns}, kind = ${after.kind}, state = ${after.state}, round = ${after.round}, round_from = ${after.roundFrom},
      unit_id = ${after.unitId}, assigned_on = ${after.assignedOn}, answered_on = ${after.answeredOn}, version = ${version},
      round_at = ${instant(roundAt)}::timestamptz, assigned_at = ${instant(assignedAt)}::timestamptz,
      answered_at = ${instant(answeredAt)}::timestamptz, urgent = ${after.urgent ?? false}
    where id = ${row.id}`.execute(context.tx);
  return { id: row.id, version, ...due };
}

/** The draft of this round is given back to be written anew. */
export const returnDraft = async (
  context: ActContext,
  { answerId }: VoiceSubject,
  because: string,
): Promise<void> => {
  await sql`update app.voice_answer set returned_by = ${accountOf(context)}, returned_because = ${because}
    where id = ${answerId}`.execute(context.tx);
};

/** Where a voice goes back to that is not with an agency. */
export const waitingState = ({ round }: VoiceSubject): "NEW" | "REOPENED" =>
  round > 1 ? "REOPENED" : "NEW";

/** Tells an agency's officers by number and day only: a notice leaves the program, what somebody said does not. */
export async function tellAgency(
  { tx, now, today, actor }: ActContext,
  { id, unitId }: { id: string; unitId: string | null },
  roles: readonly string[],
  { title, key }: { title: string; key: string },
): Promise<void> {
  if (unitId === null) return;
  const officers = await officersOf(tx, [unitId], roles, today);
  const accounts = officers.map(({ accountId }) => accountId);
  await notify(
    tx,
    now,
    accounts.filter((one) => one !== actor.accountId),
    { kind: "voices.step", subject: { type: "voice", id }, title, key },
  );
}
