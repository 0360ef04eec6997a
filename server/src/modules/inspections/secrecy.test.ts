import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { noteReadings } from "../audit/index.ts";
import { begunInspections } from "./read/begun-inspections.ts";
import { getInspection } from "./read/get-inspection.ts";
import { listInspections } from "./read/list-inspections.ts";
import { buildInspectingProvince, type InspectingProvince } from "./testing.ts";
import { changeTeam } from "./write/change-team.ts";
import { approveInspection, beginInspection, cancelInspection } from "./write/lead-inspection.ts";
import { proposeInspection } from "./write/propose-inspection.ts";

/*
 * An unannounced inspection of Sở Tài chính, asked of the database itself as everybody of the house, with every act there is: before
 * it begins, and afterwards. A planned one stands beside it.
 */
let database: TestDatabase;
let province: InspectingProvince;
let secret: string;
let planned: string;
let cancelled: string;
const PREPARING = ["proposer", "decider", "head", "member"];

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  const { as, plan } = province;
  const propose = async (more: Parameters<typeof plan>[0]) =>
    (await proposeInspection.perform(database.runtime, as("proposer"), plan(more))).id;
  const sudden = {
    kind: "unannounced",
    subject: "Việc chấp hành giờ giấc",
    visitFrom: "2026-11-23",
    visitTo: "2026-11-27",
  } as const;
  secret = await propose(sudden);
  planned = await propose({});
  cancelled = await propose({ ...sudden, subject: "Không tiến hành" });
  const decision = { version: 1, decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
  for (const inspectionId of [secret, planned]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await approveInspection.perform(database.runtime, as("decider"), { inspectionId, ...decision });
  }
  await cancelInspection.perform(database.runtime, as("head"), {
    inspectionId: cancelled,
    version: 1,
    reason: "Trùng nội dung",
  });
  // Who prepares it opens it, and that is noted.
  await inScope(database.runtime.db, as("head"), (tx) =>
    noteReadings(tx, as("head"), database.clock.now(), [
      { type: "inspection", id: secret, label: "chưa bắt đầu" },
    ]),
  );
});
afterAll(() => database.close());

const PLACES: readonly (readonly [table: string, column: string])[] = [
  ["app.inspection", "id"],
  ["app.inspection_target", "inspection_id"],
  ["app.inspection_member", "inspection_id"],
  ["app.inspection_ground", "inspection_id"],
  ["audit.event", "subject_id"],
];

/** Where in the database somebody comes upon a record, by the names of the tables; the events with their payloads too. */
async function traces(name: string, id: string, word = "no such word"): Promise<string[]> {
  const found: string[] = [];
  for (const [table, column] of PLACES) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other
    const { rows } = await inScope(database.runtime.db, province.as(name), (tx) =>
      sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id}::uuid`.execute(tx),
    );
    if (rows.length > 0) found.push(table);
  }
  const told = await inScope(database.runtime.db, province.as(name), (tx) =>
    sql`select 1 from audit.payload where event_id in (select id from audit.event where subject_id = ${id}::uuid)
      or body like ${`%${word}%`}`.execute(tx),
  );
  if (told.rows.length > 0) found.push("audit.payload");
  return found;
}
const outside = () => [...province.who.keys()].filter((name) => !PREPARING.includes(name));

const listed = (name: string) =>
  inScope(database.runtime.db, province.as(name), async (tx) => {
    const rows = await listInspections(tx, { list: "all" }, "2026-11-23");
    return rows.map(({ id }) => id);
  });

describe("an unannounced inspection that has not begun", () => {
  it("leaves no trace for anybody but those who prepare it: not for the inspected, the Office, an auditor or an administrator", async () => {
    const others = outside();
    expect(others).toEqual(
      expect.arrayContaining([
        "ADMINISTRATOR",
        "AUDITOR",
        "OFFICE_CHIEF",
        "CHAIR",
        "INSPECTION_LEAD",
        "WORKING_GROUP_MEMBER",
        "HOME_AFFAIRS",
        "director of the inspected",
        "director of another",
      ]),
    );
    for (const name of others) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      expect([name, await traces(name, secret, "giờ giấc"), await traces(name, cancelled, "Không tiến")]).toEqual([name, [], []]); // prettier-ignore
    }
  });

  it("stands for those who prepare it, and the others list what they may know of", async () => {
    for (const name of ["proposer", "decider", "head"]) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      expect([name, await traces(name, secret)]).toEqual([
        name,
        [...PLACES.map(([table]) => table), "audit.payload"],
      ]);
    }
    expect(await listed("head")).toEqual(expect.arrayContaining([secret, planned, cancelled]));
    expect(await listed("member")).toEqual(expect.arrayContaining([secret, planned]));
    expect(await listed("OFFICE_CHIEF")).toEqual([planned]);
    expect(await listed("director of the inspected")).toEqual([]);
  });

  it("is told to nobody by notice, letter or mail", async () => {
    const { rows } = await sql<{ told: number }>`
      select count(*)::int as told from app.notification where subject_id in (${secret}, ${cancelled})`.execute(
      database.owner,
    );
    expect(rows[0]?.told).toBe(0);
    const announced = await sql`select 1 from app.notification where subject_id = ${planned}`.execute(database.owner); // prettier-ignore
    expect(announced.rows.length).toBeGreaterThan(0);
  });

  it("has no number, so that no gap between numbers tells of it", async () => {
    const numbers = await database.owner
      .selectFrom("app.inspection")
      .select(["id", "number"])
      .execute();
    expect(numbers.find(({ id }) => id === secret)?.number).toBeNull();
    expect(numbers.find(({ id }) => id === planned)?.number).not.toBeNull();
  });

  it("is not seen through a delegation of everything that its decider holds", async () => {
    const decider = province.people.decider.accountId;
    const grant = await database.owner
      .selectFrom("app.role_grant")
      .select("id")
      .where("account_id", "=", decider)
      .executeTakeFirstOrThrow();
    await database.owner
      .insertInto("app.delegation")
      .values({
        grant_id: grant.id,
        delegator_id: decider,
        delegate_id: province.as("VICE_CHAIR").accountId ?? "",
        acts: ["inspections.approve", "inspections.begin"],
        unit_ids: null,
        valid_from: "2020-01-01",
        last_day: "2099-12-31",
        legal_basis: "Giấy ủy quyền",
        created_at: new Date("2026-11-01T03:00:00Z"),
      })
      .execute();
    expect(await traces("VICE_CHAIR", secret)).toEqual([]);
  });

  it("is nobody's to change, whatever acts they hold", async () => {
    const { runtime } = database;
    const on = { inspectionId: secret, version: 2 };
    for (const name of outside()) {
      // To the narrow hat the database gives no right to take the row at all.
      const answer = province.as(name).grants.some((grant) => grant.provinceWide)
        ? { status: 404 }
        : { code: "42501" };
      const actor = province.as(name);
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      await expect(beginInspection.perform(runtime, actor, on)).rejects.toMatchObject(answer);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(cancelInspection.perform(runtime, actor, { ...on, reason: "x" })).rejects.toMatchObject(answer); // prettier-ignore
    }
    for (const name of ["OFFICE_CHIEF", "ADMINISTRATOR"]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const changed = await inScope(runtime.db, province.as(name), (tx) =>
        sql`update app.inspection set subject = 'x' where id = ${secret}::uuid`.execute(tx),
      );
      expect(Number(changed.numAffectedRows)).toBe(0);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(
        inScope(runtime.db, province.as(name), (tx) =>
          sql`insert into app.inspection_member (inspection_id, person_id, function, joined_on)
            values (${secret}::uuid, ${province.as(name).personId}::uuid, 'member', '2026-11-23')`.execute(
            tx,
          ),
        ),
      ).rejects.toThrow(/row-level security/u);
    }
  });

  it("does not show in the warning of overlapping inspections to who must not know of it", async () => {
    const overlaps = (name: string) =>
      inScope(database.runtime.db, province.as(name), async (tx) => {
        const { overlaps: near } = await getInspection(tx, province.as(name), planned, { today: "2026-11-23", acts: [] }); // prettier-ignore
        return near.map(({ id }) => id);
      });
    expect(await overlaps("head")).toEqual([secret]);
    expect(await overlaps("OFFICE_CHIEF")).toEqual([]);
  });

  it("is lost from sight by who leaves the team", async () => {
    const member = await database.owner
      .selectFrom("app.inspection_member")
      .select("id")
      .where("inspection_id", "=", secret)
      .where("function", "=", "member")
      .executeTakeFirstOrThrow();
    expect(await listed("member")).toContain(secret);
    await changeTeam.perform(database.runtime, province.as("head"), {
      change: "leave",
      inspectionId: secret,
      version: 2,
      memberId: member.id,
      reason: "Đi học",
    });
    expect(await traces("member", secret)).toEqual([]);
  });
});

describe("when it begins", () => {
  const counted = async (name: string) => {
    const of = await inScope(database.runtime.db, province.as(name), (tx) =>
      begunInspections(tx, "2026-11-01", "2026-11-30"),
    );
    return [...of];
  };

  it("is counted from then on, and before for nobody, not even for those who prepare it", async () => {
    expect([await counted("head"), await counted("AUDITOR")]).toEqual([[], []]);
  });

  it("gets its number, is told to the inspected and stands for the province; why it was chosen does not stand for the inspected", async () => {
    await beginInspection.perform(database.runtime, province.as("head"), {
      inspectionId: secret,
      version: 3,
    });
    expect(await counted("AUDITOR")).toEqual([["unannounced", 1]]);
    const { number } = await database.owner
      .selectFrom("app.inspection")
      .select("number")
      .where("id", "=", secret)
      .executeTakeFirstOrThrow();
    expect(Number(number)).toBeGreaterThan(1);
    const everything = [...PLACES.map(([table]) => table), "audit.payload"];
    expect(await traces("OFFICE_CHIEF", secret)).toEqual(everything);
    expect(await traces("AUDITOR", secret)).toEqual(everything);
    expect(await traces("director of the inspected", secret)).toEqual([
      "app.inspection",
      "app.inspection_target",
      "app.inspection_member",
      "audit.event",
      "audit.payload",
    ]);
    // What it was before it began is not told to the inspected, only that it did.
    const { rows } = await inScope(
      database.runtime.db,
      province.as("director of the inspected"),
      (tx) =>
        sql<{ act: string }>`select act from audit.event where subject_id = ${secret}::uuid`.execute(tx), // prettier-ignore
    );
    expect(rows.map(({ act }) => act)).toEqual(["inspections.begin"]);
    expect(await traces("director of another", secret)).toEqual([]);
    expect(await traces("CHAIR", cancelled)).toEqual([]);
  });
});
