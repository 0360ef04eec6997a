import { sql, type UpdateObject } from "kysely";
import type { DB } from "../../../kernel/database/schema.generated.ts";

interface DecidedDue {
  /** The last day itself: "chậm nhất". */
  dueOn: string;
  reason: string;
  /** The day of the decision. */
  on: string;
}

/**
 * What a decided date writes on a task, the one way by which an effective deadline is moved. The words of the text and the rule
 * they came from stay; the original date is not touched, except that a task without any gets this one as its first.
 */
export function movedDue(decided: DecidedDue): UpdateObject<DB, "app.task"> {
  const kept = JSON.stringify({ decided });
  return {
    due_on: decided.dueOn,
    due_time: null,
    due_bound: "by",
    last_day: decided.dueOn,
    review_on: null,
    due_rule: sql<string>`due_rule || ${kept}::jsonb`,
    original_due_on: sql<string>`coalesce(original_due_on, ${decided.dueOn}::date)`,
  };
}
