import type { Assignment, DueSuggestion, Party, UnitRef } from "@dondoc/contract";
import type { Resolution } from "../../organisation/index.ts";
import { sharesOf, unitsOfParty } from "../domain/holders.ts";
import type { Dossier } from "./dossier.ts";
import type { PartyRecord } from "./records.ts";

/** What is known of a document's assignments beside their rows. */
interface Surroundings {
  /** By assignment. */
  tasksMade: ReadonlyMap<string, number>;
  suggestions: ReadonlyMap<string, DueSuggestion>;
}

/** An assignment as the page shows it. */
export function assignmentView(
  row: Dossier["assignments"][number],
  dossier: Dossier,
  { tasksMade, suggestions }: Surroundings,
): Assignment {
  return {
    id: row.id,
    at: row.path,
    start: row.span_start,
    end: row.span_end,
    text: row.text,
    deliverable: row.deliverable,
    duty: row.duty,
    due: row.due,
    duePhrase: row.duePhrase,
    projection: row.projection,
    suggestion: suggestions.get(row.id) ?? null,
    mode: row.mode,
    state: row.state,
    foundBy: row.foundBy,
    parties: row.parties.map((party) => partyView(party, dossier)),
    traces: row.traces,
    details: row.details,
    taskCount: taskCount(row, dossier, tasksMade),
    rejectReason: row.rejectReason,
    version: row.version,
  };
}

function taskCount(
  { id, state, mode, parties }: Dossier["assignments"][number],
  { members }: Dossier,
  tasksMade: ReadonlyMap<string, number>,
): number {
  if (state === "released") return tasksMade.get(id) ?? 0;
  return state !== "rejected" && mode === "followed"
    ? sharesOf(parties, members).holders.length
    : 0;
}

function partyView(party: PartyRecord, { units, members, resolutions }: Dossier): Party {
  const { id, role, name, unitId, groupId, groupName, excludedUnitIds, resolvedBy } = party;
  const open = unitId === null && groupId === null;
  return {
    id,
    role,
    name,
    unit: unitId ? (units.get(unitId) ?? { id: unitId, name, shortName: null }) : null,
    group: groupId
      ? { id: groupId, name: groupName ?? name, memberCount: unitsOfParty(party, members).length }
      : null,
    excludedUnitIds,
    resolvedBy,
    candidates: open ? candidatesOf(resolutions.get(name)) : [],
  };
}

/** What the register offers for a name that nobody has settled. */
function candidatesOf(resolution: Resolution | undefined): UnitRef[] {
  switch (resolution?.kind) {
    case "unit":
    case "not-yet":
      return [resolution.unit];
    case "ended":
      return [...resolution.successors, resolution.unit];
    case "unknown":
      return resolution.candidates;
    case "group":
    case "open":
    case undefined:
    default:
      return [];
  }
}
