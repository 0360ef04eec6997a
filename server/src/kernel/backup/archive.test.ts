import { pbkdf2, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArchive, writeArchive, type Part } from "./archive.ts";
import { makeKey, readKey, type BackupKey } from "./key.ts";
import type { Manifest } from "./manifest.ts";

const derive = promisify(pbkdf2);

let folder: string;
let key: BackupKey;
let sealed: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-archive-"));
  key = makeKey(path.join(folder, "khoa"));
  sealed = await write("whole", parts());
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const CHUNK = 64 * 1024 + 16;
const HEADER = 16 + 8 + 32 + 32;
const SAID: Omit<Manifest, "parts"> = {
  format: 1,
  program: "0.1.0",
  schema: "0001_foundation",
  startedAt: "2026-11-23T02:00:00.000Z",
  endedAt: "2026-11-23T02:00:09.000Z",
  database: { kind: "dump", server: 18 },
  counts: { accounts: 1, tasks: 2, events: 3, files: 1 },
  lost: [],
};
/** Bytes that gzip cannot make smaller: they fill some chunks. */
const noise = randomBytes(300_000);

async function* parts(): AsyncGenerator<Part> {
  yield { folder: "trống" };
  yield { name: "nhiễu", bytes: pieces(noise, 70_001) };
  yield { name: "không có gì", bytes: pieces(Buffer.alloc(0), 1) };
  yield { name: "chữ", bytes: pieces(Buffer.from("đôn đốc"), 3) };
}
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function write(name: string, source: AsyncIterable<Part>): Promise<string> {
  const file = path.join(folder, name);
  await writeArchive(file, key, source, () => SAID);
  return file;
}
async function unpacked(file: string, with_ = key): Promise<Record<string, Buffer | null>> {
  const found: Record<string, Buffer | null> = {};
  await readArchive(file, with_, async (part) => {
    if ("folder" in part) found[part.folder] = null;
    else {
      const blocks: Buffer[] = [];
      for await (const block of part.bytes) blocks.push(block);
      found[part.name] = Buffer.concat(blocks);
    }
  });
  return found;
}
/** The sealed file with its bytes changed somehow. */
function changed(change: (bytes: Buffer) => Buffer): string {
  const file = path.join(folder, "changed");
  fs.writeFileSync(file, change(Buffer.from(fs.readFileSync(sealed))));
  return file;
}
const flipped = (at: number) =>
  changed((bytes) => {
    const place = at < 0 ? bytes.length + at : at;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    return bytes;
  });
const chunk = (bytes: Buffer, number: number) =>
  bytes.subarray(HEADER + number * CHUNK, HEADER + (number + 1) * CHUNK);

describe("a sealed archive", () => {
  it("gives back what went in, and its manifest", async () => {
    expect(await unpacked(sealed)).toEqual({
      trống: null,
      nhiễu: noise,
      "không có gì": Buffer.alloc(0),
      chữ: Buffer.from("đôn đốc"),
    });
    const { parts: said, ...rest } = await readArchive(sealed, key);
    expect(rest).toEqual(SAID);
    expect(said.map(({ name, bytes }) => [name, bytes])).toEqual([
      ["nhiễu", 300_000],
      ["không có gì", 0],
      ["chữ", 12],
    ]);
  });

  it("shows nothing of what is in it, and never the same bytes twice", async () => {
    const again = fs.readFileSync(await write("again", parts()));
    const bytes = fs.readFileSync(sealed);
    expect(bytes.includes("đôn đốc") || bytes.includes("manifest")).toBe(false);
    expect(again.subarray(24).equals(bytes.subarray(24))).toBe(false);
    expect(fs.statSync(sealed).mode & 0o077).toBe(0);
  });

  it.each([0, 10, 16, 30, 60, HEADER, HEADER + 70_000, -CHUNK, -20, -1])(
    "with one bit changed at %i is refused",
    async (at) => {
      const words =
        at >= 0 && at < 16
          ? /không phải tệp bản sao/
          : at === 16
            ? /khóa có mã/
            : /hỏng hoặc bị sửa/;
      await expect(readArchive(flipped(at), key)).rejects.toThrow(words);
    },
  );

  it.each([10, 20, HEADER, HEADER + 5, HEADER + CHUNK, HEADER + CHUNK + 1000])(
    "cut off after %i bytes is refused",
    async (length) => {
      const cut = changed((bytes) => bytes.subarray(0, length));
      await expect(readArchive(cut, key)).rejects.toThrow(
        /cắt cụt|hỏng hoặc bị sửa|không phải tệp/,
      );
    },
  );

  it("is refused when chunks change places, are left out, doubled, or something is put behind", async () => {
    const changes = [
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, HEADER),
          chunk(bytes, 1),
          chunk(bytes, 0),
          bytes.subarray(HEADER + 2 * CHUNK),
        ]),
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, HEADER), bytes.subarray(HEADER + CHUNK)]),
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, HEADER + CHUNK), bytes.subarray(HEADER)]),
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")]),
      (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(HEADER)]),
    ];
    for (const change of changes)
      await expect(readArchive(changed(change), key)).rejects.toThrow(/hỏng hoặc bị sửa/);
  });

  it("says which key it needs when it is opened with another, and knows what is no backup at all", async () => {
    const other = makeKey(path.join(folder, "khoa-khac"));
    await expect(readArchive(sealed, other)).rejects.toThrow(
      `khóa có mã ${key.id.toString("hex")}, khóa đang dùng có mã ${other.id.toString("hex")}`,
    );
    for (const bytes of [Buffer.alloc(0), Buffer.from("PK\u0003\u0004"), randomBytes(200_000)])
      await expect(
        readArchive(
          changed(() => bytes),
          key,
        ),
      ).rejects.toThrow(/không phải tệp bản sao/);
  });

  it("is not finished when its source breaks: the error is heard", async () => {
    const broken = async function* (): AsyncGenerator<Part> {
      yield* parts();
      throw new Error("the disk is gone");
    };
    await expect(write("broken", broken())).rejects.toThrow("the disk is gone");
    await expect(readArchive(path.join(folder, "broken"), key)).rejects.toThrow(
      /cắt cụt|hỏng|không phải/,
    );
  });

  it("whose source breaks early is not made after that was heard, however slow the disk", async () => {
    const broken = async function* (): AsyncGenerator<Part> {
      yield { folder: "trống" };
      await sleep(5);
      throw new Error("hidden rows");
    };
    // Whoever opens a file waits behind these.
    const busy = Array.from({ length: 16 }, () => derive("x", "y", 50_000, 64, "sha512"));
    await expect(write("early", broken())).rejects.toThrow("hidden rows");
    fs.rmSync(path.join(folder, "early"), { force: true });
    await Promise.all(busy);
    await sleep(50);
    expect(fs.existsSync(path.join(folder, "early"))).toBe(false);
  });
});

describe("the key", () => {
  it("is for its owner alone, never written over, and read back the same", () => {
    const file = path.join(folder, "khoa");
    expect(fs.statSync(file).mode & 0o077).toBe(0);
    expect(() => makeKey(file)).toThrow("khóa cũ không bị ghi đè");
    expect(readKey(file)).toEqual(key);
  });

  it("that is missing, no key, or lies beside the backups is refused with what to do", () => {
    expect(() => readKey(null)).toThrow("dondoc backup --make-key");
    expect(() => readKey(path.join(folder, "không có"))).toThrow("BACKUP_KEY_FILE");
    fs.writeFileSync(path.join(folder, "mat-khau"), "mật khẩu 123");
    expect(() => readKey(path.join(folder, "mat-khau"))).toThrow("không phải khóa bản sao");
    expect(() => readKey(path.join(folder, "khoa"), folder)).toThrow("nằm trong chính thư mục");
  });
});
