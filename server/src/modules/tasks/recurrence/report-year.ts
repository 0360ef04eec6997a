import { ReportYear } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { yearPolicies } from "./domain/year-policies.ts";
import { checkYear, lockYear } from "./lock-year.ts";

/** The agency says what a standing duty came to in a year; until it is decided on, a later word replaces an earlier one. */
export const reportYear = defineAct({
  name: "tasks.report-year",
  title: "Ghi kết quả năm",
  input: ReportYear,
  load: (context, input) => lockYear(context, input),
  policy: yearPolicies.report,
  async run(context, task, { year, result }) {
    checkYear(task, year);
    await sql`update app.duty_year set result = ${result}, reported_by = ${accountOf(context)}, reported_at = ${context.now}
      where task_id = ${task.id} and year = ${year}`.execute(context.tx);
    context.record("task", task.id, { year, result });
    return changeTask(context, task, { reported_on: context.today });
  },
  tell: telling<{ year: number; result: string }>(
    ({ year, result }) => `ghi kết quả năm ${year}: “${result}”`,
  ),
});
