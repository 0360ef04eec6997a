import type { Actor } from "../../../kernel/actor.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** The register names a person for every step; the program itself takes none of them. */
export function accountOf(actor: Actor): string {
  if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
  return actor.accountId;
}
