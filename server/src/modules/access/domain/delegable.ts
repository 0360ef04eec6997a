/**
 * What may be given to another: acts that decide or report in the office's name. Never the keys of the house (accounts,
 * organisation, settings, who follows what), never the right to delegate itself, never the first of two steps that must have
 * two persons, of whom the delegator would else be both, never what a person does as the proposer under Decree 73/2023, never
 * what people said, which is closed to roles not named, nor what they sent sealed, and never inspections and denunciations: they
 * belong to those whom a decision names.
 */
export function isDelegable(act: string): boolean {
  const [room] = act.split(".");
  return !KEYS.has(room ?? "") && !FIRST_STEPS.has(act) && !OWN.has(act);
}

const KEYS = new Set([
  "access",
  "organisation",
  "settings",
  "portfolios",
  "audit",
  "inspections",
  "voices",
  "complaints",
  "denunciations",
  "tips",
]);
const OWN = new Set(["dare.write", "dare.change", "dare.submit", "dare.withdraw", "dare.start", "dare.note", "dare.link-task", "dare.report"]); // prettier-ignore
/** Each keeps the one account that did it, so a delegator could be the second person unseen. */
const FIRST_STEPS = new Set([
  "documents.propose",
  "documents.request-expunge",
  "publications.prepare",
  "publications.write",
  "accountability.propose",
  "accountability.report-remedy",
  "briefing.enter-spoken",
]);

/** Permissions that are no acts of their own and may be given on too, by their names. */
export const DELEGABLE_PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ["accountability.see-persons", "Xem ghi nhận về cá nhân trong sổ trách nhiệm"],
]);
