import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../demo/random.ts";
import { readHeadsFile, verifyChain, openKeyFolder } from "../modules/audit/index.ts";
import { does, openOffice, type Office } from "../testing/office.ts";
import { releaseTask } from "../testing/released-task.ts";
import { workAsOwner } from "./cli/with-database.ts";

/** A machine whose clock was wrong and is set right, or set wrong: the program's clock is passed in, PostgreSQL's goes on. */
const START = "2026-11-23T02:00:00Z";
const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.parse(START) + hours * HOUR).toISOString();

let office: Office;
let taskId: string;
let client: pg.Client;
beforeAll(async () => {
  office = await openOffice();
  ({ taskId } = await releaseTask(office));
  client = new pg.Client(office.house.owner);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await office.house.close();
});

const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
const task = async () => (await office.finance.call("getTask", { params: { id: taskId } })).body;
const on = async () => ({ taskId, version: (await task()).version });
const count = async (sql: string): Promise<number> =>
  (await client.query<{ n: number }>(sql)).rows[0]?.n ?? -1;
const evidence = [
  { documentNumber: "12/BC-STC", issuedOn: "2026-11-20", receivedBy: "Văn phòng UBND tỉnh" },
];

describe("a clock that jumps", () => {
  it("ahead by days lets sessions lapse, makes up for the rounds between, and acts go on", async () => {
    await office.house.program.rounds.look();
    office.house.setClock(at(5 * 24));
    expect((await office.finance.call("listTasks", { query: { list: "all" } })).status).toBe(401);
    await office.house.program.rounds.look();
    office.finance = await enter("sotaichinh");
    office.specialist = await enter("chuyenvien");
    office.chief = await enter("chanhvanphong");
    await does(office.finance, "submitResult", { ...(await on()), evidence });
    expect((await task()).state).toBe("SUBMITTED");
    expect(await count("select count(*)::int as n from app.round_run where finished_at is null")).toBe(0); // prettier-ignore
    await office.house.program.sealer.seal();
  });

  it("back by days keeps whoever is in inside, does no round again, and acts go on where they were", async () => {
    const notices = await count("select count(*)::int as n from app.notification");
    office.house.setClock(at(1));
    await office.house.program.rounds.look();
    expect(await count("select count(*)::int as n from app.notification")).toBe(notices);
    await does(office.specialist, "returnTask", {
      ...(await on()),
      fault: "agency",
      reason: "Thiếu phụ lục.",
    });
    expect((await task()).state).toBe("RETURNED");
    await does(office.finance, "submitResult", { ...(await on()), evidence });
    await does(office.specialist, "confirmCompletion", {
      ...(await on()),
      completedOn: "2026-11-20",
    });
    expect((await task()).state).toBe("COMPLETED");
    await does(office.chief, "reopenTask", { ...(await on()), reason: "Số liệu chưa khớp." });
  });

  it("to and fro by hours and days leaves every state, history and version in the order of the acts", async () => {
    const random = createRandom(20_261_123);
    for (let times = 0; times < 30; times += 1) {
      office.house.setClock(at(random.whole(-6, 30)));
      const before = await task();
      if (before.state === "SUBMITTED" && random.chance(0.5))
        await does(office.specialist, "returnTask", {
          ...(await on()),
          fault: "agency",
          reason: "Thiếu phụ lục.",
        });
      else if (before.state === "SUBMITTED")
        await does(office.specialist, "confirmCompletion", {
          ...(await on()),
          completedOn: "2026-11-20",
        });
      else if (before.state === "COMPLETED")
        await does(office.chief, "reopenTask", { ...(await on()), reason: "Chưa khớp." });
      else await does(office.finance, "submitResult", { ...(await on()), evidence });
      expect((await task()).version).toBe(before.version + 1);
      await office.house.program.sealer.seal();
    }
    // One row a day and task, whatever day one asks for, and the last is the task as it stands.
    expect(
      await count(`select count(*)::int as n from generate_series(date '2026-11-20', date '2026-12-10', '1 day') day,
        lateral (select task_id from app.tasks_as_of(day::date) group by task_id having count(*) > 1) twice`),
    ).toBe(0);
    expect(
      await count(`select count(*)::int as n from app.task t where t.state <> (
        select h.state from app.task_history h where h.task_id = t.id order by h.ordinal desc limit 1)`),
    ).toBe(0);
  });

  it("leaves a chain of seals that verifies", async () => {
    const folder = openKeyFolder(office.house.auditKeys);
    const { heads } = readHeadsFile(await folder.headLog());
    const keys = await folder.publicKeys();
    const verified = await workAsOwner(office.house.owner, (owner) =>
      verifyChain(owner, { keys, kept: [{ where: "log", heads }] }),
    );
    expect([verified.findings, verified.waiting]).toEqual([[], 0]);
    expect(verified.seals).toBeGreaterThan(20);
  });
});
