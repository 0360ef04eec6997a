import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { furnish } from "./backup/testing/running-house.ts";
import { has, startNginx, type Nginx } from "./testing/nginx.ts";
import { everythingOnce, nothingByHalf } from "./testing/survival/invariants.ts";
import { emptyLedger, sendOnce, settleDoubts } from "./testing/survival/ledger.ts";
import { freePort, startOwnServer, type OwnServer } from "./testing/survival/own-server.ts";
import { intake, type Office } from "./testing/survival/people-at-work.ts";
import { signIn, type Person } from "./testing/survival/person.ts";
import { startProcess, type ProgramProcess } from "./testing/survival/program-process.ts";

/** Two processes for people and one for what runs by itself, as `deploy/` starts them; nginx asks the two in turn. */
describe.skipIf(!has("nginx") || !has("openssl"))("two processes behind nginx", () => {
  let root: string;
  let dataDir: string;
  let server: OwnServer;
  let nginx: Nginx;
  let ports: [number, number];
  let processes: [ProgramProcess, ProgramProcess];
  let worker: ProgramProcess;
  let clerk: Person;
  const ledger = emptyLedger();

  const start = (role: "web" | "worker", port: number) =>
    startProcess({
      DATA_DIR: dataDir,
      DATABASE_URL: server.url(),
      PROCESS_ROLE: role,
      PORT: String(port),
      PUBLIC_URL: "https://dondoc.example.gov.vn",
      TRUST_PROXY: "127.0.0.1",
      LOG_LEVEL: role === "web" ? "info" : "silent",
    });

  beforeAll(async () => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-in-turn-"));
    fs.chmodSync(root, 0o755);
    dataDir = path.join(root, "data");
    server = await startOwnServer(path.join(root, "server"));
    await furnish(dataDir, server.url());
    ports = [await freePort(), await freePort()];
    worker = await start("worker", 0);
    processes = [await start("web", ports[0]), await start("web", ports[1])];
    nginx = await startNginx(root, ports);
    clerk = await signIn(processes[1].doors.get("Văn thư") ?? "", nginx.ask);
  }, 300_000);
  afterAll(async () => {
    await nginx.stop();
    for (const process of [...processes, worker]) await process.end("SIGKILL");
    await server.stop();
    fs.rmSync(root, { recursive: true, force: true });
  });

  const office = () => ({ clerk }) as Office;
  /** How many requests each has answered, by its own log. */
  const answered = () =>
    processes.map((process) => process.printed().split("\n").filter((line) => line.includes('"status":')).length); // prettier-ignore
  const later = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Three clerks who take in documents and look at their list, until told to stop; how their reads were answered. */
  function atWork(): { stop: () => Promise<number[]> } {
    const end = new AbortController();
    const reads: number[] = [];
    const work = async () => {
      while (!end.signal.aborted) {
        await sendOnce(ledger, office(), nginx.address, intake());
        const answer = await nginx.ask(`${nginx.address}/api/documents`, {
          headers: { cookie: clerk.cookie },
        });
        reads.push(answer.status);
      }
    };
    const all = Promise.all([work(), work(), work()]);
    return {
      stop: async () => {
        end.abort();
        await all;
        return reads;
      },
    };
  }

  it("share a session and an act: in at one, on at both, sent again at the other", async () => {
    const before = answered();
    for (let count = 0; count < 12; count += 1)
      expect((await clerk.asks(nginx.address, "getSession")).account?.id).toBeDefined();
    const { sending } = intake();
    const taken = await clerk.send(nginx.address, sending);
    expect(taken.status).toBe(200);
    // In turn: the same act comes to the one that did it and to the other.
    for (let count = 0; count < 4; count += 1)
      expect(await clerk.send(nginx.address, sending)).toEqual(taken);
    const { id } = taken.body as { id: string };
    for (let count = 0; count < 4; count += 1)
      expect((await clerk.asks(nginx.address, "getDocument", { params: { id } })).id).toBe(id);
    const [one = 0, other = 0] = answered().map((count, at) => count - (before[at] ?? 0));
    expect(one).toBeGreaterThan(5);
    expect(other).toBeGreaterThan(5);
  });

  it("make a cookie for encrypted lines only, and turn a page of another site away", async () => {
    const link = processes[0].doors.get("Chuyên viên Văn phòng UBND") ?? "";
    let cookie = "";
    const guest = await signIn(link, async (address, request) => {
      const answer = await nginx.ask(address, request);
      cookie = answer.headers.get("set-cookie") ?? cookie;
      return answer;
    });
    expect(cookie).toMatch(/; Secure/);
    const signOut = (origin: string) =>
      nginx.ask(`${nginx.address}/api/session`, {
        method: "DELETE",
        headers: { cookie: guest.cookie, "x-dondoc": "1", origin },
      });
    expect((await signOut("https://example.org")).status).toBe(403);
    expect((await signOut("https://dondoc.example.gov.vn")).status).not.toBe(403);
  });

  it("lose nothing when one is killed: reads go on, an act without an answer is sent again by its key", async () => {
    const people = atWork();
    const before = ledger.acknowledged.length;
    await vi.waitUntil(() => ledger.acknowledged.length > before + 6, { timeout: 60_000 });
    await processes[0].end("SIGKILL");
    const then = ledger.acknowledged.length;
    await vi.waitUntil(() => ledger.acknowledged.length > then + 12, { timeout: 60_000 });
    const reads = await people.stop();
    // Of what is only read nobody notices: nginx asks the other.
    expect(new Set(reads)).toEqual(new Set([200]));
    // Of acts at most those that were on their way.
    expect(ledger.doubtful.length).toBeLessThanOrEqual(3);
    await settleDoubts(ledger, office(), nginx.address);
    await everythingOnce(server, dataDir, ledger);
    await nothingByHalf(server);
  }, 180_000);

  it("take part again when it is back", async () => {
    processes[0] = await start("web", ports[0]);
    const before = answered()[0] ?? 0;
    // nginx tries one that was dead again after ten seconds.
    await vi.waitUntil(
      async () => {
        await clerk.asks(nginx.address, "getSession");
        return (answered()[0] ?? 0) > before + 3;
      },
      { timeout: 40_000, interval: 200 },
    );
    expect(answered()[0]).toBeGreaterThan(before);
  }, 120_000);

  it("are stopped one after the other for an upgrade, and people go on", async () => {
    for (const at of [0, 1] as const) {
      const people = atWork();
      const before = ledger.acknowledged.length;
      await vi.waitUntil(() => ledger.acknowledged.length > before + 4, { timeout: 60_000 });
      await processes[at].end("SIGTERM");
      await later(500);
      const reads = await people.stop();
      expect({ at, reads: new Set(reads) }).toEqual({ at, reads: new Set([200]) });
      // One that was sent into the very moment in which its line was closed is nobody's to send again but the person's.
      expect(ledger.doubtful.length).toBeLessThanOrEqual(1);
      await settleDoubts(ledger, office(), nginx.address);
      processes[at] = await start("web", ports[at]);
      // The other is stopped when this one is asked again.
      const asked = answered()[at] ?? 0;
      await vi.waitUntil(
        async () => {
          await clerk.asks(nginx.address, "getSession");
          return (answered()[at] ?? 0) > asked + 3;
        },
        { timeout: 40_000, interval: 200 },
      );
    }
    await everythingOnce(server, dataDir, ledger);
    await nothingByHalf(server);
  }, 240_000);
});
