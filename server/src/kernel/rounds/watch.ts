import type { Runtime } from "../act.ts";

/**
 * What a minute may bring about, where a day's round would come too late. Looked at each minute by one process at a time; nothing is
 * kept of a look, so that each must find what earlier ones have done and leave it, and cost next to nothing where there is nothing.
 */
export interface Watch {
  name: string;
  look(runtime: Runtime): Promise<void>;
}
