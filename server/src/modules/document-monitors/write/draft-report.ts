import { DraftMonitorReport } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { createDraft } from "../../drafting/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { actsForMonitor, mayMonitor } from "../domain/monitor-policies.ts";
import { monitorReport, type MonitorReportFacts } from "../domain/report-text.ts";
import { readAgencies, sumOf } from "../read/agencies.ts";
import { openReport, readObstacles } from "../read/document-monitoring.ts";
import { documentNamed, readMonitored, type MonitoredFacts } from "../read/monitored-document.ts";
import { monitorRefusals } from "../refusals.ts";

const NAME = "document-monitors.draft-report";

/** The agency that follows a directive drafts its report on it from the data; the proposals are its own. */
export const draftMonitorReport = defineAct({
  name: NAME,
  title: "Lập báo cáo về văn bản",
  input: DraftMonitorReport,
  load: ({ tx }, { documentId }) => readMonitored(tx, documentId, { lock: true }),
  policy: (actor, document: MonitoredFacts) => mayMonitor(NAME)(actor, document),
  async run(context, document, { documentId, proposals }) {
    const { tx, today, actor } = context;
    const by = actsForMonitor(actor, NAME, document);
    if (by === null) throw refusals.NOT_FOUND("cơ quan theo dõi");
    if (await openReport(tx, documentId)) throw monitorRefusals.REPORT_WAITS();
    const sender = (await unitRefs(tx, [by], today)).get(by)?.name ?? "";
    const agencies = await readAgencies(tx, documentId, today);
    const dated = document.issuedOn === null ? "" : ` ngày ${vietnameseDate(document.issuedOn)}`;
    const { subject, blocks, annexes } = monitorReport({
      sender,
      directive: `${documentNamed(document)}${dated}`,
      today,
      counts: sumOf(agencies),
      agencies: agencies.map(({ unit, ...agency }) => ({ ...agency, name: unit.name })),
      obstacles: await readObstacles(tx, documentId, today),
      study: await studyOf(tx, documentId),
      proposals: proposals.split(/\n+/u).map((line) => line.trim()).filter(Boolean), // prettier-ignore
    });
    const id = await createDraft(context, {
      kind: "báo cáo",
      purpose: "monitor-report",
      organ: { unitId: by },
      subject,
      addressees: [await receiverOf(tx, documentId, by)],
      blocks,
      annexes,
      recipients: ["Như trên", "Văn phòng UBND tỉnh", "Lãnh đạo cơ quan"],
      recipientUnitIds: [],
      about: [{ type: "document", id: documentId }],
    });
    context.record("document", documentId, { by: sender });
    return { id };
  },
  tell: telling<{ by?: string; subject?: string }>(({ by, subject }) =>
    by === undefined
      ? `lập dự thảo “${subject ?? ""}”`
      : `${by} lập báo cáo tình hình thực hiện văn bản`,
  ),
});

/** To whom the passage that charges the agency has it report. */
async function receiverOf(tx: Tx, documentId: string, unitId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select party.name from app.document_monitor monitor
    join app.assignment_party party on party.assignment_id = monitor.assignment_id and party.role = 'report-to'
    where monitor.document_id = ${documentId}::uuid and monitor.unit_id = ${unitId}::uuid and monitor.valid_to is null
    order by party.ordinal limit 1`.execute(tx);
  return rows[0]?.name ?? "Ủy ban nhân dân tỉnh";
}

async function studyOf(tx: Tx, documentId: string): Promise<MonitorReportFacts["study"]> {
  const { rows } = await sql<{ must: number; studied: number }>`
    select count(*)::int as must, count(studied_on)::int as studied from app.document_recipient
    where document_id = ${documentId}::uuid and must_study`.execute(tx);
  const [row] = rows;
  return row && row.must > 0 ? row : null;
}
