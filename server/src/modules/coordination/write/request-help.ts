import { RequestHelp } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { unitRefs } from "../../organisation/index.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { askingSide, mayRequestHelp } from "../domain/cooperation-policies.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { numbered } from "../domain/words.ts";
import { readHelpSubject } from "../read/cooperation.ts";
import { readTerms } from "../read/terms.ts";
import { accountOf } from "./account-of.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** Asks a partner of the task for something by a day: data, people, a joint visit. The limit is that of the rule, as for opinions. */
export const requestHelp = defineAct({
  name: "coordination.request-help",
  title: "Yêu cầu phối hợp",
  input: RequestHelp,
  load: ({ tx }, { taskId }) => readHelpSubject(tx, taskId),
  policy: mayRequestHelp,
  async run(context, task, input) {
    const { tx, today, now, actor } = context;
    const { askedUnitId, urgent, field = null } = input;
    const askingUnitId = askingSide(actor, task) ?? task.leadUnitId;
    const partners =
      askingUnitId === task.leadUnitId ? task.coordinatingUnitIds : [task.leadUnitId];
    if (!partners.includes(askedUnitId) || askedUnitId === askingUnitId) {
      throw atField(coordinationRefusals.NOT_A_PARTNER(), "askedUnitId");
    }
    const request = { askingUnitId, askedUnitIds: [askedUnitId], field, urgent, sentOn: today };
    const terms = await readTerms(tx, request, await readSettingsToProject(tx, today));
    const id = newId();
    await tx
      .insertInto("app.cooperation")
      .values({
        id,
        task_id: task.taskId,
        asking_unit_id: askingUnitId,
        asked_unit_id: askedUnitId,
        kind: input.kind,
        content: input.content,
        why: input.why,
        urgent,
        rule_id: terms.rule?.id ?? null,
        last_day: terms.lastDay,
        limit_because: terms.because,
        sent_by: accountOf(context),
        sent_at: now,
      })
      .execute();
    const { number } = await tx
      .selectFrom("app.cooperation")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const names = await unitRefs(tx, [askingUnitId, askedUnitId], today);
    const nameOf = (unit: string) => names.get(unit)?.name ?? "";
    const payload = { number, asked: nameOf(askedUnitId), content: input.content, lastDay: terms.lastDay }; // prettier-ignore
    context.record("cooperation", id, payload);
    context.record("task", task.taskId, payload);
    await tellAgencies(context, [askedUnitId], {
      kind: "coordination.help-requested",
      subject: { type: "cooperation", id },
      title: `${nameOf(askingUnitId)} yêu cầu cơ quan phối hợp (${numbered("PH", number)}), hạn ${vietnameseDate(terms.lastDay)}.`,
      key: "requested",
    });
    return { id, number };
  },
  toldTo: "parties",
  tell: telling<{ number: number; asked: string; content: string; lastDay: string }>(
    ({ number, asked, content, lastDay }) =>
      `yêu cầu ${asked} phối hợp (${numbered("PH", number)}), hạn ${vietnameseDate(lastDay)}: “${content}”`,
  ),
});
