import type { DraftPurpose } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { findLapsedIn, type FindLapsed } from "../read/lapsed.ts";

/** A document that has just been issued. */
export interface IssuedDraft {
  id: string;
  reference: string;
  issuedOn: string;
  subject: string;
  signer: string;
}
export interface DraftEffect {
  issued(context: ActContext, draft: IssuedDraft): Promise<void>;
  /** The draft was given up: what waited for it waits again. */
  withdrawn?(context: ActContext, draftId: string): Promise<void>;
  lapsed?: FindLapsed;
}

const effects = new Map<DraftPurpose, DraftEffect>();

/** Lets the room a document was drafted for do its part in the same transaction. */
export function onDraft(purpose: DraftPurpose, effect: DraftEffect): void {
  effects.set(purpose, effect);
  if (effect.lapsed) findLapsedIn(purpose, effect.lapsed);
}

export const effectOf = (purpose: DraftPurpose): DraftEffect | undefined => effects.get(purpose);
