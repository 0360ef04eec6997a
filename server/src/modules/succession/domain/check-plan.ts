import type { Reorganise, ReorganisationKind } from "@dondoc/contract";
import { atField } from "../../../kernel/refusal.ts";
import { successionRefusals as refusals } from "./refusals.ts";

/** What the register says of a body named in a reorganisation. */
export interface UnitFacts {
  id: string;
  name: string;
  /** The first day on which it existed, and the day from which it no longer does, as far as that is written. */
  begins: string;
  ends: string | null;
  /** The day from which its present name, kind and parent hold. */
  changedOn: string;
  /** What waits for its day and names this body. */
  planned: readonly {
    number: number;
    on: string;
    part: "ends" | "changes" | "receives" | "begins";
  }[];
}

interface Numbers {
  units: [least: number, most: number];
  successors: [least: number, most: number];
  said: string;
}
const NUMBERS: Record<ReorganisationKind, Numbers> = {
  merge: {
    units: [1, 50],
    successors: [1, 1],
    said: "Hợp nhất cần ít nhất một cơ quan kết thúc và đúng một cơ quan tiếp nhận (cơ quan mới, hoặc cơ quan đang có được chọn giữ lại).",
  },
  absorb: {
    units: [1, 50],
    successors: [1, 1],
    said: "Sáp nhập cần ít nhất một cơ quan kết thúc và đúng một cơ quan tiếp nhận.",
  },
  split: {
    units: [1, 1],
    successors: [2, 50],
    said: "Chia tách cần đúng một cơ quan kết thúc và từ hai cơ quan tiếp nhận trở lên.",
  },
  dissolve: {
    units: [1, 1],
    successors: [0, 50],
    said: "Giải thể ghi từng cơ quan một.",
  },
  rename: {
    units: [1, 1],
    successors: [0, 0],
    said: "Đổi tên ghi từng cơ quan một, không có cơ quan tiếp nhận.",
  },
  "level-change": {
    units: [1, 1],
    successors: [0, 0],
    said: "Đổi loại, đổi cấp ghi từng cơ quan một, không có cơ quan tiếp nhận.",
  },
};

/** Of a change of name or level the body stays the same one (digest 17.2, rule 1). */
export const isChange = (kind: ReorganisationKind): boolean =>
  kind === "rename" || kind === "level-change";

/**
 * Refuses what could not be true together: a body that ends twice, that takes over what it itself is, that is gone before it takes
 * over; several successors of which nobody knows which takes what (digest 17.2).
 */
export function checkPlan(plan: Reorganise, facts: ReadonlyMap<string, UnitFacts>): void {
  checkNumbers(plan);
  for (const id of plan.unitIds) checkLeaving(factsOf(facts, id, plan.effectiveOn), plan);
  for (const { unitId } of plan.successors) {
    if (unitId !== undefined) checkReceiving(factsOf(facts, unitId, plan.effectiveOn), plan);
  }
  checkScopes(plan);
}

function checkNumbers({ kind, unitIds, successors, shape }: Reorganise): void {
  const { units, successors: receiving, said } = NUMBERS[kind];
  const outside = (count: number, [least, most]: [number, number]) => count < least || count > most;
  if (outside(unitIds.length, units)) throw atField(refusals.WRONG_NUMBER(said), "unitIds");
  if (outside(successors.length, receiving))
    throw atField(refusals.WRONG_NUMBER(said), "successors");
  // Two bodies that become a third: of one alone it would be a change of name.
  if (kind === "merge" && unitIds.length + successors.filter(({ unitId }) => unitId).length < 2) {
    throw atField(refusals.WRONG_NUMBER(said), "unitIds");
  }
  if (isChange(kind) && !shape) throw atField(refusals.SHAPE_MISSING(), "shape.name");
  const named = [...unitIds, ...successors.flatMap(({ unitId }) => unitId ?? [])];
  if (new Set(unitIds).size < unitIds.length) throw atField(refusals.SAME_TWICE(), "unitIds");
  if (new Set(named).size < named.length && new Set(unitIds).size === unitIds.length) {
    const existing = successors.flatMap(({ unitId }) => unitId ?? []);
    if (new Set(existing).size < existing.length)
      throw atField(refusals.SAME_TWICE(), "successors");
  }
  for (const { unitId, fresh } of successors) {
    if ((unitId === undefined) === (fresh === undefined)) {
      throw atField(refusals.SUCCESSOR_UNSAID(), "successors");
    }
  }
}

function factsOf(facts: ReadonlyMap<string, UnitFacts>, id: string, on: string): UnitFacts {
  const found = facts.get(id);
  if (!found) throw atField(refusals.NOT_THEN("Cơ quan đã chọn", on), "unitIds");
  return found;
}

function checkLeaving(
  { name, begins, ends, changedOn, planned }: UnitFacts,
  { effectiveOn }: Reorganise,
): void {
  const at = "unitIds";
  if (ends !== null) throw atField(refusals.ENDED_TWICE(name, ends), at);
  if (begins >= effectiveOn) throw atField(refusals.NOT_THEN(name, effectiveOn), at);
  if (changedOn >= effectiveOn) throw atField(refusals.LATER_CHANGE(name, changedOn), at);
  for (const { number, on, part } of planned) {
    if (part === "ends" || part === "changes") throw atField(refusals.IN_ANOTHER(name, number), at);
    if (on >= effectiveOn) throw atField(refusals.RECEIVES_LATER(name, number, on), at);
  }
}

function checkReceiving(
  { id, name, begins, ends, planned }: UnitFacts,
  { unitIds, effectiveOn }: Reorganise,
): void {
  const at = "successors";
  if (unitIds.includes(id)) throw atField(refusals.CIRCLE(name), at);
  if (begins > effectiveOn) throw atField(refusals.NOT_THEN(name, effectiveOn), at);
  if (ends !== null && ends <= effectiveOn) throw atField(refusals.SUCCESSOR_ENDS(name, ends), at);
  const gone = planned.find(({ part, on }) => part === "ends" && on <= effectiveOn);
  if (gone) throw atField(refusals.SUCCESSOR_ENDS(name, gone.on), at);
}

function checkScopes({ successors }: Reorganise): void {
  if (successors.filter(({ isHeir }) => isHeir).length > 1) {
    throw atField(refusals.TWO_HEIRS(), "successors");
  }
  const fields = successors.flatMap(({ fieldIds }) => [...new Set(fieldIds)]);
  if (new Set(fields).size < fields.length) throw atField(refusals.FIELD_TWICE(), "successors");
  if (successors.length < 2) return;
  const unsaid = successors.filter(
    ({ functionScope, fieldIds, isHeir }) => !isHeir && !functionScope && fieldIds.length === 0,
  );
  if (unsaid.length > 0) throw atField(refusals.SCOPE_MISSING(), "successors");
}
