import type { verdictsOn } from "../../../kernel/act.ts";

/** What a page offers on a register as a whole and on each of its lines. */
export interface RegisterActs<Subject> {
  here: Parameters<typeof verdictsOn<undefined>>[3];
  onLine: Parameters<typeof verdictsOn<Subject>>[3];
}
