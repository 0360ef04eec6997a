import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../../../scripts/dondoc.cjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dondoc-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const DIRECTIVE = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI

Số: 978/UBND-NC
V/v tăng cường kỷ luật hành chính

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Đồng Nai, ngày 27 tháng 9 năm 2017

Kính gửi:

- Sở Nội vụ;
- Sở Tài chính.

Chủ tịch UBND tỉnh yêu cầu:

1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế, báo cáo UBND tỉnh trước ngày 20/10/2017.

2. Sở Tài chính bố trí kinh phí thực hiện.

Nơi nhận:

- Như trên;
- Lưu: VT, NC.
`;

function dondoc(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

test("a directive is shown with its heading, assignments and what is missing", () => {
  const { status, stdout } = dondoc("read", file("chi-dao.txt", DIRECTIVE));
  expect(status).toBe(0);
  expect(stdout).toContain("27/09/2017");
  expect(stdout).toContain("trước 20/10/2017");
  expect(stdout).toMatch(/Chủ trì +Sở Nội vụ/u);
  expect(stdout).toMatch(/Người ký +không ghi trong văn bản/u);
});

test("--json gives offsets in the file as it stands", () => {
  const raw = `\uFEFF${DIRECTIVE.normalize("NFD").replaceAll("\n", "\r\n")}`;
  const { status, stdout } = dondoc("read", file("nfd.txt", raw), "--json");
  expect(status).toBe(0);
  const data = JSON.parse(stdout) as {
    document: { number: string };
    assignments: { start: number; end: number }[];
  };
  expect(data.document.number).toBe("978");
  const passages = data.assignments.map(({ start, end }) => raw.slice(start, end).normalize("NFC"));
  expect(passages).toEqual([
    expect.stringContaining("rà soát biên chế"),
    expect.stringContaining("bố trí kinh phí"),
  ]);
});

test("a file that cannot be read ends with 1 and says why", () => {
  expect(dondoc("read", "khong-co.txt")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("Không tìm thấy"),
  });
  expect(dondoc("read", file("anh.pdf", "MZ\0\0"))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("NOT_SUPPORTED"),
  });
});

test("wrong use ends with 2 and shows the right one", () => {
  for (const args of [
    [],
    ["doc"],
    ["read"],
    ["read", "a", "b"],
    ["read", "a", "--yaml"],
    ["read", "a", "--json", "--text"],
  ]) {
    expect(dondoc(...args)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("dondoc read"),
    });
  }
  expect(dondoc("--help")).toMatchObject({ status: 0, stderr: "" });
});
