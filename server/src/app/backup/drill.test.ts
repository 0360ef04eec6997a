import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readArchive } from "../../kernel/backup/archive.ts";
import { createSecretBox } from "../../kernel/secret-box.ts";
import { makeKey, readKey } from "../../kernel/backup/key.ts";
import { backupsIn, chosenBackup } from "../../kernel/backup/place.ts";
import { parseKeep } from "../../kernel/backup/retention.ts";
import { findRunning } from "../../kernel/database/embedded.ts";
import { runningPostmaster } from "../../kernel/database/postmaster.ts";
import { signInKeyFile } from "../house-keys.ts";
import { DATABASE } from "../start-database.ts";
import { hashOf } from "./copy-files.ts";
import { makeBackup } from "./make-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import {
  dondoc,
  furnish,
  run,
  type Acknowledged,
  type RunningHouse,
} from "./testing/running-house.ts";

let root: string;
/** The house that is lost, and the folder its backups are in. */
let home: string;
let backups: string;
let env: Record<string, string>;
/** As the secret of somebody's authenticator application is kept. */
let sealed: Buffer;
const boxOf = (dataDir: string) => createSecretBox(signInKeyFile(dataDir));
const houses: RunningHouse[] = [];
beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-drill-"));
  fs.chmodSync(root, 0o755);
  home = path.join(root, "home");
  backups = path.join(root, "backups");
  const keyFile = path.join(root, "khoa");
  makeKey(keyFile);
  env = { DATA_DIR: home, BACKUP_KEY_FILE: keyFile, BACKUP_DIR: backups };
  await furnish(home);
  sealed = boxOf(home).seal(Buffer.from("bí mật"), "một người");
});
afterAll(async () => {
  for (const house of houses) await house.end();
  fs.rmSync(root, { recursive: true, force: true });
});

const place = (name: string) => path.join(root, name);
async function open(dataDir: string): Promise<RunningHouse> {
  const house = await run({ ...env, DATA_DIR: dataDir });
  houses.push(house);
  return house;
}
const newestBackup = (): string => backupsIn(backups).at(-1)?.file ?? "";

/** Clerks who go on taking in documents until the house is gone. */
function clerksAtWork(house: RunningHouse): { done: Acknowledged[]; ended: Promise<unknown> } {
  const done: Acknowledged[] = [];
  const clerk = async (first: number) => {
    for (let number = first; ; number += 1) done.push(await house.intake(number));
  };
  return { done, ended: Promise.allSettled([clerk(1000), clerk(5000)]) };
}

describe("the drill", () => {
  it("acts go on during a backup, everything is killed, and a new place holds whatever was acknowledged before its end", async () => {
    const house = await open(home);
    const { done, ended } = clerksAtWork(house);
    await vi.waitUntil(() => done.length >= 10, { timeout: 60_000, interval: 5 });
    const before = done.length;
    const made = await dondoc(["backup"], env);
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(made.stdout).toContain("đọc lại từ đầu đến cuối thấy nguyên vẹn");
    const after = done.length;
    await vi.waitUntil(() => done.length >= after + 4, { timeout: 60_000, interval: 5 });

    const postmaster = runningPostmaster(path.join(home, "database/pgdata/postmaster.pid"));
    house.child.kill("SIGKILL");
    process.kill(postmaster ?? 0, "SIGKILL");
    await ended;
    fs.renameSync(home, place("lost"));

    const manifest = await readArchive(newestBackup(), readKey(place("khoa")));
    const endedAt = Date.parse(manifest.endedAt);
    const kept = done.filter(({ at }) => at <= endedAt);
    expect(kept.length).toBeGreaterThanOrEqual(before);
    expect(done.length).toBeGreaterThan(kept.length);

    const to = place("anew");
    const restored = await dondoc(["restore", backups, "--to", to], env);
    expect(restored).toMatchObject({ status: 0, stderr: "" });
    expect(restored.stdout).toContain(`DATA_DIR=${to} npm start`);
    const anew = await open(to);
    const list = (await (await anew.get("/api/documents?limit=100")).json()) as {
      items: { id: string }[];
    };
    expect(list.items.length).toBeGreaterThanOrEqual(Math.min(kept.length, 100));
    for (const { id, sha256 } of kept) {
      expect((await anew.get(`/api/documents/${id}`)).status).toBe(200);
      const stored = path.join(to, "files", sha256.slice(0, 2), sha256.slice(2));
      expect(await hashOf(stored)).toBe(sha256);
    }
    expect(boxOf(to).open(sealed, "một người").toString()).toBe("bí mật");
    // What it has of the journal's seals verifies, and no backup has the key that signs.
    const verified = await dondoc(["audit", "verify"], { ...env, DATA_DIR: to });
    expect([verified.status, verified.stderr]).toEqual([0, ""]);
    const names = manifest.parts.map(({ name }) => name);
    expect(names).toContainEqual(expect.stringMatching(/^audit-keys\/[\w-]+\.pub$/));
    // What opens denunciations stays outside, though it lies in the same folder (ADR 51).
    expect(names.filter((name) => name.includes("sealed"))).toEqual([]);
    expect(names.filter((name) => name.includes("signing"))).toEqual([]);
    // The house goes on: what is taken in now is there too, and can be kept again.
    await anew.intake(9000);
    const again = await dondoc(["backup", "--try"], { ...env, DATA_DIR: to });
    expect(again).toMatchObject({ status: 0, stderr: "" });
    expect(again.stdout).toContain("Đã mở thử ở nơi tạm");
    const health = (await (await anew.get("/api/health")).json()) as { backup: unknown };
    expect(health.backup).toEqual({ state: "good", lastAt: expect.any(String) });
    expect(await brokenIndexes(to)).toBe(0);
  }, 240_000);
});

/** As PostgreSQL's own check sees them. */
async function brokenIndexes(dataDir: string): Promise<number> {
  const owner = await findRunning(path.join(dataDir, "database"));
  const client = new pg.Client({ ...owner, database: "dondoc" });
  await client.connect();
  try {
    await client.query("create extension if not exists amcheck");
    const checked = await client.query(
      `select bt_index_check(i.indexrelid, true) from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_am am on am.oid = c.relam where am.amname = 'btree' and c.relpersistence = 'p'`,
    );
    expect(checked.rowCount).toBeGreaterThan(200);
    return 0;
  } finally {
    await client.end();
  }
}

describe("a restore", () => {
  const restore = async (from: string, to: string, key = "khoa") =>
    restoreBackup({
      file: chosenBackup(from),
      key: readKey(key === "" ? null : place(key)),
      to,
      databaseUrl: null,
      serverTools: null,
    });

  it("refuses a place with data, another's key, a file that is cut off or changed, and leaves nothing behind", async () => {
    const file = newestBackup();
    const bytes = fs.readFileSync(file);
    const to = place("never");
    const cut = place("cut.backup");
    fs.writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
    const changed = place("changed.backup");
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 8, bytes.length - 5);
    fs.writeFileSync(changed, bytes);
    makeKey(place("khoa-khac"));
    const used = place("used");
    fs.mkdirSync(used);
    fs.writeFileSync(path.join(used, "ghi-chu.txt"), "của tôi");
    fs.writeFileSync(place("ghi-chu.txt"), "của tôi");
    const tries: [() => Promise<unknown>, string][] = [
      [() => restore(file, used), "đã có dữ liệu"],
      [() => restore(file, place("ghi-chu.txt")), "đã có dữ liệu"],
      [() => restore(file, to, "khoa-khac"), "khóa có mã"],
      [() => restore(file, to, ""), "dondoc backup --make-key"],
      [() => restore(place("khoa"), to), "không phải tệp bản sao"],
      [() => restore(place("nowhere"), to), "Không tìm thấy"],
      [() => restore(used, to), "chưa có bản sao nào"],
      [() => restore(cut, to), "hỏng hoặc bị sửa"],
      [() => restore(changed, to), "hỏng hoặc bị sửa"],
    ];
    for (const [tried, words] of tries) await expect(tried()).rejects.toThrow(words);
    expect(fs.readdirSync(root).filter((name) => name.startsWith("never"))).toEqual([]);
    expect(fs.readdirSync(used)).toEqual(["ghi-chu.txt"]);
    const said = await dondoc(["restore", cut, "--to", to], env);
    expect([said.status, said.stdout, said.stderr.trim().split("\n")]).toEqual([
      1,
      "",
      [expect.stringContaining("hỏng hoặc bị sửa")],
    ]);
  });
});

describe("a backup", () => {
  const again = async (settings: { keep?: string } = {}) => {
    const dataDir = place("anew");
    const owner = await findRunning(path.join(dataDir, "database"));
    if (!owner) throw new Error("the house is closed");
    const backup = {
      keyFile: null,
      folder: backups,
      keep: parseKeep(settings.keep ?? "7,4,12"),
      serverTools: null,
      hours: 36,
    };
    return makeBackup({
      config: { dataDir, databaseUrl: null, backup, auditKeys: path.join(dataDir, "audit-keys") },
      owner: { ...owner, database: DATABASE },
      key: readKey(place("khoa")),
      folder: backups,
      now: new Date(),
    });
  };

  it("without room, or on a disk that fills up, is refused and leaves the last good one", async () => {
    const good = fs.readdirSync(backups);
    const little = Object.assign(fs.statfsSync(backups), { bavail: 3 });
    const room = vi.spyOn(fs, "statfsSync").mockReturnValue(little);
    await expect(again()).rejects.toThrow("Không đủ chỗ trong");
    room.mockRestore();
    // No file may grow beyond 512 KiB: as a disk that fills up while it is written.
    const full = await dondoc(["backup"], { ...env, DATA_DIR: place("anew") }, "ulimit -f 1024;");
    expect([full.status, full.stdout]).toEqual([1, ""]);
    expect(full.stderr).toContain("hết chỗ giữa chừng");
    expect(fs.readdirSync(backups)).toEqual(good);
    const health = (await (await houses[1]?.get("/api/health"))?.json()) as { backup: unknown };
    expect(health.backup).toMatchObject({ state: "failing" });
  });

  it("clears up after a killed one, keeps what BACKUP_KEEP says, and nothing of others goes", async () => {
    const of = backupsIn(backups).at(-1)?.of ?? "";
    const names = ["2026-01-05", "2026-01-06", "2025-12-31"].map(
      (day) => `dondoc-${of}-${day}T020000.backup`,
    );
    const foreign = ["dondoc-ffffffff-2020-01-01T020000.backup", "ghi-chu.txt"];
    for (const name of [...names, ...foreign]) fs.writeFileSync(path.join(backups, name), "");
    fs.writeFileSync(path.join(backups, `dondoc-${of}-2026-01-07T020000.backup.unfinished`), "");
    const made = await again({ keep: "1,0,2" });
    expect(made.pruned).toBeGreaterThanOrEqual(2);
    expect(fs.readdirSync(backups).toSorted()).toEqual(
      [path.basename(made.file), `dondoc-${of}-2026-01-06T020000.backup`, ...foreign].toSorted(),
    );
  });

  it("tells of files that were lost before it, and is good for the rest", async () => {
    // Of those the database names: one that came after its copy lies there too, and no row misses it.
    const whole = await again();
    const [one = "", other = ""] = whole.manifest.parts
      .map(({ name }) => name)
      .filter((name) => name.startsWith("files/"));
    fs.rmSync(path.join(place("anew"), one));
    fs.appendFileSync(path.join(place("anew"), other), "x");
    const { manifest } = await again();
    const hashes = [one, other].map((name) => name.split("/").slice(1).join(""));
    expect(manifest.lost).toEqual(hashes.toSorted());
  });

  it("refuses a key beside the backups, no data, and wrong use", async () => {
    fs.copyFileSync(place("khoa"), path.join(backups, "khoa"));
    expect(() => readKey(path.join(backups, "khoa"), backups)).toThrow("nằm trong chính thư mục");
    const nothing = await dondoc(["backup"], { ...env, DATA_DIR: place("empty") });
    expect([nothing.status, nothing.stderr]).toEqual([
      1,
      expect.stringContaining("Chưa có dữ liệu"),
    ]);
    expect((await dondoc(["restore", newestBackup()], env)).status).toBe(2);
  });
});
