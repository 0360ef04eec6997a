import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pdfOf } from "../modules/documents/files/sample-files.ts";
import { asPng, rendered } from "../modules/documents/files/scan/sample-scans.ts";
import { startMailServer, type MailServer } from "../modules/notifications/testing/mail-server.ts";
import { dispatchText, first } from "../testing/office.ts";
import { furnish } from "./backup/testing/running-house.ts";
import { chainVerifies, nothingByHalf } from "./testing/survival/invariants.ts";
import { LETTER_IS_DUE } from "./testing/survival/letters-due.ts";
import { makeCertificate, startOwnServer, type OwnServer } from "./testing/survival/own-server.ts";
import {
  intake,
  RECEIVED_ON,
  releaseTasks,
  type Office,
} from "./testing/survival/people-at-work.ts";
import { signIn, type Person } from "./testing/survival/person.ts";
import { startProcess, type ProgramProcess } from "./testing/survival/program-process.ts";

const TLS = spawnSync("openssl", ["version"]).status === 0;

let root: string;
let dataDir: string;
let server: OwnServer;
let mail: MailServer;
let authority: string;
let one: ProgramProcess;
let other: ProgramProcess;
let workers: ProgramProcess[];
let office: Office;
let admin: Person;

const through = (host: string, more = `&sslrootcert=${encodeURIComponent(authority)}`) =>
  TLS ? `${server.url().replace("127.0.0.1", host)}?sslmode=verify-full${more}` : server.url();
const start = (role: "web" | "worker", databaseUrl = through("localhost")) =>
  startProcess({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PROCESS_ROLE: role,
    SMTP_URL: mail.url,
    LOG_LEVEL: "silent",
  });

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-several-"));
  fs.chmodSync(root, 0o755);
  dataDir = path.join(root, "data");
  const certificate = TLS ? makeCertificate(root) : { authority: "", settings: {} };
  ({ authority } = certificate);
  server = await startOwnServer(path.join(root, "server"), certificate.settings);
  mail = await startMailServer();
  await furnish(dataDir, server.url());
  // All at once, as after a power cut.
  workers = await Promise.all([start("worker"), start("worker")]);
  one = await start("web");
  other = await start("web");
  const enter = (title: string) => signIn(other.doors.get(title) ?? "");
  office = {
    clerk: await enter("Văn thư"),
    specialist: await enter("Chuyên viên Văn phòng UBND"),
    chief: await enter("Lãnh đạo Văn phòng UBND"),
    finance: await enter("Giám đốc Sở Tài chính"),
  };
  admin = await enter("Quản trị hệ thống");
});
afterAll(async () => {
  for (const process of [one, other, ...workers]) await process.end("SIGKILL");
  await server.stop();
  await mail.close();
  fs.rmSync(root, { recursive: true, force: true });
});

const count = async (sql: string): Promise<number> =>
  (await server.query<{ n: number }>(sql))[0]?.n ?? -1;
const settled = (check: () => Promise<boolean>) =>
  vi.waitUntil(check, { timeout: 180_000, interval: 200 });

describe("two processes for people and two for what runs by itself, on one database", () => {
  it("let in at one whoever signed in at the other, and out at both at once", async () => {
    const guest = await signIn(other.doors.get("Kiểm soát viên") ?? "");
    expect((await guest.asks(one.address, "getSession")).account?.id).toBeDefined();
    await guest.does(one.address, "signOut", undefined);
    const after = await guest.send(other.address, {
      name: "listTasks",
      body: { list: "all" },
      key: crypto.randomUUID(),
    });
    expect(after.status).toBe(401);
  });

  it("show at one at once what was done at the other: acts, settings, an act sent again", async () => {
    const { sending } = intake();
    const answer = await office.clerk.send(one.address, sending);
    expect(answer.status).toBe(200);
    expect(await office.clerk.send(other.address, sending)).toEqual(answer);
    const { id } = answer.body as { id: string };
    expect((await office.specialist.asks(other.address, "getDocument", { params: { id } })).id).toBe(id); // prettier-ignore

    const key = "extension.maxCount";
    const valueAt = async ({ address }: ProgramProcess) => {
      const { items } = await admin.asks(address, "listSettings");
      return items.find((setting) => setting.key === key)?.value;
    };
    const [before] = [await valueAt(other)];
    const value = before === 5 ? 4 : 5;
    await admin.does(one.address, "changeSetting", { key, value, legalBasis: "QĐ 2/QĐ-UBND" });
    expect(await valueAt(other)).toBe(value);
  });

  it("run each round of the day once, whoever looked first", async () => {
    await settled(
      async () => (await count("select count(*)::int as n from app.round_run where finished_at is null")) === 0, // prettier-ignore
    );
    expect(await count("select count(*)::int as n from app.round_run")).toBeGreaterThan(5);
    expect(await count("select count(*)::int as n from app.round_run where tries <> 1")).toBe(0);
  });

  it("read a scan once and send each letter once, though both workers wait for work", async () => {
    const [page] = await rendered(await pdfOf(dispatchText(978)), 150);
    const png = await asPng(first([page].flatMap((found) => found ?? [])), 150);
    const file = { name: "quet.png", bytes: new Uint8Array(png) };
    const taken = await office.clerk.does(one.address, "intakeDocument", { receivedOn: RECEIVED_ON }, file); // prettier-ignore
    expect(taken.outcome).not.toBe("document");
    await releaseTasks(office, other.address, 3);
    await settled(
      async () => (await count("select count(*)::int as n from app.scan_reading where state <> 'done'")) === 0, // prettier-ignore
    );
    const read =
      "select count(*)::int as n from app.document join app.file on hash = file_hash where media_type = 'image/png'";
    expect(await count(read)).toBe(1);
    await settled(
      async () => (await count(`select count(*)::int as n from app.delivery where state = 'waiting' and ${LETTER_IS_DUE}`)) === 0, // prettier-ignore
    );
    const ids = mail.letters.map(({ raw }) => /^Message-ID: (<.*>)/im.exec(raw)?.[1] ?? "");
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await count(`select count(*)::int as n from app.delivery where state not in ('sent', 'dropped') and ${LETTER_IS_DUE}`)).toBe(0); // prettier-ignore
    expect(await count("select count(*)::int as n from graphile_worker._private_jobs where last_error is not null")).toBe(0); // prettier-ignore
  }, 240_000);

  it("seal one chain between them, and nothing is by half", async () => {
    // A worker seals when it starts and each minute: these two once more, at the same moment.
    await Promise.all(workers.map((worker) => worker.end("SIGTERM")));
    workers = await Promise.all([start("worker"), start("worker")]);
    await settled(
      async () =>
        (await count(`select count(*)::int as n from audit.event
          where ordinal > coalesce((select max(through) from audit.seal), 0)`)) === 0,
    );
    expect(await chainVerifies(server, path.join(dataDir, "audit-keys"))).toBeGreaterThan(0);
    await nothingByHalf(server);
  });

  it("part the work: nobody visits a worker, and a web process alone takes no job", async () => {
    expect(workers.map(({ address }) => address)).toEqual(["", ""]);
    await Promise.all(workers.map((worker) => worker.end("SIGTERM")));
    await releaseTasks(office, one.address, 1);
    const health = (await (await fetch(`${one.address}/api/health`)).json()) as {
      jobs: { open: number };
    };
    expect(health.jobs.open).toBeGreaterThan(0);
    workers = [await start("worker")];
    await settled(
      async () => (await count("select count(*)::int as n from graphile_worker._private_jobs")) === 0, // prettier-ignore
    );
  });
});

describe.skipIf(!TLS)(
  "the line to a PostgreSQL that shows a certificate of the province's own",
  () => {
    it("is encrypted for every connection of the program", async () => {
      const rows = await server.query<{ ssl: boolean; n: number }>(
        `select ssl, count(*)::int as n from pg_stat_ssl join pg_stat_activity using (pid)
       where usename like '%program' group by ssl`,
      );
      expect(rows).toEqual([{ ssl: true, n: expect.any(Number) as number }]);
    });

    it("is not opened to a server of another name, or of nobody's authority", async () => {
      await expect(start("web", through("127.0.0.1"))).rejects.toThrow(/Không khởi động được: .*(altnames|not in the cert)/); // prettier-ignore
      await expect(start("web", through("localhost", ""))).rejects.toThrow(/Không khởi động được: .*(certificate|self.signed)/); // prettier-ignore
    });
  },
);
