import type {
  LineOpens,
  ReportCheck,
  ReportForm,
  ReportQuery,
  StructureView,
} from "@dondoc/contract";
import type { RawBuilder } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Cell, CellType } from "../../../kernel/workbook/cell.ts";
import type { AskedPeriod, Question } from "../../indicators/index.ts";
import type { Settings } from "../../settings/index.ts";

/** What somebody asks a form for: the period as of a day, by the settings of that day, and what it is narrowed to. */
export interface Asking {
  tx: Tx;
  actor: Actor;
  today: string;
  period: AskedPeriod;
  before: AskedPeriod;
  settings: Settings;
  /** The units it is counted over, as indicators ask. */
  units: Pick<Question, "scope" | "units" | "personId">;
  filter: Pick<ReportQuery, "unitId" | "groupId" | "fieldId" | "origin">;
  /** Of the group asked for, as of the day; null where none is. */
  members: ReadonlySet<string> | null;
  view: StructureView;
}

export interface FormColumn {
  key: string;
  title: string;
  band?: string;
  type: CellType;
  /** Characters, in a workbook. */
  width?: number;
  note?: string;
  opens?: { code: string; part: "numerator" | "denominator" | "difference" };
}

export interface FormLine {
  id: string;
  group: number | null;
  taskId: string | null;
  unitId: string | null;
  /** What its number opens, where each line counts something else. */
  opens?: LineOpens;
  cells: readonly Cell[];
}

/** What a form answers: a page of its lines, or all of them. */
export interface FormAnswer {
  lines: FormLine[];
  next: string | null;
}

interface FormBase {
  code: ReportForm;
  /** On a tab: "Quá hạn". */
  name: string;
  title: string;
  scope: "period" | "day" | "today";
  filters: readonly ("unit" | "group" | "field" | "origin" | "view")[];
  /** Only for who sees the whole province. */
  province?: true;
  notes(asking: Asking): readonly string[];
  empty: string;
}

/** A list that may be long: its rows are read by keys, or streamed. */
export interface ListForm extends FormBase {
  kind: "list";
  columns: readonly ListColumn[];
  /**
   * The select of its rows after a place, in order, so many or all: `place` (text), `id`, `task_id`, `unit_id` and one column for
   * each of `columns`.
   */
  rows(asking: Asking, after: Place | null, limit: number | null): RawBuilder<ListRow>;
}
/** Where a page ended: the value its lines are ordered by, as text, and the id. */
export type Place = readonly [place: string, id: string];
export interface ListColumn extends FormColumn {
  sql: RawBuilder<unknown>;
  /** How what is stored is said. */
  say?: (value: Cell) => Cell;
}
export interface ListRow {
  place: string;
  id: string;
  task_id: string | null;
  unit_id: string | null;
  [key: string]: Cell;
}

/** A table that is whole at once, with its sums and the checks on them. */
export interface TableForm extends FormBase {
  kind: "table";
  columns: readonly FormColumn[];
  read(asking: Asking): Promise<TableAnswer>;
}
export interface TableAnswer {
  lines: FormLine[];
  groups: string[];
  total: readonly Cell[] | null;
  checks: ReportCheck[];
}

export type Form = ListForm | TableForm;
