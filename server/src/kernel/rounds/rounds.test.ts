import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "kysely";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { connect } from "../database/connect.ts";
import { atTheDoor } from "../database/scope.ts";
import type { Round } from "./round.ts";
import { createRounds, type Rounds } from "./rounds.ts";
import { PROBE_TABLES, probeRound } from "./testing/probe-round.ts";
import type { Watch } from "./watch.ts";

let database: TestDatabase;
let heard: string[] = [];
const started: Rounds[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await sql.raw(PROBE_TABLES).execute(database.owner);
});
beforeEach(async () => {
  heard = [];
  database.clock.set("2026-11-23T02:00:00Z");
  await sql`truncate app.round_run, app.round_probe, app.round_begun`.execute(database.owner);
});
afterEach(async () => {
  for (const rounds of started.splice(0)) await rounds.stop();
});
afterAll(() => database.close());

function roundsOf(round: Round, runtime = database.runtime): Rounds {
  const shout = (error: unknown, { day }: { day: string }) => heard.push(`${day} ${String(error)}`);
  const rounds = createRounds({ rounds: [round], runtime, shout });
  started.push(rounds);
  return rounds;
}
const rows = async <Row>(text: string) => (await sql.raw<Row>(text).execute(database.owner)).rows;
const begun = async () =>
  (await rows<{ day: string }>("select day from app.round_begun order by day")).map(
    ({ day }) => day,
  );
const things = async () =>
  (await rows<{ thing: string }>("select thing from app.round_probe order by day, thing"))
    .map(({ thing }) => thing)
    .join("");
const logbook = () => rows("select day, tries, done, failed from app.round_run order by day");

describe("a round", () => {
  it("is run once a day, however often it is looked for", async () => {
    const rounds = roundsOf(probeRound());
    await rounds.look();
    await rounds.look();
    expect(await logbook()).toEqual([{ day: "2026-11-23", tries: 1, done: 3, failed: null }]);
    expect(await begun()).toEqual(["2026-11-23"]);
  });

  it("begins the next day at midnight in Việt Nam, and the next year at the end of this one", async () => {
    const rounds = roundsOf(probeRound(undefined, { at: "00:00" }));
    for (const instant of [
      "2026-12-30T17:00:00Z",
      "2026-12-31T16:59:59Z",
      "2026-12-31T17:00:00Z",
    ]) {
      database.clock.set(instant);
      await rounds.look();
    }
    expect(await begun()).toEqual(["2026-12-31", "2027-01-01"]);
  });

  it("makes up for the days on which no program ran", async () => {
    await roundsOf(probeRound()).look();
    database.clock.set("2026-11-26T01:00:00Z");
    await roundsOf(probeRound()).look();
    expect(await begun()).toEqual(["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]);
  });

  it("of two programs that look at the same moment is run by one", async () => {
    const other = await connect({ ...inject("owner"), database: database.name }, 4);
    try {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const first = roundsOf(probeRound(() => held));
      const second = roundsOf(probeRound(), { ...database.runtime, db: other.db });
      const running = first.look();
      await vi.waitUntil(async () => (await begun()).length === 1, { timeout: 30_000 });
      await second.look();
      expect(await things()).toBe("a");
      release();
      await running;
      await Promise.all([first.look(), second.look()]);
      expect([await begun(), await things()]).toEqual([["2026-11-23"], "abc"]);
    } finally {
      await other.close();
    }
  });

  it("that fails is heard, shown and tried again after a growing wait, and leaves no double effect", async () => {
    let broken = true;
    const rounds = roundsOf(
      probeRound(async (thing) => {
        if (broken && thing === "b") throw new Error("no disk");
      }),
    );
    await rounds.look();
    await rounds.look();
    await rounds.look();
    expect(heard).toEqual(Array.from({ length: 2 }, () => "2026-11-23 Error: no disk"));
    expect((await rounds.standing())[0]).toMatchObject({
      name: "test.probe",
      lastDay: null,
      failing: { day: "2026-11-23", tries: 2, because: "Error: no disk" },
    });
    broken = false;
    database.clock.set("2026-11-23T02:01:00Z");
    await rounds.look();
    expect(await logbook()).toEqual([{ day: "2026-11-23", tries: 3, done: 1, failed: null }]);
    expect(await things()).toBe("abc");
    expect((await rounds.standing())[0]).toMatchObject({ lastDay: "2026-11-23", failing: null });
  });

  it("that fails does not keep the others from their hour", async () => {
    const bad = probeRound(() => Promise.reject(new Error("bad")), { name: "test.bad" });
    const rounds = createRounds({
      rounds: [bad, probeRound()],
      runtime: database.runtime,
      shout: (error) => heard.push(String(error)),
    });
    started.push(rounds);
    await rounds.look();
    expect(heard).toEqual(["Error: bad"]);
    expect(await rows("select name from app.round_run where finished_at is not null")).toEqual([
      { name: "test.probe" },
    ]);
  });

  it("whose process is killed in the middle is done to its end by the next, each thing once", async () => {
    const owner = { ...inject("owner"), database: database.name };
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, "testing/hold-round.ts")],
      {
        env: { ...process.env, OWNER: JSON.stringify(owner), NOW: "2026-11-23T02:00:00Z" },
        stdio: "pipe",
      },
    );
    const gone = once(child, "exit");
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await vi
      .waitUntil(() => said.includes("did a"), { timeout: 30_000 })
      .catch(() => {
        throw new Error(said);
      });
    const rounds = roundsOf(probeRound());
    await rounds.look();
    expect(await things()).toBe("a");
    child.kill("SIGKILL");
    await gone;
    // PostgreSQL takes the key back when it notices that the connection is gone.
    await vi.waitUntil(
      async () => {
        await rounds.look();
        return (await things()) === "abc";
      },
      { timeout: 30_000 },
    );
    expect(await logbook()).toEqual([{ day: "2026-11-23", tries: 2, done: 2, failed: null }]);
    expect(await begun()).toHaveLength(2);
  });

  it("in the middle of which the program stops lets go, and that was no try", async () => {
    const rounds = roundsOf(
      probeRound(
        (_thing, signal) =>
          new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
      ),
    );
    const running = rounds.look();
    await vi.waitUntil(async () => (await things()) === "a", { timeout: 30_000 });
    await rounds.stop();
    await running;
    expect(heard).toEqual([]);
    expect(await logbook()).toEqual([{ day: "2026-11-23", tries: 0, done: null, failed: null }]);
    await roundsOf(probeRound()).look();
    expect(await things()).toBe("abc");
  });

  it("that must be over before people come in is over when the start ends", async () => {
    const rounds = roundsOf(probeRound(undefined, { beforeDoors: true }));
    await rounds.start();
    expect(await things()).toBe("abc");
  });
});

it("the logbook is not for the door", async () => {
  await expect(
    atTheDoor(database.runtime.db, (tx) => sql`select from app.round_run`.execute(tx)),
  ).rejects.toMatchObject({ code: "42501" });
});

describe("a watch", () => {
  function watching(watches: Watch[], runtime = database.runtime): Rounds {
    const shout = (error: unknown, { round }: { round: string }) =>
      heard.push(`${round} ${String(error)}`);
    const rounds = createRounds({ rounds: [probeRound()], watches, runtime, shout });
    started.push(rounds);
    return rounds;
  }

  it("is looked at each time, after the rounds; one that fails is heard and keeps no other from its turn", async () => {
    const looks: string[] = [];
    const broken: Watch = { name: "test.broken", look: () => Promise.reject(new Error("no rows")) };
    const whole: Watch = {
      name: "test.whole",
      look: async () => void looks.push(await things()),
    };
    const rounds = watching([broken, whole]);
    await rounds.look();
    await rounds.look();
    expect(looks).toEqual(["abc", "abc"]);
    expect(heard).toEqual(["test.broken Error: no rows", "test.broken Error: no rows"]);
    expect((await rounds.standing()).map(({ name }) => name)).toEqual(["test.probe"]);
  });

  it("is left to the process that is at it", async () => {
    const other = await connect({ ...inject("owner"), database: database.name }, 4);
    try {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      let begins = () => {};
      const begun = new Promise<void>((resolve) => (begins = resolve));
      const slow: Watch = {
        name: "test.slow",
        async look() {
          begins();
          await held;
        },
      };
      let looked = 0;
      const quick: Watch = { name: "test.slow", look: async () => void looked++ };
      const running = watching([slow]).look();
      await begun;
      const second = watching([quick], { ...database.runtime, db: other.db });
      await second.look();
      expect(looked).toBe(0);
      release();
      await running;
      await second.look();
      expect(looked).toBe(1);
    } finally {
      await other.close();
    }
  });
});
