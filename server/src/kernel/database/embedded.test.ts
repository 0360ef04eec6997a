import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect, type OwnerConfig } from "./connect.ts";
import { parseDatabaseUrl } from "./database-url.ts";
import { atTheDoor } from "./scope.ts";
import { startEmbedded, type EmbeddedServer } from "./embedded.ts";
import { runningPostmaster } from "./postmaster.ts";

const FAST = { shared_buffers: "16MB", max_connections: "20" };
const HOLDS = `
  const { startEmbedded } = await import(process.argv[1]);
  const server = await startEmbedded(process.argv[2], ${JSON.stringify(FAST)});
  console.log(JSON.stringify(server.owner));
  setInterval(() => {}, 1000);`;

let root: string;
let folder: string;
const running: EmbeddedServer[] = [];
const children: ChildProcess[] = [];
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-pg-"));
  fs.chmodSync(root, 0o755);
  folder = path.join(root, "database");
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of running.splice(0)) await server.stop();
  await nobodyHolds(folder);
  fs.rmSync(root, { recursive: true, force: true });
});

async function start(
  place = folder,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const server = await startEmbedded(place, { ...FAST, ...settings });
  running.push(server);
  return server;
}

/** Another node that starts the server and keeps it until it is killed. */
async function startElsewhere(): Promise<{ child: ChildProcess; owner: OwnerConfig }> {
  const module = path.join(import.meta.dirname, "embedded.ts");
  const args = ["--input-type=module", "-e", HOLDS, module, folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, owner: JSON.parse(line.toString()) as OwnerConfig };
}

async function query<Row extends pg.QueryResultRow>(
  owner: pg.ClientConfig,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client({ database: "postgres", ...owner });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = (place = folder) =>
  runningPostmaster(path.join(place, "pgdata/postmaster.pid"));
/** No process whose command line names the folder: neither PostgreSQL nor the shell that watches it. */
const processesIn = (place: string): string[] =>
  spawnSync("ps", ["-eo", "pid=,stat=,args="], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line.includes(`${place}/`) && !/^\s*\d+ Z/.test(line));
const nobodyHolds = (place: string) =>
  vi.waitUntil(() => processesIn(place).length === 0, { timeout: 20_000, interval: 20 });

describe("the embedded PostgreSQL", () => {
  it("starts in a fresh folder, stops, and starts again with its data", async () => {
    const first = await start();
    await query(first.owner, "create table kept (n int); insert into kept values (7)");
    await first.stop();
    expect(processesIn(folder)).toEqual([]);
    const second = await start();
    expect(await query(second.owner, "select n from kept")).toEqual([{ n: 7 }]);
    expect(second.owner).toEqual(first.owner);
  });

  it("lets nobody in but its owner: no network, a password, folders of its own", async () => {
    const { owner } = await start();
    expect(await query(owner, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
    const wrong = query({ ...owner, password: "sai" }, "select 1");
    await expect(wrong).rejects.toMatchObject({ code: "28P01" });
    expect(fs.statSync(folder).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(folder, "secret")).mode & 0o077).toBe(0);
    // The bytes decide the order, whatever the machine's locale.
    const text = "select datcollate, datlocale, upper('đôn đốc') as up from pg_database limit 1";
    const rows = await query(owner, text);
    expect(rows).toEqual([{ datcollate: "C", datlocale: "C.UTF-8", up: "ĐÔN ĐỐC" }]);
  });

  it("puts its socket elsewhere when the path is too long for one", async () => {
    const long = path.join(root, ..."thư mục dài ".repeat(8).trim().split(" "), "database");
    const { owner } = await start(long);
    expect(owner.host).toMatch(new RegExp(`^${os.tmpdir()}/dondoc-[0-9a-f]{12}$`));
    expect(await query(owner, "select 1 as one")).toEqual([{ one: 1 }]);
    fs.rmSync(owner.host ?? "", { recursive: true });
    await running.pop()?.stop();
  });

  it("goes into no folder that somebody else has put in its place", async () => {
    fs.symlinkSync(root, folder);
    await expect(start()).rejects.toThrow("thuộc người dùng khác của máy");
  });

  it("is not shared: a second start says who has the folder, and the first goes on", async () => {
    const { child, owner } = await startElsewhere();
    await expect(start()).rejects.toThrow(
      `thư mục dữ liệu đang được dùng bởi một bản Đôn Đốc khác (tiến trình ${child.pid})`,
    );
    expect(await query(owner, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("says what is wrong when the password file is another cluster's, and leaves nothing running", async () => {
    await (await start()).stop();
    fs.writeFileSync(path.join(folder, "secret"), "của nơi khác");
    await expect(start()).rejects.toThrow('từ chối mật khẩu trong tệp "secret"');
    expect(processesIn(folder)).toEqual([]);
  });

  it("names its log when it cannot start, and leaves nothing running", async () => {
    await expect(start(folder, { shared_buffers: "none" })).rejects.toThrow(
      `PostgreSQL không khởi động được (mã 1); xem ${folder}/postgres.log`,
    );
    expect(processesIn(folder)).toEqual([]);
    expect(await query((await start()).owner, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("begins anew where an earlier first start was cut short", async () => {
    fs.mkdirSync(path.join(folder, "pgdata.init/base"), { recursive: true, mode: 0o700 });
    const { owner } = await start();
    expect(await query(owner, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(fs.existsSync(path.join(folder, "pgdata.init"))).toBe(false);
  });
});

describe("after a kill -9", () => {
  it("of the program no process holds the folder, and the next start comes at once", async () => {
    const { child, owner } = await startElsewhere();
    await query(owner, "create table kept (n int); insert into kept values (7)");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    // On a busy machine a killed process takes its time to go, and holds its lock until then.
    await gone;
    // The dying server may still answer now; the next start must not rely on it.
    const next = await start();
    expect(await query(next.owner, "select n from kept")).toEqual([{ n: 7 }]);
    await next.stop();
    expect(processesIn(folder)).toEqual([]);
  });

  it("of the program alone PostgreSQL ends by itself", async () => {
    const { child } = await startElsewhere();
    child.kill("SIGKILL");
    await nobodyHolds(folder);
    expect(postmasterOf()).toBeNull();
  });

  it("of everything at once each acknowledged row is there again", async () => {
    const { child, owner } = await startElsewhere();
    const client = new pg.Client({ ...owner, database: "postgres" });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("create table kept (n int)");
    let acknowledged = 0;
    const writing = (async () => {
      for (;;) {
        await client.query("insert into kept values ($1)", [acknowledged + 1]);
        acknowledged += 1;
      }
    })();
    // Listened to before the end comes: it may come before this test looks again.
    const cut = writing.then(
      () => "",
      (error: unknown) => String(error),
    );
    await vi.waitUntil(() => acknowledged >= 50, { timeout: 30_000, interval: 5 });
    const postmaster = postmasterOf();
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    process.kill(postmaster ?? 0, "SIGKILL");
    // On a busy machine a killed process takes its time to go, and holds its lock until then.
    await gone;
    expect(await cut).toMatch(/connection|ECONNRESET|EPIPE/i);
    const next = await start();
    const [row] = await query<{ n: number }>(next.owner, "select count(*)::int as n from kept");
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged);
    expect(row?.n).toBeLessThanOrEqual(acknowledged + 1);
  });

  it("a lock that names no PostgreSQL is cleared away", async () => {
    await (await start()).stop();
    fs.writeFileSync(path.join(folder, "pgdata/postmaster.pid"), `${process.pid}\n`);
    expect(await query((await start()).owner, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("connecting", () => {
  it("refuses data of a newer version in plain words, and changes nothing", async () => {
    const { owner } = await start();
    const config = { ...owner, database: "postgres" };
    await (await connect(config)).close();
    await query(
      owner,
      "insert into public.applied_migration (name, run_on) values ('9999_future', now())",
    );
    const before = await query(owner, "select * from public.applied_migration order by id");
    const roles = "select rolname, rolpassword from pg_authid order by 1";
    const rolesBefore = await query(owner, roles);
    await expect(connect(config)).rejects.toThrow(
      /phiên bản mới hơn của chương trình \(có bước "9999_future".*Chưa có gì bị thay đổi/,
    );
    expect(await query(owner, "select * from public.applied_migration order by id")).toEqual(
      before,
    );
    expect(await query(owner, roles)).toEqual(rolesBefore);
  });

  it("works over the network by DATABASE_URL, for an owner who is no superuser, several programs at once", async () => {
    const port = await freePort();
    const { owner } = await start(folder, { listen_addresses: "127.0.0.1", port: String(port) });
    await query(owner, "create role province login createrole password 'm/k'");
    await query(owner, "create database province owner province");
    const url = `postgres://province:${encodeURIComponent("m/k")}@127.0.0.1:${port}/province`;
    const programs = await Promise.all([1, 2, 3].map(() => connect(parseDatabaseUrl(url), 2)));
    expect(programs.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
    for (const program of programs) {
      const acts = await atTheDoor(program.db, (tx) =>
        tx.selectFrom("app.role").select("code").execute(),
      );
      expect(acts.length).toBeGreaterThan(10);
      await program.close();
    }
    // And once more, when everything is there already.
    await (await connect(parseDatabaseUrl(url), 2)).close();
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
