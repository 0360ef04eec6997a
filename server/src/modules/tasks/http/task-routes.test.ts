import { routes, TaskDetail, TaskPage, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { serveOn } from "../../../kernel/http/serve.ts";
import { createHttpServer } from "../../../kernel/http/server.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { taskActs } from "../task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask } from "../testing.ts";
import { taskRoutes } from "./task-routes.ts";

const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let app: FastifyInstance;
let task: BuiltTask;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const unit = await buildUnit(owner, { name: "Sở Nội vụ" });
  const other = await buildUnit(owner);
  task = await buildTask(owner, { unitId: unit.unitId });
  actors.set("agency", actorOf(await buildAccount(owner), ALL, [unit.unitId]));
  actors.set("neighbour", actorOf(await buildAccount(owner), ALL, [other.unitId]));
  actors.set("office", actorOf(await buildAccount(owner), ALL));
  actors.set("reader", actorOf(await buildAccount(owner), [], [unit.unitId]));
  app = await createHttpServer({ logLevel: "silent" });
  const identify = (request: { headers: Record<string, unknown> }) =>
    Promise.resolve(actors.get(String(request.headers["x-who"])) ?? null);
  taskRoutes(serveOn(app, identify), database.runtime, app, identify);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const get = (who: string, url: string) => app.inject({ url, headers: { "x-who": who } });
const post = (who: string, url: string, payload: object) =>
  app.inject({ method: "POST", url, payload, headers: { "x-who": who, "x-dondoc": "1" } });

function upload(who: string, name: string, content: Buffer) {
  const boundary = "ranh-gioi";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return app.inject({
    method: "POST",
    url: routes.uploadFile.path,
    headers: {
      "x-who": who,
      "x-dondoc": "1",
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

describe("reading over HTTP", () => {
  it("answers every list and the record as the contract says", async () => {
    const list = await get("agency", "/api/tasks?list=all");
    expect(TaskPage.parse(list.json()).items).toHaveLength(1);
    const record = await get("agency", `/api/tasks/${task.id}`);
    expect(TaskDetail.parse(record.json())).toMatchObject({
      number: task.number,
      document: { reference: "978/UBND-HCTC" },
      quote: { at: "1.đ", text: "Tổng hợp, báo cáo kết quả" },
    });
    for (const path of ["figures", "by-agency", "by-directive?overdueOnly=true", "exceptions"]) {
      expect((await get("office", `/api/tasks/${path}`)).statusCode).toBe(200);
    }
  });

  it("tells a neighbour nothing and a stranger to sign in", async () => {
    expect((await get("neighbour", `/api/tasks/${task.id}`)).statusCode).toBe(404);
    expect((await get("neighbour", "/api/tasks?list=all")).json()).toMatchObject({ items: [] });
    expect((await get("nobody", "/api/tasks")).statusCode).toBe(401);
  });
});

describe("a file of evidence", () => {
  it("goes in with its report and out to whoever sees the task, as a download", async () => {
    const content = Buffer.from("%PDF-1.7 báo cáo");
    const sent = await upload("agency", "Báo cáo số 12.pdf", content);
    const { hash, name, mediaType } = sent.json<UploadedFile>();
    expect([sent.statusCode, name, mediaType]).toStrictEqual([
      200,
      "Báo cáo số 12.pdf",
      "application/pdf",
    ]);
    const done = await post("agency", routes.submitResult.path, {
      taskId: task.id,
      version: 1,
      evidence: [
        {
          documentNumber: "12/BC-SNV",
          issuedOn: "2026-11-20",
          receivedBy: "UBND tỉnh",
          fileHash: hash,
          fileName: name,
        },
      ],
    });
    expect(done.json()).toStrictEqual({ id: task.id, version: 2 });
    const record = TaskDetail.parse((await get("office", `/api/tasks/${task.id}`)).json());
    const url = `/api/tasks/${task.id}/evidence/${record.submissions[0]?.evidence[0]?.id ?? ""}`;
    const file = await get("office", url);
    expect(file.rawPayload.equals(content)).toBe(true);
    expect(file.headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringContaining(
        `filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20s%E1%BB%91%2012.pdf`,
      ),
    });
    expect((await get("neighbour", url)).statusCode).toBe(404);
    expect((await get("nobody", url)).statusCode).toBe(401);
  });

  it.each([
    ["virus.pdf", Buffer.from("MZ\u0000\u0001"), "FILE_KIND_REFUSED"],
    ["trang.txt", Buffer.from("<html><script>1</script>"), "FILE_KIND_REFUSED"],
    ["rỗng.txt", Buffer.alloc(0), "FILE_EMPTY"],
  ])("called %s is refused by what it is", async (name, content, code) => {
    expect((await upload("agency", name, content)).json()).toMatchObject({ code });
  });

  it("is taken only from those who may report a result", async () => {
    expect((await upload("reader", "a.txt", Buffer.from("chữ"))).statusCode).toBe(403);
  });
});
