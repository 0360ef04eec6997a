import type { Charge } from "@dondoc/contract";

/** What a charge is over: an agency, a group or a field. */
export const overOf = ({ unit, group, field }: Charge): string =>
  unit?.name ?? group?.name ?? field?.name ?? "";
