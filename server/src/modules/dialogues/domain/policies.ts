import type { Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";

/** What the policies of all acts on a dialogue look at. */
export interface DialogueSubject {
  id: string;
  version: number;
  number: number;
  topic: string;
  heldOn: string;
  chairedBy: string;
  /** The agency that held it. */
  unitId: string;
}

/** An agency keeps its own meetings; the Office and the reception everybody's. */
export function mayKeep(actor: Actor, act: string, { unitId }: { unitId: string }): Verdict {
  const its = actor.grants.some(
    (grant) => grant.acts.has(act) && (grant.provinceWide || grant.unitIds.has(unitId)),
  );
  return its ? allowed : refuse("Cơ quan chỉ ghi các buổi đối thoại, tiếp công dân của mình.");
}
