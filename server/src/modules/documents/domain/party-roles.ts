import type { PartyRole } from "@dondoc/contract";
import type { ReadAssignment } from "@dondoc/directive";

type List = keyof Pick<
  ReadAssignment,
  "assignees" | "coordinating" | "reportTo" | "via" | "copyTo"
>;

/** The engine's lists of bodies and the part that each has in the register, in the order they are shown. */
export const partyRoles: readonly { list: List; role: PartyRole }[] = [
  { list: "assignees", role: "assignee" },
  { list: "coordinating", role: "coordinating" },
  { list: "reportTo", role: "report-to" },
  { list: "via", role: "via" },
  { list: "copyTo", role: "copy-to" },
];
