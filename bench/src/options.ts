import { parseArgs } from "node:util";
import { SCAN_READING } from "./scan-reading.ts";
import { TASK_PAGES } from "./task-pages.ts";

const FIGURES: readonly string[] = [
  "directive.read",
  "directive.read-1mb",
  "reading.samples",
  ...SCAN_READING,
  "web.first-load",
  ...TASK_PAGES,
  "server.start",
  "server.memory",
];

export interface Options {
  /** The figures to measure, by name. */
  wanted: ReadonlySet<string>;
  /** Tasks in the database. */
  rows: number;
  json: boolean;
}

/** Reads the command line; what makes no sense is refused by name. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      rows: { type: "string", default: "100000" },
      json: { type: "boolean", default: false },
    },
  });
  const wanted = new Set(values.only?.split(",") ?? FIGURES);
  const unknown = [...wanted].filter((name) => !FIGURES.includes(name));
  if (unknown.length > 0)
    throw new Error(`no figure is called ${unknown.join(", ")}; there are: ${FIGURES.join(", ")}`);
  const rows = Number(values.rows);
  if (!Number.isSafeInteger(rows) || rows < 1)
    throw new Error(`--rows takes a number of tasks, not "${values.rows}"`);
  return { wanted, rows, json: values.json };
}
