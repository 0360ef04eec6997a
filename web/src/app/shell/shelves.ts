import { navGroups, type NavItem } from "./nav-items.ts";

/** The places laid out by group, in the groups' order; a group without places is left out. */
export function shelves(items: readonly NavItem[]) {
  return navGroups.flatMap((group) => {
    const places = items.filter((item) => item.group === group);
    return places.length > 0 ? [{ group, places }] : [];
  });
}
