import { RemindLate } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { officersOf } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { actsForMonitor, mayMonitor } from "../domain/monitor-policies.ts";
import { readLateTasks } from "../read/late-tasks.ts";
import { documentNamed, readMonitored, type MonitoredFacts } from "../read/monitored-document.ts";
import { monitorRefusals } from "../refusals.ts";

const NAME = "document-monitors.remind";

/** The agency that follows a directive reminds those who are late with it, by name, in its own name, at most once a day. */
export const remindLate = defineAct({
  name: NAME,
  title: "Nhắc cơ quan chậm",
  input: RemindLate,
  load: ({ tx }, { documentId }) => readMonitored(tx, documentId, { lock: true }),
  policy: (actor, document: MonitoredFacts) => mayMonitor(NAME)(actor, document),
  async run(context, document, { documentId, unitIds }) {
    const { tx, now, today, actor } = context;
    const by = actsForMonitor(actor, NAME, document);
    if (by === null || actor.accountId === null) throw refusals.NOT_FOUND("cơ quan theo dõi");
    const late = Map.groupBy(
      await readLateTasks(tx, documentId, unitIds, today),
      ({ unitId }) => unitId,
    );
    const { rows: reminded } = await sql<{ unitId: string }>`
      select unit_id as "unitId" from app.monitor_reminder where document_id = ${documentId}::uuid
        and (sent_at at time zone 'Asia/Ho_Chi_Minh')::date = ${today}::date`.execute(tx);
    for (const { unitId } of reminded) late.delete(unitId);
    const units = [...late.keys()];
    if (units.length === 0) throw monitorRefusals.NOBODY_LATE();
    await sql`
      insert into app.monitor_reminder (document_id, unit_id, by_unit_id, tasks, sent_by, sent_at)
      select ${documentId}::uuid, unit_id, ${by}::uuid, tasks, ${actor.accountId}::uuid, ${now}
      from unnest(${units}::uuid[], ${units.map((unitId) => late.get(unitId)?.length ?? 0)}::int[]) as line (unit_id, tasks)`.execute(
      tx,
    );
    const names = await unitRefs(tx, [...units, by], today);
    const officers = Map.groupBy(
      await officersOf(tx, units, ["AGENCY_HEAD", "AGENCY_FOCAL"], today),
      ({ unitId }) => unitId,
    );
    await notifyEach(
      tx,
      now,
      units.map((unitId) => ({
        kind: "document-monitors.reminded",
        subject: { type: "document", id: documentId },
        title: `${names.get(by)?.name ?? ""} nhắc cơ quan bạn ${late.get(unitId)?.length ?? 0} nhiệm vụ quá hạn theo ${documentNamed(document)}, chậm nhất ${late.get(unitId)?.[0]?.daysLate ?? 0} ngày.`,
        key: `reminded:${unitId}:${today}`,
        accountIds: (officers.get(unitId) ?? []).map(({ accountId }) => accountId),
      })),
    );
    context.record("document", documentId, {
      by: names.get(by)?.name ?? "",
      units: units.map((unitId) => names.get(unitId)?.name ?? ""),
    });
    return { documentId, count: units.length };
  },
  tell: telling<{ by: string; units: string[] }>(
    ({ by, units }) => `${by} nhắc cơ quan chậm thực hiện văn bản: ${units.join(", ")}`,
  ),
});
