import type { Payload } from "../../../kernel/act.ts";

/** The journal's predicate for an act: its own payload comes back with the type it was recorded with. */
export const telling =
  <Recorded extends object>(sentence: (recorded: Recorded) => string) =>
  (payload: Payload): string =>
    sentence(payload as Recorded);
