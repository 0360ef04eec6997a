import type { Actor } from "../../../kernel/actor.ts";
import type { SignInRules } from "../door.ts";

const ROLES: Record<SignInRules["secondStep.requiredFor"], readonly string[]> = {
  NOBODY: [],
  ADMINISTRATORS: ["ADMINISTRATOR"],
  ADMINISTRATORS_AND_CHIEFS: ["ADMINISTRATOR", "OFFICE_CHIEF"],
  EVERYBODY: [],
};

/** Does the province ask a second step of this person? Whoever acts for a chief by delegation counts as one. */
export function isRequired(actor: Actor, rules: SignInRules): boolean {
  const asked = rules["secondStep.requiredFor"];
  return (
    asked === "EVERYBODY" || actor.grants.some(({ roleCode }) => ROLES[asked].includes(roleCode))
  );
}
