import { EndDocumentMonitor, SetDocumentMonitor } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { unitRefs, unitsExistingOn } from "../../organisation/index.ts";
import { mayEndMonitor, maySetMonitor } from "../domain/monitor-policies.ts";
import { readMonitored, type MonitoredFacts } from "../read/monitored-document.ts";
import { monitorRefusals } from "../refusals.ts";
import { tellMonitor } from "./tell-monitor.ts";

/** The chief of the Office names an agency that follows a directive as a whole from today, on a basis. */
export const setDocumentMonitor = defineAct({
  name: "document-monitors.set",
  title: "Giao theo dõi văn bản",
  input: SetDocumentMonitor,
  load: ({ tx }, { documentId }) => readMonitored(tx, documentId, { lock: true }),
  policy: (actor, document: MonitoredFacts) => maySetMonitor(actor, document),
  async run(context, document, { documentId, unitId, basis }) {
    const { tx, now, today, actor } = context;
    if (document.monitorUnitIds.includes(unitId)) {
      throw atField(monitorRefusals.ALREADY_MONITORS(), "unitId");
    }
    if (!(await unitsExistingOn(tx, [unitId], today)).has(unitId)) {
      throw atField(monitorRefusals.UNIT_ENDED(), "unitId");
    }
    await sql`
      insert into app.document_monitor (document_id, unit_id, valid_from, found_by, basis, set_by, set_at)
      values (${documentId}::uuid, ${unitId}::uuid, ${today}, 'person', ${basis}, ${actor.accountId}::uuid, ${now})`.execute(
      tx,
    );
    await tellMonitor(context, document, unitId);
    const unit = (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
    context.record("document", documentId, { unit, basis });
    return { documentId, count: 1 };
  },
  tell: telling<{ unit: string; basis: string }>(
    ({ unit, basis }) => `giao ${unit} theo dõi việc thực hiện văn bản; căn cứ: ${basis}`,
  ),
});

/** And relieves one, with the reason: what it did meanwhile stays. */
export const endDocumentMonitor = defineAct({
  name: "document-monitors.end",
  title: "Thôi giao theo dõi",
  input: EndDocumentMonitor,
  async load({ tx }, { documentId, monitorId }) {
    const document = await readMonitored(tx, documentId, { lock: true });
    const { rows } = await sql<{ unitId: string; ended: boolean }>`
      select unit_id as "unitId", valid_to is not null as ended from app.document_monitor
      where id = ${monitorId}::uuid and document_id = ${documentId}::uuid`.execute(tx);
    const [row] = rows;
    if (!row) throw refusals.NOT_FOUND("việc giao theo dõi này");
    return { ...document, ...row };
  },
  policy: (actor, monitor: MonitoredFacts & { unitId: string; ended: boolean }) =>
    mayEndMonitor(actor, monitor),
  async run(context, { unitId }, { documentId, monitorId, reason }) {
    const { tx, today, actor } = context;
    await sql`
      update app.document_monitor set valid_to = ${today}, ended_by = ${actor.accountId}::uuid, end_reason = ${reason}
      where id = ${monitorId}::uuid`.execute(tx);
    const unit = (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
    context.record("document", documentId, { unit, reason });
    return { documentId, count: 1 };
  },
  tell: telling<{ unit: string; reason: string }>(
    ({ unit, reason }) => `thôi giao ${unit} theo dõi văn bản: “${reason}”`,
  ),
});
