import type { UnitRef } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { holdsOn, type Directory, type NameIndex } from "../domain/directory.ts";
import { resolveName, type Meaning } from "../domain/resolve-name.ts";
import { membersOf } from "./members-of.ts";
import { readNameIndex } from "./name-index.ts";

/** Whom a name in a document means as of its date. */
export type Resolution =
  /** `office`: the post the name went through, "Giám đốc" of "Giám đốc Sở Nội vụ". */
  | { kind: "unit"; unit: UnitRef; office: string | null }
  | { kind: "group"; group: { id: string; name: string }; members: UnitRef[] }
  /** It had ended by the date; these took over, possibly in several steps. */
  | { kind: "ended"; unit: UnitRef; successors: UnitRef[] }
  | { kind: "not-yet"; unit: UnitRef }
  /** "các cơ quan liên quan": only a person can say who they are. */
  | { kind: "open" }
  /** Nobody, or more than one: the living units it may mean. */
  | { kind: "unknown"; candidates: UnitRef[] };

/** Resolves all names of a document at once: one short query, and one more when a group is among them. */
export async function resolveNames(
  tx: Tx,
  names: readonly string[],
  asOf: string,
): Promise<Map<string, Resolution>> {
  const { directory, index } = await readNameIndex(tx);
  const meanings = new Map(names.map((name) => [name, resolveName(index, name, asOf)]));
  const groupIds = [...meanings.values()].flatMap((meaning) =>
    meaning.kind === "group" ? [meaning.groupId] : [],
  );
  const members =
    groupIds.length > 0 ? await membersOf(tx, groupIds, asOf) : new Map<string, UnitRef[]>();
  return new Map(
    [...meanings].map(([name, meaning]) => [
      name,
      inFull(meaning, members, directory, (id) => refOn(index, id, asOf)),
    ]),
  );
}

function inFull(
  meaning: Meaning,
  members: ReadonlyMap<string, UnitRef[]>,
  { groups }: Directory,
  ref: (id: string) => UnitRef,
): Resolution {
  switch (meaning.kind) {
    case "unit":
      return { kind: "unit", unit: ref(meaning.unitId), office: meaning.office };
    case "group": {
      const id = meaning.groupId;
      const name = groups.find((group) => group.id === id)?.name ?? "";
      return { kind: "group", group: { id, name }, members: members.get(id) ?? [] };
    }
    case "ended":
      return {
        kind: "ended",
        unit: ref(meaning.unitId),
        successors: meaning.successorIds.map(ref),
      };
    case "not-yet":
      return { kind: "not-yet", unit: ref(meaning.unitId) };
    case "open":
      return { kind: "open" };
    default:
      return { kind: "unknown", candidates: meaning.candidateIds.map(ref) };
  }
}

/** By the version of the date, else the latest. */
function refOn(index: NameIndex, id: string, date: string): UnitRef {
  const versions = index.versionsOf.get(id) ?? [];
  const version =
    versions.find((each) => holdsOn(each, date)) ??
    versions.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return { id, name: version?.name ?? "", shortName: version?.shortName ?? null };
}
