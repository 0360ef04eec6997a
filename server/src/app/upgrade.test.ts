import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { dropDatabase } from "../testing/drop-database.ts";
import { dispatchText } from "../testing/office.ts";
import { openHouse, type TestProgram } from "../testing/test-program.ts";
import { newId } from "../kernel/ids.ts";
import { openKeyFolder, verifyChain } from "../modules/audit/index.ts";
import { workAsOwner } from "./cli/with-database.ts";
import { restoreFixture, type Release } from "./testing/upgrade/restore-fixture.ts";

/** The newest release before this one; how it is made says `testing/upgrade/make-fixture.ts`. */
const FIXTURE = path.join(import.meta.dirname, "testing/upgrade/0092.ndjson.br");
/** What the steps since have filled of their own accord: what roles may do. */
const GROWN = new Set(["app.role", "app.role_act"]);

let root: string;
let admin: pg.Client;
let owner: pg.Client;
let name: string;
let release: Release;
let house: TestProgram;
beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-upgrade-"));
  const cluster = inject("owner");
  name = `dondoc_test_${newId().replaceAll("-", "").slice(0, 24)}`;
  admin = new pg.Client(cluster);
  await admin.connect();
  await admin.query(`create database ${name}`);
  owner = new pg.Client({ ...cluster, database: name });
  await owner.connect();
  release = await restoreFixture(FIXTURE, owner, path.join(root, "files"));
  // The next morning.
  house = await openHouse({ ...cluster, database: name }, root, "2026-11-24T02:00:00Z");
});
afterAll(async () => {
  await house.close();
  await owner.end();
  await dropDatabase(admin, name);
  await admin.end();
  fs.rmSync(root, { recursive: true, force: true });
});

/** The journal's sentences are each version's own telling of what happened; what happened must be the same. */
const toldAgain = (body: object): object => {
  const { journal = [], ...rest } = body as { journal?: { sentence: string }[] };
  return { ...rest, journal: journal.map(({ sentence: _told, ...event }) => event) };
};

const count = async (table: string): Promise<number> =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
const login = (who: string) => house.enter(`${who}@tinhmau.example`);

describe("a province that lived in the release before this one", () => {
  it("is brought forward by every step since, and keeps every row", async () => {
    expect(house.program.connection.applied.length).toBeGreaterThan(0);
    expect(house.program.connection.applied.every((step) => step > release.migration)).toBe(true);
    const kept: [string, number][] = [];
    const found: [string, number][] = [];
    for (const [table, rows] of release.rows) {
      if (GROWN.has(table)) continue;
      kept.push([table, rows]);
      found.push([table, await count(table)]);
    }
    expect(found).toEqual(kept);
    expect(release.rows.get("app.task")).toBeGreaterThan(30);
    expect(release.rows.get("app.measure")).toBeGreaterThan(0);
    expect(release.rows.get("audit.event")).toBeGreaterThan(300);
    for (const table of GROWN) expect(await count(table)).toBeGreaterThanOrEqual(release.rows.get(table) ?? 0); // prettier-ignore
  });

  it("says of what was frozen the same to the letter", async () => {
    expect(release.answers.length).toBeGreaterThan(1);
    for (const { login: reader, place, body } of release.answers) {
      const answer = await house.program.http.inject({
        method: "GET",
        url: place,
        cookies: { dondoc_session: await house.sessionOf(reader) },
      });
      expect([place, answer.statusCode]).toEqual([place, 200]);
      expect(toldAgain(answer.json())).toMatchObject(toldAgain(body));
    }
  });

  it("opens for each of its people what they see: lists, tasks, documents", async () => {
    for (const who of release.logins) {
      const person = await house.enter(who);
      const tasks = await person.call("listTasks", { query: { list: "all" } });
      const documents = await person.call("listDocuments", { query: {} });
      expect([who, tasks.status, documents.status]).toEqual([who, 200, expect.toBeOneOf([200, 403])]); // prettier-ignore
      expect((await person.call("listNotifications", { query: {} })).status).toBe(200);
      for (const { id } of tasks.body.items.slice(0, 5))
        expect([who, id, (await person.call("getTask", { params: { id } })).status]).toEqual([who, id, 200]); // prettier-ignore
      const listed = documents.status === 200 ? documents.body.items : [];
      for (const { id } of listed.slice(0, 5))
        expect([who, id, (await person.call("getDocument", { params: { id } })).status]).toEqual([who, id, 200]); // prettier-ignore
    }
  });

  it("goes on: rounds run, people act, and all of the journal is sealed and verifies", async () => {
    await house.program.rounds.look();
    expect((await house.program.rounds.standing()).filter(({ failing }) => failing)).toEqual([]);
    const clerk = await login("vanthu");
    const file = { name: "cong-van.txt", bytes: new TextEncoder().encode(dispatchText(4321)) };
    expect((await clerk.call("intakeDocument", { body: { receivedOn: "2026-11-23" }, file })).status).toBe(200); // prettier-ignore
    const finance = await login("sotaichinh");
    const { items } = (await finance.call("listTasks", { query: { list: "open" } })).body;
    let reported = 0;
    for (const { id } of items.slice(0, 10)) {
      const { version } = (await finance.call("getTask", { params: { id } })).body;
      const body = { taskId: id, version, content: "Sau khi nâng cấp.", percent: 50 };
      if ((await finance.call("reportProgress", { body })).status === 200) reported += 1;
    }
    expect(reported).toBeGreaterThan(0);

    await house.program.sealer.seal();
    const keys = await openKeyFolder(house.auditKeys).publicKeys();
    const verified = await workAsOwner(house.owner, (db) => verifyChain(db, { keys, kept: [] }));
    expect([verified.findings, verified.waiting]).toEqual([[], 0]);
    expect(verified.events).toBe(await count("audit.event"));
  });
});
