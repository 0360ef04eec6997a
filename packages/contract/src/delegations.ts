import { z } from "zod";
import { AccountRef, Id, Instant, LocalDate, UnitRef, words } from "./primitives.ts";

/** An act by its name and the office's verb. */
export const ActName = z.object({ act: z.string(), title: z.string() });
export type ActName = z.infer<typeof ActName>;

/** One person's right to decide, given to another for some days on a written basis (ủy quyền). */
export const Delegation = z.object({
  id: Id,
  delegator: AccountRef,
  delegate: AccountRef,
  /** The office it comes from: "Giám đốc, Sở Tài chính". */
  office: z.string(),
  acts: z.array(ActName),
  /** Empty: as far as the office reaches. */
  units: z.array(UnitRef),
  validFrom: LocalDate,
  lastDay: LocalDate,
  legalBasis: z.string(),
  state: z.enum(["to-come", "in-force", "ended", "revoked"]),
  revokedAt: Instant.nullable(),
  revokeReason: z.string().nullable(),
  /** How many things were done by it. */
  done: z.int(),
  mayRevoke: z.boolean(),
});
export type Delegation = z.infer<typeof Delegation>;

export const DelegationQuery = z.object({
  /** "all" is the register of the whole province. */
  of: z.enum(["mine", "all"]).default("mine"),
});
export const DelegationList = z.object({
  asOf: LocalDate,
  items: z.array(Delegation),
  mayDelegate: z.boolean(),
  maySeeAll: z.boolean(),
});
export type DelegationList = z.infer<typeof DelegationList>;

/** An own office, with what of it may be given to another. */
export const DelegableOffice = z.object({
  grantId: Id,
  role: z.string(),
  unit: UnitRef,
  provinceWide: z.boolean(),
  acts: z.array(ActName),
});
export type DelegableOffice = z.infer<typeof DelegableOffice>;

export const Delegate = z.object({
  grantId: Id,
  delegateId: Id,
  acts: z.array(z.string().max(100)).min(1).max(100),
  unitIds: z.array(Id).max(200).default([]),
  validFrom: LocalDate,
  lastDay: LocalDate,
  legalBasis: words(500),
});
export const RevokeDelegation = z.object({ delegationId: Id, reason: words(1000) });
