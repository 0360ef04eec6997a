/**
 * What may be given to another: acts that decide or report in the office's name. Never the keys of the house (accounts,
 * organisation, settings, who follows what), never the right to delegate itself, and never the first of two steps that must
 * have two persons, of whom the delegator would else be both.
 */
export function isDelegable(act: string): boolean {
  const [room] = act.split(".");
  return !KEYS.has(room ?? "") && !FIRST_STEPS.has(act);
}

const KEYS = new Set(["access", "organisation", "settings", "portfolios", "audit"]);
const FIRST_STEPS = new Set(["documents.propose", "documents.request-expunge"]);
