import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** These acts are done by people: the program itself has no account. */
export function accountOf({ actor }: ActContext): string {
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  return actor.accountId;
}
