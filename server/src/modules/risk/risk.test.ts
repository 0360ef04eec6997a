import type { RiskCode } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { approveInspection, beginInspection, noteFinding, proposeInspection, signRecord } from "../inspections/index.ts"; // prettier-ignore
import { inspectionsAbout, sourcesOf } from "../inspections/read/sources.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { buildTask } from "../tasks/testing.ts";
import { criteria } from "./domain/criteria.ts";
import { maySeeRisk } from "./domain/risk-policies.ts";
import { riskEvidence } from "./read/evidence.ts";
import { proposalDraft } from "./read/proposal-draft.ts";
import { riskList } from "./read/risk-list.ts";
import { readWeighings } from "./read/weighings.ts";
import { setRiskWeighing } from "./write/set-weighing.ts";

/* Sở Tài chính gives reasons of every kind, Sở Y tế none; the clock stands at 9:00 on Monday 23/11/2026. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let province: InspectingProvince;
let overdue: string;
let said: string;
const SEEING = ["proposer", "head", "decider", "OFFICE_CHIEF", "OFFICE_SPECIALIST", "HOME_AFFAIRS", "WORKING_GROUP_MEMBER", "INSPECTION_LEAD", "CHAIR", "VICE_CHAIR"]; // prettier-ignore

/** By the owner's hand, without all that a row hangs on. */
const put = (text: string) =>
  database.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(text).execute(tx);
  });
const as = (name: string): Actor => province.as(name);
const list = (name: string, asOf?: string, by: "unit" | "field" = "unit") =>
  inScope(database.runtime.db, as(name), (tx) => riskList(tx, { by, asOf, today: TODAY }));
async function lineOf(code: RiskCode, name = "proposer", asOf?: string) {
  const { rows } = await list(name, asOf);
  const row = rows.find(({ id }) => id === province.finance.unitId);
  return row?.lines.find((line) => line.code === code);
}
const evidence = (name: string, code: RiskCode, unit = province.finance.unitId) =>
  inScope(
    database.runtime.db,
    as(name),
    (tx) =>
    riskEvidence(tx, { by: "unit", id: unit, code, asOf: undefined, cursor: undefined, limit: 50 }, TODAY), // prettier-ignore
  );

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  const { owner } = database;
  const { unitId } = province.finance;
  const by = province.people.proposer.accountId;
  const old = { unitId, receivedOn: "2026-06-01" };
  overdue = (await buildTask(owner, { ...old, dueOn: "2026-09-30", title: "Rà soát đầu tư công" }))
    .id;
  // On the thirtieth day it is not yet more than thirty.
  await buildTask(owner, { ...old, dueOn: "2026-10-24" });
  await buildTask(owner, { ...old, dueOn: "2026-10-23" });
  const undated = { ...old, dueOn: null };
  await buildTask(owner, { ...undated, termClass: "NO_DEADLINE" });
  await buildTask(owner, { ...undated, termClass: "STANDING" });
  for (const day of ["05", "10", "15", "20"]) {
    await put(`insert into app.urging (draft_id, task_id, unit_id, last_day, explain, issued_on)
      values (gen_random_uuid(), '${overdue}', '${unitId}', '2026-09-30', false, '2026-11-${day}')`);
  }
  for (const fault of ["agency", "other", "agency"]) {
    await put(`insert into app.task_submission (id, task_id, submitted_by, submitted_at, outcome, decided_by, decided_at, returned_fault, decision_reason)
      values (gen_random_uuid(), '${overdue}', '${by}', '2026-11-19T02:00:00Z', 'returned', '${province.people.decider.accountId}', '2026-11-20T02:00:00Z', '${fault}', 'x')`);
  }
  for (const month of ["09", "10"]) {
    for (const last of ["05", "05", "05", "05", "30"]) {
      await put(`insert into app.task_history (task_id, ordinal, at, day, state, state_since, holder_unit_id, original_due_on, last_day,
          received_on, start_estimated, submitted_on, completed_on, origin)
        values (gen_random_uuid(), 1, now(), '2026-${month}-20', 'COMPLETED', '2026-${month}-20', '${province.health.unitId}',
          '2026-${month}-${last}', '2026-${month}-${last}', '2026-06-01', false, '2026-${month}-20', '2026-${month}-20', 'PROVINCE')`);
    }
  }
  said = newId();
  const voice = (id: string, more: string, values: string) =>
    put(`insert into app.voice (id, kind, channel, subject, content, received_on, received_by, received_at, unit_id, assigned_on, ${more})
      values ('${id}', 'conduct-feedback', 'hotline', 'Hồ sơ chậm', 'x', '2026-10-01', '${by}', now(), '${unitId}', '2026-10-02', ${values})`);
  await voice(said, "state, round, round_from, answer_due_on, due_step, due_from, due_on, due_unit", "'PROCESSING', 2, '2026-11-02', '2026-11-16', 'answer', '2026-11-02', '2026-11-16', 'workday'"); // prettier-ignore
  // Answered too late: late on the days before, not today.
  await voice(newId(), "state, round, round_from, answer_due_on, answered_on, closed_on", "'ANSWERED', 1, '2026-10-01', '2026-11-18', '2026-11-21', '2026-11-21'"); // prettier-ignore
  await put(`insert into app.voice_link (voice_id, task_id, linked_by, linked_at) values ('${said}', '${overdue}', '${by}', now())`); // prettier-ignore
});
afterAll(() => database.close());

describe("the list", () => {
  it("counts what speaks for looking at an agency, each criterion by its bound, with points that add up", async () => {
    const { rows, weighing, asOf } = await list("proposer");
    expect([asOf, weighing.number, weighing.certainty]).toEqual([TODAY, 1, "proposed"]);
    const [first] = rows;
    expect([first?.name, first?.rank]).toEqual(["Sở Tài chính", 1]);
    expect(first?.lines.map(({ code, rows: found, points }) => [code, found, points])).toEqual([
      ["OVERDUE_LONG", 2, 20],
      ["URGED_OFTEN", 1, 10],
      ["RETURNED_OFTEN", 1, 8],
      ["UPDATED_LOW", 0, 8],
      ["UNDATED_LONG", 1, 5],
      ["VOICES_LATE", 1, 0],
      ["VOICES_AGAIN", 1, 0],
      ["VOICES_ON_TASKS", 1, 8],
      ["NOT_INSPECTED", 0, 5],
    ]);
    expect(first?.points).toBe(64);
    const health = rows.find(({ name }) => name === "Sở Y tế");
    expect(health?.lines.map(({ code, points }) => [code, points])).toEqual([
      ["ON_TIME_LOW", 15],
      ["NOT_INSPECTED", 5],
    ]);
    // A rate opens on its indicator's page: both months that have ended, one of five on time in each.
    expect(health?.lines[0]?.figures).toMatchObject([
      { code: "ON_TIME_OF_DONE", period: "2026-09", value: 20, denominator: 5 },
      { code: "ON_TIME_OF_DONE", period: "2026-10", value: 20, denominator: 5 },
    ]);
    // A division is no agency of its own, the committee is nobody to be inspected.
    expect(rows.map(({ name }) => name).toSorted()).toEqual(["Sở Tài chính", "Sở Y tế", "Thanh tra tỉnh", "Văn phòng UBND tỉnh"]); // prettier-ignore
  });

  it("is the same for everybody who may see it, whatever else they may see", async () => {
    const { rows } = await list("proposer");
    for (const name of SEEING) expect([name, (await list(name)).rows]).toEqual([name, rows]);
  });

  it("opens the rows behind every count, and of a voice no word to whoever may not read voices", async () => {
    const { rows } = await list("proposer");
    for (const { code, rows: counted, figures } of rows[0]?.lines ?? []) {
      if (figures.length > 0) continue;
      const { items } = await evidence("proposer", code);
      expect([code, items.length]).toEqual([code, counted]);
    }
    const [task] = (await evidence("proposer", "OVERDUE_LONG")).items;
    expect(task).toMatchObject({ opensId: overdue, title: "Rà soát đầu tư công", note: "quá hạn 54 ngày" }); // prettier-ignore
    const told = async (name: string) => (await evidence(name, "VOICES_LATE")).items;
    expect(await told("INSPECTION_LEAD")).toMatchObject([{ opensId: said, title: null, note: "quá hạn trả lời 7 ngày" }]); // prettier-ignore
    expect(await told("OFFICE_CHIEF")).toMatchObject([{ opensId: said, title: "Hồ sơ chậm" }]);
  });

  it("can be opened as of an earlier day, with what was late then", async () => {
    expect(await lineOf("VOICES_LATE", "proposer", "2026-11-20")).toMatchObject({ rows: 2 });
    expect(await lineOf("URGED_OFTEN", "proposer", "2026-11-19")).toBeUndefined();
    expect(await lineOf("OVERDUE_LONG", "proposer", "2026-11-22")).toMatchObject({ rows: 1 });
    await expect(list("proposer", "2026-11-24")).rejects.toMatchObject({ code: "AS_OF_AHEAD" });
  });

  it("ranks fields by what hangs on their tasks", async () => {
    const fieldId = newId();
    await put(`insert into app.field (id, name, valid_from) values ('${fieldId}', 'Đầu tư công', '2020-01-01')`); // prettier-ignore
    await put(`update app.task set field_id = '${fieldId}' where id = '${overdue}'`);
    const { rows } = await list("proposer", undefined, "field");
    expect(rows).toMatchObject([{ id: fieldId, name: "Đầu tư công", rank: 1 }]);
    expect(rows[0]?.lines.map(({ code, rows: found }) => [code, found])).toEqual([
      ["OVERDUE_LONG", 1],
      ["URGED_OFTEN", 1],
      ["RETURNED_OFTEN", 1],
      ["VOICES_ON_TASKS", 1],
    ]);
  });
});

describe("who may see it", () => {
  const ofDatabase = async (name: string): Promise<number> => {
    let found = 0;
    for (const view of ["risk_voice", "risk_voice_task", "risk_inspected", "risk_weighing"]) {
      found += await inScope(database.runtime.db, as(name), async (tx) => {
        const { rows } = await sql`select 1 from ${sql.table(`app.${view}`)}`.execute(tx);
        return rows.length;
      }).catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)));
    }
    return found;
  };

  it("is said by the database too: nothing stands there for anybody else, an agency's own people first of all", async () => {
    const seeing: string[] = [];
    for (const name of province.who.keys()) if ((await ofDatabase(name)) > 0) seeing.push(name);
    expect(seeing.toSorted()).toEqual(SEEING.toSorted());
  });

  it("needs an office of the province that names it: no agency, and nobody in another's place", () => {
    const holding = (provinceWide: boolean, onBehalf = false): Actor => ({
      ...as("proposer"),
      grants: [
        {
          roleCode: "x",
          roleName: "x",
          unitId: province.finance.unitId,
          unitIds: new Set([province.finance.unitId]),
          provinceWide,
          acts: new Set(["risk.see"]),
          ...(onBehalf && { onBehalfOf: { delegationId: "", accountId: "", personId: "", name: "", legalBasis: "" } }), // prettier-ignore
        },
      ],
    });
    expect(maySeeRisk(holding(true)).allowed).toBe(true);
    expect(maySeeRisk(holding(false)).allowed).toBe(false);
    expect(maySeeRisk(holding(true, true)).allowed).toBe(false);
    expect(maySeeRisk(as("director of the inspected")).allowed).toBe(false);
  });
});

describe("a proposal from a reason", () => {
  const draft = (kind: "risk" | "voice" | "task", id: string) =>
    inScope(database.runtime.db, as("proposer"), (tx) => proposalDraft(tx, { kind, id, asOf: undefined }, TODAY)); // prettier-ignore
  const everything = async () => ({
    rows: (await list("OFFICE_CHIEF")).rows,
    seen: (await evidence("OFFICE_CHIEF", "NOT_INSPECTED")).items,
  });

  it("comes with target, ground, days and source, and names in what the inspected will read nothing of who complained", async () => {
    const { units, ground, subject, scope, sources, visitFrom } = await draft("risk", province.finance.unitId); // prettier-ignore
    expect(units.map(({ name }) => name)).toEqual(["Sở Tài chính"]);
    expect(ground).toContain("64 điểm, thứ 1 trên 4 cơ quan");
    expect(ground).toContain("Nhiệm vụ quá hạn trên 30 ngày: 2 (20 điểm)");
    expect(`${subject} ${scope}`).not.toContain("64");
    expect(sources).toEqual([{ kind: "risk", id: province.finance.unitId, asOf: TODAY }]);
    expect(visitFrom > TODAY).toBe(true);
    const task = await draft("task", overdue);
    expect(task.ground).toMatch(
      /NV-\d+ “Rà soát đầu tư công”: thời hạn 30\/09\/2026; 4 lần đôn đốc/u,
    );
    await expect(draft("voice", newId())).rejects.toMatchObject({ status: 404 });
  });

  it("of an unannounced one is seen by nobody else: not from the voice, the task or the agency, in no count, rank or last time", async () => {
    const before = await everything();
    const { id } = await proposeInspection.perform(
      database.runtime,
      as("proposer"),
      province.plan({
        kind: "unannounced",
        visitFrom: TODAY,
        visitTo: TODAY,
        sources: [
          { kind: "risk", id: province.finance.unitId, asOf: TODAY },
          { kind: "task", id: overdue },
        ],
      }),
    );
    const about = (name: string) =>
      inScope(database.runtime.db, as(name), async (tx) =>
        (await inspectionsAbout(tx, "task", overdue)).map((one) => one.id),
      );
    const ofSources = (name: string) =>
      inScope(database.runtime.db, as(name), async (tx) => {
        const { rows } = await sql`select 1 from app.inspection_source where inspection_id = ${id}::uuid`.execute(tx); // prettier-ignore
        return rows.length;
      });
    for (const name of province.who.keys()) {
      const knows = ["proposer", "decider", "head", "member"].includes(name);
      expect([name, await about(name), await ofSources(name)]).toEqual([name, knows ? [id] : [], knows ? 2 : 0]); // prettier-ignore
    }
    expect(await everything()).toEqual(before);
    // Those who prepare it read the same figures as everybody else.
    expect((await list("head")).rows).toEqual(before.rows);

    await approveInspection.perform(database.runtime, as("decider"), { inspectionId: id, version: 1, decisionNumber: "12/QĐ", decisionOn: TODAY }); // prettier-ignore
    expect(await everything()).toEqual(before);
    await beginInspection.perform(database.runtime, as("head"), { inspectionId: id, version: 2 });
    const after = await everything();
    expect(after.seen).toMatchObject([{ opensId: id }]);
    expect(await lineOf("NOT_INSPECTED")).toBeUndefined();
    const sources = await inScope(database.runtime.db, as("OFFICE_CHIEF"), (tx) => sourcesOf(tx, id, TODAY)); // prettier-ignore
    expect(
      sources.map(({ kind, label, asOf }) => [kind, label.replace(/\d+/u, "n"), asOf]),
    ).toEqual([
      ["risk", "Sở Tài chính", TODAY],
      ["task", "NV-n: Rà soát đầu tư công", null],
    ]);
    // Why they were chosen is not for the inspected, also once it has begun.
    expect(await ofSources("director of the inspected")).toBe(0);

    const finding = { unitId: province.finance.unitId, title: "Không cập nhật tiến độ", severity: "moderate", nature: "x", causeKind: "subjective", cause: "x", responsibility: "x", legalBasis: "x", detectedBy: "inspection", evidence: "x", taskNumbers: [] } as const; // prettier-ignore
    const noted = {
      ...finding,
      taskNumbers: [],
      answerIds: [],
      recurrenceOf: null,
      inspectionId: id,
      version: 3,
    };
    await noteFinding.perform(database.runtime, as("head"), noted);
    // What both sides have not signed speaks against nobody.
    const signed = async (code: RiskCode) => (await evidence("proposer", code)).items.length;
    await put(`update app.finding set recurrence_of = null`);
    expect([await signed("FINDINGS_OPEN"), await signed("FINDINGS_REPEATED")]).toEqual([0, 0]);
    await signRecord.perform(database.runtime, as("head"), { inspectionId: id, version: 4, place: "Sở", opinion: null, unitSigner: "Giám đốc", refusal: null }); // prettier-ignore
    await put(`update app.inspection set record_signed_on = '2026-10-01' where id = '${id}'`);
    expect(await signed("FINDINGS_OPEN")).toBe(1);
  });

  it("takes only reasons that the proposer sees", async () => {
    const plan = province.plan({ sources: [{ kind: "voice", id: said }] });
    // A specialist of the Office reads no voices.
    await expect(proposeInspection.perform(database.runtime, as("proposer"), plan)).rejects.toMatchObject({ code: "SOURCE_UNKNOWN" }); // prettier-ignore
    const chief = await proposeInspection.perform(database.runtime, as("OFFICE_CHIEF"), plan);
    const about = (name: string) =>
      inScope(database.runtime.db, as(name), (tx) => inspectionsAbout(tx, "voice", said));
    expect(await about("OFFICE_CHIEF")).toMatchObject([{ id: chief.id, hidden: false }]);
    expect(await about("director of the inspected")).toEqual([]);
  });
});

describe("a weighing", () => {
  const set = (more: object = {}) =>
    setRiskWeighing.perform(database.runtime, { ...as("OFFICE_CHIEF"), grants: [{ roleCode: "x", roleName: "x", unitId: "", provinceWide: true, unitIds: new Set(), acts: new Set(["risk.see", "risk.set-weighing"]) }] }, {
      validFrom: TODAY,
      basis: "Kết luận số 5-KL/TCT",
      most: 1,
      weights: criteria.map(({ code }) => ({ code, weight: code === "OVERDUE_LONG" ? 50 : 0, bound: 40, least: 1 })),
      ...more,
    }); // prettier-ignore

  it("holds from its day on; a list of an earlier day keeps the one of its day, with who set which and why", async () => {
    await expect(set({ validFrom: "2026-11-22" })).rejects.toMatchObject({ code: "NOT_BEFORE_TODAY" }); // prettier-ignore
    await expect(set({ weights: [] })).rejects.toMatchObject({ code: "EACH_ONCE" });
    await set();
    const now = await list("proposer");
    expect(now.weighing).toMatchObject({ number: 2, setBy: "Người OFFICE_CHIEF", setOn: TODAY, certainty: "decided" }); // prettier-ignore
    expect(now.rows[0]).toMatchObject({ name: "Sở Tài chính", points: 50 });
    expect((await list("proposer", "2026-11-22")).weighing.number).toBe(1);
    const all = await inScope(database.runtime.db, as("head"), readWeighings);
    expect(all.map(({ number, criteria: own }) => [number, own.length])).toEqual([
      [2, 13],
      [1, 13],
    ]);
    const told = await sql<{ told: number }>`select count(*)::int as told from audit.event where act = 'risk.set-weighing'`.execute(database.owner); // prettier-ignore
    expect(told.rows[0]?.told).toBe(1);
  });
});
