import type {
  IndicatorDirection,
  IndicatorGroup,
  IndicatorOpens,
  IndicatorUnit,
  Origin,
} from "@dondoc/contract";
import type { RawBuilder } from "kysely";

/** Some of the facts of a source, in words and as a condition over `fact`. */
interface Part {
  words: string;
  where: RawBuilder<unknown>;
}

/**
 * Over few units the rows of each are looked up; over the whole province they are read in one go. Of a person the rows that are
 * theirs, within the units of the question.
 */
export type FactScope = "few" | "all" | "person";

/** Where an indicator's facts come from: one row for each thing that counts in a period, as of a day. */
export interface Source {
  name: string;
  /** Says something of one person too: `person` (id) is then asked for beside. What is an agency's alone does not. */
  personal: boolean;
  /** Its rows are not tasks but parts of them, with a `title` and a day of their own. */
  partsOfTasks?: true;
  /** Its rows are records of another register, with a `title` and the `opens_id` of what each opens. */
  records?: IndicatorOpens;
  /**
   * The select behind `fact`, over the rows of `period` (ordinal, from_on, to_on, day, every_days, stale_days) and `unit` (id).
   * Gives ordinal, unit_id (whom it counts for; null: the Office of the province), row_id, task_id, label, on_day (the order
   * of lists), origin (where the directive came from) and what its indicators ask for.
   */
  facts(scope: FactScope): RawBuilder<unknown>;
  /** The same facts already added up: `times` says how many each row stands for. What is counted over them can only be counts; of one origin where it is named. */
  tallies?(scope: FactScope, origin: Origin | undefined): RawBuilder<unknown>;
}

/**
 * One indicator: what is counted, of what, for whom, on which ground. `share` and `count` count the numerator within the
 * denominator; `sum`, `mean` and `median` are of `value` over the denominator.
 */
export interface Indicator {
  code: string;
  name: string;
  /** Under which heading it stands. */
  group: IndicatorGroup;
  unit: IndicatorUnit;
  /** Which way is better; `none` where more is neither. */
  direction: IndicatorDirection;
  legalBasis: string;
  /** Raised when the formula changes: figures of an earlier one are kept apart and never rewritten. */
  version: number;
  source: Source;
  measure: "share" | "count" | "sum" | "mean" | "median";
  numerator: Part;
  denominator: Part;
  /** Days or times of one fact; only of a sum, a mean and a median. */
  value?: RawBuilder<unknown>;
}

/** The formula as it stands beside every figure. */
export function formulaOf({ measure, numerator, denominator }: Indicator): string {
  const [of, over] = [lower(numerator.words), lower(denominator.words)];
  return {
    share: `${numerator.words} / ${over}`,
    count: `${numerator.words} (trong ${over})`,
    sum: `Tổng ${of}, của ${over}`,
    mean: `Tổng ${of} / ${over}`,
    median: `Trung vị của ${of}, tính trên ${over}`,
  }[measure];
}

const lower = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
