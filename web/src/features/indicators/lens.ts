import type { Origin } from "@dondoc/contract";
import { useSearch } from "@tanstack/react-router";

/** Through what the figures of a page are looked at, beside their period: whose they are, and where the work came from. */
export interface Lens {
  unitId?: string;
  personId?: string;
  origin?: Origin;
  /** Agencies with what they have taken over since. */
  structure?: "now";
}

/** Only what narrows figures, out of all that an address says. */
export const lensOf = ({ unitId, personId, origin, structure }: Lens): Lens => ({
  ...(unitId ? { unitId } : {}),
  ...(personId ? { personId } : {}),
  ...(origin ? { origin } : {}),
  ...(structure ? { structure } : {}),
});

/** What the address narrows the figures to: whoever opens rows from here takes it along. */
export const useLens = (): Lens => lensOf(useSearch({ strict: false }));
