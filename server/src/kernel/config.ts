import fs from "node:fs";
import path from "node:path";

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** A server of the province; null means the embedded one. */
  databaseUrl: string | null;
  /** Start without the demo province. */
  empty: boolean;
}

/** Reads the settings of the process; a wrong one is refused at once, by name. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const port = Number(env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT phải là số từ 0 đến 65535, đang là "${env["PORT"] ?? ""}"`);
  }
  return {
    port,
    host: env["HOST"] ?? "127.0.0.1",
    dataDir: path.resolve(env["DATA_DIR"] ?? defaultDataDir()),
    databaseUrl: env["DATABASE_URL"] ?? null,
    empty: args.includes("--empty"),
  };
}

/** As root the database runs under its own user, which must be able to reach the folder. */
function defaultDataDir(): string {
  const here = path.resolve("data");
  return process.getuid?.() === 0 && !reachableByOthers(path.dirname(here))
    ? "/var/lib/dondoc"
    : here;
}

function reachableByOthers(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
