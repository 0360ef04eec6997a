import pg from "pg";
import { ProgramClient } from "./client.ts";
import { ProgramDatabase } from "./program-database.ts";
import { watchLines } from "./watch-lines.ts";

/** The program's connections to one server. */
export interface ProgramPool {
  pool: pg.Pool;
  db: ProgramDatabase;
  /** Of another pool on the same server: cuts its lines when they are dead. Its clients must be watched ones. */
  watch: (pool: pg.Pool) => void;
  close: () => Promise<void>;
}

/** Of pg; its types do not know it yet. */
const PIPELINED = { pipeline: true };

/** @param line how to sign in, with an `application_name` that no other process has */
export function openPool(line: pg.ClientConfig, size: number): ProgramPool {
  const pool = new pg.Pool({ ...line, ...PIPELINED, max: size, Client: ProgramClient });
  const lines = watchLines(line);
  lines.watch(pool);
  pool.on("error", () => undefined); // an idle connection was cut; the next query opens another or fails loudly
  // One that is held between two questions is nobody's to hear; unheard, its end would be the program's.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new ProgramDatabase(pool);
  return {
    pool,
    db,
    watch: lines.watch,
    async close() {
      await lines.stop();
      await db.destroy();
    },
  };
}
