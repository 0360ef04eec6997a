import { DecideYear } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { readSettings } from "../../settings/index.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { tellConcerned } from "../tell-about.ts";
import { endOfYear } from "./domain/plan-year.ts";
import { yearPolicies } from "./domain/year-policies.ts";
import { checkYear, lockYear } from "./lock-year.ts";

/**
 * Closes a year of a standing duty by its result: the duty of a plan for that year ends with its last day, one that holds
 * further goes on in the next year (task digest, section 19, case 18). Never by itself: a person reads the result.
 */
export const decideYear = defineAct({
  name: "tasks.decide-year",
  title: "Đóng năm",
  input: DecideYear,
  load: (context, input) => lockYear(context, input),
  policy: yearPolicies.decide,
  async run(context, task, { year, closes, note }) {
    checkYear(task, year);
    await sql`update app.duty_year set decision = ${closes ? "closed" : "goes-on"}, note = ${note},
        decided_by = ${accountOf(context)}, decided_at = ${context.now}
      where task_id = ${task.id} and year = ${year}`.execute(context.tx);
    context.record("task", task.id, { year, closes, note });
    await tellConcerned(context, task, {
      kind: "task.year-decided",
      title: closes
        ? `Nhiệm vụ NV-${task.number} kết thúc cùng năm ${year}.`
        : `Nhiệm vụ NV-${task.number} tiếp tục sang năm ${year + 1}.`,
      body: note,
      key: `year-${year}-decided`,
    });
    if (closes) {
      const end = endOfYear(year);
      return changeTask(context, task, {
        state: "COMPLETED",
        // Decided before the year is over, it ends today; nothing ends in the future.
        completed_on: context.today < end ? context.today : end,
        review_on: null,
      });
    }
    const settings = await readSettings(context.tx, context.today);
    return changeTask(context, task, {
      review_on: addDays(context.today, settings["noDeadline.reviewDays"]),
    });
  },
  tell: telling<{ year: number; closes: boolean; note: string }>(({ year, closes, note }) =>
    closes
      ? `đóng năm ${year}, kết thúc nhiệm vụ: “${note}”`
      : `đóng năm ${year}, nhiệm vụ tiếp tục sang năm ${year + 1}: “${note}”`,
  ),
});
