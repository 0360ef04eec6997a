import type { LocalDate } from "@dondoc/workcalendar";
import type { Runtime } from "../act.ts";

/**
 * What the calendar alone brings about, done once a local day however many processes look. A run may begin again after it was
 * killed or failed, and a day that was missed is made up for, late: it must find its own earlier work row by row and leave it.
 */
export interface Round {
  /** Under this name its days are kept: "tasks.occurrences". Never renamed, or the day is run twice. */
  name: string;
  /** What it does, for whoever keeps the program going: "Sinh nhiệm vụ của kỳ mới". */
  title: string;
  /** The hour in Việt Nam from which the day's run is due: "00:05". */
  at: `${number}:${number}`;
  /** People may come in only when the day's run is over: nothing right can be shown before it. Only for what takes moments. */
  beforeDoors?: true;
  /**
   * Does the day's work and says how many rows it changed. Opens its own transactions. Throws when the signal is aborted: the
   * program stops, and the next start runs the day again.
   */
  run(runtime: Runtime, day: LocalDate, signal: AbortSignal): Promise<number>;
}
