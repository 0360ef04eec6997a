import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings, readSettingsToProject } from "../../settings/index.ts";
import type { Law } from "../domain/limits.ts";
import { readLimits } from "./limits.ts";

/** What clocks are counted by: the rows of limits, the days on which the province works and its hours. */
export async function readLaw(tx: Tx, today: string): Promise<Law> {
  const { calendar, workSchedules } = await readSettings(tx, today);
  return { limits: await readLimits(tx), calendar, schedules: workSchedules };
}

/** The same for an act that stores what follows: until it is stored, neither the calendar nor a setting may change. */
export async function readLawToProject(tx: Tx, today: string): Promise<Law> {
  const { calendar, workSchedules } = await readSettingsToProject(tx, today);
  return { limits: await readLimits(tx), calendar, schedules: workSchedules };
}
