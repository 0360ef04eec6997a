import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openOffice, type Office } from "../testing/office.ts";
import type { Visitor } from "../testing/test-program.ts";

let office: Office;
let auditor: Visitor;
let name = "";
let cookies: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice();
  const session = await office.house.sessionOf("sotaichinh@tinhmau.example");
  cookies = { dondoc_session: session };
  name = (await office.house.holding(session).call("getSession")).body.person.name;
  auditor = await office.house.enter("kiemsoat@tinhmau.example");
});
afterAll(() => office.house.close());

const ADDRESSES = [
  "/api/reports/workbook?form=F1",
  "/api/measures/export.xlsx?list=all",
  "/api/legal-documents/export.xlsx",
];

const lines = async (who: Visitor) =>
  (await who.call("listJournal", { query: { act: "exports.workbook" } })).body.items;

it("notes whoever takes a workbook along, so that a copy leads back to them", async () => {
  for (const url of ADDRESSES) {
    const answer = await office.house.program.http.inject({ url, cookies });
    expect(answer.statusCode).toBe(200);
    const [line] = await lines(auditor);
    const code = createHash("sha256").update(answer.rawPayload).digest("hex").slice(0, 16);
    expect(line).toMatchObject({ subjectType: "export" });
    expect(line?.actor.startsWith(`${name}, `)).toBe(true);
    expect(line?.sentence).toMatch(new RegExp(`^tải bảng tính “.+\\.xlsx” \\(mã tệp ${code}…\\)$`));
  }
  expect(await lines(auditor)).toHaveLength(ADDRESSES.length);
});

it("notes nothing of what was refused", async () => {
  const before = (await lines(auditor)).length;
  for (const url of ADDRESSES)
    expect((await office.house.program.http.inject({ url })).statusCode).toBe(401);
  const wrong = await office.house.program.http.inject({
    url: "/api/reports/workbook?form=F99",
    cookies,
  });
  expect(wrong.statusCode).toBe(400);
  expect(await lines(auditor)).toHaveLength(before);
});
