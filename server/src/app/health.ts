import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Connection } from "../kernel/database/connect.ts";
import { VERSION } from "./version.ts";

/** 200 when the program can answer people: the server runs and the database replies. */
export function healthRoute(http: FastifyInstance, connection: Connection): void {
  http.get("/api/health", { logLevel: "warn" }, async (_request, reply) => {
    await sql`select 1`.execute(connection.db);
    return reply
      .header("cache-control", "no-store")
      .send({ status: "ready", version: VERSION, database: connection.serverVersion });
  });
}
