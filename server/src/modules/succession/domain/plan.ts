import type { Reorganise, ReorganisationKind, UnitShape } from "@dondoc/contract";
import type { z } from "zod";
import { isChange } from "./check-plan.ts";
import type { Receiver } from "./propose-successor.ts";

export type Shape = z.output<typeof UnitShape>;

/** A body that takes over, by the name it has on the day. */
export interface Successor extends Receiver {
  name: string;
  /** Begins with the reorganisation. */
  shape: Shape | null;
}

/** A reorganisation with the names of its bodies, whether it is being thought of or was entered. */
export interface Plan {
  kind: ReorganisationKind;
  effectiveOn: string;
  legalBasis: string;
  /** The bodies that end; of a change the one that changes. */
  units: readonly { id: string; name: string }[];
  shape: Shape | null;
  successors: readonly Successor[];
}

/** Which bodies end by it. */
export const ending = ({ kind, units }: Pick<Plan, "kind" | "units">): Plan["units"] =>
  isChange(kind) ? [] : units;

/** Who goes on for what ends: the only successor, or the one that takes the rest. */
export const heirOf = ({ successors }: Pick<Plan, "successors">): Successor | null =>
  successors.length === 1
    ? (successors[0] ?? null)
    : (successors.find(({ isHeir }) => isHeir) ?? null);

/** What is entered, with names and with ids for the bodies that begin. */
export function planFrom(
  { kind, effectiveOn, legalBasis, unitIds, shape, successors }: Reorganise,
  nameOf: (unitId: string) => string,
  newId: () => string,
): Plan {
  return {
    kind,
    effectiveOn,
    legalBasis,
    units: unitIds.map((id) => ({ id, name: nameOf(id) })),
    shape: isChange(kind) ? (shape ?? null) : null,
    successors: successors.map((one) => {
      const unitId = one.unitId ?? newId();
      return {
        unitId,
        name: one.fresh?.name ?? nameOf(unitId),
        shape: one.fresh ?? null,
        functionScope: one.functionScope ?? null,
        fieldIds: one.fieldIds,
        isHeir: one.isHeir,
      };
    }),
  };
}
