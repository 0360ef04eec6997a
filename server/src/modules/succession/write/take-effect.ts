import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { moveGrants, type MovedPost } from "../../access/index.ts";
import { succeedRules } from "../../coordination/index.ts";
import { succeedMonitors } from "../../document-monitors/index.ts";
import { succeedVoices } from "../../feedback/index.ts";
import { rebuildClosure } from "../../organisation/index.ts";
import { succeedCharges } from "../../portfolios/index.ts";
import { ending, heirOf } from "../domain/plan.ts";
import { sayPlan } from "../domain/words.ts";
import type { StoredPlan } from "../read/load-plan.ts";
import { collectRoutings } from "./collect-routings.ts";

/**
 * Carries a reorganisation out: versions and successions from its day, also from one that has passed; rights, charges and tasks from
 * today, for no day that was counted is rewritten. Everything is set by set, whatever the size of the bodies.
 */
export async function takeEffect(context: ActContext, plan: StoredPlan): Promise<void> {
  const { tx, today, now } = context;
  const leaving = ending(plan).map(({ id }) => id);
  const heirId = heirOf(plan)?.unitId ?? null;
  const on = plan.effectiveOn > today ? plan.effectiveOn : today;
  await writeVersions(context, plan);
  await writeSuccessions(context, plan);
  await takeChildrenAlong(context, leaving, { heirId, on, legalBasis: plan.legalBasis });
  const moves = await movePosts(context, plan, leaving);
  await moveGrants(tx, { unitIds: leaving, moves, on });
  await succeedCharges(tx, leaving, { heirId, on, legalBasis: plan.legalBasis });
  await succeedRules(tx, leaving, {
    heirId,
    today,
    note: `Theo SX-${plan.number}: ${sayPlan(plan)}.`,
  });
  await passFollowed(context, plan, { leaving, heirId, on });
  await sql`
    with gone as (
      update app.unit_group_member set valid_to = greatest(${on}::date, coalesce(valid_from + 1, ${on}::date))
      where unit_id = any (${leaving}::uuid[]) and (valid_to is null or valid_to > ${on}::date) returning group_id
    )
    insert into app.unit_group_member (group_id, unit_id, valid_from)
    select distinct group_id, ${heirId}::uuid, ${on}::date from gone where ${heirId}::uuid is not null on conflict do nothing`.execute(
    tx,
  );
  await rebuildClosure(tx);
  await sql`update app.reorganisation set state = 'applied', applied_on = ${today}::date, applied_at = ${now}, version = version + 1
    where id = ${plan.id}`.execute(tx);
  await collectRoutings(context, plan);
  const label = `SX-${plan.number}`;
  await succeedVoices(context, leaving, { reorganisationId: plan.id, heirId, on, label });
}

/** What they followed as a whole; each directive's record says by whom it is followed from now on. */
async function passFollowed(
  context: ActContext,
  plan: StoredPlan,
  { leaving, heirId, on }: { leaving: readonly string[]; heirId: string | null; on: string },
): Promise<void> {
  const { id, number, effectiveOn, legalBasis } = plan;
  const label = `SX-${number}`;
  const because = `Sắp xếp ${label}, căn cứ ${legalBasis}`;
  const followed = await succeedMonitors(context, leaving, {
    reorganisationId: id,
    heirId,
    on,
    label,
    because,
  });
  for (const { documentId, ...followedBy } of followed) {
    const said = { number, said: sayPlan(plan), effectiveOn, legalBasis, followedBy };
    context.record("document", documentId, said);
  }
}

async function writeVersions({ tx }: ActContext, plan: StoredPlan): Promise<void> {
  const leaving = ending(plan).map(({ id }) => id);
  const from = plan.effectiveOn;
  await sql`update app.unit_version set valid_to = ${from}::date
    where unit_id = any (${leaving}::uuid[]) and valid_to is null`.execute(tx);
  const changed = plan.shape ? plan.units.map(({ id }) => ({ unitId: id, shape: plan.shape })) : [];
  await sql`update app.unit_version set valid_to = ${from}::date
    where unit_id = any (${changed.map(({ unitId }) => unitId)}::uuid[]) and valid_to is null`.execute(
    tx,
  );
  const begun = plan.successors.flatMap(({ unitId, shape }) => (shape ? [{ unitId, shape }] : []));
  const rows = [...changed, ...begun].flatMap(({ unitId, shape }) =>
    shape
      ? [
          {
            unit_id: unitId,
            name: shape.name,
            short_name: shape.shortName ?? null,
            symbol: shape.symbol ?? null,
            kind: shape.kind,
            parent_id: shape.parentId,
            valid_from: from,
            legal_basis: plan.legalBasis,
          },
        ]
      : [],
  );
  if (rows.length > 0) await tx.insertInto("app.unit_version").values(rows).execute();
}

async function writeSuccessions({ tx }: ActContext, plan: StoredPlan): Promise<void> {
  const rows = ending(plan).flatMap(({ id }) =>
    plan.successors.map((one) => ({
      from_id: id,
      to_id: one.unitId,
      kind: plan.kind,
      function_scope: one.functionScope,
      effective_on: plan.effectiveOn,
      is_heir: one.isHeir,
      legal_basis: plan.legalBasis,
      reorganisation_id: plan.id,
    })),
  );
  if (rows.length > 0) await tx.insertInto("app.unit_succession").values(rows).execute();
}

/** Divisions and units below go along with whoever goes on for the body above them; of a split each needs a decision of its own. */
async function takeChildrenAlong(
  { tx }: ActContext,
  leaving: readonly string[],
  { heirId, on, legalBasis }: { heirId: string | null; on: string; legalBasis: string },
): Promise<void> {
  if (heirId === null) return;
  await sql`
    with child as (
      update app.unit_version set valid_to = ${on}::date
      where parent_id = any (${[...leaving]}::uuid[]) and unit_id <> all (${[...leaving]}::uuid[]) and valid_to is null and valid_from < ${on}::date
        and unit_id <> ${heirId}::uuid
      returning *
    )
    insert into app.unit_version (unit_id, name, short_name, symbol, kind, parent_id, valid_from, legal_basis)
    select unit_id, name, short_name, symbol, kind, ${heirId}::uuid, ${on}::date, ${legalBasis} from child`.execute(
    tx,
  );
}

/** Posts in what ends end with it; whoever was named has one where they go. Tells them. */
async function movePosts(
  { tx }: ActContext,
  plan: StoredPlan,
  leaving: readonly string[],
): Promise<MovedPost[]> {
  const from = plan.effectiveOn;
  const { rows } = await sql<MovedPost>`
    with gone as (
      update app.appointment set valid_to = greatest(${from}::date, valid_from + 1)
      where unit_id = any (${[...leaving]}::uuid[]) and (valid_to is null or valid_to > ${from}::date) returning id, person_id, unit_id
    ), moved as (
      select gone.person_id, gone.unit_id, move.to_unit_id, move.title, move.is_head
      from gone join app.reorganisation_move move on move.reorganisation_id = ${plan.id} and move.appointment_id = gone.id
    ), placed as (
      insert into app.appointment (person_id, unit_id, title, is_head, valid_from)
      select person_id, to_unit_id, title, is_head, ${from}::date from moved
    )
    select person_id as "personId", unit_id as "fromUnitId", to_unit_id as "toUnitId", is_head as "isHead" from moved`.execute(
    tx,
  );
  return rows;
}
