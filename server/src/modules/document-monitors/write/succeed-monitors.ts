import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { holdersOfAct, officersOf } from "../../access/index.ts";
import { notify, notifyEach } from "../../notifications/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { documentNamed, type MonitoredFacts } from "../read/monitored-document.ts";
import { FOLLOWERS } from "./tell-monitor.ts";

interface Succession {
  reorganisationId: string;
  heirId: string | null;
  on: string;
  /** "SX-3", and with what and on which basis it says. */
  label: string;
  because: string;
}
type Followed = Pick<MonitoredFacts, "id" | "kind" | "number" | "symbol" | "subject"> & {
  unitIds: string[];
};
/** A directive that passed on: by whom it was followed, and by whom it is now; null where somebody has still to be named. */
export interface FollowedOn {
  documentId: string;
  from: string;
  to: string | null;
}

/**
 * Directives that bodies follow which have ended are followed by their heir from that day, by the passage that charged the old one
 * and on the basis of the reorganisation; what the old one had begun to write is given up. Of bodies without an heir the chief of the
 * Office names somebody. Rows change hands, so that who follows what is asked by exact units as before (ADR 29).
 */
export async function succeedMonitors(
  context: ActContext,
  unitIds: readonly string[],
  succession: Succession,
): Promise<FollowedOn[]> {
  const { tx, now, actor } = context;
  const { on, because } = succession;
  const heirId = await standingFor(tx, succession.heirId, on);
  const { rows: followed } = await sql<Followed>`
    with gone as (
      update app.document_monitor set valid_to = greatest(${on}::date, valid_from), ended_by = ${actor.accountId}::uuid, end_reason = ${because}
      where unit_id = any (${[...unitIds]}::uuid[]) and valid_to is null returning document_id, unit_id, found_by, assignment_id
    ), taken as (
      insert into app.document_monitor (document_id, unit_id, valid_from, found_by, assignment_id, basis, set_by, set_at)
      select distinct on (document_id) document_id, ${heirId}::uuid, ${on}::date, found_by, assignment_id, ${because}, ${actor.accountId}::uuid, ${now}::timestamptz
      from gone where ${heirId}::uuid is not null order by document_id, assignment_id on conflict do nothing
    )
    select document.id, document.kind, document.number, document.symbol, document.subject, array_agg(gone.unit_id order by gone.unit_id) as "unitIds"
    from gone join app.document on document.id = gone.document_id group by document.id order by document.id`.execute(
    tx,
  );
  await giveDraftsUp(context, unitIds, because);
  if (followed.length === 0) return [];
  const names = await unitRefs(tx, unitIds);
  const nameOf = (id: string) => names.get(id)?.name ?? "";
  const heir = heirId === null ? null : ((await unitRefs(tx, [heirId])).get(heirId)?.name ?? "");
  const from = [...new Set(followed.flatMap((one) => one.unitIds))].map(nameOf).join(", ");
  await (heirId === null
    ? tellChief(context, followed, from, succession)
    : tellHeir(context, heirId, `${followed.length} văn bản của ${from}`, succession));
  return followed.map((one) => ({
    documentId: one.id,
    from: one.unitIds.map(nameOf).join(", "),
    to: heir,
  }));
}

/** Of a reorganisation entered long after its day the heir may have ended too. */
async function standingFor(tx: Tx, unitId: string | null, on: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`select app.unit_now(${unitId}::uuid, ${on}::date) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Nobody is there any more to sign them; the heir begins its own. */
const giveDraftsUp = ({ tx }: ActContext, unitIds: readonly string[], because: string) =>
  sql`update app.draft set state = 'withdrawn', withdrawn_because = ${because}, version = version + 1
    where organ_unit_id = any (${[...unitIds]}::uuid[]) and state = 'draft' and purpose in ('monitor-urging', 'monitor-report')`.execute(
    tx,
  );

/** One notice for all of them, not one a document. */
async function tellHeir(
  { tx, now, today }: ActContext,
  heirId: string,
  what: string,
  { reorganisationId, label }: Succession,
): Promise<void> {
  const officers = await officersOf(tx, [heirId], FOLLOWERS, today);
  await notify(
    tx,
    now,
    officers.map(({ accountId }) => accountId),
    {
      kind: "document-monitors.succeeded",
      subject: { type: "reorganisation", id: reorganisationId },
      title: `Cơ quan bạn tiếp tục theo dõi việc thực hiện ${what} (${label}).`,
      key: `succeeded:${heirId}`,
    },
  );
}

async function tellChief(
  { tx, now, today }: ActContext,
  followed: readonly Followed[],
  from: string,
  { reorganisationId, label }: Succession,
): Promise<void> {
  const accountIds = await holdersOfAct(tx, "document-monitors.set", today);
  await notifyEach(
    tx,
    now,
    followed.map((document) => ({
      kind: "document-monitors.left",
      subject: { type: "document", id: document.id },
      title: `${from} kết thúc hoạt động (${label}), không có cơ quan kế thừa: hãy giao cơ quan khác theo dõi ${documentNamed(document)}.`,
      key: `left:${reorganisationId}`,
      accountIds,
    })),
  );
}
