import type { FastifyInstance } from "fastify";
import { DocumentPage, DocumentQuery } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allActs } from "../../kernel/act.ts";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createHttpServer } from "../../kernel/http/server.ts";
import { serveOn } from "../../kernel/http/serve.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { documentRoutes } from "./index.ts";
import { listDocuments } from "./read/list-documents.ts";
import { buildDocument, buildOfficer, directiveText, documentActNames } from "./testing.ts";

let database: TestDatabase;
let clerk: Actor;
let stranger: Actor;
let http: FastifyInstance;
let asking: Actor | null;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  clerk = await buildOfficer(owner);
  stranger = await buildOfficer(owner, {
    unitIds: [await buildUnit(owner, { name: "UBND xã Hòa An" })],
    acts: [],
  });
  for (let index = 1; index <= 5; index++) {
    await buildDocument(owner, {
      number: String(900 + index),
      symbol: index === 3 ? "UBND-HCTC" : "UBND-NC",
      subject: index === 3 ? "chấn chỉnh Sở Nội vụ" : "việc khác",
      enteredAt: new Date(`2026-11-1${index}T02:00:00Z`),
      state: index === 5 ? "released" : "review",
    });
  }
  http = await createHttpServer({ logLevel: "silent" });
  const identify = async () => asking;
  documentRoutes(serveOn(http, identify), database.runtime, http, identify);
});
afterAll(async () => {
  await http.close();
  await database.close();
});

const list = (query: Record<string, unknown>, actor = clerk) =>
  inScope(database.runtime.db, actor, (tx) => listDocuments(tx, actor, DocumentQuery.parse(query)));
const numbers = async (query: Record<string, unknown>) =>
  (await list(query)).items.map(({ reference }) => reference?.split("/")[0]);

describe("the register", () => {
  it("pages from the latest entry to the first without a gap", async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.next ?? "" });
    const third = await list({ limit: 2, cursor: second.next ?? "" });
    const seen = [first, second, third].flatMap(({ items }) => items.map((item) => item.reference));
    expect(seen.map((reference) => reference?.slice(0, 3))).toEqual([
      "905",
      "904",
      "903",
      "902",
      "901",
    ]);
    expect(third.next).toBeNull();
    expect(first.items[0]).toMatchObject({
      assignments: 1,
      reviewed: 0,
      tasks: 0,
      enteredBy: "Nguyễn Văn An",
    });
  });

  it("finds a number however it is spaced, and words without their accents", async () => {
    expect(await numbers({ q: "903/UBND-HCTC" })).toEqual(["903"]);
    expect(await numbers({ q: " 903 /ubnd-hctc" })).toEqual(["903"]);
    expect(await numbers({ q: "noi vu chan chinh" })).toEqual(["903"]);
    expect(await numbers({ q: "100%_" })).toEqual([]);
    expect(await numbers({ state: "released" })).toEqual(["905"]);
  });

  it("shows an agency only what reached it", async () => {
    expect((await list({}, stranger)).items).toEqual([]);
  });

  it("counts by state with the first page, whatever is looked for", async () => {
    const page = await list({ limit: 2, q: "903" });
    expect(page.counts).toMatchObject({ review: 4, proposed: 0, released: 1, pendingReceipts: 0 });
    const { next } = await list({ limit: 2 });
    expect((await list({ limit: 2, cursor: next ?? "" })).counts).toBeNull();
  });

  it("leads an agency to what it must study and has not acknowledged", async () => {
    const { owner } = database;
    const unit = await buildUnit(owner, { name: "UBND xã Bình Minh", kind: "commune" });
    const below = await buildUnit(owner, { name: "Trạm Y tế", parentId: unit });
    const head = await buildOfficer(owner, { unitIds: [unit, below] });
    const sendTo = async (
      unitId: string,
      mustStudy: boolean,
      acknowledgedAt: Date | null = null,
    ) => {
      const enteredAt = new Date("2026-11-01T02:00:00Z");
      const { id } = await buildDocument(owner, { state: "released", enteredAt });
      await owner
        .insertInto("app.document_recipient")
        .values({
          document_id: id,
          unit_id: unitId,
          sent_at: enteredAt,
          must_study: mustStudy,
          acknowledged_at: acknowledgedAt,
        })
        .execute();
      return id;
    };
    const pending = await sendTo(unit, true);
    await sendTo(unit, true, new Date("2026-11-02T02:00:00Z"));
    await sendTo(unit, false);
    await sendTo(below, true);
    const { items, counts } = await list({ receipt: "pending" }, head);
    expect(items).toMatchObject([
      { id: pending, receipt: { mustStudy: true, acknowledgedAt: null } },
    ]);
    expect(counts?.pendingReceipts).toBe(1);
    const all = await list({}, head);
    expect(all.items.filter(({ receipt }) => receipt !== null)).toHaveLength(3);
    expect((await list({ receipt: "pending" })).items).toEqual([]);
  });
});

it("has all its acts in the registry, each with a title and a sentence for the journal", () => {
  const acts = [...allActs().values()].filter(({ name }) => name.startsWith("documents."));
  // What the program notes of a reading that came to nothing is no act of a person.
  const noted = ["documents.fail-reading"];
  expect(new Set(acts.map(({ name }) => name))).toEqual(new Set([...documentActNames, ...noted]));
  for (const { title, tell } of acts) {
    expect(title).not.toBe("");
    expect(tell({ changes: [], confirmed: [], fields: [], paths: [] }, "document")).not.toBe("");
  }
});

describe("over HTTP", () => {
  const boundary = "----dondoc";
  const upload = (text: string, name: string, receivedOn = "2026-11-18") =>
    http.inject({
      method: "POST",
      url: "/api/documents",
      headers: { "x-dondoc": "1", "content-type": `multipart/form-data; boundary=${boundary}` },
      payload: [
        `--${boundary}`,
        'content-disposition: form-data; name="receivedOn"',
        "",
        receivedOn,
        `--${boundary}`,
        `content-disposition: form-data; name="file"; filename="${name}"`,
        "content-type: text/plain",
        "",
        text,
        `--${boundary}--`,
        "",
      ].join("\r\n"),
    });

  it("takes a file in, reads it back, and gives the original to save", async () => {
    asking = clerk;
    const text = directiveText({ number: "300" });
    const taken = await upload(text, "Công văn đôn đốc.txt");
    expect(taken.statusCode).toBe(200);
    const { id } = taken.json<{ id: string }>();
    const read = await http.inject(`/api/documents/${id}`);
    expect(read.statusCode).toBe(200);
    expect(read.json()).toMatchObject({
      fileName: "Công văn đôn đốc.txt",
      header: { number: "300" },
    });
    const page = await http.inject("/api/documents?q=300");
    expect(DocumentPage.parse(page.json()).items[0]?.id).toBe(id);

    const file = await http.inject(`/api/documents/${id}/file`);
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.toString()).toBe(text);
    expect(file.headers).toMatchObject({ "x-content-type-options": "nosniff" });
    expect(file.headers["content-disposition"]).toBe(
      "attachment; filename=\"Cong van don doc.txt\"; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20%C4%91%C3%B4n%20%C4%91%E1%BB%91c.txt",
    );

    asking = stranger;
    expect((await http.inject(`/api/documents/${id}/file`)).statusCode).toBe(404);
    expect((await http.inject(`/api/documents/${id}`)).statusCode).toBe(404);
    asking = null;
    expect((await http.inject(`/api/documents/${id}/file`)).statusCode).toBe(401);
  });

  it("answers a duplicate with a way to the earlier document, a secret one with nothing", async () => {
    asking = clerk;
    const text = directiveText({ number: "301" });
    const { id } = (await upload(text, "a.txt")).json<{ id: string }>();
    const again = await upload(text, "b.txt");
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: "DUPLICATE_DOCUMENT", fields: { documentId: id } });
    const secret = await upload(directiveText({ number: "302", mark: "MẬT" }), "c.txt");
    expect(secret.statusCode).toBe(422);
    expect(secret.json()).toMatchObject({ code: "SECRET_DOCUMENT", fields: {} });
  });

  it("refuses people without the right before their file is read", async () => {
    asking = stranger;
    expect((await upload("", "a.txt")).statusCode).toBe(403);
  });
});
