import type { DenunciationLine, DenunciationState } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { noWords, placeOf, sealed, type StepWords } from "../domain/content.ts";
import { isClosed } from "../domain/steps.ts";

export function accountOf({ actor }: Pick<ActContext, "actor">): string {
  if (actor.accountId === null)
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  return actor.accountId;
}

/** One line of the case's own history; the journal gets a line without a word. */
export async function noteLine(
  context: ActContext,
  id: string,
  { line, on, words = {} }: { line: DenunciationLine; on: string; words?: Partial<StepWords> },
): Promise<void> {
  const stepId = newId(context.now.getTime());
  const body = sealed(context.box, { ...noWords, ...words }, placeOf.step(stepId));
  await sql`
    insert into sealed.step (id, denunciation_id, ordinal, kind, on_day, noted_by, noted_at, body)
    values (${stepId}, ${id}, (select coalesce(max(ordinal), 0) + 1 from sealed.step where denunciation_id = ${id}::uuid), ${line},
      ${on}, ${accountOf(context)}, ${context.now}, ${body})`.execute(context.tx);
  context.record("sealed-record", id, {});
}

/** The case goes on by one version. */
export async function goOn(
  { tx }: ActContext,
  { id, version }: { id: string; version: number },
  state: { to: DenunciationState; on: string } | null = null,
): Promise<{ id: string; version: number }> {
  const next = version + 1;
  const { numAffectedRows } = await (
    state === null
      ? sql`update sealed.denunciation set version = ${next} where id = ${id}::uuid`
      : sql`update sealed.denunciation set version = ${next}, state = ${state.to},
          closed_on = ${isClosed(state.to) ? state.on : null}::date where id = ${id}::uuid`
  ).execute(tx);
  if (numAffectedRows !== 1n) throw new Error("the database would not let the case go on");
  return { id, version: next };
}

/** Why somebody looks, put down before they see: the database opens the identity to no other transaction. */
export async function noteReading(
  context: Pick<ActContext, "tx" | "actor" | "now" | "today" | "box">,
  denunciationId: string,
  why: { kind: "case" } | { kind: "identity"; reason: string },
): Promise<void> {
  const id = newId(context.now.getTime());
  const reason =
    why.kind === "identity" ? sealed(context.box, why.reason, placeOf.reason(id)) : null;
  await sql`
    insert into sealed.reading (id, denunciation_id, account_id, kind, on_day, at, reason)
    values (${id}, ${denunciationId}, ${accountOf(context)}, ${why.kind}, ${context.today}, ${context.now}, ${reason})
    on conflict (denunciation_id, account_id, on_day) where kind = 'case' do nothing`.execute(
    context.tx,
  );
}

/** What every act of the room tells the journal. */
export const tellNothing = (): string => "thực hiện một việc trong hồ sơ được niêm phong";
