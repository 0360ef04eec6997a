import { Buffer } from "node:buffer";
import { beforeAll, expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import { pdfOf } from "../sample-files.ts";
import type { FileSignature } from "./check-signatures.ts";
import { appendUnsigned, sampleSigner, signPdf } from "./sample-signed.ts";
import type { SampleSigner } from "./sample-signed.ts";

const ORDER = "1. Giao Sở Nội vụ chủ trì, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10/2024.";
const AT = new Date("2024-03-05T03:15:00Z");
const LATER = new Date("2024-03-05T04:00:00Z");

let person: SampleSigner;
let agency: SampleSigner;
let plain: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  person = await sampleSigner(
    [
      ["CN", "Trần Văn Thử"],
      ["O", "Ủy ban nhân dân tỉnh Bắc Sơn"],
      ["OU", "Sở Nội vụ"],
      ["UID", "CCCD:001099000001"],
    ],
    "RSA",
  );
  agency = await sampleSigner([
    ["CN", "Văn phòng Ủy ban nhân dân tỉnh Bắc Sơn"],
    ["UID", "MST:5200000001"],
    ["UID", "MNS:1099999"],
  ]);
  plain = await pdfOf(ORDER);
  signed = await signPdf(plain, person, AT);
}, 60_000);

async function signaturesOf(bytes: Uint8Array): Promise<FileSignature[]> {
  const reading = await readFile(bytes, "a.pdf");
  expect(reading.text.trim()).toBe(ORDER);
  return reading.signatures ?? [];
}

test("a signature says who signed, for whom and when, and that the file is as it was", async () => {
  expect(await signaturesOf(signed)).toEqual([
    {
      signer: "Trần Văn Thử",
      organisation: "Ủy ban nhân dân tỉnh Bắc Sơn",
      unit: "Sở Nội vụ",
      taxCode: null,
      budgetCode: null,
      issuer: "Tổ chức chứng thực thử",
      signedAt: AT.toISOString(),
      inForce: true,
      integrity: "intact",
      added: "nothing",
    },
  ]);
}, 60_000);

test("the agency's signature behind the person's covers it, and carries the agency's numbers", async () => {
  const [first, second] = await signaturesOf(await signPdf(signed, agency, LATER));
  expect(first).toMatchObject({ integrity: "intact", added: "signed" });
  expect(second).toMatchObject({
    integrity: "intact",
    added: "nothing",
    taxCode: "5200000001",
    budgetCode: "1099999",
  });
}, 60_000);

test("a citizen's number in the certificate is not taken over", async () => {
  expect(JSON.stringify(await signaturesOf(signed))).not.toContain("001099000001");
}, 60_000);

test("what was put behind the last signature without one is told", async () => {
  expect(await signaturesOf(await appendUnsigned(signed))).toMatchObject([
    { integrity: "intact", added: "unsigned" },
  ]);
  const both = await appendUnsigned(await signPdf(signed, agency, LATER));
  expect((await signaturesOf(both)).map(({ added }) => added)).toEqual(["unsigned", "unsigned"]);
}, 60_000);

test("one changed byte in the signed part is told, and does not hide behind a later signature", async () => {
  const changed = Buffer.from(signed);
  const at = changed.indexOf("/Producer");
  expect(at).toBeGreaterThan(0);
  changed.write("/producer", at, "latin1");
  expect(await signaturesOf(changed)).toMatchObject([{ integrity: "changed" }]);
  const again = await signPdf(new Uint8Array(changed), agency, LATER);
  expect((await signaturesOf(again)).map(({ integrity }) => integrity)).toEqual([
    "changed",
    "intact",
  ]);
}, 60_000);

test("a signature that leaves out more of the file than itself counts as changed", async () => {
  const text = Buffer.from(signed).toString("latin1");
  const [range = "", , length = ""] = /\/ByteRange \[0 (\d+) (\d+) \d+\]/.exec(text) ?? [];
  expect(range).not.toBe("");
  const holed = text.replace(range, range.replace(length, String(Number(length) + 40)));
  expect(await signaturesOf(Buffer.from(holed, "latin1"))).toMatchObject([
    { integrity: "changed" },
  ]);
}, 60_000);

test("a certificate out of force at the time of signing is told", async () => {
  const late = await signPdf(plain, person, new Date("2027-01-01T00:00:00Z"));
  expect(await signaturesOf(late)).toMatchObject([{ integrity: "intact", inForce: false }]);
}, 60_000);

test("a damaged message is no signature that could be checked", async () => {
  const broken = Buffer.from(signed);
  const contents = broken.lastIndexOf("/Contents <") + "/Contents <".length;
  broken.write("ff".repeat(40), contents, "latin1");
  expect(await signaturesOf(broken)).toMatchObject([{ signer: "", integrity: "unchecked" }]);
}, 60_000);

test("a file that nobody signed has no signatures", async () => {
  expect(await signaturesOf(plain)).toEqual([]);
});
