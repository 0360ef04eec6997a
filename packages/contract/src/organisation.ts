import { z } from "zod";
import { Id, LocalDate, PersonRef, UnitRef, words } from "./primitives.ts";

export const UnitKind = z.enum([
  "committee",
  "office",
  "department",
  "public-unit",
  "district",
  "commune",
  "ward",
  "special-zone",
  "vertical",
  "working-group",
  "division",
  "party",
  "council",
  "central",
  "other",
]);
export type UnitKind = z.infer<typeof UnitKind>;

export const UnitRow = UnitRef.extend({
  kind: UnitKind,
  symbol: z.string().nullable(),
  parent: UnitRef.nullable(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
});
export type UnitRow = z.infer<typeof UnitRow>;
export const UnitQuery = z.object({
  asOf: LocalDate.optional(),
  kind: UnitKind.optional(),
  q: z.string().max(200).optional(),
});
export const UnitList = z.object({ asOf: LocalDate, items: z.array(UnitRow) });

export const UnitVersion = z.object({
  name: z.string(),
  shortName: z.string().nullable(),
  symbol: z.string().nullable(),
  kind: UnitKind,
  parent: UnitRef.nullable(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  legalBasis: z.string().nullable(),
});
export const Succession = z.object({
  kind: z.enum(["rename", "level-change", "merge", "split", "absorb", "dissolve"]),
  from: UnitRef,
  to: UnitRef,
  functionScope: z.string().nullable(),
  effectiveOn: LocalDate,
  legalBasis: z.string(),
});
export const Appointment = z.object({
  person: PersonRef,
  title: z.string(),
  isHead: z.boolean(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
});
export const UnitDetail = z.object({
  id: Id,
  versions: z.array(UnitVersion),
  aliases: z.array(z.string()),
  successions: z.array(Succession),
  appointments: z.array(Appointment),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

export const UnitGroup = z.object({
  id: Id,
  name: z.string(),
  aliases: z.array(z.string()),
  members: z.array(UnitRef),
});
export type UnitGroup = z.infer<typeof UnitGroup>;
export const UnitGroupList = z.object({ asOf: LocalDate, items: z.array(UnitGroup) });

export const PersonRow = PersonRef.extend({ title: z.string(), unit: UnitRef });
export const PersonList = z.object({ items: z.array(PersonRow) });
export const PersonQuery = z.object({ unitId: Id });

export const AddAlias = z.object({ unitId: Id, alias: words(300) });
export const CreateUnit = z.object({
  name: words(300),
  shortName: words(100).optional(),
  symbol: words(40).optional(),
  kind: UnitKind,
  parentId: Id.nullable(),
  validFrom: LocalDate,
  legalBasis: words(300).optional(),
});
/** A new name, kind or parent from a day on; the version before ends there. */
export const ReviseUnit = CreateUnit.extend({ unitId: Id });

/** An organisation workbook: nothing is written in a dry run, nor when any row is wrong. */
export const ImportRow = z.object({
  row: z.int(),
  name: z.string(),
  outcome: z.enum(["new", "changed", "same", "wrong"]),
  message: z.string().nullable(),
});
export const ImportResult = z.object({
  dryRun: z.boolean(),
  written: z.boolean(),
  rows: z.array(ImportRow),
});
export type ImportResult = z.infer<typeof ImportResult>;
