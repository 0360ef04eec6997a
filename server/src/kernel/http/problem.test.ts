import { Writable } from "node:stream";
import type { Problem } from "@dondoc/contract";
import { LocalDate, Id, page, words } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import { asRefusal } from "./problem.ts";
import { serveOn } from "./serve.ts";
import { createHttpServer } from "./server.ts";

const SECRET = "password=hunter2 at /srv/secret/place";
const Form = z.object({
  name: words(10),
  unitId: Id,
  on: LocalDate,
  percent: z.int().min(0).max(100),
  login: z.email(),
  kind: z.enum(["công văn", "chỉ thị"]),
  read: z.literal(true),
  parties: z.array(z.strictObject({ id: Id })).min(1),
  value: z.union([z.string(), z.boolean()]),
  asked: z.boolean(),
});

let http: FastifyInstance;
let log = "";
let failure: unknown = new Error(SECRET);

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  http = await createHttpServer({ logLevel: "info", stream });
  const serve = serveOn(http, async () => null);
  const summary = "";
  const response = z.object({});
  serve({ method: "GET", path: "/fails", summary, open: true, response }, async () => {
    throw failure;
  });
  serve(
    { method: "POST", path: "/form", summary, open: true, body: Form, response },
    async () => ({}),
  );
  serve(
    {
      method: "POST",
      path: "/file",
      summary,
      open: true,
      upload: true,
      body: z.object({}),
      response: z.object({ name: z.string() }),
    },
    async ({ upload }) => ({ name: upload.name }),
  );
  serve({ method: "GET", path: "/closed", summary, response: page(z.string()) }, async () => ({
    items: [],
    next: null,
  }));
  await http.ready();
});
afterAll(() => http.close());

const get = (url: string) =>
  http.inject({ method: "GET", url, headers: { cookie: "dondoc_session=topsecret" } });
const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
  http.inject({
    method: "POST",
    url,
    payload,
    headers: { "x-dondoc": "1", "content-type": "application/json", ...headers },
  });

describe("what was not expected", () => {
  it("is a 500 in the one shape, with an id and not a word of the cause", async () => {
    log = "";
    failure = new Error(SECRET);
    const answer = await get("/fails");
    const problem = answer.json<Problem>();
    expect(answer.statusCode).toBe(500);
    expect(problem).toEqual({
      code: "UNEXPECTED",
      message: expect.stringContaining("ngoài dự kiến"),
      fields: {},
      id: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(answer.body).not.toMatch(/hunter2|secret|at /);
    expect(log).toContain("hunter2");
    expect(log).toContain(problem.id);
  });

  it("is logged without the cookie of whoever met it", async () => {
    log = "";
    await get("/fails");
    expect(log).not.toContain("topsecret");
  });

  it("is logged without the rows that PostgreSQL quotes", async () => {
    log = "";
    const quoted = new pg.DatabaseError("duplicate key", 20, "error");
    failure = Object.assign(quoted, {
      code: "23505",
      constraint: "account_login",
      detail: "Key (login)=(to.cao)",
    });
    await get("/fails");
    expect(log).toContain("account_login");
    expect(log).not.toContain("to.cao");
  });

  it("may be anything that was thrown, even nothing", async () => {
    for (const thrown of ["text", undefined, null, 7, {}, Object.create(null)]) {
      expect(asRefusal(thrown).code).toBe("UNEXPECTED");
    }
  });
});

describe("an expected error", () => {
  const database = (code: string) => Object.assign(new pg.DatabaseError("x", 1, "error"), { code });

  it.each([
    ["a refusal as it is", new Refusal("TAKEN", 409, "Đã có."), "TAKEN", 409],
    ["a database that is stopping", database("57P01"), "DATABASE_DOWN", 503],
    ["a cut connection", new Error("Connection terminated unexpectedly"), "DATABASE_DOWN", 503],
    [
      "no server at the socket",
      Object.assign(new Error("x"), { code: "ENOENT", syscall: "connect" }),
      "DATABASE_DOWN",
      503,
    ],
    [
      "a missing file, which is our fault",
      Object.assign(new Error("x"), { code: "ENOENT", syscall: "open" }),
      "UNEXPECTED",
      500,
    ],
    ["two who wait for each other", database("40P01"), "CROSSED", 409],
    ["a full disk under the database", database("53100"), "DISK_FULL", 507],
    [
      "a full disk under the files",
      Object.assign(new Error("x"), { code: "ENOSPC" }),
      "DISK_FULL",
      507,
    ],
    ["a value that fits no column", database("22P02"), "INVALID", 400],
    ["a broken rule of the tables, which is our fault", database("23505"), "UNEXPECTED", 500],
  ])("says %s", (_what, error, code, status) => {
    expect(asRefusal(error)).toMatchObject({ code, status });
  });
});

describe("a form with wrong fields", () => {
  const fieldsOf = async (payload: object) => (await post("/form", payload)).json<Problem>().fields;

  it("says of each missing field that it is needed", async () => {
    const fields = await fieldsOf({});
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(Form.shape).toSorted());
    const { kind, read, ...others } = fields;
    expect(new Set(Object.values(others))).toEqual(new Set(["Mục này bắt buộc phải có."]));
    expect([kind, read]).toEqual([
      "Hãy chọn một trong các giá trị cho sẵn.",
      "Hãy xác nhận mục này.",
    ]);
  });

  it("says in Vietnamese what is wrong with each, by its place", async () => {
    expect(
      await fieldsOf({
        name: "  ",
        unitId: "x",
        on: "2026-02-30",
        percent: 101,
        login: "an",
        kind: "thư",
        read: false,
        parties: [{ id: "x", more: 1 }],
        value: 7,
        asked: "có",
      }),
    ).toEqual({
      name: "Mục này không được để trống.",
      unitId: "Mã không đúng. Hãy tải lại trang rồi chọn lại.",
      on: "Ngày không đúng hoặc không có trong lịch.",
      percent: "Phải từ 100 trở xuống.",
      login: "Địa chỉ thư điện tử không đúng. Ví dụ đúng: ten@coquan.gov.vn",
      kind: "Hãy chọn một trong các giá trị cho sẵn.",
      read: "Hãy xác nhận mục này.",
      "parties.0.id": "Mã không đúng. Hãy tải lại trang rồi chọn lại.",
      "parties.0": "Có mục không dùng đến: more.",
      value: "Giá trị không đúng dạng.",
      asked: "Hãy chọn có hoặc không.",
    });
    expect(await fieldsOf({ name: "mười một chữ", percent: 1.5, parties: [] })).toMatchObject({
      name: "Cần không quá 10 ký tự, đang có 12.",
      percent: "Hãy nhập một số nguyên.",
      parties: "Cần ít nhất 1 mục.",
    });
  });

  it("never speaks of types, undefined or patterns", async () => {
    const texts = JSON.stringify([
      await fieldsOf({}),
      await fieldsOf({ name: 1, percent: "x", parties: {}, unitId: [] }),
    ]);
    expect(texts).not.toMatch(/undefined|string|object|expected|mong đợi|Invalid/);
  });

  it("is refused whole when it is no form at all", async () => {
    for (const payload of ["[]", "7", '"x"', "{", "null"]) {
      const answer = await post("/form", payload);
      expect([payload, answer.statusCode, answer.json<Problem>().code]).toEqual([
        payload,
        400,
        "INVALID",
      ]);
    }
  });
});

describe("a request", () => {
  it("without the header of our pages is refused, whatever it asks", async () => {
    const answer = await post("/form", {}, { "x-dondoc": "" });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([403, "FOREIGN_PAGE"]);
  });

  it("of nobody to a closed route is 401, also with a wrong shape", async () => {
    expect((await get("/closed")).statusCode).toBe(401);
  });

  it("with a key that cannot be kept is refused, not done without it", async () => {
    const answer = await post("/form", {}, { "idempotency-key": "x" });
    expect(answer.json<Problem>().fields).toHaveProperty("idempotency-key");
  });

  it("that is too long is 413 with the limit that it met", async () => {
    const answer = await post("/form", { name: "x".repeat(2 * 1024 * 1024) });
    expect([answer.statusCode, answer.json<Problem>().message]).toEqual([
      413,
      expect.stringContaining("2 MB"),
    ]);
  });

  it("to an unknown address is 404 in the same shape", async () => {
    const answer = await get("/nowhere");
    expect(answer.statusCode).toBe(404);
  });
});

describe("an upload", () => {
  const type = { "content-type": "multipart/form-data; boundary=b" };
  const part = (head: string) =>
    `--b\r\nContent-Disposition: form-data; name="file"${head}\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n`;

  it("keeps its name in composed letters", async () => {
    const answer = await post(
      "/file",
      part(`; filename="${"Báo cáo".normalize("NFD")}.txt"`),
      type,
    );
    expect(answer.json()).toEqual({ name: "Báo cáo.txt" });
  });

  it.each([
    ["without a file", "--b--\r\n"],
    ["without a name or a file", part("")],
    ["that breaks off", part('; filename="a.txt"').slice(0, -12)],
    ["that is no form", "x"],
  ])("%s is a 400", async (_what, payload) => {
    const answer = await post("/file", payload, type);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, "INVALID"]);
  });

  it("as JSON is a 400", async () => {
    expect((await post("/file", {})).statusCode).toBe(400);
  });
});
