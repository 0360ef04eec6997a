import { addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { enqueue } from "../../../kernel/jobs/job.ts";
import { holdersOfAct } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { ending } from "../domain/plan.ts";
import { proposeSuccessor } from "../domain/propose-successor.ts";
import { sayPlan } from "../domain/words.ts";
import type { StoredPlan } from "../read/load-plan.ts";
import { openShares } from "../read/open-tasks.ts";
import { routingJob } from "./routing-job.ts";

/**
 * Puts every open task of the bodies that have ended on its way: to the only successor by itself, else before a person with a
 * proposal and a day by which to choose. What is on its way already stays as it is, so that it may be done again every night: a
 * document released late still gives a task to a body that is no more.
 */
export async function collectRoutings(
  context: Pick<ActContext, "tx" | "now" | "today">,
  plan: StoredPlan,
): Promise<number> {
  const { tx, now, today } = context;
  const leaving = ending(plan).map(({ id }) => id);
  const shares = await openShares(tx, leaving, today);
  const settings = await readSettings(tx, today);
  const lastDay = addWorkingDays(settings.calendar, today, settings["succession.routeDays"]).date;
  const rows = shares.map((share) => {
    const { unitId, because, byItself } = proposeSuccessor(share, plan.successors);
    return {
      id: newId(),
      ...share,
      proposed: unitId,
      because,
      state: byItself ? "decided" : "waiting",
    };
  });
  const { rows: fresh } = await sql<{ state: string }>`
    insert into app.task_routing (id, reorganisation_id, task_id, role, from_unit_id, proposed_unit_id, because, state, to_unit_id, decided_at, last_day)
    select id, ${plan.id}::uuid, task_id, role, unit_id, proposed, because, state, case when state = 'decided' then proposed end,
      case when state = 'decided' then ${now}::timestamptz end, ${lastDay}::date
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ taskId }) => taskId)}::uuid[], ${rows.map(({ role }) => role)}::text[],
      ${rows.map(({ unitId }) => unitId)}::uuid[], ${rows.map(({ proposed }) => proposed)}::uuid[], ${rows.map(({ because }) => because)}::text[],
      ${rows.map(({ state }) => state)}::text[]) as fresh (id, task_id, role, unit_id, proposed, because, state)
    on conflict (task_id, role, from_unit_id) do nothing
    returning state`.execute(tx);
  const waiting = fresh.filter(({ state }) => state === "waiting").length;
  if (waiting > 0) {
    await notify(tx, now, await holdersOfAct(tx, "organisation.route-tasks", today), {
      kind: "succession.to-route",
      subject: { type: "reorganisation", id: plan.id },
      title: `${waiting} nhiệm vụ chờ chọn cơ quan nhận sau khi ${sayPlan(plan)}.`,
      key: `waiting:${today}`,
    });
  }
  await enqueue(tx, routingJob, { reorganisationId: plan.id });
  return fresh.length;
}
