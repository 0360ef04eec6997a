/** A division that could monitor a task, by one of the charges in force or because a person chose it. */
export interface Candidate {
  /** The charge names the agency itself, a body above it, a group it belongs to, its field; or the division was chosen. */
  by: "unit" | "above" | "group" | "field" | "chosen";
  unitId: string | null;
  fieldId: string | null;
  division: { id: string; name: string; shortName: string | null };
  /** The officer named, as long as they hold an office; else the division's head answers. */
  officer: Officer | null;
  head: Officer | null;
  since: string;
}
interface Officer {
  accountId: string;
  name: string;
}
export interface ToMonitor {
  unitId: string;
  fieldId: string | null;
  /** Chosen by whoever releases, against the portfolios. */
  divisionId: string | null;
}
export interface Monitor {
  officer: Officer;
  division: Candidate["division"];
}

/** The agency before the field, and of what names the agency the narrowest first. */
const ORDER = ["unit", "above", "group", "field", "chosen"] as const;

/**
 * Who monitors a task: the officer in charge of the agency that holds it, else of its field. Where several officers of one
 * division are, its head; where several divisions are, the one that also has the field, else the one in charge the longest.
 * Null where nobody is in charge: then whoever released follows, as before there were portfolios.
 */
export function chooseMonitor(
  candidates: readonly Candidate[],
  { unitId, fieldId, divisionId }: ToMonitor,
): Monitor | null {
  const concerned = candidates.filter(
    (one) =>
      (divisionId === null ? one.by !== "chosen" : one.division.id === divisionId) &&
      (one.by === "chosen" ||
        (one.by === "field" ? fieldId !== null && one.fieldId === fieldId : one.unitId === unitId)),
  );
  const ofField = new Set(
    concerned.filter(({ by }) => by === "field").map(({ division }) => division.id),
  );
  for (const level of ORDER) {
    const monitor = among(
      concerned.filter(({ by }) => by === level),
      ofField,
    );
    if (monitor) return monitor;
  }
  return null;
}

function among(found: readonly Candidate[], ofField: ReadonlySet<string>): Monitor | null {
  const alsoOfField = found.filter(({ division }) => ofField.has(division.id));
  const narrowed = alsoOfField.length > 0 ? alsoOfField : found;
  const [eldest] = narrowed.toSorted(
    (a, b) => a.since.localeCompare(b.since) || a.division.id.localeCompare(b.division.id),
  );
  if (!eldest) return null;
  const { division, head } = eldest;
  const officers = new Map(
    narrowed
      .filter((one) => one.division.id === division.id)
      .flatMap(({ officer }) => (officer ? [[officer.accountId, officer] as const] : [])),
  );
  const only = officers.size === 1 ? [...officers.values()][0] : undefined;
  const officer = only ?? head;
  return officer ? { officer, division } : null;
}
