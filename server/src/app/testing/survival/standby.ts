import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { copyCluster } from "../../../kernel/backup/copy-cluster.ts";
import type { OwnerConfig } from "../../../kernel/database/connect.ts";
import { startEmbedded, type EmbeddedServer } from "../../../kernel/database/embedded.ts";
import { runningPostmaster } from "../../../kernel/database/postmaster.ts";
import { serverUser } from "../../../kernel/database/server-user.ts";
import { freePort, type OwnServer } from "./own-server.ts";

/** A streaming replica of another server, as a province would build it; here from a copy of the running primary. */
export interface Standby {
  port: number;
  owner: OwnerConfig;
  url(port?: number): string;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** kill -9, as when a machine goes. */
  kill(): Promise<void>;
  /** Starts it again in the same place. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

/** On the primary: keeps its log until the standby has it, also while that is away. */
const SLOT = "reports";

/**
 * @param primaryFolder where the primary lies
 * @param folder where the standby is to lie; must not be there
 */
export async function startStandby(
  primary: OwnServer,
  primaryFolder: string,
  folder: string,
  settings: Record<string, string> = {},
): Promise<Standby> {
  const port = await freePort();
  await primary.query("select pg_create_physical_replication_slot($1, true)", [SLOT]);
  await copyOf(primary.owner, primaryFolder, folder);
  const { user, password } = primary.owner;
  const start = (): Promise<EmbeddedServer> =>
    startEmbedded(folder, {
      shared_buffers: "64MB",
      // Not less than the primary's, or recovery stops.
      max_connections: "100",
      listen_addresses: "127.0.0.1",
      port: String(port),
      primary_conninfo: `host=127.0.0.1 port=${primary.port} user=${user ?? ""} password=${password}`,
      primary_slot_name: SLOT,
      ...settings,
    });
  let server = await start();
  const owner: OwnerConfig = { ...primary.owner, host: "127.0.0.1", port };
  return {
    port,
    owner,
    url: (by = port) => primary.url(by),
    async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      const client = new pg.Client(owner);
      client.on("error", () => undefined);
      await client.connect();
      try {
        return (await client.query<Row>(text, values)).rows;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    async kill() {
      process.kill(runningPostmaster(path.join(folder, "pgdata/postmaster.pid")) ?? 0, "SIGKILL");
      while (await answersOn(port)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async again() {
      await server.stop();
      server = await start();
    },
    stop: () => server.stop(),
  };
}

async function copyOf(owner: OwnerConfig, primaryFolder: string, folder: string): Promise<void> {
  const { uid, gid } = serverUser();
  const own = (place: string) => {
    if (uid !== undefined && gid !== undefined) fs.chownSync(place, uid, gid);
  };
  const makeFolder = (place: string) => {
    fs.mkdirSync(place, { recursive: true, mode: 0o700 });
    own(place);
  };
  makeFolder(folder);
  const data = path.join(primaryFolder, "pgdata");
  for await (const part of copyCluster(owner, data, "pgdata", { endedAt: null })) {
    if ("folder" in part) {
      makeFolder(path.join(folder, part.folder));
      continue;
    }
    const place = path.join(folder, part.name);
    const file = fs.openSync(place, "w", 0o600);
    for await (const bytes of part.bytes) fs.writeSync(file, bytes);
    fs.closeSync(file);
    own(place);
  }
  const signal = path.join(folder, "pgdata/standby.signal");
  fs.writeFileSync(signal, "");
  own(signal);
  fs.copyFileSync(path.join(primaryFolder, "secret"), path.join(folder, "secret"));
}

async function answersOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
