/** The person for whom a delegate acts, and by what. */
export interface OnBehalf {
  delegationId: string;
  accountId: string;
  personId: string;
  /** With their office, as the journal names them. */
  name: string;
  legalBasis: string;
}

/** What one office of a person lets them do, and for which units. */
export interface Grant {
  roleCode: string;
  roleName: string;
  unitId: string;
  /** The whole province, or the unit and what stands below it. */
  provinceWide: boolean;
  unitIds: ReadonlySet<string>;
  acts: ReadonlySet<string>;
  /** Delegated: the office is another person's. */
  onBehalfOf?: OnBehalf;
}

/** Who acts: an account with the grants it holds today, or the program itself. */
export interface Actor {
  accountId: string | null;
  personId: string | null;
  /** As the journal names them: "Nguyễn Văn An, Chuyên viên Văn phòng UBND tỉnh". */
  name: string;
  grants: readonly Grant[];
  /** Set while an act is done by delegation: the grants are then that person's, and the name names both. */
  onBehalfOf?: OnBehalf;
}

/** May this act be done for that unit? Without a unit: for anything at all. */
export function holdsAct(actor: Actor, act: string, unitId?: string): boolean {
  return actor.grants.some(
    (grant) =>
      grant.acts.has(act) &&
      (unitId === undefined || grant.provinceWide || grant.unitIds.has(unitId)),
  );
}

export const isProvinceWide = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.provinceWide);

/** The units a scoped actor may see, themselves and below. */
export function unitsOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap((grant) => [...grant.unitIds]))];
}

/** The program itself, in what nobody asked for: it sees what there is, and holds no act. */
export const theProgram: Actor = {
  accountId: null,
  personId: null,
  name: "Đôn Đốc",
  grants: [
    {
      roleCode: "",
      roleName: "",
      unitId: "",
      provinceWide: true,
      unitIds: new Set(),
      acts: new Set(),
    },
  ],
};
