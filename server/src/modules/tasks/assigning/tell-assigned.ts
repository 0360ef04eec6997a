import { vietnameseDate } from "@dondoc/workcalendar";
import type { Projection } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";

interface AssignedTask {
  id: string;
  /** Which period of a duty it is, in words; nothing of a task of a release. */
  period?: string;
  holderUnitId: string;
  order: { coordinatingUnitIds: readonly string[] };
  projection: Pick<Projection, "dueOn" | "bound">;
}

/**
 * The first rung, L0: the heads and focal officers of the lead and of its partners learn of each new task as it is given out, by
 * two statements however many tasks there are.
 */
export async function tellAssigned(
  { tx, now, today }: Pick<ActContext, "tx" | "now" | "today">,
  tasks: readonly AssignedTask[],
  numbers: ReadonlyMap<string, number>,
  delivery: { atOnce?: boolean } = {},
): Promise<void> {
  const units = tasks.flatMap(({ holderUnitId, order }) => [
    holderUnitId,
    ...order.coordinatingUnitIds,
  ]);
  const officers = Map.groupBy(
    await officersOf(tx, [...new Set(units)], ["AGENCY_HEAD", "AGENCY_FOCAL"], today),
    ({ unitId }) => unitId,
  );
  const of = (unitId: string) => (officers.get(unitId) ?? []).map(({ accountId }) => accountId);
  const notices = tasks.flatMap(({ id, holderUnitId, order, projection, period }) => {
    const number = `NV-${numbers.get(id) ?? ""}${period === undefined ? "" : ` (kỳ ${period})`}`;
    const about = { kind: "tasks.assigned", subject: { type: "task" as const, id } };
    const leads = of(holderUnitId);
    const partners = order.coordinatingUnitIds
      .filter((unitId) => unitId !== holderUnitId)
      .flatMap(of)
      .filter((accountId) => !leads.includes(accountId));
    const due = dueInWords(projection);
    return [
      {
        ...about,
        accountIds: leads,
        key: "lead",
        title: `${number} được giao cho cơ quan bạn, ${due}.`,
      },
      {
        ...about,
        accountIds: partners,
        key: "partner",
        title: `Cơ quan bạn phối hợp thực hiện ${number}, ${due}.`,
      },
    ];
  });
  await notifyEach(tx, now, notices, delivery);
}

function dueInWords({ dueOn, bound }: AssignedTask["projection"]): string {
  if (dueOn === null) return "không có thời hạn";
  return `hạn ${bound === "before" ? "trước ngày " : ""}${vietnameseDate(dueOn)}`;
}
