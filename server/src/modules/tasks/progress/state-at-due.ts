import { StateAtDue } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, defineAct, refuse, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { forHolder, notSubmitted, within } from "../domain/policy-parts.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";
import { readStatements, statedFor } from "./read-statements.ts";

interface DueSubject extends TaskSubject {
  /** The last days for which something was said already. */
  stated: readonly string[];
}

/**
 * When the last day has come the lead says, done or not, how it stands (rule R7: Đà Nẵng 4651/UBND-KSTT): done is said by
 * handing the result in, not done by a plan and the time it still needs. It moves no date and asks for no extension.
 */
export const stateAtDue = defineAct({
  name: "tasks.state-at-due",
  title: "Báo tình hình khi đến hạn",
  input: StateAtDue,
  load: async (context: ActContext, input): Promise<DueSubject> => {
    const task = await lockTask(context, input);
    return { ...task, stated: statedFor(await readStatements(context.tx, task.id)) };
  },
  policy: forHolder<DueSubject>("tasks.state-at-due", (subject, _actor, today) => {
    const verdict = within(notSubmitted, subject);
    if (!verdict.allowed) return verdict;
    if (subject.lastDay === null || today < subject.lastDay)
      return refuse("Nhiệm vụ chưa đến hạn. Khi có vướng mắc, hãy nêu ngay, không chờ đến hạn.");
    return subject.stated.includes(subject.lastDay)
      ? refuse(`Đã báo tình hình cho hạn ${vietnameseDate(subject.lastDay)}.`)
      : allowed;
  }),
  async run(context, task, { plan, neededUntil }) {
    if (neededUntil <= context.today) throw atField(taskRefusals.NEEDED_NOT_AHEAD(), "neededUntil");
    const lastDay = task.lastDay ?? context.today;
    await context.tx
      .insertInto("app.due_statement")
      .values({
        task_id: task.id,
        last_day: lastDay,
        plan,
        needed_until: neededUntil,
        stated_by: accountOf(context),
        stated_at: context.now,
      })
      .execute();
    context.record("task", task.id, { lastDay, plan, neededUntil });
    await tellConcerned(context, task, {
      kind: "task.stated-at-due",
      title: `${task.holderName}: NV-${task.number} đến hạn chưa xong, cần thêm đến ${vietnameseDate(neededUntil)}.`,
      body: plan,
      key: `stated-${lastDay}`,
    });
    return changeTask(context, task, { reported_on: context.today });
  },
  tell: telling<{ lastDay: string; plan: string; neededUntil: string }>(
    ({ lastDay, plan, neededUntil }) =>
      `báo đến hạn ${vietnameseDate(lastDay)} chưa xong, cần thêm đến ${vietnameseDate(neededUntil)}, phương án: “${plan}”`,
  ),
});
