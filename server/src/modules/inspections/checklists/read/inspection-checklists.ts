import type { AnsweredItem, ChecklistAnswer, ChecklistItem, InspectionChecklists, TakenChecklist } from "@dondoc/contract"; // prettier-ignore
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { LARGEST_UPLOAD } from "../../../../kernel/http/limits.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionSubject } from "../../read/inspection-record.ts";
import { nameBehind, unitOn } from "../../read/refs.ts";
import { standItem } from "../domain/standing.ts";

type OnInspection = Parameters<typeof verdictsOn<InspectionSubject>>[3];
type Answer = ChecklistAnswer & { arrived: number };
interface Choice {
  answerId: string;
  itemId: string;
  afterArrived: number;
  by: string;
  at: string;
  reason: string;
}
interface Whole {
  lists: (Omit<TakenChecklist, "items"> & { items: ChecklistItem[] })[];
  answers: Answer[];
  choices: Choice[];
  found: { itemId: string; ordinal: number }[];
  subject: string;
  targets: string[];
  hidden: boolean;
}

/** The lists that an inspection took, with all that inspectors answered and how each item stands. */
export async function inspectionChecklists(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnInspection },
): Promise<InspectionChecklists & { hidden: boolean }> {
  const found = await inspectionSubject(tx, id, { today });
  if (!found || actor.accountId === null || actor.personId === null) {
    throw refusals.NOT_FOUND("cuộc kiểm tra này");
  }
  const { lists, answers, choices, found: made, ...head } = await readWhole(tx, id, today);
  const answered = (item: ChecklistItem): AnsweredItem => {
    const { standing, counts, current, earlier, choice } = standItem(
      answers.filter(({ itemId }) => itemId === item.id),
      choices.filter(({ itemId }) => itemId === item.id),
    );
    return {
      ...item,
      standing,
      counts,
      answers: [...current],
      earlier: [...earlier],
      choice: choice && { answerId: choice.answerId, by: choice.by, at: choice.at, reason: choice.reason }, // prettier-ignore
      findings: made.filter(({ itemId }) => itemId === item.id).map(({ ordinal }) => ordinal),
    };
  };
  const { subject } = found;
  return {
    ...head,
    inspectionId: id,
    version: subject.version,
    number: subject.number,
    reader: { accountId: actor.accountId, personId: actor.personId },
    lists: lists.map((list) => ({ ...list, items: list.items.map(answered) })),
    undecided: subject.undecided,
    largestFile: LARGEST_UPLOAD,
    acts: verdictsOn(actor, subject, today, acts),
  };
}

async function readWhole(tx: Tx, id: string, today: string): Promise<Whole> {
  const { rows } = await sql<Whole>`
    select inspection.subject, inspection.kind = 'unannounced' and inspection.begun_on is null as hidden,
      array(select ${unitOn("target.unit_id", today)} ->> 'name' from app.inspection_target target
        where target.inspection_id = inspection.id order by 1) as targets,
      (select coalesce(jsonb_agg(jsonb_build_object('versionId', made.id, 'checklistId', made.checklist_id, 'ordinal', made.ordinal,
          'title', made.title, 'basis', made.basis, 'items', (select jsonb_agg(jsonb_build_object('id', item.id, 'ordinal', item.ordinal,
            'section', item.section, 'text', item.text, 'guidance', item.guidance, 'basis', item.basis) order by item.ordinal)
            from app.checklist_item item where item.version_id = made.id)) order by taken.taken_at, made.id), '[]')
        from app.inspection_checklist taken join app.checklist_version made on made.id = taken.version_id
        where taken.inspection_id = inspection.id) as lists,
      (select coalesce(jsonb_agg(jsonb_build_object('id', answer.id, 'arrived', answer.arrived, 'itemId', answer.item_id,
          'by', jsonb_build_object('id', person.id, 'name', person.full_name), 'result', answer.result, 'note', answer.note,
          'deviceAt', answer.device_at, 'aheadSeconds', round(answer.device_ahead_ms / 1000.0)::bigint,
          'receivedAt', answer.received_at,
          'photos', (select coalesce(jsonb_agg(jsonb_build_object('id', photo.id, 'name', photo.file_name, 'hash', photo.file_hash)
            order by photo.ordinal), '[]') from app.checklist_photo photo where photo.answer_id = answer.id)) order by answer.arrived), '[]')
        from app.checklist_answer answer join app.account on account.id = answer.answered_by
        join app.person on person.id = account.person_id where answer.inspection_id = inspection.id) as answers,
      (select coalesce(jsonb_agg(jsonb_build_object('answerId', choice.answer_id, 'itemId', chosen.item_id,
          'afterArrived', choice.after_arrived, 'by', coalesce(${nameBehind("choice.chosen_by")}, ''), 'at', choice.chosen_at,
          'reason', choice.reason) order by choice.chosen_at, choice.id), '[]')
        from app.checklist_choice choice join app.checklist_answer chosen on chosen.id = choice.answer_id
        where choice.inspection_id = inspection.id) as choices,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('itemId', answer.item_id, 'ordinal', finding.ordinal)), '[]')
        from app.finding_answer made join app.checklist_answer answer on answer.id = made.answer_id
        join app.finding on finding.id = made.finding_id
        where answer.inspection_id = inspection.id and finding.struck_on is null) as found
    from app.inspection where inspection.id = ${id}::uuid`.execute(tx);
  const [whole] = rows;
  if (!whole) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  return whole;
}
