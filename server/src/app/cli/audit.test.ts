import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openSealedJournal, type SealedJournal } from "../../modules/audit/testing.ts";

const script = fileURLToPath(new URL("../../../../scripts/dondoc.cjs", import.meta.url));
let journal: SealedJournal;

beforeAll(async () => {
  journal = await openSealedJournal();
  await journal.append(4);
  await journal.seal();
  await journal.append(3);
  await journal.seal();
  await journal.keep();
});
afterAll(() => journal.close());

function dondoc(...args: string[]) {
  const { user, password, host, port } = inject("owner");
  const url = `postgres://${user}:${encodeURIComponent(password)}@:${port}/${journal.database.name}?host=${host}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "audit", ...args], {
    cwd: journal.folder,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: url, AUDIT_KEYS: path.join(journal.folder, "keys") },
  });
  return { status, stdout, stderr };
}

it("says that all is whole, and ends with 0", () => {
  const { status, stdout, stderr } = dondoc("verify");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("Sự kiện đã niêm phong: 7; chờ niêm phong: 0");
  expect(stdout).toContain("NGUYÊN VẸN");
});

it("exports heads once under a name, and holds the chain against them", async () => {
  expect(dondoc("heads", "dau-chuoi.txt")).toMatchObject({ status: 0, stderr: "" });
  expect(dondoc("heads", "dau-chuoi.txt")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("không ghi đè"),
  });
  const text = readFileSync(path.join(journal.folder, "dau-chuoi.txt"), "utf8");
  expect(text).toMatch(/^key [0-9a-f]{64} \S+$/mu);
  expect(text).toMatch(/^seal 2 [0-9a-f]{64} 2026-11-23T02:00:00\.000Z [0-9a-f]{64}$/mu);
  expect(dondoc("verify", "--against", "dau-chuoi.txt")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Đối chiếu với 1 đầu chuỗi"),
  });
  await journal.tamper("delete from audit.seal where number = 2");
  const { status, stdout } = dondoc("verify", "--against", "dau-chuoi.txt");
  expect(status).toBe(1);
  expect(stdout).toContain("Tệp đã giữ có niêm phong số 2 lúc");
  expect(stdout).toContain("Sổ cạnh khóa ký (heads.log) có niêm phong số 2 lúc");
  await journal.restore();
});

it("names the row that somebody changed in the database, and ends with 1", async () => {
  const [row] = await journal.tamper(
    "update audit.event set actor_name = 'Trần Văn Không' where ordinal = 2 returning id",
  );
  const { status, stdout } = dondoc("verify");
  expect(status).toBe(1);
  expect(stdout).toContain("KHÔNG NGUYÊN VẸN: 1 sai lệch");
  expect(stdout).toContain(
    `Sự kiện thứ 2 (test.note, “Trần Văn Không”, 09:00:00 23/11/26, mã ${String(row?.["id"])}) đã bị sửa sau khi niêm phong (niêm phong số 1).`,
  );
  await journal.restore();
});

it("replaces the key that signs, readable by nobody else", async () => {
  expect(dondoc("new-key")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Khóa ký mới"),
  });
  expect(statSync(path.join(journal.folder, "keys/signing.key")).mode & 0o777).toBe(0o600);
  await journal.append(1);
  await journal.seal();
  expect(dondoc("verify")).toMatchObject({ status: 0 });
});

it("says what is wrong with how it was called", () => {
  for (const args of [
    [],
    ["heads"],
    ["verify", "x"],
    ["new-key", "--against", "x"],
    ["verify", "--yaml"],
  ])
    expect(dondoc(...args)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("dondoc audit verify"),
    });
  expect(dondoc("verify", "--against", "khong-co.txt")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Không đọc được tệp"),
  });
});
