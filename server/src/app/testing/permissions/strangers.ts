import { sql } from "kysely";
import type { ActContext, Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScopeToAct, inSealedScope } from "../../../kernel/database/scope.ts";
import { judge } from "../../../kernel/personas.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { noBox } from "../../../kernel/secret-box.ts";
import { holding, stranger } from "./people.ts";
import type { Definition, Done, Fate } from "./watch-acts.ts";

const UNDO = Symbol("nothing of this is kept");

/** How strangers fare who ask for the same as somebody else does now. */
export type AskStrangers = (
  act: Definition,
  context: ActContext,
  input: unknown,
) => Promise<Done["strangers"]>;

/**
 * Two people who have nothing to do with any record, and hold every act: one in an agency, one over the whole province. They ask
 * on the rows as they are, under their own hat in the database; nothing of it is kept.
 */
export function twoStrangers(
  runtime: Runtime,
  foreignUnit: string,
  acts: ReadonlySet<string>,
): AskStrangers {
  const office = { roleCode: "", roleName: "", unitId: foreignUnit, acts };
  const units = new Set([foreignUnit]);
  const scoped = holding(stranger(), [{ ...office, provinceWide: false, unitIds: units }]);
  const wide = holding(stranger(), [{ ...office, provinceWide: true, unitIds: new Set() }]);
  return async (...asked) => ({
    scoped: await fateOf(runtime, scoped, ...asked),
    wide: await fateOf(runtime, wide, ...asked),
  });
}

async function fateOf(
  { db, files, box = noBox }: Runtime,
  actor: Actor,
  act: Definition,
  { now, today }: ActContext,
  input: unknown,
): Promise<Fate> {
  const unheard = { record: () => undefined, leave: () => undefined };
  let fate: Fate = "unknown";
  await (act.sealed ? inSealedScope : inScopeToAct)(db, actor, async (tx) => {
    // One of a batch: whoever is watched may hold these rows already.
    await sql`set local lock_timeout = '300ms'`.execute(tx);
    const subject = await act.load({ tx, files, actor, now, today, box, ...unheard }, input);
    fate = judge(act, actor, subject, today).verdict.allowed ? "allowed" : "refused";
    throw UNDO;
  }).catch((error: unknown) => {
    if (error === UNDO) return;
    const { code } = error as { code?: string };
    if (error instanceof Refusal) fate = error.status === 404 ? "unseen" : "refused";
    // The hat may not even ask that table, or may not take its rows.
    else if (code === "42501") fate = "unseen";
    else if (code !== "55P03") throw error;
  });
  return fate;
}
