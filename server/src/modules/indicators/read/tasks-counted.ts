import { sql, type RawBuilder } from "kysely";
import { tasks } from "../sources/tasks.ts";
import { asked, fromOrigin, type Question } from "./question.ts";

/**
 * The tasks that the summary counts, one row each, for whoever lists them: `asked` goes after `with`, `fact` where a table stands.
 * The rows are those behind the figure ASSIGNED, so that a list and a sum can never disagree.
 */
export function tasksCounted(question: Question): {
  asked: RawBuilder<unknown>;
  fact: RawBuilder<unknown>;
} {
  return {
    asked: asked(question),
    fact: sql`(select * from (${tasks.facts(question.scope)}) fact where ${fromOrigin(question)})`,
  };
}
