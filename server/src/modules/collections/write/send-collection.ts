import { SendCollection } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { membersOf, unitRefs, unitsExistingOn } from "../../organisation/index.ts";
import { isOfUnit } from "../domain/collection-policies.ts";
import { wrongForm } from "../domain/check-answers.ts";
import { atEach, collectionRefusals } from "../refusals.ts";
import { tellAsked } from "./tell-asked.ts";

const NAME = "collections.send";

/**
 * An agency asks others to report: the form goes with the request and its date, to those named and to the members of groups of
 * this day. Where it is the collector of a chain, each part is tied to the task it serves.
 */
export const sendCollection = defineAct({
  name: NAME,
  title: "Gửi yêu cầu báo cáo",
  input: SendCollection,
  load: async () => undefined,
  policy: () => allowed,
  async run(context, _, input) {
    const { tx, now, today, actor } = context;
    const { collectorUnitId, title, request, questions, dueOn, ownDueOn, taskId } = input;
    if (actor.accountId === null) throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện."); // prettier-ignore
    if (!isOfUnit(actor, NAME, collectorUnitId)) throw collectionRefusals.NOT_YOUR_AGENCY();
    const wrong = wrongForm(questions);
    if (Object.keys(wrong).length > 0) throw atEach(collectionRefusals.FORM_WRONG(), wrong);
    if (dueOn < today) throw atField(collectionRefusals.DUE_PASSED(), "dueOn");
    if (ownDueOn !== null && ownDueOn < dueOn) throw atField(collectionRefusals.OWN_DUE_BEFORE(), "ownDueOn"); // prettier-ignore
    const units = await unitsAsked(context, input);
    const documentId = taskId === null ? null : await documentOf(context, taskId, collectorUnitId);
    const id = newId(now.getTime());
    const { rows } = await sql<{ number: number }>`
      insert into app.collection (id, collector_unit_id, title, request, task_id, document_id, questions, due_on, own_due_on, sent_by, sent_at)
      values (${id}::uuid, ${collectorUnitId}::uuid, ${title}, ${request}, ${taskId}::uuid, ${documentId}::uuid,
        ${JSON.stringify(questions)}::jsonb, ${dueOn}, ${ownDueOn}, ${actor.accountId}::uuid, ${now}) returning number`.execute(
      tx,
    );
    await sql`
      insert into app.collection_part (collection_id, unit_id, collector_unit_id, task_id)
      select ${id}::uuid, asked.unit_id, ${collectorUnitId}::uuid, (
        select feed.id from app.chain_feeds(${taskId}::uuid) feed
        where feed.holder_unit_id = asked.unit_id and feed.state not in ('REVOKED', 'TRANSFERRED')
        order by feed.last_day nulls last, feed.id limit 1)
      from unnest(${units}::uuid[]) as asked (unit_id)`.execute(tx);
    const sender = (await unitRefs(tx, [collectorUnitId], today)).get(collectorUnitId)?.name ?? "";
    await tellAsked(context, units, {
      kind: "collections.asked",
      subject: { type: "collection", id },
      title: `${sender} yêu cầu cơ quan bạn báo cáo “${title}”, chậm nhất ngày ${vietnameseDate(dueOn)}.`,
      key: "asked",
    });
    const number = rows[0]?.number ?? 0;
    context.record("collection", id, { number, title, agencies: units.length, dueOn });
    if (taskId !== null) context.record("task", taskId, { number, title, agencies: units.length, dueOn }); // prettier-ignore
    return { id, count: units.length };
  },
  tell: telling<{ number: number; title: string; agencies: number; dueOn: string }>(
    ({ number, title, agencies, dueOn }) =>
      `gửi yêu cầu báo cáo TH-${number} “${title}” tới ${agencies} cơ quan, hạn ${vietnameseDate(dueOn)}`,
  ),
});

async function unitsAsked(
  { tx, today }: ActContext,
  { unitIds, groupIds, collectorUnitId }: Pick<typeof SendCollection._output, "unitIds" | "groupIds" | "collectorUnitId">, // prettier-ignore
): Promise<string[]> {
  const members = groupIds.length === 0 ? new Map() : await membersOf(tx, groupIds, today);
  const named = [...unitIds, ...[...members.values()].flat().map(({ id }: { id: string }) => id)];
  // Who sums up does not ask itself: what it has to say itself it writes into the summary.
  const units = [...new Set(named)].filter((id) => id !== collectorUnitId);
  if (units.length === 0) throw atField(collectionRefusals.NOBODY_ASKED(), "unitIds");
  const alive = await unitsExistingOn(tx, units, today);
  if (units.some((id) => !alive.has(id))) throw atField(collectionRefusals.UNIT_ENDED(), "unitIds");
  return units;
}

async function documentOf({ tx }: ActContext, taskId: string, unitId: string): Promise<string> {
  const { rows } = await sql<{ documentId: string }>`
    select document_id as "documentId" from app.task where id = ${taskId}::uuid and holder_unit_id = ${unitId}::uuid`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw atField(collectionRefusals.NOT_YOUR_TASK(), "taskId");
  return row.documentId;
}
