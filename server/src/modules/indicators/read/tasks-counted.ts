import { sql, type RawBuilder } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { overdueTasks, tasks } from "../sources/tasks.ts";
import { asked, fromOrigin, type Question } from "./question.ts";

/**
 * The tasks that the summary counts, one row each, for whoever lists them: `asked` goes after `with`, `fact` where a table stands.
 * The rows are those behind the figure ASSIGNED, so that a list and a sum can never disagree.
 */
export const tasksCounted = (question: Question): TasksCounted => countedOf(tasks, question);

/** Of them those that are overdue. */
export const overdueCounted = (question: Question): TasksCounted =>
  countedOf(overdueTasks, question, sql`fact.standing = 'OPEN_OVERDUE'`);

interface TasksCounted {
  asked: RawBuilder<unknown>;
  fact: RawBuilder<unknown>;
}

const countedOf = (source: Source, question: Question, where = sql`true`): TasksCounted => ({
  asked: asked(question),
  fact: sql`(select * from (${source.facts(question.scope)}) fact where ${fromOrigin(question)} and ${where})`,
});
