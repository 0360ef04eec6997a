import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { routes, type RouteName } from "@dondoc/contract";
import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { insertDemoProvince } from "../demo/index.ts";
import { theProgram, type Actor } from "../kernel/actor.ts";
import { systemClock } from "../kernel/clock.ts";

import { parseReplicaUrl } from "../kernel/database/database-url.ts";
import { followReplica } from "../kernel/database/replica/follow-replica.ts";
import type { Tx } from "../kernel/database/scope.ts";
import { openHouse, type TestProgram } from "../testing/test-program.ts";
import { createProgram } from "./program.ts";
import { openLine, type ShakyLine } from "../testing/shaky-line.ts";
import { startOwnServer, type OwnServer } from "./testing/survival/own-server.ts";
import { startStandby, type Standby } from "./testing/survival/standby.ts";

const NOW = "2026-11-23T02:00:00Z";
/** So old reports may be here, in milliseconds. */
const MAX_AGE = 12_000;
const PACE = { every: 100, answerWithin: 3_000, patience: 2_000 };

let root: string;
let primary: OwnServer;
let standby: Standby;
let line: ShakyLine;
/** Reads reports from the standby. */
let house: TestProgram;
/** On the same database, and knows of no standby. */
let plain: TestProgram;

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-replica-"));
  fs.chmodSync(root, 0o755);
  const folder = path.join(root, "primary");
  primary = await startOwnServer(folder, { fsync: "off" });
  const dataDir = path.join(root, "data");
  plain = await openHouse(primary.owner, dataDir, NOW);
  await insertDemoProvince(primary.owner, plain.program.runtime, { directives: 12 });
  await primary.query(`create table public.probe (n int not null);
    insert into public.probe values (0); grant select on public.probe to dondoc_wide`);
  // As autovacuum would have done by now: without it every plan is a guess.
  await primary.query("analyze");
  // No time is given to whoever holds recovery up: conflicts come at once.
  standby = await startStandby(primary, folder, path.join(root, "standby"), {
    fsync: "off",
    max_standby_streaming_delay: "0",
  });
  line = await openLine(standby.port);
  const server = parseReplicaUrl(standby.url(line.port), primary.owner);
  house = await openHouse(primary.owner, dataDir, NOW, {
    reports: { server, maxAge: MAX_AGE, pace: PACE },
  });
}, 400_000);
afterAll(async () => {
  await house.close();
  await plain.close();
  await line.close();
  await standby.stop();
  await primary.stop();
  fs.rmSync(root, { recursive: true, force: true });
});

/** Whatever a test leaves behind, the next begins with a standby that goes on. */
afterEach(() => standby.query("select pg_wal_replay_resume() where pg_is_in_recovery()"));

const reads = () => house.program.reads;
const turned = () => Object.fromEntries(reads().counts().turned);
const standsAs = (state: string) =>
  vi.waitUntil(() => reads().standing()?.state === state, { timeout: 60_000, interval: 20 });
const probe = async (tx: Tx) =>
  (await sql<{ n: number }>`select max(n) as n from public.probe`.execute(tx)).rows[0]?.n;
const write = (n: number) => primary.query("insert into public.probe values ($1)", [n]);
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The standby goes on receiving and shows nothing of it. */
async function pause(): Promise<void> {
  await standby.query("select pg_wal_replay_pause()");
  const state = "select pg_get_wal_replay_pause_state() as state";
  await vi.waitUntil(
    async () => (await standby.query<{ state: string }>(state))[0]?.state === "paused",
    { timeout: 20_000 },
  );
}

/** What the standby has been given shows at once, so that the next test begins even. */
const even = async () => {
  await standsAs("following");
  await vi.waitUntil(async () => (await reads().read(theProgram, probe)).figuresAt === null, {
    timeout: 60_000,
  });
};

/** Every read of reports and indicators, as its pages ask. */
const questions: { name: RouteName; query?: Record<string, string> }[] = [
  ...["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F12", "F13", "F14"].map((form) => ({
    name: "getReportSheet" as const,
    query: { form, period: "2026-10" },
  })),
  { name: "listIndicators" },
  { name: "getIndicatorTrends" },
  ...["summary", "ages", "delays"].map((set) => ({
    name: "getIndicatorTable" as const,
    query: { set },
  })),
  { name: "getHeatMap" },
  { name: "listIndicatorRows", query: { code: "ASSIGNED", part: "denominator" } },
  { name: "listDueChanges", query: { period: "2026" } },
];

const ask = async (
  where: TestProgram,
  session: string,
  { name, query = {} }: (typeof questions)[number],
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const answer = await where.program.http.inject({
    url: routes[name].path,
    query,
    cookies: { dondoc_session: session },
  });
  const body = answer.json<Record<string, unknown>>();
  // The number of the request, by which a refusal is found in the log.
  if (answer.statusCode !== 200) delete body["id"];
  return { status: answer.statusCode, body };
};
const workbook = async (where: TestProgram, session: string, query: string) =>
  where.program.http.inject({
    url: `/api/reports/workbook${query}`,
    cookies: { dondoc_session: session },
  });

describe("reports read from a streaming replica", () => {
  it("are those of the primary, for everybody and every form, and only under their hat", async () => {
    const before = reads().counts().fresh;
    let asked = 0;
    let rows = 0;
    for (const login of ["chutich", "kiemsoat", "sotaichinh"]) {
      const session = await house.sessionOf(`${login}@tinhmau.example`);
      for (const question of questions) {
        const there = await ask(house, session, question);
        const here = await ask(plain, session, question);
        expect({ question, ...there }).toEqual({ question, ...here });
        if (there.status !== 200) continue;
        expect(there.body).toHaveProperty("figuresAt", null);
        asked += 1;
        rows += JSON.stringify(there.body).length;
      }
    }
    expect(asked).toBeGreaterThan(45);
    expect(rows).toBeGreaterThan(100_000);
    // What the rules refuse (a form of the province for an agency) was asked there too, and is no reason to ask again.
    expect(turned()).toEqual({});
    expect(reads().counts()).toMatchObject({ fresh: before + asked, late: 0 });
  }, 300_000);

  it("and workbooks, the same to the byte, with the line in the journal on the primary", async () => {
    const session = await house.sessionOf("chutich@tinhmau.example");
    const before = reads().counts().fresh;
    for (const query of ["?period=2026-10", "?period=2026-10&form=F3"]) {
      const [there, here] = [await workbook(house, session, query), await workbook(plain, session, query)]; // prettier-ignore
      expect([there.statusCode, here.statusCode]).toEqual([200, 200]);
      expect(there.rawPayload.equals(here.rawPayload)).toBe(true);
    }
    expect(reads().counts().fresh).toBe(before + 2);
    const [noted] = await primary.query<{ n: number }>(
      "select count(*)::int as n from audit.event where act = 'exports.workbook'",
    );
    expect(noted?.n).toBe(4);
  });

  it("see no more than on the primary: the hat and row-level security are the replica's too", async () => {
    const counted = async (tx: Tx) =>
      (await sql<{ n: number }>`select count(*)::int as n from app.task`.execute(tx)).rows[0]?.n;
    const [unit] = await primary.query<{ id: string; n: number }>(
      "select holder_unit_id as id, count(*)::int as n from app.task group by 1 order by 2 desc, 1 limit 1",
    );
    const [all] = await primary.query<{ n: number }>("select count(*)::int as n from app.task");
    const scoped: Actor = {
      ...theProgram,
      grants: [{ roleCode: "", roleName: "", unitId: unit?.id ?? "", provinceWide: false, unitIds: new Set([unit?.id ?? ""]), acts: new Set() }], // prettier-ignore
    };
    const own = await reads().read(scoped, counted);
    const whole = await reads().read(theProgram, counted);
    expect(whole).toEqual({ answer: all?.n, figuresAt: null });
    expect(own.answer).toBeGreaterThan(0);
    expect(own.answer).toBeLessThan(all?.n ?? 0);
    expect(turned()).toEqual({});
  });

  it("write nothing there: whoever tries is sent to the primary, whose hats forbid it", async () => {
    const naughty = async (tx: Tx) => sql`insert into app.form_draft default values`.execute(tx);
    await expect(reads().read(theProgram, naughty)).rejects.toThrow(
      /permission denied|null value|row-level security/,
    );
    expect(turned()).toEqual({ wrote: 1 });
  });
});

describe("how old they are", () => {
  it("is never hidden: what was acknowledged before the question is there, at any speed", async () => {
    await even();
    const { fresh } = reads().counts();
    for (let n = 1; n <= 150; n++) {
      await write(n);
      const { answer, figuresAt } = await reads().read(theProgram, probe);
      // Either it is there, or it is said that it may not be.
      expect(figuresAt ?? answer).toBe(figuresAt ?? n);
    }
    // And that is not by always saying so.
    expect(reads().counts().fresh).toBeGreaterThan(fresh + 10);
  }, 120_000);

  it("does not grow while nothing is written", async () => {
    await even();
    await later(6_000);
    expect(reads().standing()).toMatchObject({ state: "following" });
    expect(reads().standing()?.age).toBeLessThan(5_000);
    expect((await reads().read(theProgram, probe)).figuresAt).toBeNull();
  });

  it("is said on the answer when the replica lags, and beyond the limit the primary answers", async () => {
    const chair = await house.sessionOf("chutich@tinhmau.example");
    await even();
    const before = reads().counts();
    house.setClock("2026-11-23T02:15:07Z");
    // A mark of this moment, which the replica reaches, before it stands still.
    await vi.waitUntil(() => reads().standing()?.at?.toISOString() === "2026-11-23T02:15:07.000Z", {
      timeout: 20_000,
    });
    await pause();
    await write(1_000);
    house.setClock("2026-11-23T02:15:30Z");
    const late = await reads().read(theProgram, probe);
    expect(late.answer).toBeLessThan(1_000);
    expect(late.figuresAt).toBe("2026-11-23T02:15:07.000Z");
    const page = await ask(house, chair, { name: "getIndicatorTable" });
    const book = await workbook(house, chair, "?period=2026-10&form=F3");
    expect(page.body).toHaveProperty("figuresAt", "2026-11-23T02:15:07.000Z");
    const { sheets } = await readXlsx(new Uint8Array(book.rawPayload));
    expect(sheets[0]?.rows.flat().join("\n")).toContain(
      "Số liệu đến 09:15:07 ngày 23/11/2026; việc ghi sau lúc đó chưa có trong bảng này",
    );
    expect(reads().counts().late).toBe(before.late + 3);

    await standsAs("behind");
    const here = await reads().read(theProgram, probe);
    expect(here).toEqual({ answer: 1_000, figuresAt: null });
    expect(turned()["behind"]).toBeGreaterThan(0);

    await standby.query("select pg_wal_replay_resume()");
    await even();
    expect((await reads().read(theProgram, probe)).answer).toBe(1_000);
    house.setClock(NOW);
  }, 120_000);

  it("does not make the program deny what it knows: what was made a moment ago is asked of the primary", async () => {
    const chair = await house.sessionOf("chutich@tinhmau.example");
    await even();
    const { refused = 0 } = turned();
    await pause();
    const [group] = await primary.query<{ id: string }>(
      "insert into app.unit_group (id, name) values (gen_random_uuid(), 'Nhóm vừa lập') returning id",
    );
    const answer = await ask(house, chair, {
      name: "getReportSheet",
      query: { form: "F2", period: "2026-10", groupId: group?.id ?? "" },
    });
    expect(answer.status).toBe(200);
    expect(turned()["refused"]).toBe(refused + 1);
    await standby.query("select pg_wal_replay_resume()");
    await even();
  });
});

describe("a replica that goes", () => {
  it("conflicts with recovery: the primary answers in the same read", async () => {
    await even();
    let tries = 0;
    const { answer, figuresAt } = await reads().read(theProgram, async (tx) => {
      tries += 1;
      if (tries > 1) return probe(tx);
      const slow = sql<{ n: number }>`
        select max(n) as n from public.probe, pg_sleep(20)`.execute(tx);
      // While the standby reads the table, the primary takes it for itself.
      const alone = later(300).then(() =>
        primary.query(
          "begin; lock table public.probe in access exclusive mode; insert into public.probe values (2000); commit",
        ),
      );
      const [{ rows }] = await Promise.all([slow, alone]);
      return rows[0]?.n;
    });
    expect(tries).toBe(2);
    expect(answer).toBe(2_000);
    expect(figuresAt).toBeNull();
    expect(turned()).toMatchObject({ conflict: 1 });
    await even();
    expect((await reads().read(theProgram, probe)).answer).toBe(2_000);
  });

  it("conflicts with a cursor that waits, whose rows the primary has cleared away: likewise", async () => {
    await even();
    await primary.query("insert into public.probe select generate_series(4001, 4400)");
    await even();
    const { lost = 0 } = turned();
    let tries = 0;
    const { answer } = await reads().read(theProgram, async (tx) => {
      tries += 1;
      await sql`declare rows no scroll cursor for select n from public.probe order by n`.execute(
        tx,
      );
      const rows = await sql<{ n: number }>`fetch 1 from rows`.execute(tx);
      if (tries === 1) {
        await primary.query("delete from public.probe where n > 4000");
        await primary.query("vacuum public.probe");
        await later(1_000);
      }
      const more = await sql<{ n: number }>`fetch 1000 from rows`.execute(tx);
      return [...rows.rows, ...more.rows].length;
    });
    expect(tries).toBe(2);
    expect(answer).toBeLessThan(400);
    // Between two statements PostgreSQL can only end the connection.
    expect(turned()["lost"]).toBe(lost + 1);
  });

  it("is killed in the middle: the primary answers in the same read, and the replica again when it is back", async () => {
    await even();
    const before = reads().counts();
    const { lost = 0 } = turned();
    let tries = 0;
    const { answer, figuresAt } = await reads().read(theProgram, async (tx) => {
      tries += 1;
      const found = await probe(tx);
      if (tries === 1) {
        await standby.kill();
        await write(3_000);
      }
      return [found, await probe(tx)];
    });
    expect(tries).toBe(2);
    expect({ answer, figuresAt }).toEqual({ answer: [3_000, 3_000], figuresAt: null });
    expect(turned()["lost"]).toBe(lost + 1);
    await standsAs("away");
    // Over HTTP nobody notices.
    const chair = await house.sessionOf("chutich@tinhmau.example");
    const page = await ask(house, chair, { name: "getIndicatorTable" });
    expect([page.status, page.body["figuresAt"]]).toEqual([200, null]);
    expect(reads().counts().fresh).toBe(before.fresh);

    await standby.again();
    await even();
    expect((await reads().read(theProgram, probe)).answer).toBe(3_000);
    expect(reads().counts().fresh).toBeGreaterThan(before.fresh);
  }, 120_000);

  it("falls silent: nobody waits longer than half a minute, and it is read again when the line is whole", async () => {
    await even();
    line.set("swallowing");
    const started = performance.now();
    const { answer } = await reads().read(theProgram, probe);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(answer).toBe(3_000);
    await standsAs("away");
    const quick = performance.now();
    await reads().read(theProgram, probe);
    expect(performance.now() - quick).toBeLessThan(2_000);
    line.set("whole");
    await even();
  }, 120_000);
});

describe("whoever keeps the program going", () => {
  it("sees on the page Vận hành and in the figures how it stands", async () => {
    await even();
    const admin = await house.enter("quantri@tinhmau.example");
    const { body } = await admin.call("getUpkeep");
    expect(body.replica).toMatchObject({ state: "following", maxAge: MAX_AGE / 1000 });
    expect(body.replica?.fresh).toBeGreaterThan(0);
    expect(body.replica?.turned).toBeGreaterThan(0);
    expect(body.replica?.lastTurned?.because).not.toBe("");
    expect(body.replica?.figuresAt).not.toBeNull();
    const text = await house.program.metrics.text();
    expect(text).toMatch(/^dondoc_replica_used 1$/m);
    expect(Number(/^dondoc_replica_age_seconds (\S+)$/m.exec(text)?.[1])).toBeLessThan(MAX_AGE / 1000); // prettier-ignore
    expect(text).toMatch(/^dondoc_report_reads_total\{how="fresh"\} \d+$/m);
    expect(text).toMatch(/^dondoc_report_reads_total\{how="conflict"\} 1$/m);
    expect(await plain.program.metrics.text()).not.toContain("dondoc_replica");
  });
});

describe("a server that is no replica of this database", () => {
  it("keeps the program from starting when it is another database altogether", async () => {
    const stranger = await startOwnServer(path.join(root, "stranger"), { fsync: "off" });
    try {
      // As a province would have it after a mistake in the address: the same people and passwords.
      await stranger.query(`create role tinh_program login password '${linePassword()}'`);
      await expect(
        createProgram({
          owner: primary.owner,
          dataDir: path.join(root, "data"),
          logLevel: "silent",
          reports: {
            server: { ...stranger.owner, host: "127.0.0.1", port: stranger.port },
            maxAge: MAX_AGE,
          },
        }),
      ).rejects.toThrow(/REPORTS_DATABASE_URL dẫn tới một cơ sở dữ liệu khác/);
    } finally {
      await stranger.stop();
    }
  });

  it("is told of and not read from when it is the primary itself", async () => {
    const told: string[] = [];
    const { connection } = house.program;
    const self = await followReplica({
      primary: connection.db,
      line: connection.line,
      maxAge: MAX_AGE,
      clock: systemClock,
      shout: ({ state, because }) => told.push(`${state} ${because ?? ""}`),
    });
    expect(self.standing().state).toBe("promoted");
    expect(told).toEqual([
      "promoted Máy chủ trong REPORTS_DATABASE_URL không nhận dữ liệu từ máy chủ chính: nó chính là máy chủ ấy, hoặc đã được nâng thành máy chủ chính.",
    ]);
    await self.stop();
  });

  it("is left when it is promoted, and nothing is read from it or written to it", async () => {
    await even();
    const { fresh } = reads().counts();
    await standby.query("select pg_promote(true, 60)");
    await standby.query("insert into public.probe values (9999)");
    expect((await reads().read(theProgram, probe)).answer).toBe(3_000);
    await standsAs("promoted");
    expect((await reads().read(theProgram, probe)).answer).toBe(3_000);
    expect(reads().counts().fresh).toBe(fresh);
    const naughty = async (tx: Tx) => sql`insert into app.form_draft default values`.execute(tx);
    await expect(reads().read(theProgram, naughty)).rejects.toThrow(/permission denied|null value|row-level security/); // prettier-ignore
    expect(await house.program.metrics.text()).toMatch(/^dondoc_replica_used 0$/m);
    const admin = await house.enter("quantri@tinhmau.example");
    expect((await admin.call("getUpkeep")).body.replica).toMatchObject({
      state: "promoted",
      because: expect.stringContaining("được nâng thành máy chủ chính") as string,
    });
  });
});

const linePassword = (): string => {
  const { password } = house.program.connection.line;
  if (typeof password !== "string") throw new Error("no password");
  return password;
};
