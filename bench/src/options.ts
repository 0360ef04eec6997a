import { parseArgs } from "node:util";
import { SCAN_READING } from "./scan-reading.ts";
import { TASK_FIGURES } from "./task-figures.ts";
import { USERS_AT_WORK } from "./users.ts";

const FIGURES: readonly string[] = [
  "directive.read",
  "directive.read-1mb",
  "reading.samples",
  ...SCAN_READING,
  "web.first-load",
  ...TASK_FIGURES,
  "server.start",
  "server.memory",
];

export interface Options {
  /** The figures to measure, by name. */
  wanted: ReadonlySet<string>;
  /** Tasks in the database: the figures of tasks are measured at each size, from the smallest on. */
  sizes: readonly number[];
  json: boolean;
}

/** Reads the command line; what makes no sense is refused by name. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      rows: { type: "string", default: "10000,100000,1000000" },
      json: { type: "boolean", default: false },
    },
  });
  const wanted = new Set(values.only?.split(",") ?? FIGURES);
  const known = [...FIGURES, ...USERS_AT_WORK];
  const unknown = [...wanted].filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`no figure is called ${unknown.join(", ")}; there are: ${known.join(", ")}`);
  const sizes = values.rows.split(",").map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error(`--rows takes numbers of tasks, not "${values.rows}"`);
  return { wanted, sizes: sizes.toSorted((a, b) => a - b), json: values.json };
}
