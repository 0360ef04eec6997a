import { allowed, refuse, type Verdict } from "./verdict.ts";
import { holdsAct, type Actor, type OnBehalf } from "./actor.ts";

interface Judged<Subject> {
  name: string;
  policy(actor: Actor, subject: Subject, today: string): Verdict;
}

/** As whom somebody acts: themself with their own offices, then for each delegator with what was delegated. */
export function personasOf(actor: Actor): Actor[] {
  const behalves = new Map<string, OnBehalf>();
  for (const { onBehalfOf } of actor.grants) {
    if (onBehalfOf) behalves.set(onBehalfOf.delegationId, onBehalfOf);
  }
  if (behalves.size === 0) return [actor];
  const own = { ...actor, grants: actor.grants.filter(({ onBehalfOf }) => !onBehalfOf) };
  const delegated = [...behalves.values()].map((behalf): Actor => ({
    ...actor,
    name: `${actor.name}, thay mặt ${behalf.name} theo ${behalf.legalBasis}`,
    grants: actor.grants.filter(
      ({ onBehalfOf }) => onBehalfOf?.delegationId === behalf.delegationId,
    ),
    onBehalfOf: behalf,
  }));
  return [own, ...delegated];
}

/**
 * As whom this act may be done, the own offices first; refused, the reason of the first. What separates two persons holds for
 * both: a delegate may do what neither they nor the delegator are kept from.
 */
export function judge<Subject>(
  act: Judged<Subject>,
  actor: Actor,
  subject: Subject,
  today: string,
): { as: Actor; verdict: Verdict } {
  let first: { as: Actor; verdict: Verdict } | null = null;
  for (const as of personasOf(actor)) {
    if (!holdsAct(as, act.name)) continue;
    const verdict = judgeOne(act, as, subject, today);
    if (verdict.allowed) return { as, verdict };
    first ??= { as, verdict };
  }
  return first ?? { as: actor, verdict: refuse("Chức trách của bạn không có quyền này.") };
}

function judgeOne<Subject>(
  act: Judged<Subject>,
  as: Actor,
  subject: Subject,
  today: string,
): Verdict {
  const verdict = act.policy(as, subject, today);
  if (!verdict.allowed || !as.onBehalfOf) return verdict;
  const { accountId, personId, name } = as.onBehalfOf;
  const ofDelegator = act.policy({ ...as, accountId, personId }, subject, today);
  return ofDelegator.allowed
    ? allowed
    : refuse(`${name} không được tự quyết định việc này nên người được ủy quyền cũng không được.`);
}
