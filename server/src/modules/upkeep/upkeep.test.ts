import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { theProgram, type Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createRounds } from "../../kernel/rounds/rounds.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildUnit, type BuiltAccount } from "../tasks/testing.ts";
import { backupRound, registerUpkeep, tellOfFailedRound, tellOfFailedSeal } from "./index.ts";
import { getUpkeep } from "./read/get-upkeep.ts";
import { tryJob } from "./write/try-job.ts";
import { tryRound } from "./write/try-round.ts";

let database: TestDatabase;
let keeper: BuiltAccount;
let admin: Actor;
let stranger: Actor;
let broken = true;

const ROUND = {
  name: "test.upkeep",
  title: "Việc thử hằng đêm",
  at: "00:40",
  run: async () => {
    if (broken) throw new Error("hết chỗ trên đĩa");
    return 7;
  },
} as const;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const { unitId } = await buildUnit(owner);
  keeper = await buildAccount(owner, { unitId });
  await owner
    .insertInto("app.role_grant")
    .values({
      account_id: keeper.accountId,
      role_code: "ADMINISTRATOR",
      unit_id: unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  admin = actorOf(keeper, [tryRound.name, tryJob.name]);
  stranger = actorOf(await buildAccount(owner), [], [unitId]);
  registerUpkeep({ rounds: [ROUND], jobs: [{ name: "test.job", title: "Việc thử" }] });
});
beforeEach(async () => {
  broken = true;
  database.clock.set("2026-11-23T02:00:00Z");
  await sql`truncate app.round_run, app.backup_run`.execute(database.owner);
});
afterAll(() => database.close());

async function rounds(look: (rounds: ReturnType<typeof createRounds>) => Promise<void>) {
  const told: Promise<void>[] = [];
  const all = createRounds({
    rounds: [ROUND],
    runtime: database.runtime,
    shout: (error, about) => told.push(tellOfFailedRound(database.runtime, about, String(error))),
  });
  await look(all);
  await Promise.all(told);
  await all.stop();
}
const lineOf = async () => (await getUpkeep(database.runtime, admin)).rounds[0];

describe("a round that fails", () => {
  it("says since which day, why, how often it was tried and when it tries itself again", async () => {
    expect(await lineOf()).toMatchObject({ title: ROUND.title, state: "never", failing: null });
    await rounds(async (all) => {
      await all.look();
      await all.look();
    });
    expect(await lineOf()).toMatchObject({
      state: "failing",
      lastDay: null,
      failing: {
        day: "2026-11-23",
        days: 1,
        tries: 2,
        because: "Error: hết chỗ trên đĩa",
        nextTryAt: "2026-11-23T02:01:00.000Z",
      },
    });
    const notices = await database.owner
      .selectFrom("app.notification")
      .select(["title", "body"])
      .where("account_id", "=", keeper.accountId)
      .execute();
    expect(notices).toEqual([
      {
        title: "“Việc thử hằng đêm” của ngày 23/11/2026 chạy không được; xem “Vận hành”.",
        body: "Error: hết chỗ trên đĩa",
      },
    ]);
  });

  it("runs again at once when its keeper says so, and that is on record", async () => {
    await rounds(async (all) => {
      await all.look();
      await all.look();
      broken = false;
      // Its wait is not over.
      await all.look();
      expect(await lineOf()).toMatchObject({ state: "failing" });
      expect(await tryRound.perform(database.runtime, admin, { name: ROUND.name })).toEqual({
        count: 1,
      });
      await all.look();
    });
    expect(await lineOf()).toMatchObject({
      state: "done",
      lastDay: "2026-11-23",
      done: 7,
      milliseconds: 0,
      failing: null,
    });
    const event = await database.owner
      .selectFrom("audit.event")
      .select(["act", "actor_id"])
      .orderBy("ordinal", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ act: "upkeep.try-round", actor_id: keeper.accountId });
    await expect(
      tryRound.perform(database.runtime, admin, { name: ROUND.name }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is nobody else's to try", async () => {
    await rounds((all) => all.look());
    await expect(
      tryRound.perform(database.runtime, stranger, { name: ROUND.name }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("a job that has failed", () => {
  it("is shown with its error, and comes to its next try at once", async () => {
    await inScope(database.runtime.db, theProgram, (tx) =>
      sql`select app.enqueue_job('test.job', '{}'::json, 5)`.execute(tx),
    );
    expect((await getUpkeep(database.runtime, admin)).jobs).toEqual({ open: 1, failing: [] });
    await sql`
      update graphile_worker._private_jobs set attempts = 2, last_error = 'máy chủ thư không trả lời',
        run_at = now() + interval '3 hours'`.execute(database.owner);
    const [job] = (await getUpkeep(database.runtime, admin)).jobs.failing;
    expect(job).toMatchObject({
      title: "Việc thử",
      tries: 2,
      mostTries: 5,
      because: "máy chủ thư không trả lời",
    });
    const id = job?.id ?? "";
    await expect(tryJob.perform(database.runtime, stranger, { id })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await tryJob.perform(database.runtime, admin, { id });
    const { rows } = await sql<{ due: boolean }>`
      select run_at <= now() as due from graphile_worker._private_jobs`.execute(database.owner);
    expect(rows).toEqual([{ due: true }]);
    await expect(tryJob.perform(database.runtime, admin, { id: "999999" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is out of reach of an agency's hat", async () => {
    await expect(
      inScope(database.runtime.db, stranger, (tx) =>
        sql`select * from app.failing_jobs()`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("whoever keeps the program going", () => {
  const told = async (kind: string) =>
    database.owner
      .selectFrom("app.notification")
      .select(["title", "body"])
      .where("account_id", "=", keeper.accountId)
      .where("kind", "=", kind)
      .orderBy("created_at")
      .orderBy("title")
      .execute();
  const morning = async (day: string) => {
    database.clock.set(`${day}T01:05:00Z`);
    await backupRound.run(database.runtime, day, new AbortController().signal);
  };
  const backedUp = (at: string, because: string | null) =>
    because === null
      ? sql`insert into app.backup_run (started_at, ended_at, file_name, size, files)
          values (${at}, ${at}, 'a.backup', 5, 1)`.execute(database.owner)
      : sql`insert into app.backup_run (started_at, ended_at, because) values (${at}, ${at}, ${because})`.execute(
          database.owner,
        );

  it("is told by notice of no backup once, of one too old and of one that failed each morning, and of good ones nothing", async () => {
    await morning("2026-11-01");
    await morning("2026-11-02");
    await backedUp("2026-11-02T19:00:00Z", null);
    await morning("2026-11-03");
    await morning("2026-11-05");
    await backedUp("2026-11-05T19:00:00Z", "Ổ đĩa đã hết chỗ");
    await morning("2026-11-06");
    await morning("2026-11-06");
    // A day made up for on the next tells nothing of its own.
    database.clock.set("2026-11-08T01:05:00Z");
    await backupRound.run(database.runtime, "2026-11-07", new AbortController().signal);
    expect(await told("upkeep.backup")).toEqual([
      { title: "Chưa có bản sao lưu nào; xem “Vận hành”.", body: null },
      { title: "Bản sao lưu cuối, ngày 03/11/2026, đã quá 36 giờ; xem “Vận hành”.", body: null },
      {
        title: "Sao lưu ngày 06/11/2026 không làm được; xem “Vận hành”.",
        body: "Ổ đĩa đã hết chỗ",
      },
    ]);
  });

  it("is told by notice of a journal that cannot be sealed, once a day", async () => {
    await tellOfFailedSeal(database.runtime, "Error: EACCES");
    await tellOfFailedSeal(database.runtime, "Error: EACCES");
    expect(await told("upkeep.seal-failed")).toEqual([
      {
        title:
          "Ngày 23/11/2026 không niêm phong được nhật ký; hãy xem khóa niêm phong (AUDIT_KEYS) và nhật ký của chương trình.",
        body: "Error: EACCES",
      },
    ]);
  });
});

describe("the backups", () => {
  const standing = async () => (await getUpkeep(database.runtime, admin)).backup;

  it("are known by the last good one, which becomes too old by the clock", async () => {
    expect(await standing()).toEqual({ state: "never", hours: 36, last: null, failed: null });
    await sql`insert into app.backup_run (started_at, ended_at, file_name, size, files, tried) values
      ('2026-11-21T19:00:00Z', '2026-11-21T19:00:05Z', 'a.backup', 5, 1, false),
      ('2026-11-22T19:00:00Z', '2026-11-22T19:00:09Z', 'b.backup', 7000000, 12, true)`.execute(
      database.owner,
    );
    const last = { at: "2026-11-22T19:00:09.000Z", size: 7_000_000, files: 12, tried: true };
    expect(await standing()).toEqual({
      state: "good",
      hours: 36,
      last: { ...last, milliseconds: 9000 },
      failed: null,
    });
    database.clock.set("2026-11-24T08:00:00Z");
    expect((await standing()).state).toBe("old");
  });

  it("say why the last one failed, until there is a good one", async () => {
    const told = "Ổ đĩa đã hết chỗ";
    await sql`insert into app.backup_run (started_at, ended_at, because) values
      ('2026-11-22T19:00:00Z', '2026-11-22T19:00:01Z', ${told})`.execute(database.owner);
    expect(await standing()).toMatchObject({
      state: "failing",
      last: null,
      failed: { at: "2026-11-22T19:00:01.000Z", because: told },
    });
    await sql`insert into app.backup_run (started_at, ended_at, file_name, size, files) values
      ('2026-11-22T20:00:00Z', '2026-11-22T20:00:01Z', 'c.backup', 5, 0)`.execute(database.owner);
    expect(await standing()).toMatchObject({ state: "good", failed: null });
  });
});
