import type { Reorganise } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { checkParent } from "../../organisation/index.ts";
import { isChange } from "../domain/check-plan.ts";
import { ending, type Plan, type Shape } from "../domain/plan.ts";
import { successionRefusals } from "../domain/refusals.ts";

/** What cannot be seen from the plan alone: parents, names that are taken, people who are not there. */
export async function checkAgainstRegister(
  { tx }: Pick<ActContext, "tx">,
  plan: Plan,
  moves: Reorganise["moves"],
): Promise<void> {
  const leaving = ending(plan).map(({ id }) => id);
  const shapes = [
    ...plan.successors.flatMap(({ shape }) => shape ?? []),
    ...(plan.shape ? [plan.shape] : []),
  ];
  for (const shape of shapes) {
    const changing = plan.shape === shape ? (plan.units[0]?.id ?? null) : null;
    if (shape.parentId !== null && leaving.includes(shape.parentId)) {
      throw atField(successionRefusals.CIRCLE(shape.name), "successors");
    }
    await checkParent(tx, shape.parentId, plan.effectiveOn, changing);
    await refuseTaken(tx, shape, plan.effectiveOn, [...leaving, ...(changing ? [changing] : [])]);
  }
  if (plan.shape) await refuseSame(tx, plan.units[0]?.id ?? "", plan.shape);
  if (isChange(plan.kind) || moves.length === 0) return;
  const asked = moves.map(({ appointmentId }) => appointmentId);
  const { rows } = await sql<{ id: string }>`
    select id from app.appointment where id = any (${asked}::uuid[]) and unit_id = any (${leaving}::uuid[])
      and (valid_to is null or valid_to > ${plan.effectiveOn}::date)`.execute(tx);
  if (
    rows.length !== new Set(asked).size ||
    moves.some(({ successor }) => !plan.successors[successor])
  ) {
    throw atField(successionRefusals.MOVE_UNKNOWN(), "moves");
  }
}

async function refuseTaken(
  tx: ActContext["tx"],
  { name, parentId }: Shape,
  on: string,
  but: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version where parent_id is not distinct from ${parentId}::uuid and app.fold(name) = app.fold(${name})
      and lower(name) = lower(${name}) and (valid_to is null or valid_to > ${on}::date) and unit_id <> all (${[...but]}::uuid[])
    limit 1`.execute(tx);
  if (rows[0]) throw atField(successionRefusals.NAME_TAKEN(rows[0].name), "successors");
}

async function refuseSame(tx: ActContext["tx"], unitId: string, shape: Shape): Promise<void> {
  const { rows } = await sql<{ same: boolean }>`
    select (name, kind, parent_id, coalesce(short_name, ''), coalesce(symbol, ''))
      is not distinct from (${shape.name}, ${shape.kind}, ${shape.parentId}::uuid, ${shape.shortName ?? ""}, ${shape.symbol ?? ""}) as same
    from app.unit_version where unit_id = ${unitId} order by valid_from desc limit 1`.execute(tx);
  if (rows[0]?.same) throw atField(successionRefusals.SHAPE_SAME(), "shape.name");
}

/** Keeps what was entered; the bodies that begin have their identity from now on, and no version before their day. */
export async function storePlan(
  { tx, now, actor }: ActContext,
  id: string,
  plan: Plan,
  input: Reorganise,
): Promise<number> {
  const begins = plan.successors.filter(({ shape }) => shape !== null);
  await sql`insert into app.unit (id, created_at) select id, ${now} from unnest(${begins.map(({ unitId }) => unitId)}::uuid[]) as id`.execute(
    tx,
  );
  const { number } = await tx
    .insertInto("app.reorganisation")
    .values({
      id,
      kind: plan.kind,
      effective_on: plan.effectiveOn,
      legal_basis: plan.legalBasis,
      legal_document_id: input.legalDocumentId ?? null,
      entered_by: actor.accountId ?? "",
      entered_at: now,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  const part = isChange(plan.kind) ? "changes" : "ends";
  const named = (shape: Shape | null) => ({
    name: shape?.name ?? null,
    short_name: shape?.shortName ?? null,
    symbol: shape?.symbol ?? null,
    kind: shape?.kind ?? null,
    parent_id: shape?.parentId ?? null,
  });
  await tx
    .insertInto("app.reorganisation_unit")
    .values([
      ...plan.units.map((unit, ordinal) => ({
        reorganisation_id: id,
        unit_id: unit.id,
        part,
        ordinal,
        ...named(plan.shape),
      })),
      ...plan.successors.map((one, ordinal) => ({
        reorganisation_id: id,
        unit_id: one.unitId,
        part: one.shape ? "begins" : "receives",
        ordinal: plan.units.length + ordinal,
        function_scope: one.functionScope,
        field_ids: [...one.fieldIds],
        is_heir: one.isHeir,
        ...named(one.shape),
      })),
    ])
    .execute();
  const moves = input.moves.map((move) => ({
    reorganisation_id: id,
    appointment_id: move.appointmentId,
    to_unit_id: plan.successors[move.successor]?.unitId ?? "",
    title: move.title,
    is_head: move.isHead,
  }));
  if (moves.length > 0) await tx.insertInto("app.reorganisation_move").values(moves).execute();
  return number;
}
