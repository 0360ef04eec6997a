import type { ProgrammeTally, TargetTally } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings } from "../../settings/index.ts";
import { assess, tallyTargets, type Asked } from "../domain/assess.ts";
import type { Thresholds } from "../domain/signal.ts";
import { readKnownTargets, type KnownTargetRow } from "./known-targets.ts";

/** What colours follow on a day: a figure of the past is judged by the rules of the past. */
export async function readThresholds(tx: Tx, day: string): Promise<Thresholds> {
  const settings = await readSettings(tx, day);
  return {
    greenBehindPercent: settings["programme.greenBehindPercent"],
    amberBehindPercent: settings["programme.amberBehindPercent"],
    staleDays: settings["programme.staleDays"],
  };
}

const NO_TASKS: ProgrammeTally = {
  total: 0,
  done: 0,
  overdue: 0,
  standing: 0,
  standingReported: 0,
};

/** "46/46 nhiệm vụ" of programmes, over all agencies, as of a day. */
export async function readTaskTallies(
  tx: Tx,
  programmeIds: readonly string[],
  day: string,
): Promise<(programmeId: string) => ProgrammeTally> {
  const { rows } = await sql<ProgrammeTally & { programmeId: string }>`
    select programme_id as "programmeId", total, done, overdue, standing, standing_reported as "standingReported"
    from app.programme_tally(${[...programmeIds]}::uuid[], ${day}::date)`.execute(tx);
  const found = new Map(rows.map(({ programmeId, ...tally }) => [programmeId, tally]));
  return (programmeId) => found.get(programmeId) ?? NO_TASKS;
}

export const assessRow = ({ plan, direction, measure, values }: KnownTargetRow, asked: Asked) =>
  assess({ plan: { ...plan, direction }, measure, values }, asked);

/** Both figures of one programme as of a day. */
export async function readTallies(
  tx: Tx,
  { id, year }: { id: string; year: number },
  day: string,
): Promise<{ tasks: ProgrammeTally; targets: TargetTally }> {
  const thresholds = await readThresholds(tx, day);
  const tasksOf = await readTaskTallies(tx, [id], day);
  const targets = await readKnownTargets(tx, [id], day);
  return {
    tasks: tasksOf(id),
    targets: tallyTargets(targets.map((row) => assessRow(row, { year, day, thresholds }))),
  };
}
