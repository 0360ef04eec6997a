import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Connection } from "../kernel/database/connect.ts";
import type { Jobs } from "../kernel/jobs/jobs.ts";
import type { Runtime } from "../kernel/act.ts";
import { backupStanding } from "../modules/upkeep/index.ts";
import { outboxStanding } from "../modules/notifications/index.ts";
import type { Rounds } from "../kernel/rounds/rounds.ts";
import { VERSION } from "./version.ts";

/**
 * 200 when the program can answer people: the server runs and the database replies. Beside it how many background jobs are
 * open, and how many of these have failed and wait for another try; and which daily rounds have failed (why is for the
 * administrators' page: this one is open to everybody); how old the last backup is; and how many notices wait to leave the house or did not arrive.
 */
export function healthRoute(
  http: FastifyInstance,
  connection: Connection,
  runtime: Pick<Runtime, "db" | "clock">,
  jobs: Pick<Jobs, "standing">,
  rounds: Pick<Rounds, "standing">,
): void {
  // Whoever starts this process anew when it hangs must not do so because the database is away.
  http.get("/api/health/live", { logLevel: "warn" }, async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live", version: VERSION }),
  );
  http.get("/api/health", { logLevel: "warn" }, async (_request, reply) => {
    await sql`select 1`.execute(connection.db);
    return reply.header("cache-control", "no-store").send({
      status: "ready",
      version: VERSION,
      database: connection.serverVersion,
      jobs: await jobs.standing(),
      backup: await backupOf(runtime),
      mail: await mailOf(connection),
      rounds: (await rounds.standing()).map(({ name, lastDay, failing }) => ({
        name,
        lastDay,
        failing: failing !== null,
      })),
    });
  });
}

async function mailOf(connection: Connection): Promise<Record<string, number>> {
  const { waiting, failing, troubled } = await outboxStanding(connection.db);
  return { waiting, failing, troubled };
}

/** Of why one failed nothing: this page is open to everybody. */
async function backupOf(
  runtime: Pick<Runtime, "db" | "clock">,
): Promise<{ state: string; lastAt: string | null }> {
  const { state, last } = await backupStanding(runtime);
  return { state, lastAt: last?.at ?? null };
}
