import { z } from "zod";
import { AccountRef, AllowedAct, Id, LocalDate, UnitRef, words } from "./primitives.ts";

/** One of the province's fields (lĩnh vực). */
export const Field = z.object({
  id: Id,
  name: z.string(),
  validFrom: LocalDate,
  /** The first day on which it is no field any more. */
  validTo: LocalDate.nullable(),
});
export type Field = z.infer<typeof Field>;
export const FieldRef = Field.pick({ id: true, name: true });
export type FieldRef = z.infer<typeof FieldRef>;

/** A division monitors an agency, a group or a field; a Vice-Chair leads one. */
export const PortfolioDuty = z.enum(["monitor", "lead"]);
export type PortfolioDuty = z.infer<typeof PortfolioDuty>;

/** Who is in charge of what, from when, on which basis; exactly one of unit, group and field. */
export const Charge = z.object({
  id: Id,
  duty: PortfolioDuty,
  division: UnitRef.nullable(),
  /** The officer who monitors, null for the division's head; the leader of a field. */
  officer: AccountRef.nullable(),
  unit: UnitRef.nullable(),
  group: z.object({ id: Id, name: z.string() }).nullable(),
  field: FieldRef.nullable(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  legalBasis: z.string(),
});
export type Charge = z.infer<typeof Charge>;

export const PortfolioQuery = z.object({
  /** With what has ended. */
  ended: z.stringbool().default(false),
});
export const PortfolioBook = z.object({
  asOf: LocalDate,
  charges: z.array(Charge),
  fields: z.array(Field),
  /** The divisions of the Office that may be put in charge. */
  divisions: z.array(UnitRef),
  acts: z.array(AllowedAct),
});
export type PortfolioBook = z.infer<typeof PortfolioBook>;

const some = z.array(Id).max(200).default([]);
/** Puts one division, or one leader, in charge of agencies, groups and fields at once. */
export const SetPortfolio = z.object({
  duty: PortfolioDuty,
  divisionId: Id.nullable().default(null),
  accountId: Id.nullable().default(null),
  unitIds: some,
  groupIds: some,
  fieldIds: some,
  validFrom: LocalDate,
  legalBasis: words(500),
});
export const EndPortfolio = z.object({
  portfolioId: Id,
  /** The first day without the charge. */
  endsOn: LocalDate,
  legalBasis: words(500),
});
export const AddField = z.object({ name: words(200), validFrom: LocalDate });
export const EndField = z.object({ fieldId: Id, endsOn: LocalDate });

/** Who would follow the tasks of an assignment, by the portfolios of today. */
export const ProposedMonitors = z.object({
  divisions: z.array(UnitRef),
  fields: z.array(FieldRef),
  field: FieldRef.nullable(),
  items: z.array(
    z.object({
      assignmentId: Id,
      title: z.string(),
      /** The assignment's own field, where it differs from the document's. */
      field: FieldRef.nullable(),
      monitors: z.array(
        z.object({ division: UnitRef.nullable(), officer: AccountRef.nullable(), tasks: z.int() }),
      ),
    }),
  ),
});
export type ProposedMonitors = z.infer<typeof ProposedMonitors>;
