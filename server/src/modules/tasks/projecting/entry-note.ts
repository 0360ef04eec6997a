import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Settings, ThoughtOf } from "../../settings/index.ts";
import type { ClockFacts } from "../clocks/domain/clock-facts.ts";
import { entryTerm, workingTerm } from "../clocks/domain/clocks.ts";

interface Waiting {
  receivedOn: string;
  urgency: ClockFacts["urgency"];
  assignments: number;
  groups: boolean;
  reference: string;
}

/** Named of those that move; the others are counted. */
const NAMED = 5;

/** Which documents that wait to be entered would have another last day: they are the Office's own, not tasks of an agency. */
export async function entryNote(tx: Tx, { before, after }: ThoughtOf): Promise<string> {
  const { rows } = await sql<Waiting>`
    select document.received_on as "receivedOn", document.urgency,
      coalesce(nullif(concat_ws('/', document.number, document.symbol), ''), document.subject, 'văn bản chưa có số') as reference,
      (select count(*) from app.assignment where assignment.document_id = document.id and assignment.state <> 'rejected') as assignments,
      exists (select from app.assignment join app.assignment_party party on party.assignment_id = assignment.id
        where assignment.document_id = document.id and party.group_id is not null) as groups
    from app.document where document.state in ('review', 'proposed') and not document.secret_stub
    order by document.received_on, document.id`.execute(tx);
  const moved = rows.flatMap((row) => {
    const [was, will] = [lastDayOf(row, before), lastDayOf(row, after)];
    return was === will
      ? []
      : [`${row.reference} từ ${vietnameseDate(was)} thành ${vietnameseDate(will)}`];
  });
  if (moved.length === 0) return "Không văn bản nào đang chờ nhập đổi thời hạn nhập.";
  const rest = moved.length > NAMED ? `; và ${moved.length - NAMED} văn bản khác` : "";
  return `${moved.length} văn bản đang chờ nhập đổi thời hạn nhập: ${moved.slice(0, NAMED).join("; ")}${rest}. Không nhiệm vụ nào đổi hạn.`;
}

function lastDayOf({ groups, assignments, urgency, receivedOn }: Waiting, settings: Settings) {
  const tasksOfDocument = groups
    ? Math.max(assignments, settings["entry.complexFrom"])
    : assignments;
  const { days } = entryTerm({ urgency, tasksOfDocument }, settings);
  return workingTerm(receivedOn, days, settings);
}
