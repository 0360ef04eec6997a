import { createServer, type Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Runtime } from "../kernel/act.ts";
import type { Connection } from "../kernel/database/connect.ts";
import { toldRoute } from "../kernel/http/log.ts";
import type { HeavyReads } from "../kernel/database/replica/heavy-reads.ts";
import type { Jobs } from "../kernel/jobs/jobs.ts";
import type { Rounds } from "../kernel/rounds/rounds.ts";
import { outboxStanding } from "../modules/notifications/index.ts";
import { backupStanding } from "../modules/upkeep/index.ts";

/** What this process counts of itself, as Prometheus reads it; times in seconds. */
export interface Metrics {
  text(): Promise<string>;
  contentType: string;
}

/** From a list out of memory to a report of a million tasks. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts every request by its route, never by its address, which may hold a key and has no end of values. */
export function countRequests(http: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: "dondoc_request_seconds",
    help: "Requests by method, route and status: how many, and how long until the answer was sent.",
    labelNames: ["method", "route", "status"] as const,
    buckets: SECONDS,
    registers: [registry],
  });
  http.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    const route = toldRoute(routeOptions.url ?? "page");
    duration.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

/** Asked of the database when somebody reads the figures, and by nobody else. */
export function createMetrics(
  registry: Registry,
  parts: {
    connection: Connection;
    runtime: Runtime;
    jobs: Pick<Jobs, "standing">;
    rounds: Pick<Rounds, "standing">;
    reads: HeavyReads;
  },
): Metrics {
  const { connection, runtime, jobs, rounds, reads } = parts;
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `dondoc_${name}`, help, labelNames, registers });
  const sayReplica = replicaFigures(registry, reads);
  collectDefaultMetrics({ register: registry });
  const pool = gauge("database_connections", "Connections of the pool by state.", ["state"]);
  const answers = gauge("database_up", "1 while the database answers.");
  const queue = gauge("jobs", "Jobs of the queue: open, and of these failing.", ["state"]);
  const mail = gauge("notices", "Notices on their way out of the house.", ["state"]);
  const oldest = gauge("notices_oldest_seconds", "How long the oldest waiting notice has waited.");
  const round = gauge("rounds_failing", "Daily rounds of which a day has failed.");
  const backup = gauge("backup_good", "1 while the last backup is good and young enough.");
  const age = gauge("backup_age_seconds", "Since the last good backup; NaN without one.");

  async function ask(): Promise<void> {
    const now = runtime.clock.now().getTime();
    const open = await jobs.standing();
    queue.set({ state: "open" }, open.open);
    queue.set({ state: "failing" }, open.failing);
    const { oldestAt, ...notices } = await outboxStanding(connection.db);
    for (const [state, count] of Object.entries(notices)) mail.set({ state }, count);
    oldest.set(oldestAt === null ? 0 : (now - oldestAt.getTime()) / 1000);
    round.set((await rounds.standing()).filter(({ failing }) => failing !== null).length);
    const { state, last } = await backupStanding(runtime);
    backup.set(state === "good" ? 1 : 0);
    age.set(last ? (now - Date.parse(last.at)) / 1000 : Number.NaN);
  }

  return {
    contentType: registry.contentType,
    async text() {
      sayReplica();
      const { totalCount, idleCount, waitingCount } = connection.pool;
      pool.set({ state: "open" }, totalCount);
      pool.set({ state: "idle" }, idleCount);
      pool.set({ state: "waited-for" }, waitingCount);
      // What was last known is not said again as if it held while the database is away.
      const up = await ask().then(
        () => true,
        () => false,
      );
      answers.set(up ? 1 : 0);
      if (!up) {
        for (const stale of [queue, mail]) stale.reset();
        for (const stale of [oldest, round, backup, age]) stale.set(Number.NaN);
      }
      return registry.metrics();
    },
  };
}

/** Of the replica for reports, where one is configured: known to this process without asking anybody. */
function replicaFigures(registry: Registry, reads: HeavyReads): () => void {
  if (!reads.standing()) return () => undefined;
  const registers = [registry];
  const used = new Gauge({
    name: "dondoc_replica_used",
    help: "1 while reports are read from the replica.",
    registers,
  });
  const age = new Gauge({
    name: "dondoc_replica_age_seconds",
    help: "So old at most is what the replica shows; NaN where it is not known.",
    registers,
  });
  const read = new Counter({
    name: "dondoc_report_reads_total",
    help: "Reads for reports: fresh or late from the replica, or from the primary because of what is named.",
    labelNames: ["how"],
    registers,
  });
  return () => {
    const standing = reads.standing();
    used.set(standing?.state === "following" ? 1 : 0);
    age.set((standing?.age ?? Number.NaN) / 1000);
    const { fresh, late, turned } = reads.counts();
    read.reset();
    for (const [how, count] of [["fresh", fresh], ["late", late], ...turned] as const)
      read.inc({ how }, count);
  };
}

/** On a port of its own that only this machine reaches: the figures tell much of a house, and nobody signs in here. */
export async function serveMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}
