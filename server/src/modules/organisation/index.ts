export { organisationRoutes } from "./http/units.ts";
export { headsOn } from "./read/heads-on.ts";
export { membersOf } from "./read/members-of.ts";
export { resolveNames, type Resolution } from "./read/resolve-names.ts";
export { standardGroups } from "./domain/standard-groups.ts";
export { insertStandardGroups } from "./write/insert-standard-groups.ts";
export { unitsBelow } from "./read/units-below.ts";
export { unitNamesOn, unitRefs, unitsExistingOn } from "./read/unit-refs.ts";
export { treeRound } from "./write/tree-round.ts";
export {
  checkParent,
  lockOrganisation,
  mayChangeOrganisation,
  rebuildClosure,
} from "./write/organisation-subject.ts";
export { nameResolver, type NameResolver } from "./read/name-resolver.ts";
