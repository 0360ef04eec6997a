import { organisationRefusals } from "./refusals.ts";

interface Span {
  validFrom: string;
  validTo: string | null;
}

/**
 * Where a change from a day on fits among a unit's versions: the latest ends there, and the new one takes over the end
 * that was planned for it. History is not rewritten: a change before the latest one is refused.
 */
export function revisionSpan(versions: readonly Span[], from: string): Span {
  const ordered = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const first = ordered[0];
  const latest = ordered.at(-1);
  if (!first || !latest) throw new Error("a unit without a version");
  if (from <= first.validFrom) throw organisationRefusals.VERSION_TOO_EARLY(first.validFrom);
  if (from <= latest.validFrom) throw organisationRefusals.VERSION_OVERLAP(latest.validFrom);
  if (latest.validTo !== null && latest.validTo <= from) {
    throw organisationRefusals.UNIT_ENDED(latest.validTo);
  }
  return { validFrom: from, validTo: latest.validTo };
}
