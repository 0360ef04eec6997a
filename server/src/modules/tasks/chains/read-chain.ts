import type { Chain, Origin, TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Settings } from "../../settings/index.ts";
import type { Horizon } from "../domain/horizon.ts";
import { insideBuffer } from "../domain/central-buffer.ts";
import { standingOf } from "../domain/standing.ts";
import { unitNames } from "../unit-names.ts";
import { dueAfterParent, waitsToBeClosed } from "./domain/parent-rules.ts";
import { tooClose } from "./domain/chain-rules.ts";

interface LinkRow {
  side: "feed" | "collector" | "parent" | "child";
  id: string;
  number: number;
  title: string;
  state: TaskState;
  last_day: string | null;
  received_on: string;
  submitted_on: string | null;
  completed_on: string | null;
  extension_pending: boolean;
  extension_count: number;
  unit: string;
  opens: boolean;
  origin: Origin;
  /** Of those that serve the task: since when they are what they are. */
  state_since: string | null;
}

const ENDED: readonly TaskState[] = ["COMPLETED", "REVOKED", "TRANSFERRED"];
const SENT: readonly TaskState[] = ["SUBMITTED", "COMPLETED"];

/**
 * Who hands in to a task and who has not, and where its own result goes on to. Whoever holds the task sees all that hand in to it,
 * also other agencies' (app.chain_feeds); those see no more of the summary than before.
 */
export async function readChain(
  tx: Tx,
  id: string,
  { lastDay, state }: { lastDay: string | null; state: TaskState },
  horizon: Horizon,
  settings: Settings,
): Promise<Chain> {
  const { rows } = await sql<LinkRow>`
    with linked as (
      select 'feed' as side, feed_id as id from app.task_link where collector_id = ${id}
      union all select 'collector', collector_id from app.task_link where feed_id = ${id}
      union all select 'parent', parent_id from app.task where id = ${id} and parent_id is not null
      union all select 'child', id from app.task where parent_id = ${id}
    ), shown as (
      select linked.side, true as opens, task.* from linked join app.task on task.id = linked.id
      union all select 'feed', false, feed.* from app.chain_feeds(${id}::uuid) feed
        where not exists (select from app.task seen where seen.id = feed.id)
    )
    select task.side, task.opens, task.id, task.number, task.title, task.state, task.origin, task.last_day, task.received_on, task.submitted_on,
      task.completed_on, task.extension_pending,
      (select h.state_since from app.task_history h where task.side = 'child' and h.task_id = task.id and h.until_day = 'infinity') as state_since, task.extension_count, coalesce(unit.name, '') as unit
    from shown task
    left join lateral (${unitNames(sql`select task.holder_unit_id`, horizon.today)}) unit on true
    order by task.last_day, unit.name collate app.vi, task.number`.execute(tx);
  const link = (row: LinkRow) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    unit: row.unit,
    opens: row.opens,
    lastDay: row.last_day,
    sentOn: SENT.includes(row.state) ? (row.submitted_on ?? row.completed_on) : null,
    isSent: SENT.includes(row.state),
    standing: standingOf(
      {
        state: row.state,
        lastDay: row.last_day,
        receivedOn: row.received_on,
        submittedOn: row.submitted_on,
        completedOn: row.completed_on,
        extensionPending: row.extension_pending,
        extensionCount: row.extension_count,
      },
      horizon,
      settings,
    ),
    warning: warningOn(row),
  });
  const warningOn = ({ side, last_day: theirs, number, origin }: LinkRow): string | null => {
    if (side === "feed") return tooClose(theirs, lastDay, settings);
    if (side === "collector") return tooClose(lastDay, theirs, settings);
    if (side === "child") return dueAfterParent(theirs, lastDay);
    const buffer = { days: settings["extension.centralBufferDays"], calendar: settings.calendar };
    const parent = { parentLastDay: theirs, parentNumber: number, parentOrigin: origin };
    return dueAfterParent(lastDay, theirs) ?? insideBuffer(lastDay, parent, buffer);
  };
  const children = rows.filter(({ side }) => side === "child");
  return {
    parent: rows.filter(({ side }) => side === "parent").map(link)[0] ?? null,
    children: children.map(link),
    toClose: waitsToBeClosed(
      state,
      children.map((child) => (ENDED.includes(child.state) ? child.state_since : null)),
      { today: horizon.today, after: settings["parent.closeAfterDays"] },
    ),
    feeds: rows.filter(({ side }) => side === "feed").map(link),
    collectors: rows.filter(({ side }) => side === "collector").map(link),
  };
}
