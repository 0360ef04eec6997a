import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import type { OwnerConfig } from "../../../kernel/database/connect.ts";
import { startEmbedded, type EmbeddedServer } from "../../../kernel/database/embedded.ts";
import { serverUser } from "../../../kernel/database/server-user.ts";
import { runningPostmaster } from "../../../kernel/database/postmaster.ts";

/** A PostgreSQL of the province's own, as DATABASE_URL reaches it: here the program's binaries, on a port of the loopback. */
export interface OwnServer {
  port: number;
  owner: OwnerConfig;
  /** Of its one database; `port` where something stands between. */
  url(port?: number): string;
  postmaster(): number;
  /** Processes that serve the program's connections now. */
  backends(): Promise<number[]>;
  /** Starts it again in the same place, after a kill. */
  again(): Promise<void>;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const DATABASE = "tinh";

export async function startOwnServer(
  folder: string,
  settings: Record<string, string> = {},
): Promise<OwnServer> {
  const port = await freePort();
  const start = (): Promise<EmbeddedServer> =>
    startEmbedded(folder, {
      shared_buffers: "64MB",
      max_connections: "100",
      listen_addresses: "127.0.0.1",
      port: String(port),
      ...settings,
    });
  let server = await start();
  const owner: OwnerConfig = { ...server.owner, database: DATABASE };
  const query = async <Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
    database = DATABASE,
  ): Promise<Row[]> => {
    const client = new pg.Client({ ...owner, database });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  await query(`create database ${DATABASE}`, [], "postgres");
  const lock = path.join(folder, "pgdata/postmaster.pid");
  return {
    port,
    owner,
    url: (by = port) =>
      `postgres://${owner.user ?? ""}:${encodeURIComponent(owner.password)}@127.0.0.1:${by}/${DATABASE}`,
    postmaster: () => runningPostmaster(lock) ?? 0,
    backends: async () =>
      (
        await query<{ pid: number }>(
          "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
        )
      ).map(({ pid }) => pid),
    async again() {
      // Its lock on the folder is this process's; the server behind it is gone.
      await server.stop();
      server = await start();
    },
    query: (text, values) => query(text, values),
    stop: () => server.stop(),
  };
}

/**
 * A certificate for `localhost` from an authority made here a moment ago: where its files lie, and what makes the server use it.
 * @param folder that the server's user reaches
 */
export function makeCertificate(folder: string): {
  authority: string;
  settings: Record<string, string>;
} {
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => {
    const made = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
    if (made.status !== 0) throw new Error(made.stderr);
  };
  const key = ["-newkey", "rsa:2048", "-nodes", "-days", "2"];
  openssl("req", "-x509", ...key, "-subj", "/CN=Noi cap", "-keyout", "ca.key", "-out", "ca.pem");
  openssl("req", "-x509", ...key, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-CA", "ca.pem", "-CAkey", "ca.key", "-keyout", "server.key", "-out", "server.pem"); // prettier-ignore
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) fs.chownSync(at("server.key"), uid, gid);
  fs.chmodSync(at("server.key"), 0o600);
  return {
    authority: at("ca.pem"),
    settings: { ssl: "on", ssl_cert_file: at("server.pem"), ssl_key_file: at("server.key") },
  };
}

export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
