import type { ActContext } from "../../../kernel/act.ts";
import type { AssignmentRecord, DocumentRecord } from "../read/records.ts";

/** A document that is being released, with whom each of its accepted assignments concerns. */
export interface Releasing {
  document: DocumentRecord;
  assignments: readonly {
    assignment: AssignmentRecord;
    /** Who answers for it, and who takes part. */
    holders: readonly string[];
    coordinating: readonly string[];
  }[];
}
type ReleaseEffect = (context: ActContext, releasing: Releasing) => Promise<void>;

const effects: ReleaseEffect[] = [];

/** Lets another room do its part when a document is released, in the same transaction. */
export function onRelease(effect: ReleaseEffect): void {
  effects.push(effect);
}

export async function afterRelease(context: ActContext, releasing: Releasing): Promise<void> {
  for (const effect of effects) await effect(context, releasing);
}
