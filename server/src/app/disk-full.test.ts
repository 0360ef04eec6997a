import { open } from "node:fs/promises";
import os from "node:os";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "../kernel/ids.ts";
import { dispatchText, openOffice, type Office } from "../testing/office.ts";

let office: Office;
let owner: pg.Client;
beforeAll(async () => {
  office = await openOffice();
  owner = new pg.Client(office.house.owner);
  await owner.connect();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await owner.end();
  await office.house.close();
});

/** From now on every file that is opened fails at its first write, as on a disk without room. */
async function fillDisk(): Promise<void> {
  const probe = await open(os.tmpdir(), "r");
  const handle = Object.getPrototypeOf(probe) as { writeFile(): Promise<void> };
  await probe.close();
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  vi.spyOn(handle, "writeFile").mockRejectedValue(full);
}
const rowsOf = async (): Promise<unknown> => {
  const { rows } = await owner.query(
    `select (select count(*) from app.document) as documents, (select count(*) from app.file) as files,
      (select count(*) from app.assignment) as assignments, (select count(*) from audit.event where act = 'documents.intake') as events,
      (select count(*) from audit.act_receipt where act = 'documents.intake') as receipts`,
  );
  return rows[0];
};
const DISK_FULL = {
  status: 507,
  body: { code: "DISK_FULL", message: expect.stringContaining("hết chỗ lưu trữ") },
};

describe("on a full disk", () => {
  it("a document is refused whole, and the same sending succeeds when there is room again", async () => {
    const before = await rowsOf();
    const file = { name: "cong-van.txt", bytes: new TextEncoder().encode(dispatchText(978)) };
    const sent = { body: { receivedOn: "2026-11-18" }, file, key: newId() };
    await fillDisk();
    expect(await office.clerk.call("intakeDocument", sent)).toMatchObject(DISK_FULL);
    expect(await rowsOf()).toEqual(before);
    vi.restoreAllMocks();
    expect((await office.clerk.call("intakeDocument", sent)).status).toBe(200);
    expect(await rowsOf()).toEqual({
      documents: 1,
      files: 1,
      assignments: 3,
      events: 1,
      receipts: 1,
    });
  });

  it("evidence is refused, and people go on reading and signing in", async () => {
    const before = await rowsOf();
    const file = { name: "bao-cao.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%âãÏÓ\n") };
    await fillDisk();
    expect(await office.finance.call("uploadFile", { body: {}, file })).toMatchObject(DISK_FULL);
    expect(await rowsOf()).toEqual(before);
    expect((await office.chair.call("getExceptions")).status).toBe(200);
    const visitor = await office.house.enter("chutich@tinhmau.example");
    expect((await visitor.call("getSession")).status).toBe(200);
  });
});
