import { routes, type Route, type RouteName } from "@dondoc/contract";
import { sql } from "kysely";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoDoors } from "../demo/accounts.ts";
import { ownerOf } from "../demo/testing.ts";
import { isProvinceWide, type Actor } from "../kernel/actor.ts";
import { atTheDoor, inScope, inSealedScope, type Tx } from "../kernel/database/scope.ts";
import { createSecretBox } from "../kernel/secret-box.ts";
import { findActor } from "../modules/access/index.ts";
import { isDelegable } from "../modules/access/domain/delegable.ts";
import { does, first, openOffice, type Office } from "../testing/office.ts";
import { everythingIn } from "./testing/everything.ts";

/*
 * One denunciation in a living province, looked for from every side: by the API as everybody, in the database under every hat, in
 * the journal, notices, letters, logs and figures, in a stolen copy of the database, and after it was expunged.
 */
const CODE_WORDS = {
  name: "Huỳnh Thị Kín Đáo",
  address: "99 Đường Không Ai Biết",
  subject: "Việc chỉ người được giao mới đọc",
  content: "Bốn lần nhận phong bì màu tím tại quầy.",
  reason: "Mời bà lên gặp riêng buổi sáng",
};
let office: Office;
let log = "";
let id: string;
let code: string;
/** Everybody of the demo's doors, with what they see. */
const people = new Map<string, { actor: Actor; session: string }>();
const HANDLER = "tocao@tinhmau.example";
/** Of the same office, and not charged with this case. */
const OFFICER = "thanhtravien@tinhmau.example";

beforeAll(async () => {
  const logStream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  office = await openOffice({ logLevel: "trace", logStream });
  const { house } = office;
  for (const { login } of demoDoors)
    people.set(login, { actor: await actorOf(login), session: await house.sessionOf(login) });
  const handler = await house.enter(HANDLER);
  ({ id } = await does(handler, "receiveDenunciation", {
    form: "letter",
    receivedOn: "2026-11-19",
    subject: CODE_WORDS.subject,
    content: CODE_WORDS.content,
    accusedText: "Một công chức",
    denouncer: { name: CODE_WORDS.name, address: CODE_WORDS.address },
  }));
  await does(handler, "openIdentity", {
    denunciationId: id,
    version: 1,
    reason: CODE_WORDS.reason,
  });
  await does(handler, "takeDenunciationStep", { denunciationId: id, version: 1, step: "note", on: "2026-11-20", text: `Đã đọc: ${CODE_WORDS.content}` }); // prettier-ignore
  ({ code } = (await handler.call("getDenunciation", { params: { id } })).body);
  // Letters to whoever is told things by mail, as the morning makes them.
  await house.program.rounds.look();
}, 240_000);
afterAll(() => office.house.close());

const actorOf = (login: string): Promise<Actor> =>
  atTheDoor(office.house.program.runtime.db, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from app.account where login = ${login}`.execute(tx); // prettier-ignore
    const actor = await findActor(tx, rows[0]?.id ?? "", "2026-11-23");
    if (!actor) throw new Error(`nobody signs in as ${login}`);
    return actor;
  });
const others = () => [...people].filter(([login]) => login !== HANDLER);
/** What of the case a text holds. */
const found = (text: string): string[] =>
  [...Object.values(CODE_WORDS), id, code].filter((word) => text.includes(word));
let asked = 0;
/** From an address of its own each time, so that no limit against floods hides what is answered. */
const ask = async (session: string, url: string) =>
  office.house.program.http.inject({ url, remoteAddress: `10.8.${(asked += 1) >> 8}.${asked & 255}`, headers: { "x-dondoc": "1", cookie: `dondoc_session=${session}` } }); // prettier-ignore

describe("by the API", () => {
  it("is there for who was charged with it", async () => {
    const { session } = people.get(HANDLER) ?? { session: "" };
    expect(found((await ask(session, `/api/sealed/denunciations/${id}`)).body).toSorted()).toEqual([CODE_WORDS.subject, CODE_WORDS.content, CODE_WORDS.reason, id, code].toSorted()); // prettier-ignore
  });

  it("is told to nobody else, by name like what there is not", async () => {
    for (const [login, { session }] of others()) {
      for (const more of ["", "/choice"]) {
        const answer = await ask(session, `/api/sealed/denunciations/${id}${more}`);
        const absent = await ask(
          session,
          `/api/sealed/denunciations/${crypto.randomUUID()}${more}`,
        );
        const told = (one: typeof answer) => [one.statusCode, one.json<{ message: string }>().message]; // prettier-ignore
        expect([login, told(answer)]).toEqual([login, told(absent)]);
        expect(answer.statusCode).toBe(404);
      }
      const visitor = office.house.holding(session);
      const on = { denunciationId: id, version: 2 };
      const tries = [
        await visitor.call("openIdentity", { body: { ...on, reason: "x" } }),
        await visitor.call("takeDenunciationStep", { body: { ...on, step: "note", on: "2026-11-23", text: "x" } }), // prettier-ignore
        await visitor.call("takeOverDenunciation", { body: { ...on, accountId: people.get(OFFICER)?.actor.accountId ?? "", reason: "x" } }), // prettier-ignore
        await visitor.call("expungeDenunciation", { body: { ...on, change: "ask", reason: "x" } }),
      ];
      for (const { status } of tries) expect([403, 404]).toContain(status);
    }
  });

  it("stands in no list, count, search, journal, notice or register of anybody else", async () => {
    const lists = (Object.entries(routes) as [RouteName, Route][]).filter(
      ([, { method, params }]) => method === "GET" && !params,
    );
    expect(lists.length).toBeGreaterThan(60);
    const searched = [CODE_WORDS.subject, "phong bì tím", code].map((q) => `/api/search?q=${encodeURIComponent(q)}`); // prettier-ignore
    let answered = 0;
    for (const [login, { session }] of others()) {
      for (const url of [...lists.map(([, { path: of }]) => of), ...searched]) {
        const { body, statusCode } = await ask(session, url);
        expect([login, url, found(body)]).toEqual([login, url, []]);
        if (statusCode === 200) answered += 1;
      }
    }
    // Most lists were given, and not refused for want of an office or for haste.
    expect(answered / (others().length * (lists.length + searched.length))).toBeGreaterThan(0.5);
  }, 240_000);
});

describe("in the database", () => {
  const inEach = async (work: (tx: Tx, login: string) => Promise<void>) => {
    for (const [login, { actor }] of people)
      await inScope(office.house.program.runtime.db, actor, (tx) => work(tx, login));
    await atTheDoor(office.house.program.runtime.db, (tx) => work(tx, "the door"));
  };
  const refused = async (tx: Tx, statement: string): Promise<string> => {
    await sql`savepoint before`.execute(tx);
    const code = await sql`${sql.raw(statement)}`.execute(tx).then(
      () => "answered",
      (error: { code: string }) => error.code,
    );
    await sql`rollback to savepoint before`.execute(tx);
    return code;
  };

  it("no hat of the house may use the schema: not its tables, not its functions, not a copy of it; not the handler's own hat either", async () => {
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ name: string; kind: string }>`
        select tablename as name, 'table' as kind from pg_tables where schemaname = 'sealed'
        union all select proname || '(' || array_to_string(array_fill('null'::text, array[pronargs]), ', ') || ')', 'function'
        from pg_proc where pronamespace = 'sealed'::regnamespace and pronargs > 0`.execute(owner),
    );
    expect(rows.length).toBeGreaterThan(12);
    await inEach(async (tx, login) => {
      for (const { name, kind } of rows) {
        const asked = kind === "table" ? [`table sealed.${name}`, `copy sealed.${name} to stdout`, `select count(*) from sealed.${name}`] : [`select sealed.${name}`]; // prettier-ignore
        for (const statement of asked)
          expect([login, statement, await refused(tx, statement)]).toEqual([login, statement, "42501"]); // prettier-ignore
      }
    });
  });

  it("nothing outside the schema leads into it: no view, no foreign key, no function of another schema", async () => {
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ what: string }>`
        select conname as what from pg_constraint where confrelid in (select oid from pg_class where relnamespace = 'sealed'::regnamespace)
          and conrelid not in (select oid from pg_class where relnamespace = 'sealed'::regnamespace)
        union all select schemaname || '.' || viewname from pg_views where schemaname not in ('pg_catalog', 'information_schema') and definition ~ 'sealed\\.'
        union all select proname from pg_proc where pronamespace in ('app'::regnamespace, 'audit'::regnamespace) and prosrc ~ 'sealed\\.'`.execute(
        owner,
      ),
    );
    expect(rows).toEqual([]);
  });

  it("every table of it asks who reads, its owner's functions apart, and the hat is nobody's but the program's to put on", async () => {
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ open: string[]; members: string[] }>`
        select array(select relname::text from pg_class where relnamespace = 'sealed'::regnamespace and relkind = 'r'
            and not (relrowsecurity and relforcerowsecurity)) as open,
          array(select member.rolname::text from pg_auth_members held join pg_roles worn on worn.oid = held.roleid and worn.rolname = 'dondoc_sealed'
            join pg_roles member on member.oid = held.member where held.inherit_option) as members`.execute(
        owner,
      ),
    );
    expect(rows).toEqual([{ open: [], members: [] }]);
  });

  it("the sealed hat shows a case to who is charged with it only, and the identity to nobody who has not said why", async () => {
    const parts = ["denunciation", "identity", "handler", "step", "reading"];
    for (const [login, { actor }] of people) {
      const seen = await inSealedScope(office.house.program.runtime.db, actor, async (tx) => {
        const counts: string[] = [];
        for (const part of parts) {
          const { rows } = await sql`select 1 from ${sql.table(`sealed.${part}`)}
            where ${sql.ref(part === "denunciation" ? "id" : "denunciation_id")} = ${id}::uuid`.execute(
            tx,
          );
          if (rows.length > 0) counts.push(part);
        }
        return counts;
      });
      expect([login, seen]).toEqual([login, login === HANDLER ? ["denunciation", "handler", "step", "reading"] : []]); // prettier-ignore
    }
  });

  it("under it there is no task, no document and no notice", async () => {
    const { actor } = people.get(HANDLER) ?? { actor: null };
    if (!actor) throw new Error("no handler");
    await inSealedScope(office.house.program.runtime.db, actor, async (tx) => {
      for (const table of [
        "app.task",
        "app.document",
        "app.notification",
        "app.voice",
        "audit.event",
        "audit.payload",
      ])
        // prettier-ignore
        expect([table, await refused(tx, `table ${table}`)]).toEqual([table, "42501"]);
    });
  });

  it("the journal holds its lines, sealed like all others, without a word; to every other hat they are not there", async () => {
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ act: string; body: string }>`
        select act, body from audit.event join audit.payload on event_id = event.id where subject_id = ${id}::uuid order by ordinal`.execute(
        owner,
      ),
    );
    expect(rows).toEqual(["receive", "open-identity", "step"].map((act) => ({ act: `denunciations.${act}`, body: "{}" }))); // prettier-ignore
    await inEach(async (tx, login) => {
      if (login === "the door") return;
      const lines = await sql<{ n: number }>`
        select (select count(*) from audit.event where subject_type = 'sealed-record' or act like 'denunciations.%')
          + (select count(*) from audit.payload where event_id in (select id from audit.event where subject_type = 'sealed-record')) as n`.execute(
        tx,
      );
      expect([login, Number(lines.rows[0]?.n)]).toEqual([login, 0]);
    });
    await office.house.program.sealer.seal();
    const sealedLines = await ownerOf(office.house, (owner) =>
      sql<{
        late: number;
      }>`select count(*)::int as late from audit.event where subject_id = ${id}::uuid
        and ordinal > (select max(through) from audit.seal)`.execute(owner),
    );
    expect(sealedLines.rows[0]?.late).toBe(0);
  });
});

describe("outside the room", () => {
  it("no notice, letter, draft of a form or kept answer holds a word of it", async () => {
    const { rows } = await ownerOf(
      office.house,
      (owner) =>
      sql<{ result: string }>`select coalesce(result, '') as result from audit.act_receipt where act like 'denunciations.%'`.execute(owner), // prettier-ignore
    );
    expect(rows.length).toBeGreaterThan(2);
    // An id and a version are all that is kept, of what only its author reads; of the identity nothing.
    for (const { result } of rows) expect(result).toMatch(/^(?:\{"id":"[\da-f-]{36}","version":\d+\})?$/u); // prettier-ignore
    const told = await ownerOf(
      office.house,
      (owner) =>
      sql<{ n: number }>`select count(*)::int as n from app.notification where subject_id = ${id}::uuid or kind like 'denunciations%'`.execute(owner), // prettier-ignore
    );
    expect(told.rows[0]?.n).toBe(0);
  });

  it("the log and the figures name the room and nothing that was asked for in it", async () => {
    expect(found(log)).toEqual([]);
    const lines = log.split("\n").filter((line) => line.includes("/api/sealed"));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const { req } = JSON.parse(line) as { req: { path: string; route: string } };
      expect([req.path, req.route]).toEqual(["/api/sealed/…", "/api/sealed/…"]);
    }
    const figures = await office.house.program.metrics.text();
    expect(figures).toContain('route="/api/sealed/…"');
    expect(figures).not.toMatch(/denunciation|\/api\/sealed\/[^…]/u);
  });

  it("nothing of the room can be delegated", () => {
    for (const act of ["see", "receive", "step", "open-identity", "charge", "take-over"])
      expect(isDelegable(`denunciations.${act}`)).toBe(false);
  });

  it("no role over the province holds any of it, an administrator's neither", async () => {
    const { rows } = await ownerOf(
      office.house,
      (owner) =>
      sql<{ role: string }>`select distinct role_code as role from app.role_act where act like 'denunciations.%' order by 1`.execute(owner), // prettier-ignore
    );
    expect(rows.map(({ role }) => role)).toEqual(["DENUNCIATION_HEAD", "DENUNCIATION_OFFICER"]);
    expect([...people.values()].filter(({ actor }) => isProvinceWide(actor)).length).toBeGreaterThan(8); // prettier-ignore
  });
});

describe("a stolen database", () => {
  it("without the key shows neither who denounces, nor about what, nor why somebody looked", async () => {
    const text = await everythingIn(office.house);
    expect(text).toContain(id);
    expect(found(text).toSorted()).toEqual([id, code].toSorted());
    // The search itself finds what is there: the same words in the clear would have been met.
    expect(found(`x ${CODE_WORDS.name} x`)).toEqual([CODE_WORDS.name]);
  });

  it("does not open by another key, nor does a piece that was moved to another case", async () => {
    const { rows } = await ownerOf(
      office.house,
      (owner) =>
      sql<{ content: Buffer }>`select content from sealed.denunciation where id = ${id}::uuid`.execute(owner), // prettier-ignore
    );
    const { content } = first(rows);
    const { box } = office.house.program.runtime;
    if (!box) throw new Error("no key");
    const place = `denunciation ${id} content`;
    expect(box.open(content, place).toString()).toContain(CODE_WORDS.subject);
    expect(() => box.open(content, `denunciation ${crypto.randomUUID()} content`)).toThrow(/./u);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-thief-"));
    expect(() => createSecretBox(path.join(folder, "key")).open(content, place)).toThrow(/./u);
    fs.rmSync(folder, { recursive: true });
  });

  it("is not read through the program's own login either: it has no right before it takes a hat", async () => {
    const { line } = office.house.program.connection;
    const thief = new pg.Client(line);
    await thief.connect();
    await expect(thief.query("table sealed.denunciation")).rejects.toMatchObject({ code: "42501" });
    // Under the sealed hat, without an account of a handler's: nothing.
    await thief.query("set role dondoc_sealed");
    for (const part of ["denunciation", "identity", "handler", "step", "reading"])
      expect((await thief.query(`table sealed.${part}`)).rows).toEqual([]);
    await thief.end();
  });
});

describe("after it was expunged", () => {
  it("no piece of it is left in any table, and nobody else finds it then", async () => {
    const handler = await office.house.enter(HANDLER);
    const second = await office.house.enter(OFFICER);
    const on = async () => ({ denunciationId: id, version: (await handler.call("getDenunciation", { params: { id } })).body.version }); // prettier-ignore
    const accountId = people.get(OFFICER)?.actor.accountId ?? "";
    await does(handler, "chargeHandler", { ...(await on()), change: "name", accountId, function: "lead", knowsIdentity: false, reason: "Cùng quyết định." }); // prettier-ignore
    await does(handler, "takeDenunciationStep", { ...(await on()), step: "refuse", on: "2026-11-23", ground: "no-basis", text: CODE_WORDS.content }); // prettier-ignore
    await does(handler, "expungeDenunciation", { ...(await on()), change: "ask", reason: "Hết hạn." }); // prettier-ignore
    await does(second, "expungeDenunciation", { ...(await on()), change: "decide", reason: "Đồng ý." }); // prettier-ignore
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{
        left: number;
      }>`select (select count(*) from sealed.denunciation where id = ${id}::uuid and content is not null)
        + (select count(*) from sealed.identity where denunciation_id = ${id}::uuid)
        + (select count(*) from sealed.step where denunciation_id = ${id}::uuid and body is not null and kind <> 'expunge')
        + (select count(*) from sealed.reading where denunciation_id = ${id}::uuid and reason is not null) as left`.execute(
        owner,
      ),
    );
    expect(Number(rows[0]?.left)).toBe(0);
    const { session } = people.get("quantri@tinhmau.example") ?? { session: "" };
    expect((await ask(session, `/api/sealed/denunciations/${id}`)).statusCode).toBe(404);
  });
});
