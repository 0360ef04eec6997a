import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { furnish } from "./backup/testing/running-house.ts";
import { everythingOnce, nothingByHalf } from "./testing/survival/invariants.ts";
import { emptyLedger, sendOnce, settleDoubts } from "./testing/survival/ledger.ts";
import { startOwnServer, type OwnServer } from "./testing/survival/own-server.ts";
import { intake, type Office } from "./testing/survival/people-at-work.ts";
import { signIn } from "./testing/survival/person.ts";
import { startProcess, type ProgramProcess } from "./testing/survival/program-process.ts";
import { openLine, type LineState, type ShakyLine } from "../testing/shaky-line.ts";

let root: string;
let dataDir: string;
let server: OwnServer;
let line: ShakyLine;
let program: ProgramProcess;
let office: Pick<Office, "clerk">;
const ledger = emptyLedger();

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-line-"));
  fs.chmodSync(root, 0o755);
  dataDir = path.join(root, "data");
  server = await startOwnServer(path.join(root, "server"));
  await furnish(dataDir, server.url());
  line = await openLine(server.port);
  const env = { DATA_DIR: dataDir, DATABASE_URL: server.url(line.port), LOG_LEVEL: "silent" };
  program = await startProcess(env);
  office = { clerk: await signIn(program.doors.get("Văn thư") ?? "") };
});
afterAll(async () => {
  await program.end("SIGKILL");
  await line.close();
  await server.stop();
  fs.rmSync(root, { recursive: true, force: true });
});

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Clerks at work while the line is made to fail, and for a while after it. */
async function whileTheLineIs(state: LineState, milliseconds: number): Promise<void> {
  const end = new AbortController();
  const clerk = async () => {
    while (!end.signal.aborted) {
      await sendOnce(ledger, office as Office, program.address, intake());
      await later(150);
    }
  };
  const all = Promise.all([clerk(), clerk(), clerk()]);
  const before = ledger.acknowledged.length;
  await vi.waitUntil(() => ledger.acknowledged.length > before + 3, { timeout: 30_000 });
  line.set(state);
  await later(milliseconds);
  end.abort();
  await all;
}

/** How a question is answered now, and after how long. */
async function asked(): Promise<{ status: number; code: string | undefined; after: number }> {
  const started = performance.now();
  const answer = await fetch(`${program.address}/api/documents`, {
    headers: { cookie: office.clerk.cookie },
  });
  const { code } = (await answer.json()) as { code?: string };
  return { status: answer.status, code, after: performance.now() - started };
}

const wellAgain = () =>
  vi.waitUntil(async () => (await asked()).status === 200, { timeout: 40_000, interval: 100 });

async function nothingIsLost(): Promise<void> {
  const before = ledger.acknowledged.length;
  expect(before).toBeGreaterThan(0);
  await settleDoubts(ledger, office as Office, program.address);
  for (const { wish, answer } of ledger.acknowledged)
    expect(await office.clerk.send(program.address, wish.sending)).toEqual({
      status: 200,
      body: answer,
    });
  await everythingOnce(server, dataDir, ledger);
  await nothingByHalf(server);
}

describe("the line to PostgreSQL", { timeout: 180_000 }, () => {
  it("cut: people are told at once and in words, and all goes on when it is there again", async () => {
    await whileTheLineIs("cut", 1_500);
    const told = await asked();
    expect(told).toMatchObject({ status: 503, code: "DATABASE_DOWN" });
    expect(told.after).toBeLessThan(3_000);
    line.set("whole");
    await wellAgain();
    await nothingIsLost();
  });

  it("swallowing what is sent: nobody waits longer than half a minute, and all goes on by itself", async () => {
    await whileTheLineIs("swallowing", 1_500);
    const told = await asked();
    expect(told).toMatchObject({ status: 503, code: "DATABASE_DOWN" });
    expect(told.after).toBeLessThan(30_000);
    line.set("whole");
    await wellAgain();
    await nothingIsLost();
  });

  it("swallowing for a moment only, in which connections died unheard: these are found and replaced", async () => {
    await whileTheLineIs("swallowing", 300);
    line.set("whole");
    await wellAgain();
    await nothingIsLost();
    // The queue lives as well: what it holds is asked by its own connections.
    const health = (await (await fetch(`${program.address}/api/health`)).json()) as {
      jobs: object;
    };
    expect(health.jobs).toEqual({ open: 0, failing: 0 });
  });

  it("leaves a question alone that takes long and is being answered", async () => {
    // Somebody else holds the clerk's row for longer than a silence is looked into.
    const blocker = server.query(
      "begin; lock table app.document in access exclusive mode; select pg_sleep(9); commit",
    );
    await later(200);
    const told = await asked();
    await blocker;
    expect(told.status).toBe(200);
    expect(told.after).toBeGreaterThan(7_000);
  });
});
