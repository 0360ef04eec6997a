import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { QUEUE_SCHEMA } from "../kernel/jobs/queue-schema.ts";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createRandom, type Random } from "../demo/random.ts";
import { startMailServer, type MailServer } from "../modules/notifications/testing/mail-server.ts";
import { furnish } from "./backup/testing/running-house.ts";
import {
  chainVerifies,
  eachActOneVersion,
  everythingOnce,
  nothingByHalf,
} from "./testing/survival/invariants.ts";
import { LETTER_IS_DUE } from "./testing/survival/letters-due.ts";
import { emptyLedger, sendOnce, settleDoubts, type Ledger } from "./testing/survival/ledger.ts";
import { startOwnServer, type OwnServer } from "./testing/survival/own-server.ts";
import { intake, nextOf, releaseTasks, type Office } from "./testing/survival/people-at-work.ts";
import { signIn } from "./testing/survival/person.ts";
import { startProcess, type ProgramProcess } from "./testing/survival/program-process.ts";

const LONG = process.env["LONG_TEST"] === "1";
const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? (LONG ? 200 : 5));
/** KILL_SEED=… makes the same choices again; when each kill falls into which act is the machine's. */
const SEED = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000);
const TASKS = 4;
/** After so long in full swing, in milliseconds, the kill comes. */
const MOMENT = { from: 50, to: 900 };
/** People go on knocking for so long after it. */
const AFTER = 250;

const VICTIMS = ["web", "worker", "postgres", "connection"] as const;
type Victim = (typeof VICTIMS)[number];

let root: string;
let dataDir: string;
let server: OwnServer;
let mail: MailServer;
let webs: ProgramProcess[];
let worker: ProgramProcess;
let office: Office;
const firstVersions = new Map<string, number>();
/** Of all rounds. */
const whole = emptyLedger();
const kills: Record<Victim, number> = { web: 0, worker: 0, postgres: 0, connection: 0 };

const envOf = (role: "web" | "worker") => ({
  DATA_DIR: dataDir,
  DATABASE_URL: server.url(),
  SMTP_URL: mail.url,
  PROCESS_ROLE: role,
  LOG_LEVEL: "silent",
});

beforeAll(async () => {
  console.log(`KILL_SEED=${SEED} KILL_ROUNDS=${ROUNDS}`);
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-kills-"));
  fs.chmodSync(root, 0o755);
  dataDir = path.join(root, "data");
  server = await startOwnServer(path.join(root, "server"));
  mail = await startMailServer();
  // A letter takes its time to be taken, so that kills fall into it too.
  const slowness = createRandom(SEED);
  const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, slowness.whole(0, 60)));
  mail.behave({ onRecipient: slowly, onTaken: slowly });
  await furnish(dataDir, server.url());
  worker = await startProcess(envOf("worker"));
  webs = [await startProcess(envOf("web")), await startProcess(envOf("web"))];
  // Each start lets the links of the one before go stale.
  const enter = (title: string) => signIn(webs[1]?.doors.get(title) ?? "");
  office = {
    clerk: await enter("Văn thư"),
    specialist: await enter("Chuyên viên Văn phòng UBND"),
    chief: await enter("Lãnh đạo Văn phòng UBND"),
    finance: await enter("Giám đốc Sở Tài chính"),
  };
  const address = webs[0]?.address ?? "";
  for (const id of await releaseTasks(office, address, TASKS)) {
    const { version } = await office.finance.asks(address, "getTask", { params: { id } });
    firstVersions.set(id, version);
  }
});
afterAll(async () => {
  for (const one of [...webs, worker]) await one.end("SIGKILL");
  await server.stop();
  await mail.close();
  fs.rmSync(root, { recursive: true, force: true });
});

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Two clerks take in documents, three people work on the same few tasks, each at whichever door. */
function atWork(random: Random, ledger: Ledger): { stop(): Promise<void> } {
  const end = new AbortController();
  const tasks = [...firstVersions.keys()];
  const door = () => random.pick(webs).address;
  const clerk = async () => {
    while (!end.signal.aborted) {
      await sendOnce(ledger, office, door(), intake());
      await later(random.whole(0, 60));
    }
  };
  const hand = async () => {
    while (!end.signal.aborted) {
      const wish = await nextOf(office, door(), random.pick(tasks), random).catch(() => null);
      // Nobody answers the question: they try again.
      if (!wish) await later(20);
      else await sendOnce(ledger, office, door(), wish);
    }
  };
  const all = Promise.all([clerk(), clerk(), hand(), hand(), hand()]);
  return {
    stop: async () => {
      end.abort();
      await all;
    },
  };
}

async function kill(victim: Victim, random: Random): Promise<void> {
  kills[victim] += 1;
  if (victim === "web") await random.pick(webs).end("SIGKILL");
  else if (victim === "worker") await worker.end("SIGKILL");
  else if (victim === "postgres") process.kill(server.postmaster(), "SIGKILL");
  else {
    // PostgreSQL then ends all its processes and recovers by itself.
    const backends = await server.backends().catch(() => []);
    if (backends.length > 0) process.kill(random.pick(backends), "SIGKILL");
  }
}

const isGone = ({ child }: ProgramProcess) => child.exitCode !== null || child.signalCode !== null;
const wasKilled = ({ child }: ProgramProcess) => child.signalCode === "SIGKILL";

/** Whatever was killed comes again; whatever was not goes on without a restart. */
async function everybodyAgain(): Promise<void> {
  for (const one of [...webs, worker].filter(isGone))
    if (!wasKilled(one)) throw new Error(`ended by itself: ${one.printed()}`);
  if (server.postmaster() === 0) await server.again();
  await vi.waitUntil(() => server.query("select 1").then(() => true, () => false), { timeout: 60_000, interval: 50 }); // prettier-ignore
  if (isGone(worker)) worker = await startProcess(envOf("worker"));
  webs = await Promise.all(
    webs.map(async (web) => (isGone(web) ? startProcess(envOf("web")) : web)),
  );
  for (const { address } of webs)
    await vi.waitUntil(
      () => fetch(`${address}/api/health`).then(({ status }) => status === 200, () => false), // prettier-ignore
      { timeout: 60_000, interval: 50 },
    );
}

const isDocument = ({ wish }: Ledger["acknowledged"][number]) =>
  wish.sending.name === "intakeDocument";
/** Documents are taken in and tasks are worked on. */
const isInFullSwing = ({ acknowledged }: Ledger) =>
  acknowledged.some(isDocument) && !acknowledged.every(isDocument);

async function round(random: Random): Promise<void> {
  const ledger = emptyLedger();
  const people = atWork(random, ledger);
  // On a crowded machine the first act may take longer than all the moments.
  await vi.waitUntil(() => isInFullSwing(ledger), { timeout: 60_000, interval: 10 });
  await later(random.whole(MOMENT.from, MOMENT.to));
  const victims = VICTIMS.filter(() => random.chance(0.4));
  for (const victim of victims.length > 0 ? victims : [random.pick(VICTIMS)])
    await kill(victim, random);
  await later(AFTER);
  await people.stop();
  await everybodyAgain();

  const door = () => random.pick(webs).address;
  const earlier = ledger.acknowledged.length;
  await settleDoubts(ledger, office, door());
  // Sent once more with its key, an act gives its first answer and happens no second time.
  for (const { wish, answer } of ledger.acknowledged.slice(0, earlier))
    expect(await office[wish.who].send(door(), wish.sending)).toEqual({
      status: 200,
      body: answer,
    });
  whole.acknowledged.push(...ledger.acknowledged);
  whole.refused += ledger.refused;
  await nothingByHalf(server);
  await everythingOnce(server, dataDir, ledger);
  await eachActOneVersion(server, whole, firstVersions);
  await chainVerifies(server, path.join(dataDir, "audit-keys"));
}

describe(`kill -9 at random moments, ${ROUNDS} rounds`, () => {
  it(
    "loses nothing that was acknowledged, does nothing twice or by half, and seals a chain that verifies",
    { timeout: ROUNDS * 60_000 },
    async () => {
      const started = performance.now();
      for (let count = 1; count <= ROUNDS; count += 1) {
        await round(createRandom(SEED + count)).catch((error: unknown) => {
          throw new Error(`round ${count} of KILL_SEED=${SEED}`, { cause: error });
        });
        if (count % 10 === 0) console.log(`${count} rounds, ${whole.acknowledged.length} acts`);
      }
      const byAct = Object.groupBy(whole.acknowledged, ({ wish }) => wish.sending.name);
      // And all of it at the end, whatever later rounds may have done to it.
      await everythingOnce(server, dataDir, whole);
      const seals = await chainVerifies(server, path.join(dataDir, "audit-keys"));
      const figures = {
        rounds: ROUNDS,
        seconds: Math.round((performance.now() - started) / 1000),
        kills,
        acts: Object.fromEntries(Object.entries(byAct).map(([act, all]) => [act, all?.length])),
        refused: whole.refused,
        seals,
      };
      console.log(JSON.stringify(figures));
      const documents = byAct.intakeDocument?.length ?? 0;
      expect(documents).toBeGreaterThanOrEqual(ROUNDS);
      expect(whole.acknowledged.length - documents).toBeGreaterThanOrEqual(ROUNDS);
    },
  );

  it(
    "sends each letter once, and asks a person where nobody can know",
    { timeout: 700_000 },
    async () => {
      await vi
        .waitUntil(async () => (await waiting()) === 0, { timeout: 600_000, interval: 1000 })
        .catch(async () => {
          throw new Error(`letters that do not go out: ${JSON.stringify(await whatHolds())}`);
        });
      const count = new Map<string, number>();
      for (const { raw } of mail.letters) {
        const id = /^Message-ID: (<.*>)/im.exec(raw)?.[1] ?? "";
        count.set(id, (count.get(id) ?? 0) + 1);
      }
      expect([...count].filter(([, times]) => times > 1)).toEqual([]);
      const sendings = await server.query<{ message_id: string; state: string }>(
        "select message_id, state from app.sending order by id",
      );
      expect(count.size).toBeGreaterThan(0);
      const accepted = sendings.filter(({ state }) => state === "accepted");
      expect(accepted.filter(({ message_id }) => count.get(message_id) !== 1)).toEqual([]);
      const known = new Set(
        sendings.filter(({ state }) => state !== "failed").map((one) => one.message_id),
      );
      for (const id of count.keys()) expect(known).toContain(id);
      const states = await server.query<{ state: string; reason: string | null; n: number }>(
        `select state, left(reason, 120) as reason, count(*)::int as n from app.delivery
        where state <> 'waiting' or ${LETTER_IS_DUE} group by 1, 2 order by 1, 2`,
      );
      console.log(JSON.stringify({ letters: mail.letters.length, deliveries: states }));
      for (const { state } of states) expect(["dropped", "sent", "unclear"]).toContain(state);
    },
  );

  it("leaves no process behind", async () => {
    for (const one of [...webs, worker]) await one.end("SIGTERM");
    await server.stop();
    const left = spawnSync("ps", ["-eo", "pid=,stat=,args="], { encoding: "utf8" })
      .stdout.split("\n")
      .filter((line) => line.includes(`${root}/`) && !/^\s*\d+ Z/.test(line));
    expect(left).toEqual([]);
  });
});

/**
 * How many notices still wait for their letter. A job that was killed several times waits minutes for its next try: that time
 * is let pass here, as a person does who presses "try again".
 */
async function waiting(): Promise<number> {
  await server.query(`update ${QUEUE_SCHEMA}._private_jobs job set run_at = now() from ${QUEUE_SCHEMA}._private_tasks task
    where task.id = job.task_id and task.identifier = 'notifications.post' and job.locked_at is null and job.run_at > now()`);
  const [row] = await server.query<{ n: number }>(
    `select count(*)::int as n from app.delivery where state = 'waiting' and ${LETTER_IS_DUE}`,
  );
  return row?.n ?? 0;
}

/** For whoever looks why letters wait: what became of the process that sends them, and what each of them hangs on. */
async function whatHolds() {
  const letters = await server.query(
    `select delivery.reason, sending.state, job.attempts, job.max_attempts, job.key, job.run_at, job.locked_at, job.locked_by,
      job.last_error, queue.queue_name, queue.locked_by as queue_locked_by, queue.locked_at as queue_locked_at, now()
    from app.delivery left join app.sending on sending.id = delivery.sending_id
    left join ${QUEUE_SCHEMA}._private_jobs job on job.payload ->> 'accountId' = delivery.account_id::text
    left join ${QUEUE_SCHEMA}._private_job_queues queue on queue.id = job.job_queue_id
    where delivery.state = 'waiting' and ${LETTER_IS_DUE} limit 5`,
  );
  return {
    worker: isGone(worker) ? "gone" : "alive",
    printed: worker.printed().slice(-500),
    letters,
  };
}
