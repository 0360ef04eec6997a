import type { Tx } from "../../../kernel/database/scope.ts";
import { readAgencyOrgans, readOrgans, signersFor } from "./organs.ts";

/** In whose name a decision is made: the head of an organ, as they are named on a day. */
export interface Decider {
  /** "Sở Tài chính", "Ủy ban nhân dân tỉnh An Sơn". */
  organ: string;
  /** "Giám đốc Sở Tài chính". */
  head: string;
  /** "Chủ tịch Ủy ban nhân dân tỉnh An Sơn"; null for the province's own committee, whose superior is not in the register. */
  superior: string | null;
}

/** The committee where the province decides, else an agency; null where the register knows neither on that day. */
export async function whoDecides(
  tx: Tx,
  organ: "committee" | { unitId: string },
  day: string,
): Promise<Decider | null> {
  const organs = await readOrgans(tx, day);
  if (!organs) return null;
  const above = organs.committee.name;
  const found =
    organ === "committee"
      ? organs.committee
      : (await readAgencyOrgans(tx, [organ.unitId], day, above)).get(organ.unitId);
  if (!found) return null;
  const head = (await signersFor(tx, found, day)).find(({ capacity }) => capacity === "own");
  return {
    organ: inFull(found.name),
    head: of(head?.title ?? (organ === "committee" ? "Chủ tịch" : "Thủ trưởng"), found.name),
    superior: organ === "committee" ? null : of("Chủ tịch", above),
  };
}

const inFull = (name: string): string => name.replaceAll(/\bUBND\b/gu, "Ủy ban nhân dân");
/** "Giám đốc" of "Sở Tài chính"; some titles name their organ themselves. */
const of = (title: string, organ: string): string =>
  /(?:UBND|Ủy ban nhân dân|\bSở\b)/u.test(title) ? inFull(title) : inFull(`${title} ${organ}`);
