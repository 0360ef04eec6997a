import type { RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { movedDue, type Decisions } from "../domain/moved-day.ts";
import { applyMoves, type Cause } from "./apply-moves.ts";
import { isPast, lockDueGroups } from "./due-groups.ts";

/**
 * Puts the last days of open tasks where the change puts them, and returns how many moved and whose they are. Doing it again changes nothing. A day
 * that has passed stays, and no day is put into the past: nobody becomes late by a decision of today.
 */
export async function reproject(
  context: ActContext,
  where: RawBuilder<boolean>,
  change: Decisions,
  cause: Cause,
): Promise<{ count: number; unitIds: string[] }> {
  const groups = await lockDueGroups(context.tx, where);
  const moves = groups.flatMap((group) => {
    const to = movedDue(group, change);
    return to === null || isPast(group.lastDay, to.lastDay, context.today)
      ? []
      : [{ ids: group.ids, from: group.lastDay, to }];
  });
  return applyMoves(context, moves, cause);
}
