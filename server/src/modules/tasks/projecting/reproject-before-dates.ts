import type { ActContext } from "../../../kernel/act.ts";
import { onSettingChanged, type SettingChange } from "../../settings/index.ts";
import { movedDue } from "../domain/moved-day.ts";
import { applyMoves } from "./apply-moves.ts";
import { concerned, dueGroups } from "./due-groups.ts";

/**
 * Moves the last days of open tasks to what "trước ngày D" means now. A due date with a clock time keeps its own day, as in
 * domain/project-fixed.ts; what is done keeps the reading it was judged by.
 */
export async function reprojectBeforeDates(
  context: ActContext,
  change: SettingChange,
): Promise<number> {
  const groups = await dueGroups(context.tx, concerned.beforeDate, { lock: true });
  const moves = groups.flatMap((group) => {
    const to = movedDue(group, change);
    return to === null ? [] : [{ ids: group.ids, from: group.lastDay, to }];
  });
  return applyMoves(context, moves, {
    title: "Ngày cuối của nhiệm vụ theo cách hiểu “trước ngày”",
    legalBasis: change.legalBasis,
  });
}

/** Called once where the program is put together: a change of the setting moves the deadlines in the same transaction. */
export function registerTaskEffects(): void {
  onSettingChanged("beforeDateMeans", reprojectBeforeDates);
}
