import type { Tx } from "../../../kernel/database/scope.ts";
import type { Indicator } from "../domain/indicator.ts";
import { count, type CountedFor } from "./count.ts";
import type { Question } from "./question.ts";

/** Counts indicators over several months. */
export const countMonths = (
  tx: Tx,
  question: Question,
  indicators: readonly Indicator[],
): Promise<CountedFor[]> => count(tx, question, indicators);
