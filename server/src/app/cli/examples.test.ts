import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LabelledReading } from "@dondoc/directive";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";

const script = fileURLToPath(new URL("../../../../scripts/dondoc.cjs", import.meta.url));
const DIRECTIVE = `ỦY BAN NHÂN DÂN TỈNH AN SƠN

Số: 978/UBND-NC
V/v tăng cường kỷ luật hành chính

An Sơn, ngày 10 tháng 11 năm 2026

Kính gửi:
- Sở Nội vụ;
- Sở Tài chính.

Thực hiện Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu:

1. Sở Nội vụ rà soát biên chế, báo cáo UBND tỉnh trước ngày 20/12/2026.

2. Sở Tài chính bố trí kinh phí thực hiện.

3. Thanh tra tỉnh kiểm tra việc chấp hành giờ làm việc.

Nơi nhận:
- Như trên.
`;

let office: Office;
let folder: string;
let documentId: string;

beforeAll(async () => {
  office = await openOffice();
  folder = mkdtempSync(join(tmpdir(), "dondoc-examples-"));
  documentId = await settle();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await office.house.close();
});

/** Reads, corrects, strikes out and releases, as the Office does. */
async function settle(): Promise<string> {
  const { specialist, clerk, chief } = office;
  const bytes = new TextEncoder().encode(DIRECTIVE);
  const body = { receivedOn: "2026-11-12", origin: "PROVINCE" } as const;
  const taken = await clerk.call("intakeDocument", { body, file: { name: "cv.txt", bytes } });
  const id = (taken.body as { id: string }).id;
  const shown = async () => (await specialist.call("getDocument", { params: { id } })).body;
  const [rule, money, study] = (await shown()).assignments;
  if (!rule || !money || !study) throw new Error("three assignments expected");
  const due = [{ by: "2026-12-31" }];
  await does(specialist, "correctAssignment", { assignmentId: rule.id, version: rule.version, due, mode: "followed" }); // prettier-ignore
  await does(specialist, "correctAssignment", { assignmentId: money.id, version: money.version, mode: "followed" }); // prettier-ignore
  await does(specialist, "rejectAssignment", { assignmentId: study.id, version: study.version, reason: "Chỉ quán triệt" }); // prettier-ignore
  for (const { id: assignmentId, version } of [
    first((await shown()).assignments),
    (await shown()).assignments[1],
  ].filter((one) => one !== undefined)) {
    await does(specialist, "acceptAssignment", { assignmentId, version });
  }
  await does(specialist, "proposeBatch", { documentId: id, version: (await shown()).version, fullyRead: true }); // prettier-ignore
  await does(chief, "releaseBatch", { documentId: id, version: (await shown()).version });
  return id;
}

function dondoc(args: string[], env: Record<string, string> = {}) {
  const { user, password, host, port, database } = office.house.owner;
  const url = `postgres://${user}:${encodeURIComponent(password)}@:${port}/${database}?host=${host}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "examples", ...args], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: url, ...env },
  });
  return { status, stdout, stderr };
}

describe("dondoc examples", () => {
  it("exports what people have settled, readable by nobody else", () => {
    const to = join(folder, "out");
    expect(dondoc(["export", to])).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(to).sort()).toEqual([`${documentId}.txt`, "gold.json"]);
    expect(statSync(join(to, "gold.json")).mode & 0o077).toBe(0);
    const text = readFileSync(join(to, `${documentId}.txt`), "utf8");
    const gold = JSON.parse(readFileSync(join(to, "gold.json"), "utf8")) as Record<
      string,
      LabelledReading
    >;
    const labelled = gold[`${documentId}.txt`];
    expect(labelled?.document).toMatchObject({ number: "978", symbol: "UBND-NC", citations: ["26/CT-TTg"] }); // prettier-ignore
    expect(labelled?.assignments.map(({ assignees, due }) => [assignees, due])).toEqual([
      [["Sở Nội vụ"], { by: "2026-12-31" }],
      [["Sở Tài chính"], "standing"],
    ]);
    expect(labelled?.notAssignments.map(({ start }) => text.slice(start, start + 9))).toEqual([
      "Thanh tra",
    ]);
  });

  it("measures the engine on them", () => {
    const { status, stdout } = dondoc(["measure", join(folder, "out")]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Nhiệm vụ tìm thấy +100\.0% \(2\/2\)/u);
    expect(stdout).toMatch(/Đúng thời hạn +50\.0% \(1\/2\)/u);
    expect(stdout).toMatch(/Nhận nhầm đoạn đã loại +1/u);
  });

  it("keeps what lies in the folder", () => {
    const to = mkdtempSync(join(folder, "full-"));
    writeFileSync(join(to, "bao-cao.txt"), "của người khác");
    expect(dondoc(["export", to])).toMatchObject({ status: 1, stderr: expect.stringContaining("thư mục mới hoặc trống") as string }); // prettier-ignore
    expect(readdirSync(to)).toEqual(["bao-cao.txt"]);
  });

  it("says where there is nothing", () => {
    expect(dondoc(["export", join(folder, "none"), "--since", "2030-01-01"])).toMatchObject({ status: 1, stderr: expect.stringContaining("Chưa có văn bản nào") as string }); // prettier-ignore
    const elsewhere = { DATABASE_URL: "", DATA_DIR: join(folder, "nowhere") };
    expect(dondoc(["export", join(folder, "none2")], elsewhere)).toMatchObject({ status: 1, stderr: expect.stringContaining("Chưa có dữ liệu") as string }); // prettier-ignore
    expect(dondoc(["measure", folder])).toMatchObject({ status: 1 });
    expect(dondoc(["xuat", folder]).status).toBe(2);
    expect(dondoc(["export", folder, "--since", "hôm qua"]).status).toBe(2);
  });
});
