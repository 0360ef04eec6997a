import type { BodyDetail, BodyRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import type { BodySubject } from "../domain/body-policies.ts";
import { bodyName, personOf, postOf, unitOn } from "./refs.ts";

type OnBody = Parameters<typeof verdictsOn<BodySubject>>[3];

/** The decision that says on a day what a body is: the latest then, else its founding. */
const decisionOn = (day: string): RawBuilder<unknown> => sql`(
  select decision.* from app.inspecting_body_decision decision where decision.body_id = body.id and decision.name is not null
  order by decision.valid_from <= ${day}::date desc,
    case when decision.valid_from <= ${day}::date then decision.valid_from end desc, decision.valid_from limit 1)`;

const columns = (day: string): RawBuilder<BodyRow> => sql<BodyRow>`
  body.id, body.kind, ${bodyName("body.id", day)} as name, decided.aliases,
  case when body.unit_id is not null then ${unitOn("body.unit_id", day)} end as unit,
  (select ${personOf("member.person_id")} from app.inspecting_body_member member where member.body_id = body.id
    and member.function = 'head' and daterange(member.valid_from, member.valid_to) @> ${day}::date
    order by member.valid_from desc limit 1) as head,
  (select count(*)::int from app.inspecting_body_member member where member.body_id = body.id
    and daterange(member.valid_from, member.valid_to) @> ${day}::date) as members,
  (select valid_from from app.inspecting_body_decision decision where decision.body_id = body.id and decision.kind = 'founding') as "foundedOn",
  (select valid_from from app.inspecting_body_decision decision where decision.body_id = body.id and decision.kind = 'ending') as "endedOn"`;

/** Bodies founded by a day, with who sits in them then. */
export async function listBodies(tx: Tx, day: string): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    select ${columns(day)} from app.inspecting_body body cross join lateral ${decisionOn(day)} decided
    where decided.valid_from <= ${day}::date order by body.kind = 'working-group' desc, name, body.id`.execute(
    tx,
  );
  return rows;
}

type Whole = Pick<BodyDetail, "powers" | "seal" | "members" | "former" | "decisions" | "version">;

/** One body as of a day, with all its decisions. */
export async function getBody(
  tx: Tx,
  actor: Actor,
  id: string,
  { day, today, acts }: { day: string; today: string; acts: OnBody },
): Promise<BodyDetail> {
  const memberRow = sql`jsonb_build_object('id', member.id, 'person', ${personOf("member.person_id")},
    'post', ${postOf("member.person_id", day)}, 'function', member.function, 'basis', member.basis,
    'validFrom', member.valid_from, 'validTo', member.valid_to, 'endedBecause', member.ended_because)`;
  const { rows } = await sql<Omit<BodyRow, "members"> & { whole: Whole }>`
    select ${columns(day)}, jsonb_build_object('version', body.version, 'powers', decided.powers, 'seal', decided.seal,
      'members', (select coalesce(jsonb_agg(${memberRow}
          order by array_position(array['head', 'deputy', 'secretary', 'member'], member.function), member.id), '[]')
        from app.inspecting_body_member member where member.body_id = body.id
          and daterange(member.valid_from, member.valid_to) @> ${day}::date),
      'former', (select coalesce(jsonb_agg(${memberRow} order by member.valid_to desc, member.id), '[]')
        from app.inspecting_body_member member where member.body_id = body.id and member.valid_to <= ${day}::date),
      'decisions', (select jsonb_agg(jsonb_build_object('id', decision.id, 'kind', decision.kind, 'documentNumber', decision.document_number,
          'documentOn', decision.document_on, 'validFrom', decision.valid_from, 'name', decision.name, 'aliases', decision.aliases,
          'powers', decision.powers, 'seal', decision.seal) order by decision.valid_from desc, decision.id)
        from app.inspecting_body_decision decision where decision.body_id = body.id)) as whole
    from app.inspecting_body body cross join lateral ${decisionOn(day)} decided
    where body.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("tổ, đoàn kiểm tra này");
  const { whole, ...line } = row;
  const subject: BodySubject = { id, version: whole.version, endedOn: line.endedOn };
  return {
    ...line,
    ...whole,
    asOf: day,
    acts: verdictsOn(actor, subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

/** Takes a body for this transaction, in the version the client saw. */
export async function lockBody(
  tx: Tx,
  { bodyId, version }: { bodyId: string; version: number },
): Promise<BodySubject> {
  const { rows } = await sql<BodySubject>`
    select body.id, body.version, (select valid_from from app.inspecting_body_decision decision
      where decision.body_id = body.id and decision.kind = 'ending') as "endedOn"
    from app.inspecting_body body where body.id = ${bodyId}::uuid for update of body`.execute(tx);
  const [found] = rows;
  if (!found) throw refusals.NOT_FOUND("tổ, đoàn kiểm tra này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}
