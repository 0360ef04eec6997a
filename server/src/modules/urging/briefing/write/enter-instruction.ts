import { EnterInstruction } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { z } from "zod";
import {
  allowed,
  defineAct,
  telling,
  type ActContext,
  type Verdict,
} from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField, refusals } from "../../../../kernel/refusal.ts";
import { notify } from "../../../notifications/index.ts";
import { readSettingsToProject } from "../../../settings/index.ts";

import type { Actor } from "../../../../kernel/actor.ts";
import { maySettleItem } from "../domain/instruction-rules.ts";
import { leadersOn } from "../read/leaders.ts";
import { briefingRefusals } from "../refusals.ts";
import { lockItem, type LockedItem } from "./lock-item.ts";
import { mustBePossible } from "./make-task.ts";

interface Subject {
  /** The line of the briefing it was said about, and the task it follows up. */
  item: LockedItem | null;
  about: { id: string; number: number } | null;
}

export const mayEnter = (actor: Actor, { item }: Pick<Subject, "item">): Verdict =>
  item === null ? allowed : maySettleItem(actor, item);

async function loadSubject(
  context: ActContext,
  { briefingItemId, aboutNumber }: z.output<typeof EnterInstruction>,
): Promise<Subject> {
  if (briefingItemId !== null) {
    const item = await lockItem(context, briefingItemId);
    return { item, about: item.task };
  }
  if (aboutNumber === null) return { item: null, about: null };
  const { rows } = await sql<{ id: string; number: number }>`
    select id, number from app.task where number = ${aboutNumber}`.execute(context.tx);
  const [about] = rows;
  if (!about) throw atField(briefingRefusals.NO_SUCH_TASK(aboutNumber), "aboutNumber");
  return { item: null, about };
}

/**
 * An officer writes down what a leader has only said, and asks the leader to confirm it in writing within the days that the
 * province gives (task digest 19.31, R17). Until then nobody is bound by it.
 */
export const enterInstruction = defineAct({
  name: "briefing.enter-spoken",
  title: "Ghi ý kiến đã nói",
  input: EnterInstruction,
  load: (context, input) => loadSubject(context, input),
  policy: (actor, subject) => mayEnter(actor, subject),
  async run(context, { item, about }, input) {
    const { tx, now, today, actor } = context;
    const { leaderAccountId, content, unitId, dueOn, saidOn, heardBy } = input;
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    if (saidOn > today) throw atField(briefingRefusals.SAID_IN_FUTURE(), "saidOn");
    const leader = (await leadersOn(tx, today)).find(
      ({ accountId }) => accountId === leaderAccountId,
    );
    if (!leader) throw atField(briefingRefusals.NOT_A_LEADER(), "leaderAccountId");
    const agency = await mustBePossible(context, { unitId, dueOn });
    const settings = await readSettingsToProject(tx, today);
    const confirmBy = addWorkingDays(
      settings.calendar,
      today,
      settings["leaderDirective.answerDays"],
    ).date;
    const id = newId(now.getTime());
    await sql`
      insert into app.leader_instruction (id, briefing_item_id, about_task_id, leader_account_id, content, unit_id, due_on, said_on,
        spoken, heard_by, entered_by, entered_at, confirm_by)
      values (${id}, ${item?.id ?? null}, ${about?.id ?? null}, ${leaderAccountId}, ${content}, ${unitId}, ${dueOn}, ${saidOn}, true,
        ${heardBy}, ${actor.accountId}, ${now}, ${confirmBy})`.execute(tx);
    const told = { leader: leader.name, saidOn, agency, said: content, dueOn, confirmBy };
    context.record("instruction", id, told);
    if (item) context.record("briefing", item.briefingId, told);
    if (about) context.record("task", about.id, told);
    await notify(tx, now, [leaderAccountId], {
      kind: "instruction.to-confirm",
      subject: { type: "instruction", id },
      title: `Xin đồng chí xác nhận ý kiến đã nói ngày ${vietnameseDate(saidOn)}, giao ${agency}, chậm nhất ngày ${vietnameseDate(confirmBy)}.`,
      body: content,
      key: "entered",
    });
    return { id, version: 1 };
  },
  // Nobody is bound by what waits for its leader, and it is not the agencies' to read.
  toldTo: "province",
  tell: telling<{
    leader: string;
    saidOn: string;
    agency: string;
    said: string;
    confirmBy: string;
  }>(
    ({ leader, saidOn, agency, said, confirmBy }) =>
      `ghi ý kiến ${leader} nói ngày ${vietnameseDate(saidOn)}: giao ${agency} “${said}”; chờ xác nhận chậm nhất ngày ${vietnameseDate(confirmBy)}`,
  ),
});
