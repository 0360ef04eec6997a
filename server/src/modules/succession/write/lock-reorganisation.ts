import type { ActContext, Verdict } from "../../../kernel/act.ts";
import { allowed, refuse } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { lockOrganisation, mayChangeOrganisation } from "../../organisation/index.ts";
import { loadPlan, type StoredPlan } from "../read/load-plan.ts";

/** The reorganisation in the version the client saw; nothing else changes bodies meanwhile. */
export async function lockReorganisation(
  context: ActContext,
  { id, version }: { id: string; version: number },
): Promise<StoredPlan> {
  await lockOrganisation(context);
  const plan = await loadPlan(context.tx, id);
  if (!plan) throw refusals.NOT_FOUND("sắp xếp này");
  if (plan.version !== version) throw refusals.VERSION_CONFLICT();
  return plan;
}

/** Before it takes effect it can still be taken back or, when its day has come, be carried out. */
export function whilePlanned(actor: Actor, { state }: StoredPlan): Verdict {
  const may = mayChangeOrganisation(actor);
  if (!may.allowed) return may;
  if (state === "applied")
    return refuse("Sắp xếp này đã có hiệu lực. Muốn đổi lại, hãy ghi một sắp xếp mới.");
  return state === "cancelled" ? refuse("Sắp xếp này đã hủy.") : allowed;
}
