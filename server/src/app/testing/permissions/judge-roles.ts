import type { Actor } from "../../../kernel/actor.ts";
import { judge } from "../../../kernel/personas.ts";
import { mentionsIn } from "./mentions.ts";
import { grantOf, holding, stranger, type Register, type Role } from "./people.ts";
import type { Done, Watched } from "./watch-acts.ts";

/**
 * In what a role must stand to a record to do an act on it:
 * - `province`: nothing more than the role, which is over the whole province;
 * - `unit:PATH`: in office at the agency (or above it) that stands there in what the policy looks at;
 * - `person:PATH`: be the person who stands there;
 * - `seen`: the policy asks for no agency, and a stranger of the same scope was shown nothing or refused for what they are;
 * - `any`: a stranger may, since no record of anybody's is asked for.
 */
export type Relation = "province" | "seen" | "any" | `unit:${string}` | `person:${string}`;

/** By which relations a role may do an act in the cases that were seen; empty where the act is carried and never let. */
export function relationsOf(
  register: Register,
  { act, done }: Watched,
  role: Role,
  foreignUnit: string,
): Relation[] {
  const may = (actor: Actor, { subject, today }: Done) =>
    judge(act, actor, subject, today).verdict.allowed;
  const foreigner = holding(stranger(), [grantOf(register, role, foreignUnit)]);
  const open = done.filter((one) => may(foreigner, one));
  if (open.length > 0) {
    const fates = open.map(
      ({ strangers }) => strangers[role.scope === "province" ? "wide" : "scoped"],
    );
    if (!fates.includes("allowed")) return ["seen"];
    return [role.scope === "province" ? "province" : "any"];
  }
  const relations = new Set<Relation>();
  for (const one of done) {
    const { units, people } = mentionsIn(one.subject, register);
    for (const [path, ids] of units)
      for (const id of ids)
        if (may(holding(stranger(), [grantOf(register, role, id)]), one))
          relations.add(`unit:${path}`);
    for (const [path, someones] of people)
      for (const someone of someones)
        if (may(holding(someone, [grantOf(register, role, foreignUnit)]), one))
          relations.add(`person:${path}`);
  }
  return [...relations].toSorted();
}
