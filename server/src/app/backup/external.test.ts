import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeKey, type BackupKey } from "../../kernel/backup/key.ts";
import { parseKeep } from "../../kernel/backup/retention.ts";
import { findServerTools } from "../../kernel/backup/server-tools.ts";
import { systemClock } from "../../kernel/clock.ts";
import { parseDatabaseUrl } from "../../kernel/database/database-url.ts";
import { serverUser } from "../../kernel/database/server-user.ts";
import { createProgram } from "../program.ts";
import { startDatabase } from "../start-database.ts";
import { makeBackup } from "./make-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { furnish } from "./testing/running-house.ts";

let root: string;
let key: BackupKey;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-external-"));
  fs.chmodSync(root, 0o755);
  key = makeKey(path.join(root, "khoa"));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe("the server's own tools", () => {
  /** A folder with tools that say they are of these versions. */
  function tools(dump: string, restore: string): string {
    const folder = fs.mkdtempSync(path.join(root, "bin-"));
    for (const [name, version] of [
      ["pg_dump", dump],
      ["pg_restore", restore],
    ] as const)
      fs.writeFileSync(
        path.join(folder, name),
        `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`,
        {
          mode: 0o755,
        },
      );
    return folder;
  }

  it("are taken when they are of the server's major version, whatever the minor", () => {
    const folder = tools("18.6 (Debian 18.6-1)", "18.2");
    expect(findServerTools(18, folder).dump).toBe(path.join(folder, "pg_dump"));
  });

  it("of another version, older or newer, or missing are refused with what to do", () => {
    for (const [dump, restore] of [
      ["15.20", "15.20"],
      ["19.0", "19.0"],
      ["18.1", "17.9"],
    ] as const)
      expect(() => findServerTools(18, tools(dump, restore))).toThrow(
        /PostgreSQL 18; cần pg_dump và pg_restore cùng phiên bản 18, mà chỉ thấy .*postgresql-client-18.*PG_BIN/,
      );
    expect(() => findServerTools(18, path.join(root, "nowhere"))).toThrow("không thấy bộ nào");
  });
});

/** A server of Debian's packages, where this machine has one. */
const BINARIES = [18, 17, 16, 15]
  .map((major) => `/usr/lib/postgresql/${major}/bin`)
  .find((folder) => fs.existsSync(path.join(folder, "initdb")));

describe.skipIf(!BINARIES)("a province on a server of its own", () => {
  let port: number;
  const asServer = (command: string, ...args: string[]) => {
    const done = spawnSync(path.join(BINARIES ?? "", command), args, {
      ...serverUser(),
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(done.stderr);
  };
  const ask = async (sql: string, database = "postgres") => {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const urlOf = (database: string) => `postgres://province:mat-khau@127.0.0.1:${port}/${database}`;
  const data = () => path.join(root, "server");
  const backup = {
    keyFile: null,
    folder: "",
    keep: parseKeep("7,4,12"),
    hours: 36,
    serverTools: null,
  };
  const backUp = (folder: string) =>
    makeBackup({
      config: {
        dataDir: path.join(root, "home"),
        databaseUrl: urlOf("province"),
        backup,
        auditKeys: path.join(root, "home/audit-keys"),
      },
      owner: parseDatabaseUrl(urlOf("province")),
      key,
      folder,
      now: new Date(),
    });

  beforeAll(async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    ({ port } = probe.address() as AddressInfo);
    await new Promise((resolve) => probe.close(resolve));
    fs.mkdirSync(data(), { mode: 0o700 });
    const { uid, gid } = serverUser();
    if (uid !== undefined && gid !== undefined) fs.chownSync(data(), uid, gid);
    asServer("initdb", "-D", data(), "-U", "postgres", "-E", "UTF8", "--locale=C", "-A", "trust");
    const options = `-p ${port} -k ${data()} -c listen_addresses=127.0.0.1 -c fsync=off`;
    asServer("pg_ctl", "-D", data(), "-w", "-l", path.join(data(), "log"), "-o", options, "start");
    await ask("create role province login createrole password 'mat-khau'");
    for (const name of ["province", "anew"]) await ask(`create database ${name} owner province`);
    await furnish(path.join(root, "home"), urlOf("province"));
  });
  afterAll(() => asServer("pg_ctl", "-D", data(), "-m", "immediate", "stop"));

  it("is not kept half: an owner from whom rows are hidden is told what to do", async () => {
    const folder = path.join(root, "backups");
    await expect(backUp(folder)).rejects.toThrow('alter role "province" bypassrls');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("is kept and restored into an empty database, and into no other", async () => {
    await ask("alter role province bypassrls");
    const folder = path.join(root, "backups");
    const { file, manifest } = await backUp(folder);
    expect(manifest.database.kind).toBe("dump");
    const restore = (databaseUrl: string | null, to: string) =>
      restoreBackup({ file, key, to: path.join(root, to), databaseUrl, serverTools: null });
    await expect(restore(null, "anew")).rejects.toThrow("đặt DATABASE_URL");
    await expect(restore(urlOf("province"), "anew")).rejects.toThrow(/đã có \d+ bảng/);
    expect(fs.existsSync(path.join(root, "anew"))).toBe(false);
    await restore(urlOf("anew"), "anew");

    const sums =
      "select (select count(*)::int from app.person) as people, (select count(*)::int from audit.event) as events";
    expect(await ask(sums, "anew")).toEqual(await ask(sums, "province"));
    const dataDir = path.join(root, "anew");
    const { owner } = await startDatabase({ dataDir, databaseUrl: urlOf("anew") });
    const program = await createProgram({ owner, dataDir, clock: systemClock, logLevel: "fatal" });
    expect(program.connection.applied).toEqual([]);
    const health = await program.http.inject({ url: "/api/health" });
    expect(health.statusCode).toBe(200);
    await program.close();
  });
});
