import type { ProgrammeDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { tallyTargets } from "../domain/assess.ts";
import type { ProgrammeSubject, TargetSubject } from "../domain/programme-policies.ts";
import { readCountedDay } from "./counted-day.ts";
import { readKnownTargets } from "./known-targets.ts";
import { headColumns } from "./list-programmes.ts";
import { programmeSubject } from "./subjects.ts";
import { assessRow, readTaskTallies, readThresholds } from "./tallies.ts";

/** What a page offers on a programme and on each of its targets. */
interface ProgrammeActs {
  onProgramme: Parameters<typeof verdictsOn<ProgrammeSubject>>[3];
  onTarget: Parameters<typeof verdictsOn<TargetSubject>>[3];
}

type Read = Pick<
  ProgrammeDetail,
  | "id"
  | "number"
  | "kind"
  | "title"
  | "year"
  | "owner"
  | "field"
  | "documentNumber"
  | "documentOn"
  | "closedOn"
> &
  Pick<ProgrammeDetail, "version" | "documentId" | "links" | "result" | "resultDocument"> & {
    subject: ProgrammeSubject;
  };

/**
 * Everything the page of one programme shows, as it was known when a day ended, at the latest the one it was closed on; what may be
 * done is of today. A link names what its task had been passed on to by then, where the person sees it.
 */
export async function getProgramme(
  tx: Tx,
  actor: Actor,
  id: string,
  { asOf, today, acts }: { asOf: string | undefined; today: string; acts: ProgrammeActs },
): Promise<ProgrammeDetail> {
  const day = await readCountedDay(tx, id, { asOf, today });
  const { rows } = await sql<Read>`
    select ${headColumns(day)}, programme.version, jsonb_build_object(${programmeSubject}) as subject,
      (select document.id from app.document where document.id = programme.document_id) as "documentId",
      case when programme.closed_on <= ${day}::date then programme.result end as result,
      case when programme.closed_on <= ${day}::date then programme.result_document end as "resultDocument",
      coalesce((select jsonb_agg(jsonb_build_object('id', link.id, 'type', case when link.task_id is null then 'document' else 'task' end,
          'recordId', coalesce(task.id, document.id), 'linkedOn', link.linked_on,
          'label', coalesce('NV-' || task.number || ': ' || task.title,
            nullif(concat_ws(' ', nullif(concat_ws('/', document.number, document.symbol), ''), document.subject), ''),
            case when link.task_id is null then 'Văn bản bạn không có quyền xem' else 'Nhiệm vụ của cơ quan khác' end))
          order by link.task_id is not null, link.linked_on, link.id)
        from app.programme_link link left join app.task heir on heir.id = app.task_heir(link.task_id, ${day}::date)
        left join app.task on task.id = coalesce(heir.id, link.task_id)
        left join app.document on document.id = link.document_id
        where link.programme_id = programme.id and link.linked_on <= ${day}::date
          and (link.unlinked_on is null or link.unlinked_on > ${day}::date)), '[]') as links
    from app.programme where programme.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("chương trình này");
  const { subject, ...programme } = row;
  const rule = await readThresholds(tx, day);
  const asked = { year: programme.year, day, thresholds: rule };
  const known = (await readKnownTargets(tx, [id], day)).map((target) => ({
    target,
    assessed: assessRow(target, asked),
  }));
  return {
    ...programme,
    tasks: (await readTaskTallies(tx, [id], day))(id),
    targets: tallyTargets(known.map(({ assessed }) => assessed)),
    targetRows: known.map(({ target, assessed }) => ({
      ...assessed,
      id: target.subject.id,
      version: target.subject.version,
      ordinal: target.ordinal,
      name: target.subject.name,
      unit: target.subject.unit,
      direction: target.direction,
      measure: target.measure,
      owner: target.owner,
      plan: target.plan,
      values: target.values,
      acts: verdictsOn(actor, target.subject, today, acts.onTarget),
    })),
    rule,
    asOf: day,
    acts: verdictsOn(actor, subject, today, acts.onProgramme),
    journal: await readJournal(tx, [id]),
  };
}
