import type { DueSuggestion, Origin } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { suggestDue } from "../domain/suggest-due.ts";
import type { Dossier } from "./dossier.ts";
import { readSuperiorDues } from "./superior-dues.ts";

/** By assignment: the deadlines offered for those under review that are followed, or may be, and have none. */
export async function readSuggestions(
  tx: Tx,
  { document, assignments, settings }: Dossier,
  {
    citations,
    today,
  }: { citations: readonly { number: string; issuedOn: string | null }[]; today: string },
): Promise<Map<string, DueSuggestion>> {
  const found = new Map<string, DueSuggestion>();
  const silent = assignments.filter(
    ({ state, mode, projection }) =>
      (state === "proposed" || state === "accepted") &&
      mode !== "receipt" &&
      mode !== "noted" &&
      projection.lastDay === null,
  );
  if (document.state !== "review" || silent.length === 0) return found;
  const superiors = await readSuperiorDues(tx, citations);
  const facts = {
    urgency: document.urgency,
    origin: document.origin as Origin,
    receivedOn: document.received_on,
  };
  for (const assignment of silent) {
    const suggestion = suggestDue(assignment, facts, { superiors, today, settings });
    if (suggestion) found.set(assignment.id, suggestion);
  }
  return found;
}
