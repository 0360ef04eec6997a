import type { Actor } from "../../../kernel/actor.ts";
import type { InspectingProvince } from "../testing.ts";
import { dropSelfCheck, planSelfCheck, recordSelfCheck } from "./write/keep-self-check.ts";
import { noteOpenPoint, settleOpenPoint } from "./write/points.ts";

const ACTS = [planSelfCheck, recordSelfCheck, dropSelfCheck, noteOpenPoint, settleOpenPoint];

/** Somebody of the province with the acts on self-checks; whose house it is decides. */
export function ableToSelfCheck(province: InspectingProvince, name: string): Actor {
  const actor = province.as(name);
  return {
    ...actor,
    grants: actor.grants.map((grant) => ({
      ...grant,
      acts: new Set([...grant.acts, ...ACTS.map((act) => act.name)]),
    })),
  };
}
