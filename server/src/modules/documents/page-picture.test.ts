import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { dispatchText, does, openOffice, takenIn, type Office } from "../../testing/office.ts";
import { pdfOf } from "./files/sample-files.ts";

let office: Office;
let documentId: string;
let plainId: string;

beforeAll(async () => {
  office = await openOffice();
  const take = async (name: string, bytes: Uint8Array) =>
    takenIn(
      await does(office.clerk, "intakeDocument", { receivedOn: "2026-11-18" }, { name, bytes }),
    ).id;
  documentId = await take("cong-van.pdf", await pdfOf(dispatchText(978)));
  plainId = await take("cong-van.txt", new TextEncoder().encode(dispatchText(979)));
});
afterAll(() => office.house.close());

async function look(
  page: number | string,
  {
    id = documentId,
    login = "vanthu",
    headers = {},
  }: { id?: string; login?: string; headers?: Record<string, string> } = {},
) {
  const session = login === "" ? "" : await office.house.sessionOf(`${login}@tinhmau.example`);
  return office.house.program.http.inject({
    url: `/api/documents/${id}/pages/${page}`,
    cookies: { dondoc_session: session },
    headers,
  });
}

it("draws a page of a PDF as a picture wide enough to read", async () => {
  const answer = await look(1);
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "image/jpeg"]);
  const { width, height } = await sharp(answer.rawPayload).metadata();
  expect(width).toBe(1240);
  expect(Math.abs(height - (1240 * 842) / 595)).toBeLessThan(2);
  // There is ink on it, not white alone.
  const { channels } = await sharp(answer.rawPayload).stats();
  expect(channels[0]?.min).toBeLessThan(80);
});

it("leaves it to the browser alone, and draws nothing that the browser has and may still show", async () => {
  const first = await look(1);
  expect(first.headers["cache-control"]).toBe("private, no-cache");
  const etag = String(first.headers["etag"]);
  const again = await look(1, { headers: { "if-none-match": etag } });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const stranger = await look(1, { login: "", headers: { "if-none-match": etag } });
  expect(stranger.statusCode).toBe(401);
  const agency = await look(1, { login: "sotaichinh", headers: { "if-none-match": etag } });
  expect(agency.statusCode).toBe(404);
});

it("says that there is none: no such page, no pages at all, no such document", async () => {
  for (const answer of [
    await look(99),
    await look(1, { id: plainId }),
    await look(1, { id: newId() }),
  ])
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, "NOT_FOUND"]);
  for (const page of ["0", "x", "-1", "1.5", "99999"])
    expect((await look(page)).statusCode).toBe(400);
});
