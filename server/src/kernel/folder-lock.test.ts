import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "./folder-lock.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-lock-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, "in-use");
const BUSY = "thư mục dữ liệu đang được dùng bởi một bản Đôn Đốc khác";
const HOLDS = `
  const { lockFolder } = await import(process.argv[1]);
  lockFolder(process.argv[2]);
  console.log("held");
  setInterval(() => {}, 1000);`;

/** Another process that holds the folder until it is killed. */
async function holder() {
  const module = path.join(import.meta.dirname, "folder-lock.ts");
  const args = ["--input-type=module", "-e", HOLDS, module, folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

describe("the lock of a folder", () => {
  it("keeps out a second program, names the first, and opens when that one leaves", () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`${BUSY} (tiến trình ${process.pid}): ${folder}`);
    lock.release();
    expect(fs.readdirSync(folder)).toEqual([]);
    lockFolder(folder).release();
  });

  it("is held against other processes, and not after a kill -9", async () => {
    const child = await holder();
    expect(() => lockFolder(folder)).toThrow(`${BUSY} (tiến trình ${child.pid})`);
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    expect(fs.existsSync(file())).toBe(true);
    lockFolder(folder).release();
  });

  it("is not held by a later process that happens to have the same number", () => {
    const lock = lockFolder(folder);
    const held = JSON.parse(fs.readFileSync(file(), "utf8")) as object;
    for (const difference of [{ started: "1" }, { boot: "another" }]) {
      fs.writeFileSync(file(), JSON.stringify({ ...held, ...difference }));
      lockFolder(folder);
      expect(JSON.parse(fs.readFileSync(file(), "utf8"))).toEqual(held);
    }
    lock.release();
  });

  it("that was cut short while it was written holds nobody out", () => {
    fs.writeFileSync(file(), '{"pid":');
    const lock = lockFolder(folder);
    expect(fs.readFileSync(file(), "utf8")).toContain(`"pid":${process.pid},`);
    lock.release();
  });

  it("is let go by its holder only", () => {
    const lock = lockFolder(folder);
    fs.writeFileSync(file(), "somebody else's");
    lock.release();
    expect(fs.readFileSync(file(), "utf8")).toBe("somebody else's");
  });
});
