import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { buildActor } from "../../testing/build-actor.ts";
import { openLine } from "../../testing/shaky-line.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import type { Actor } from "../actor.ts";
import { inScope } from "../database/scope.ts";
import type { Pace } from "./dead-workers.ts";
import { declareJob, enqueue, handleJob, type JobContext, type Lane } from "./job.ts";
import { startJobs, type Jobs } from "./jobs.ts";
import { cutOff, whoSpeaksFor } from "./testing/who-speaks-for.ts";

let database: TestDatabase;
let actor: Actor;
const started: Jobs[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  actor = await buildActor(database.owner);
});
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop();
  await sql`delete from graphile_worker._private_jobs`.execute(database.owner);
});
afterAll(() => database.close());

const Payload = z.object({ id: z.string().min(1) });
const job = (name: string, { tries = 3, lane = "light" }: { tries?: number; lane?: Lane } = {}) =>
  declareJob({ name: `test.${name}`, title: "Việc thử", payload: Payload, lane, tries });
type Work = (id: string, context: JobContext) => Promise<void>;

/** A queue that works off one job, with what it did and what it gave up. */
function working(
  declared: ReturnType<typeof job>,
  work: Work,
  queue = database.queue,
  pace: Pace = { beat: 100, grace: 300 },
) {
  const done: string[] = [];
  const givenUp: string[] = [];
  const shouted: unknown[] = [];
  const handler = handleJob(declared, {
    async run({ id }, context) {
      await work(id, context);
      done.push(id);
    },
    giveUp: async ({ id }) => void givenUp.push(id),
  });
  const jobs = startJobs({
    queue,
    handlers: [handler],
    runtime: database.runtime,
    shout: (error) => shouted.push(error),
    pace,
  });
  started.push(jobs);
  return { jobs, done, givenUp, shouted };
}
const put = (declared: ReturnType<typeof job>, ...ids: string[]) =>
  inScope(database.runtime.db, actor, async (tx) => {
    for (const id of ids) await enqueue(tx, declared, { id });
  });
const rowsLeft = async () =>
  (
    await sql<{ attempts: number; held: boolean }>`
      select attempts, locked_at is not null as held from graphile_worker._private_jobs order by id`.execute(
      database.owner,
    )
  ).rows;
const nothing: Work = async () => undefined;
/** Ends when the job is told to let go. */
const untilStopped: Work = (_id, { signal }) =>
  new Promise((_resolve, reject) =>
    signal.addEventListener("abort", () => reject(new Error("let go"))),
  );
const patiently = { timeout: 30_000 };
/** A line to the queue that can be made to fail, and how to sign in over it. */
async function lineToTheQueue() {
  const { host = "", port = 0 } = database.queue;
  const line = await openLine(host.startsWith("/") ? `${host}/.s.PGSQL.${port}` : port);
  return { ...line, queue: { ...database.queue, host: "127.0.0.1", port: line.port } };
}

describe("a job", () => {
  it("runs once its transaction has committed, and never when it did not", async () => {
    const letter = job("letter");
    const { done } = working(letter, nothing);
    const broken = inScope(database.runtime.db, actor, async (tx) => {
      await enqueue(tx, letter, { id: "lost" });
      throw new Error("rolled back");
    });
    await expect(broken).rejects.toThrow("rolled back");
    await put(letter, "a", "b");
    await vi.waitUntil(() => done.length === 2, patiently);
    expect(done.toSorted()).toEqual(["a", "b"]);
    await vi.waitUntil(async () => (await rowsLeft()).length === 0, patiently);
  });

  it("carries what its schema says, or is not taken", async () => {
    const letter = job("checked");
    await expect(put(letter, "")).rejects.toThrow("expected string to have >=1 characters");
    expect(await rowsLeft()).toEqual([]);
  });

  it("that fails is heard and tried again", async () => {
    const shaky = job("shaky");
    let tries = 0;
    const { done, shouted, givenUp } = working(shaky, async () => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
    });
    await put(shaky, "a");
    await vi.waitUntil(() => done.length === 1, patiently);
    expect([tries, shouted.map(String), givenUp]).toEqual([2, ["Error: not yet"], []]);
  });

  it("that fails at its last try is given up, and leaves the queue", async () => {
    const hopeless = job("hopeless", { tries: 1 });
    const { givenUp, shouted } = working(hopeless, async () => {
      throw new Error("never");
    });
    await put(hopeless, "a");
    await vi.waitUntil(() => givenUp.length === 1, patiently);
    expect(shouted).toHaveLength(1);
    await vi.waitUntil(async () => (await rowsLeft()).length === 0, patiently);
  });

  it("of the heavy lane has one other beside it in a process, and no third", async () => {
    const heavy = job("heavy", { lane: "heavy" });
    let running = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const { done } = working(heavy, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => waiting.push(resolve));
      running -= 1;
    });
    await put(heavy, "a", "b", "c", "d", "e");
    while (done.length < 5) {
      await vi.waitUntil(() => waiting.length > 0, patiently);
      const before = done.length;
      waiting.shift()?.();
      await vi.waitUntil(() => done.length > before, patiently);
    }
    expect(most).toBe(2);
  });
});

describe("the queue", () => {
  it("that stops lets a long job go, and the next start takes it up as if it had not begun", async () => {
    const long = job("long");
    const first = working(long, untilStopped);
    await put(long, "a");
    await vi.waitUntil(async () => (await rowsLeft())[0]?.held === true, patiently);
    expect(await first.jobs.standing()).toEqual({ open: 1, failing: 0 });
    await first.jobs.stop();
    started.pop();
    expect(first.shouted).toEqual([]);
    expect(await rowsLeft()).toEqual([{ attempts: 0, held: false }]);
    const second = working(long, nothing);
    await vi.waitUntil(() => second.done.length === 1, patiently);
  });

  it("leaves behind a job that does not let go", async () => {
    const deaf = job("deaf");
    const { jobs } = working(deaf, () => new Promise(() => undefined));
    await put(deaf, "a");
    await vi.waitUntil(async () => (await rowsLeft())[0]?.held === true, patiently);
    await jobs.stop();
    started.pop();
    expect(await rowsLeft()).toEqual([{ attempts: 1, held: false }]);
  });

  it("gives back the last try of a job that it lets go, also while it waits for one that does not", async () => {
    const last = job("last", { tries: 1 });
    const begun: string[] = [];
    const first = working(last, async (id, context) => {
      begun.push(id);
      await (id === "a" ? untilStopped(id, context) : new Promise(() => undefined));
    });
    await put(last, "a", "deaf");
    await vi.waitUntil(() => begun.length === 2, patiently);
    const second = working(last, nothing);
    await first.jobs.stop();
    started.splice(started.indexOf(first.jobs), 1);
    await vi.waitUntil(() => second.done.length + second.givenUp.length === 2, patiently);
    expect([second.done, second.givenUp, first.givenUp]).toEqual([["a"], ["deaf"], []]);
  });

  it("takes up again what a killed process held", async () => {
    const hold = job("hold", { lane: "heavy" });
    await put(hold, "a");
    const child = spawn(process.execPath, [path.join(import.meta.dirname, "testing/hold-job.ts")], {
      env: { ...process.env, QUEUE: JSON.stringify(database.queue) },
      stdio: "pipe",
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await vi.waitUntil(() => said.includes("took a"), patiently);
    const { done } = working(hold, nothing);
    // While it lives, nobody takes its job away.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(done).toEqual([]);
    child.kill("SIGKILL");
    await once(child, "exit");
    await vi.waitUntil(() => done.length === 1, patiently);
  });

  it("does not give up a job because it was put in again under its key while it ran", async () => {
    const keyed = { ...job("keyed"), keyed: true as const };
    const putKeyed = () =>
      sql`select graphile_worker.add_job('test.keyed', '{"id":"a"}', job_key => 'k', max_attempts => 3,
        queue_name => 'q')`.execute(database.owner);
    await putKeyed();
    let tries = 0;
    const { done, givenUp } = working(keyed, async () => {
      tries += 1;
      if (tries > 1) return;
      await putKeyed();
      throw new Error("the mail server is away");
    });
    await vi.waitUntil(() => done.length === 1, patiently);
    await vi.waitUntil(async () => (await rowsLeft()).length === 0, patiently);
    expect([givenUp, done]).toEqual([[], ["a"]]);
  });

  it("gives up a job that ended the process at every try", async () => {
    const poison = job("poison", { tries: 1 });
    await put(poison, "a");
    await sql`update graphile_worker._private_jobs
      set attempts = 1, locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 minute'`.execute(
      database.owner,
    );
    const { givenUp, done } = working(poison, nothing);
    await vi.waitUntil(() => givenUp.length === 1, patiently);
    expect(done).toEqual([]);
    await vi.waitUntil(async () => (await rowsLeft()).length === 0, patiently);
  });

  it("leaves a job to the process that is at work on it when the connection is cut that says so", async () => {
    const long = job("long-cut");
    let begun = 0;
    let mayEnd = false;
    const work: Work = async () => {
      begun += 1;
      await vi.waitUntil(() => mayEnd, { timeout: 120_000 });
    };
    const hours = 3_600_000;
    const queues = [working(long, work, database.queue, { beat: hours, grace: hours })];
    await put(long, "a");
    await vi.waitUntil(() => begun === 1, patiently);
    const { rows } = await sql<{ name: string }>`update graphile_worker._private_jobs
      set locked_at = now() - interval '1 hour' returning locked_by as name`.execute(
      database.owner,
    );
    const name = rows[0]?.name ?? "";
    await vi.waitUntil(async () => (await whoSpeaksFor(database, name)) !== null, patiently);
    const before = await whoSpeaksFor(database, name);
    queues.push(working(long, work, database.queue, { beat: 50, grace: 30_000 }));
    await cutOff(database, before);
    await vi.waitUntil(async () => {
      const now = await whoSpeaksFor(database, name);
      return now !== null && now !== before;
    }, patiently);
    expect((await rowsLeft()).map(({ attempts }) => attempts)).toEqual([1]);
    mayEnd = true;
    await vi.waitUntil(async () => (await rowsLeft()).length === 0, patiently);
    expect([begun, queues.map(({ done }) => done)]).toEqual([1, [["a"], []]]);
  });

  it("goes on after all of its connections were cut", async () => {
    const letter = job("cut");
    const { done } = working(letter, nothing);
    await put(letter, "a");
    await vi.waitUntil(() => done.length === 1, patiently);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and query ilike any (array['%graphile_worker%', '%advisory%', '%listen%'])`.execute(
      database.owner,
    );
    await put(letter, "b");
    await vi.waitUntil(() => done.length === 2, patiently);
    expect(done).toEqual(["a", "b"]);
  });

  it(
    "is taken up again when it was given out and the answer got lost on the way",
    { timeout: 150_000 },
    async () => {
      const line = await lineToTheQueue();
      try {
        const begun: string[] = [];
        let mayEnd = false;
        const letter = job("unheard");
        // One is at work when it happens: it is told to let go, and that is no try of its.
        const { done } = working(letter, async (id, context) => {
          begun.push(id);
          if (begun.length === 1) await untilStopped(id, context);
          await vi.waitUntil(() => mayEnd, { timeout: 120_000 });
        }, line.queue); // prettier-ignore
        await put(letter, "a");
        await vi.waitUntil(() => begun.length === 1, patiently);
        line.set("unanswered");
        await put(letter, "b");
        await vi.waitUntil(async () => (await rowsLeft()).every(({ held }) => held), patiently);
        expect(begun).toEqual(["a"]);
        line.set("cut");
        line.set("whole");
        await vi.waitUntil(() => begun.length === 3, { timeout: 120_000 });
        expect((await rowsLeft()).map(({ attempts }) => attempts)).toEqual([1, 2]);
        mayEnd = true;
        await vi.waitUntil(() => done.length === 2, patiently);
        expect(done.toSorted()).toEqual(["a", "b"]);
      } finally {
        for (const jobs of started.splice(0)) await jobs.stop();
        await line.close();
      }
    },
  );

  it(
    "gives a job that does not let go to nobody while it runs, though its lane begins anew",
    { timeout: 200_000 },
    async () => {
      const line = await lineToTheQueue();
      try {
        const begun: string[] = [];
        let mayEnd = false;
        const deaf = job("deaf-anew");
        const { done } = working(deaf, async (id) => {
          begun.push(id);
          if (id === "a") await vi.waitUntil(() => mayEnd, { timeout: 150_000 });
        }, line.queue); // prettier-ignore
        await put(deaf, "a");
        await vi.waitUntil(() => begun.length === 1, patiently);
        line.set("unanswered");
        await put(deaf, "b");
        await vi.waitUntil(async () => (await rowsLeft()).every(({ held }) => held), patiently);
        line.set("cut");
        line.set("whole");
        await put(deaf, "c");
        await vi.waitUntil(() => done.includes("c"), { timeout: 120_000 });
        expect([begun, (await rowsLeft())[0]]).toEqual([["a", "c"], { attempts: 1, held: true }]);
        mayEnd = true;
        await vi.waitUntil(async () => (await rowsLeft()).length === 0, { timeout: 60_000 });
        expect([begun, done.toSorted()]).toEqual([
          ["a", "c", "b"],
          ["a", "b", "c"],
        ]);
      } finally {
        for (const jobs of started.splice(0)) await jobs.stop();
        await line.close();
      }
    },
  );

  it(
    "goes on after jobs failed while the database could not be reached",
    { timeout: 150_000 },
    async () => {
      const line = await lineToTheQueue();
      const ids = ["a", "b", "c", "d"];
      let tries = 0;
      // All at work at once, they fail one shortly after the other.
      const failing: Work = async (id) => {
        tries += 1;
        if (tries > ids.length) return;
        await vi.waitUntil(() => tries === ids.length, patiently);
        line.set("cut");
        await new Promise((resolve) => setTimeout(resolve, 20 * ids.indexOf(id)));
        throw new Error("the database is away");
      };
      try {
        const letter = job("unreachable", { tries: 9 });
        const { done } = working(letter, failing, line.queue);
        await put(letter, ...ids);
        await vi.waitUntil(() => tries === ids.length, patiently);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        line.set("whole");
        await put(letter, "e");
        await vi.waitUntil(() => done.length === 5, { timeout: 120_000 });
        expect(done.toSorted()).toEqual([...ids, "e"]);
      } finally {
        for (const jobs of started.splice(0)) await jobs.stop();
        await line.close();
      }
    },
  );
});

describe("the queue's hat", () => {
  const DENIED = { code: "42501" };
  it("works on the queue and on nothing of ours", async () => {
    const client = new pg.Client(database.queue);
    await client.connect();
    try {
      await client.query("select from graphile_worker._private_jobs");
      for (const text of ["select from app.document", "select from audit.event"])
        await expect(client.query(text)).rejects.toMatchObject(DENIED);
      await expect(client.query("drop table graphile_worker._private_jobs")).rejects.toMatchObject(
        DENIED,
      );
    } finally {
      await client.end();
    }
  });

  it("is what it takes: no other hat reads or changes the queue", async () => {
    for (const hat of ["dondoc_door", "dondoc_wide", "dondoc_scoped"])
      for (const text of [
        "select from graphile_worker._private_jobs",
        "delete from graphile_worker._private_jobs",
        "select graphile_worker.add_job('x')",
      ]) {
        const saying = database.runtime.db.transaction().execute(async (tx) => {
          await sql.raw(`set local role ${hat}`).execute(tx);
          await sql.raw(text).execute(tx);
        });
        await expect(saying).rejects.toMatchObject(DENIED);
      }
  });
});
