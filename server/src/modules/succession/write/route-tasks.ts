import { RouteTasks } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { isProvinceWide } from "../../../kernel/actor.ts";
import { enqueue } from "../../../kernel/jobs/job.ts";
import { atField } from "../../../kernel/refusal.ts";
import { unitRefs, unitsExistingOn } from "../../organisation/index.ts";
import { successionRefusals } from "../domain/refusals.ts";
import { routingJob } from "./routing-job.ts";

interface Waiting {
  id: string;
  proposed: string | null;
}
interface Recorded {
  count: number;
  to: string;
}

/** Chooses who takes over what waits: all to one body, or each as it is proposed. They pass on behind the page. */
export const routeTasks = defineAct({
  name: "organisation.route-tasks",
  title: "Chọn cơ quan nhận nhiệm vụ",
  input: RouteTasks,
  async load({ tx, actor }, { reorganisationId, routingIds }): Promise<Waiting[]> {
    // An agency may take none of these rows; the policy says so in words.
    if (!isProvinceWide(actor)) return [];
    const { rows } = await sql<Waiting>`
      select id, proposed_unit_id as proposed from app.task_routing
      where reorganisation_id = ${reorganisationId} and id = any (${routingIds}::uuid[]) and state = 'waiting'
      order by id for update`.execute(tx);
    return rows;
  },
  policy: (actor) =>
    isProvinceWide(actor)
      ? allowed
      : refuse("Việc chuyển nhiệm vụ sau sắp xếp do Văn phòng UBND tỉnh thực hiện."),
  async run(context, waiting, { reorganisationId, routingIds, toUnitId }) {
    const { tx, today, now, actor } = context;
    if (waiting.length !== new Set(routingIds).size) throw successionRefusals.ROUTED_MEANWHILE();
    const chosen = waiting.map(({ id, proposed }) => ({ id, to: toUnitId ?? proposed }));
    const going = chosen.flatMap(({ id, to }) => (to === null ? [] : [{ id, to }]));
    if (going.length < chosen.length)
      throw atField(successionRefusals.NOTHING_PROPOSED(), "toUnitId");
    const receivers = [...new Set(going.map(({ to }) => to))];
    const living = await unitsExistingOn(tx, receivers, today);
    const names = await unitRefs(tx, receivers, today);
    const gone = receivers.find((id) => !living.has(id));
    if (gone !== undefined) {
      throw atField(
        successionRefusals.NO_RECEIVER(names.get(gone)?.name ?? "Cơ quan này", today),
        "toUnitId",
      );
    }
    await sql`
      update app.task_routing routing set state = 'decided', to_unit_id = chosen.to_id, decided_by = ${actor.accountId}::uuid, decided_at = ${now}, failure = null
      from unnest(${going.map(({ id }) => id)}::uuid[], ${going.map(({ to }) => to)}::uuid[]) as chosen (id, to_id)
      where routing.id = chosen.id`.execute(tx);
    context.record("reorganisation", reorganisationId, {
      count: going.length,
      to: receivers.map((id) => names.get(id)?.name ?? "").join(", "),
    });
    await enqueue(tx, routingJob, { reorganisationId });
    return { id: reorganisationId, count: going.length };
  },
  tell: telling<Recorded>(({ count, to }) => `chọn ${to} tiếp nhận ${count} nhiệm vụ`),
});
