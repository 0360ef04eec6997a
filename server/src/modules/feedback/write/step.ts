import type { VoiceLimit } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { clocksOf, isLate, type ClockFacts, type RunningClock } from "../domain/limits.ts";
import { isPublishable } from "../domain/policies.ts";
import type { VoiceSubject } from "../domain/subject.ts";
import { readLimits } from "../read/limits.ts";

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
  // One behind the other: until the limits are stored, neither the calendar nor a setting may change.
  const { calendar } = await readSettingsToProject(tx, today);
  const { running, answer } = clocksOf(facts, { limits: await readLimits(tx), calendar });
  return {
    step: running?.step ?? null,
    from: running?.from ?? null,
    on: running?.on ?? null,
    unit: running?.limit.unit ?? null,
    answerOn: answer?.on ?? null,
  };
}
interface ClockValues {
  step: RunningClock["step"] | null;
  from: string | null;
  on: string | null;
  unit: VoiceLimit["unit"] | null;
  /** By when an answer is owed as a whole. */
  answerOn: string | null;
}

/** The same as columns of an update; by when an answer was owed does not move once it is given. */
export async function clockColumns(
  context: Pick<ActContext, "tx" | "today">,
  facts: ClockFacts,
): Promise<{ columns: RawBuilder<unknown>; dueOn: string | null }> {
  const { step, from, on, unit, answerOn } = await clockValues(context, facts);
  const over = isOver(facts, step !== null);
  return {
    dueOn: on,
    columns: sql`due_step = ${step}, due_from = ${from}::date, due_on = ${on}::date, due_unit = ${unit},
      ${facts.answeredOn === null ? sql`answer_due_on = ${answerOn}::date,` : sql``}
      closed_on = ${over ? context.today : null}::date`,
  };
}

/** Closed: refused, passed on, published; or answered where nothing more is owed. */
function isOver({ state, kind }: ClockFacts, runs: boolean): boolean {
  if (state === "ANSWERED") return !isPublishable(kind) || !runs;
  return ["REFUSED", "TRANSFERRED", "PUBLISHED", "SETTLED_ELSEWHERE", "WITHDRAWN"].includes(state);
}

/** Whether the office was late with a step that has a limit of its own. */
export async function lateWith(
  { tx, today }: ActContext,
  row: VoiceSubject,
  step: "refuse" | "ask",
): Promise<boolean> {
  const { calendar } = await readSettingsToProject(tx, today);
  return isLate(row, step, { limits: await readLimits(tx), calendar, today }) ?? false;
}

/** Changes a voice, counts its clocks again, and notes it. `set` holds what the clocks do not look at; it ends with a comma. */
export async function change(
  context: ActContext,
  row: VoiceSubject,
  next: Partial<ClockFacts & Pick<VoiceSubject, "round" | "unitId">>,
  payload: Record<string, unknown> = {},
  set: RawBuilder<unknown> = sql``,
): Promise<{ id: string; version: number; dueOn: string | null }> {
  const version = row.version + 1;
  context.record("voice", row.id, payload);
  // What moves no clock leaves it as it stands, also that of a case which is closed.
  if (Object.keys(next).length === 0) {
    await sql`update app.voice set version = ${version} where id = ${row.id}`.execute(context.tx);
    return { id: row.id, version, dueOn: null };
  }
  const after = { ...row, ...next };
  const { columns, dueOn } = await clockColumns(context, after);
  await sql`
    update app.voice set ${set} ${columns}, kind = ${after.kind}, state = ${after.state}, round = ${after.round}, round_from = ${after.roundFrom},
      unit_id = ${after.unitId}, assigned_on = ${after.assignedOn}, answered_on = ${after.answeredOn}, version = ${version}
    where id = ${row.id}`.execute(context.tx);
  return { id: row.id, version, dueOn };
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
