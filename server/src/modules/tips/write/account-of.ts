import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";

export function accountOf({ actor }: Pick<ActContext, "actor">): string {
  if (actor.accountId === null) throw refusals.NOT_ALLOWED("Việc này phải do một người thực hiện.");
  return actor.accountId;
}
