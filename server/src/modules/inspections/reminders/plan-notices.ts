import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { AddressedNotice } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { linesOf, type ReadLine } from "../year-plan/read/lines.ts";

type Moment = "before" | "begins" | "ends" | "missed";
const SAYS: Readonly<Record<Moment, string>> = {
  before: "sắp đến thời gian dự kiến, chưa đề nghị",
  begins: "đến thời gian dự kiến, chưa đề nghị",
  ends: "sắp hết thời gian dự kiến, chưa đề nghị",
  missed: "đã qua thời gian dự kiến mà chưa bắt đầu",
};

/** What is said of a line on a day: of one not proposed around its months, of one not begun the day after them. */
function momentOf(
  { firstDay, lastDay, state }: Pick<ReadLine, "firstDay" | "lastDay" | "state">,
  day: string,
  leadDays: number,
): Moment | null {
  if (state === "missed") return day === addDays(lastDay, 1) ? "missed" : null;
  if (state !== "waiting") return null;
  if (day === firstDay) return "begins";
  if (day === addDays(firstDay, -leadDays)) return "before";
  return day === addDays(lastDay, -leadDays) && day > firstDay ? "ends" : null;
}

interface Plan {
  id: string;
  number: number;
  draftedBy: string;
}

/**
 * Reminders of one day of planned inspections that nobody has proposed or begun: one notice for each body and plan, to its head,
 * deputies and secretary of that day, where none of them has an account to whoever drafted the plan.
 */
export async function planNotices(tx: Tx, day: string): Promise<AddressedNotice[]> {
  const { "inspection.planLeadDays": leadDays } = await readSettings(tx, day);
  const year = Number(day.slice(0, 4));
  // December's are missed on 1 January; January's are told of in December.
  const { rows: plans } = await sql<Plan>`
    select id, number::int, drafted_by as "draftedBy" from app.year_plan
    where approved_on <= ${day}::date and year between ${year - 1}::int and ${year + 1}::int order by id`.execute(
    tx,
  );
  const lines = await linesOf(
    tx,
    plans.map(({ id }) => id),
    day,
  );
  const groups = new Map<
    string,
    { plan: Plan; bodyId: string; moment: Moment; lines: ReadLine[] }
  >();
  for (const line of lines) {
    const moment = momentOf(line, day, leadDays);
    const plan = plans.find(({ id }) => id === line.planId);
    if (moment === null || !plan) continue;
    const key = `${plan.id}:${moment}:${line.body.id}`;
    const group = groups.get(key) ?? { plan, bodyId: line.body.id, moment, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  const { rows: sitting } = await sql<{ bodyId: string; accountId: string }>`
    select member.body_id as "bodyId", account.id as "accountId" from app.inspecting_body_member member
    join app.account on account.person_id = member.person_id and account.locked_at is null
    where member.function in ('head', 'deputy', 'secretary') and daterange(member.valid_from, member.valid_to) @> ${day}::date
    order by member.id, account.id`.execute(tx);
  return [...groups.values()].map(({ plan, bodyId, moment, lines: told }) => {
    const members = sitting.filter((one) => one.bodyId === bodyId).map((one) => one.accountId);
    const named = told.map(({ ordinal, unit }) => `mục ${ordinal}${unit ? ` ${unit.name}` : ""}`);
    return {
      accountIds: members.length > 0 ? members : [plan.draftedBy],
      kind: "inspections.year-plan",
      subject: { type: "year-plan" as const, id: plan.id },
      title: `Kế hoạch kiểm tra KHKT-${plan.number}: ${told.length} cuộc ${SAYS[moment]} (${named.join("; ")}).`,
      key: `${moment}:${bodyId}:${day}`,
    };
  });
}
