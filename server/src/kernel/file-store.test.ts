import { createHash } from "node:crypto";
import fs from "node:fs";
import { open } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFileStore, type FileStore } from "./file-store.ts";

const BYTES = Buffer.from("Báo cáo kết quả");
const HASH = createHash("sha256").update(BYTES).digest("hex");

let folder: string;
let store: FileStore;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-store-"));
  store = createFileStore(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const filesIn = (): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** Makes every open file fail as a full disk would: at the first write. */
async function fillDisk(code: string): Promise<void> {
  const probe = await open(folder, "r");
  const handle = Object.getPrototypeOf(probe) as { writeFile(): Promise<void> };
  await probe.close();
  vi.spyOn(handle, "writeFile").mockRejectedValue(Object.assign(new Error(code), { code }));
}

describe("the file store", () => {
  it("keeps bytes under their hash, once, however often they come", async () => {
    const results = await Promise.all([store.put(BYTES), store.put(BYTES), store.put(BYTES)]);
    expect(new Set(results.map(({ hash, size }) => `${hash} ${size}`))).toEqual(
      new Set([`${HASH} ${BYTES.length}`]),
    );
    expect(filesIn()).toEqual([path.join(HASH.slice(0, 2), HASH.slice(2))]);
    expect(await text(store.read(HASH))).toBe("Báo cáo kết quả");
  });

  it("knows what it has, and forgets what is removed, twice without complaint", async () => {
    expect(await store.has(HASH)).toBe(false);
    await store.put(BYTES);
    expect(await store.has(HASH)).toBe(true);
    await store.remove(HASH);
    await store.remove(HASH);
    expect(await store.has(HASH)).toBe(false);
  });

  it("lets nobody but the program read the files", async () => {
    await store.put(BYTES);
    const [file = ""] = filesIn();
    expect(fs.statSync(path.join(folder, file)).mode & 0o077).toBe(0);
  });

  it("takes no name that is not a hash", () => {
    for (const name of ["../../etc/passwd", "", HASH.toUpperCase(), `${HASH}/x`])
      expect(() => store.read(name)).toThrow("not a content hash");
  });

  it.each(["ENOSPC", "EDQUOT"])(
    "says that the disk is full (%s) and leaves nothing behind",
    async (code) => {
      await fillDisk(code);
      await expect(store.put(BYTES)).rejects.toMatchObject({ code: "DISK_FULL", status: 507 });
      expect(filesIn()).toEqual([]);
      vi.restoreAllMocks();
      expect(await store.put(BYTES)).toEqual({ hash: HASH, size: BYTES.length });
    },
  );

  it("passes on any other fault, and leaves nothing behind", async () => {
    await fillDisk("EIO");
    await expect(store.put(BYTES)).rejects.toThrow("EIO");
    expect(filesIn()).toEqual([]);
  });
});
