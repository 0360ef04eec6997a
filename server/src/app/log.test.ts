import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { routes } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../kernel/database/scope.ts";
import { makeLink } from "../modules/access/index.ts";
import { does, openOffice, type Office } from "../testing/office.ts";
import { doorkeeper } from "./doorkeeper.ts";
import { createProgram, type Program } from "./program.ts";

let office: Office;
/** A second process on the same province, whose log is read here at the finest level. */
let program: Program;
let dataDir: string;
let log = "";
beforeAll(async () => {
  office = await openOffice();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-log-"));
  const logStream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  const { clock } = office.house.program.runtime;
  const { owner } = office.house;
  program = await createProgram({ owner, dataDir, clock, logLevel: "trace", logStream });
  await program.http.ready();
});
afterAll(async () => {
  await program.close();
  await office.house.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const LOGIN = "sotaichinh@tinhmau.example";
const ask = (
  url: string,
  sent: {
    payload?: object;
    headers?: Record<string, string>;
    cookies?: Record<string, string>;
  } = {},
) =>
  program.http.inject({
    method: sent.payload ? "POST" : "GET",
    url,
    ...sent,
    headers: { "x-dondoc": "1", ...sent.headers },
  });
const linesOf = () =>
  log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the log at its finest level", () => {
  it("holds nothing that lets anybody in, nor what people typed", async () => {
    log = "";
    const { path: calendar } = await does(office.finance, "openCalendarFeed", {
      holds: "units",
      titles: false,
    });
    const feed = /\/lich\/([\w-]+)\.ics/.exec(calendar)?.[1] ?? "";
    expect((await ask(calendar)).statusCode).toBe(200);
    for (const wrong of [`/lich/${feed}`, `/lich/${feed}.ics/x`, `${calendar}?again=${feed}`])
      await ask(wrong);
    const link = await inScope(program.runtime.db, doorkeeper, async (tx) => {
      const { id } = await tx
        .selectFrom("app.account")
        .select("id")
        .where("login", "=", LOGIN)
        .executeTakeFirstOrThrow();
      return makeLink(tx, id, "sign-in", program.runtime.clock.now());
    });
    await ask(`/lien-ket/${link.token}`);
    await ask(`/lien-ket?token=${link.token}`);
    const entered = await ask(routes.useLink.path, { payload: { token: link.token } });
    expect(entered.statusCode).toBe(200);
    const [cookie] = entered.cookies;
    const session = cookie?.value ?? "";
    expect(session).toHaveLength(43);
    const cookies = { dondoc_session: session };
    const words = "Nguyễn Văn Tố Cáo";
    const searched = await ask(`/api/documents?q=${encodeURIComponent(words)}`, { cookies });
    expect(searched.statusCode).toBe(200);
    await ask("/api/documents?limit=x", {
      cookies,
      headers: { authorization: "Bearer chia-khoa" },
    });
    await ask(routes.signIn.path, { payload: { login: LOGIN, password: "mật khẩu của tôi 123" } });

    expect(linesOf().length).toBeGreaterThanOrEqual(9);
    for (const secret of [feed, link.token, session, "chia-khoa", "mật khẩu", words])
      expect([secret, log.includes(secret)]).toEqual([secret, false]);
    expect(log).not.toContain(encodeURIComponent(words));
    expect(log).toContain('"path":"/lich/…"');
  });

  it("says in one line a request who asked for what, what came of it and how long it took", async () => {
    log = "";
    const answer = await ask("/api/session?why=not", {
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    const [line, ...more] = linesOf().filter(({ msg }) => msg === "request");
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      reqId: answer.headers["x-request-id"],
      req: { method: "GET", path: "/api/session", route: "/api/session", ip: "127.0.0.1" },
      res: { status: answer.statusCode },
      ms: expect.any(Number),
    });
  });

  it("is found by the id that a refusal shows", async () => {
    log = "";
    const answer = await ask("/api/session/nothing");
    const { id } = answer.json<{ id: string }>();
    expect(linesOf().map(({ reqId }) => reqId)).toContain(id);
  });
});
