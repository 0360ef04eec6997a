import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";

export type FeedHolds = "own" | "units";

/** Whoever sees the whole province has no use for a calendar of all its tasks; their own they may have. */
export const mayHold = (actor: Actor): FeedHolds[] =>
  isProvinceWide(actor) ? ["own"] : ["own", "units"];
