import type { DocumentMonitor, DocumentMonitoring } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { MonitoredFacts } from "./monitored-document.ts";
import { readMonitored } from "./monitored-document.ts";
import { readAgencies, sumOf } from "./agencies.ts";

type OnDocument = Pick<ActDefinition<never, MonitoredFacts, unknown>, "name" | "title" | "policy">;

/** Who follows a directive, how each agency stands with it, what stands in the way; what of it the person may see. */
export async function readDocumentMonitoring(
  tx: Tx,
  actor: Actor,
  documentId: string,
  { today, acts }: { today: string; acts: readonly OnDocument[] },
): Promise<DocumentMonitoring> {
  const document = await readMonitored(tx, documentId);
  const agencies = await readAgencies(tx, documentId, today);
  return {
    asOf: today,
    document: {
      id: documentId,
      title: document.subject ?? "",
      reference: [document.number, document.symbol].filter(Boolean).join("/") || null,
      issuedOn: document.issuedOn,
    },
    monitors: await readMonitors(tx, documentId, today),
    mine: actor.grants.some(({ unitId }) => document.monitorUnitIds.includes(unitId)),
    counts: sumOf(agencies),
    agencies: agencies.map(({ remindedAt, ...agency }) => ({
      ...agency,
      remindedAt: remindedAt?.toISOString() ?? null,
    })),
    obstacles: await readObstacles(tx, documentId, today),
    openReportId: await openReport(tx, documentId),
    acts: verdictsOn(actor, document, today, acts),
  };
}

async function readMonitors(tx: Tx, documentId: string, today: string): Promise<DocumentMonitor[]> {
  const { rows } = await sql<DocumentMonitor>`
    select monitor.id, jsonb_build_object('id', monitor.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
      monitor.valid_from as from, monitor.valid_to as until, monitor.found_by as "foundBy", monitor.basis,
      person.full_name as "setBy", monitor.end_reason as "endReason"
    from app.document_monitor monitor
    join lateral (select name, short_name from app.unit_version where unit_id = monitor.unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    left join app.account on account.id = monitor.set_by left join app.person on person.id = account.person_id
    where monitor.document_id = ${documentId}::uuid
    order by monitor.valid_to is not null, monitor.valid_from desc, version.name collate app.vi`.execute(
    tx,
  );
  return rows;
}

/** The obstacles of its tasks that nobody has decided yet. */
export async function readObstacles(
  tx: Tx,
  documentId: string,
  today: string,
): Promise<DocumentMonitoring["obstacles"]> {
  const { rows } = await sql<DocumentMonitoring["obstacles"][number]>`
    select task.id as "taskId", task.number, version.name as unit, obstacle.content,
      (obstacle.raised_at at time zone 'Asia/Ho_Chi_Minh')::date as "raisedOn"
    from app.task join app.task_obstacle obstacle on obstacle.task_id = task.id and obstacle.decided_at is null
    join lateral (select name from app.unit_version where unit_id = task.holder_unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    where task.document_id = ${documentId}::uuid order by obstacle.raised_at, obstacle.id limit 200`.execute(
    tx,
  );
  return rows;
}

/** The report on a directive that waits to be signed. */
export async function openReport(tx: Tx, documentId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select draft.id from app.draft_about about join app.draft on draft.id = about.draft_id
    where about.subject_id = ${documentId}::uuid and draft.purpose = 'monitor-report' and draft.state = 'draft'
    order by draft.made_at desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
