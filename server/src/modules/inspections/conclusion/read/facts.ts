import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { functionWords } from "../../domain/words.ts";
import { bodyName, nameBehind, postOf, unitOn } from "../../read/refs.ts";
import type { ConclusionFacts } from "../domain/conclusion-text.ts";
import type { TeamFunction } from "@dondoc/contract";

interface Read extends Omit<ConclusionFacts, "team"> {
  members: readonly { name: string; post: string | null; function: TeamFunction }[];
  deciderName: string;
  deciderPost: string | null;
  homeAffairs: { id: string; name: string } | null;
}
export interface FactsRead {
  facts: ConclusionFacts;
  /** Who decided the inspection, with their post. */
  decider: string;
  homeAffairs: { id: string; name: string } | null;
}

/** What the record of an inspection holds and what was asked for, in the names of a day. */
export async function factsOf(tx: Tx, id: string, day: string): Promise<FactsRead> {
  const { rows } = await sql<{ read: Read }>`
    select jsonb_build_object('kind', inspection.kind, 'subject', inspection.subject, 'scope', inspection.scope,
      'body', ${bodyName("inspection.body_id", day)},
      'units', (select jsonb_agg(named.name order by named.name) from (
        select ${unitOn("target.unit_id", day)} ->> 'name' as name from app.inspection_target target
        where target.inspection_id = inspection.id) named),
      'decision', jsonb_build_object('number', inspection.decision_number, 'on', inspection.decision_on),
      'coveredFrom', inspection.covered_from, 'coveredTo', inspection.covered_to, 'begunOn', inspection.begun_on,
      'members', (select jsonb_agg(jsonb_build_object('name', person.full_name, 'post', ${postOf("member.person_id", day)},
          'function', member.function)
          order by array_position(array['head', 'deputy', 'secretary', 'member'], member.function), member.id)
        from app.inspection_member member join app.person on person.id = member.person_id
        where member.inspection_id = inspection.id and member.left_on is null),
      'record', jsonb_build_object('on', inspection.record_signed_on, 'place', inspection.record_place,
        'opinion', inspection.record_opinion, 'unitSigner', inspection.record_unit_signer, 'refusal', inspection.record_refusal),
      'findings', (select coalesce(jsonb_agg(jsonb_build_object('label', 'KT-' || inspection.number || '.' || finding.ordinal,
          'unit', ${unitOn("finding.unit_id", day)} ->> 'name', 'title', finding.title, 'severity', finding.severity,
          'nature', finding.nature, 'causeKind', finding.cause_kind, 'cause', finding.cause,
          'responsibility', finding.responsibility, 'legalBasis', finding.legal_basis, 'evidence', finding.evidence,
          'repeats', (select 'KT-' || before.number || '.' || earlier.ordinal from app.finding earlier
            join app.inspection before on before.id = earlier.inspection_id where earlier.id = finding.recurrence_of))
          order by finding.ordinal), '[]')
        from app.finding where finding.inspection_id = inspection.id and finding.struck_on is null),
      'recommendations', (select coalesce(jsonb_agg(jsonb_build_object('label', 'KT-' || inspection.number || '.' || finding.ordinal,
          'unit', ${unitOn("asked.unit_id", day)} ->> 'name', 'measure', asked.measure, 'due', task.last_day)
          order by finding.ordinal), '[]')
        from app.recommendation asked join app.finding on finding.id = asked.finding_id join app.task on task.id = asked.task_id
        where asked.inspection_id = inspection.id),
      'report', (select jsonb_build_object('reference', draft.number || '/' || draft.symbol, 'on', draft.issued_on)
        from app.inspection_document link join app.draft on draft.id = link.draft_id
        where link.inspection_id = inspection.id and link.kind = 'report' and draft.state = 'issued' limit 1),
      'deciderName', coalesce(${nameBehind("inspection.decider_account_id")}, ''),
      'deciderPost', (select ${postOf("held.person_id", day)} from app.account held where held.id = inspection.decider_account_id),
      'homeAffairs', (select jsonb_build_object('id', version.unit_id, 'name', version.name) from app.unit_version version
        where daterange(version.valid_from, version.valid_to) @> ${day}::date and version.unit_id in (
          select held.unit_id from app.role_grant held where held.role_code = 'HOME_AFFAIRS'
            and daterange(held.valid_from, held.valid_to) @> ${day}::date)
        order by version.valid_from, version.unit_id limit 1)) as read
    from app.inspection where inspection.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`no inspection ${id}`);
  const { members, deciderName, deciderPost, homeAffairs, ...facts } = row.read;
  const decider = `${deciderName}${deciderPost === null ? "" : `, ${deciderPost.replace(", ", " ")}`}`;
  const team = members.map(({ name, post, function: as }) => `${name}${post === null ? "" : `, ${post}`} (${functionWords[as]})`); // prettier-ignore
  return { facts: { ...facts, team }, decider, homeAffairs };
}
