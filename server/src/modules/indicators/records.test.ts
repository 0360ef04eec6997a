import type { IndicatorPart } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { buildTask } from "../tasks/testing.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";
import { listIndicators } from "./read/list-indicators.ts";
import { getTrends } from "./read/trends.ts";

/* November as it stands at 9:00 on Monday 23/11/2026: what inspections found, how they ran, and what was decided about agencies. */
const TODAY = "2026-11-23";
const MONTH = { period: "2026-11" };
const CODES = ["INSPECTED", "FINDINGS_SELF_FOUND", "FINDINGS_OUTSIDE_FOUND", "FINDINGS_REPEATED", "REMEDIED_ON_TIME", "REMEDIATION_OVERDUE", "INSPECTIONS_IN_TIME", "RECORD_DAYS", "BODY_RESULTS_SENT", "MEASURES_AGAINST", "MEASURES_COMMENDED", "MEASURES_REMEDIED"]; // prettier-ignore
let database: TestDatabase;
let province: InspectingProvince;

/** By the owner's hand, without all that a row hangs on. */
const put = (text: string) =>
  database.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(text).execute(tx);
  });
const ask = (name: string) => province.as(name);
async function figures(name: string, query: object = MONTH): Promise<Record<string, number[]>> {
  const actor = ask(name);
  const { items } = await inScope(database.runtime.db, actor, (tx) =>
    listIndicators(tx, actor, TODAY, query),
  );
  return Object.fromEntries(
    items.filter(({ indicator }) => CODES.includes(indicator.code)).map(({ indicator, now }) => [indicator.code, [now.numerator, now.denominator]]), // prettier-ignore
  );
}
const rows = async (name: string, code: string, part: IndicatorPart = "numerator", query = {}) => {
  const actor = ask(name);
  const page = await inScope(database.runtime.db, actor, (tx) =>
    listIndicatorRows(tx, actor, TODAY, { ...MONTH, ...query, code, part, limit: 50 }),
  );
  return page.items;
};

interface Run {
  kind?: string;
  state: string;
  visit: [string, string];
  begun?: string;
  signed?: string;
  cancelled?: string;
}
async function inspection({ kind = "planned", state, visit, begun, signed, cancelled }: Run) {
  const { people, bodyId, finance } = province;
  const [by, id] = [people.proposer.accountId, newId()];
  const date = (day: string | undefined) => (day === undefined ? "null" : `'${day}'`);
  const when = (day: string | undefined, text: string) => (day === undefined ? "null" : text);
  const hidden = kind === "unannounced" && begun === undefined;
  await put(`insert into app.inspection (id, number, kind, body_id, subject, scope, covered_from, covered_to, visit_from, visit_to, state, proposed_by,
      proposed_at, decider_account_id, decision_number, decision_on, decided_on, begun_on, begun_at, begun_by, record_place, record_signed_on,
      record_signed_by, record_unit_signer, cancelled_on, cancelled_by, cancelled_because)
    values ('${id}', ${hidden ? "null" : "nextval('app.inspection_number')"}, '${kind}', '${bodyId}', 'Kiểm tra', 'x', '2026-01-01', '2026-10-31',
      '${visit[0]}', '${visit[1]}', '${state}', '${by}', now(), '${people.decider.accountId}', '9/QĐ', '2026-10-20', '2026-10-20', ${date(begun)},
      ${when(begun, "now()")}, ${when(begun, `'${by}'`)}, ${when(signed, "'Trụ sở'")}, ${date(signed)}, ${when(signed, `'${by}'`)},
      ${when(signed, "'Giám đốc'")}, ${date(cancelled)}, ${when(cancelled, `'${by}'`)}, ${when(cancelled, "'Trùng'")})`);
  await put(`insert into app.inspection_target values ('${id}', '${finance.unitId}')`);
  await put(`insert into app.inspection_member (id, inspection_id, person_id, function, joined_on)
    values (gen_random_uuid(), '${id}', '${people.head.personId}', 'head', '2026-10-20')`);
  return id;
}
let recorded: string;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  const { people, finance, health, bodyId } = province;
  const by = people.proposer.accountId;
  recorded = await inspection({ state: "RECORD_SIGNED", visit: ["2026-11-03", "2026-11-05"], begun: "2026-11-03", signed: "2026-11-10" }); // prettier-ignore
  await inspection({ state: "IN_PROGRESS", visit: ["2026-11-10", "2026-11-12"], begun: "2026-11-20" }); // prettier-ignore
  await inspection({ state: "APPROVED", visit: ["2026-11-16", "2026-11-17"] });
  await inspection({ state: "APPROVED", kind: "unannounced", visit: ["2026-11-16", "2026-11-17"] });
  await inspection({ state: "CANCELLED", visit: ["2026-11-17", "2026-11-18"], cancelled: "2026-11-20" }); // prettier-ignore
  // Its last day is today: it may still begin in time.
  await inspection({ state: "APPROVED", visit: [TODAY, TODAY] });
  // Begun on the last day of October, in time; and one that was not begun on that day, which the next month tells.
  await inspection({ state: "IN_PROGRESS", visit: ["2026-10-30", "2026-10-31"], begun: "2026-10-31" }); // prettier-ignore
  await inspection({ state: "APPROVED", visit: ["2026-10-30", "2026-10-31"] });
  const earlier = newId();
  const finding = (ordinal: number, by_whom: string, more = "null", struck = false) =>
    put(`insert into app.finding (id, inspection_id, unit_id, ordinal, title, severity, nature, cause_kind, cause, responsibility, legal_basis,
        detected_by, evidence, noted_by, noted_on, noted_at, recurrence_of, struck_on, struck_by, struck_because)
      values (gen_random_uuid(), '${recorded}', '${finance.unitId}', ${ordinal}, 'Phát hiện ${ordinal}', 'minor', 'x', 'both', 'x', 'x', 'x', '${by_whom}',
        'x', '${by}', '2026-11-04', now(), ${more}, ${struck ? `'2026-11-05', '${by}', 'Nhầm'` : "null, null, null"})`);
  await finding(1, "self");
  await finding(2, "inspection", `'${earlier}'`);
  await finding(3, "outside");
  await finding(4, "outside", "null", true);
  // Put right in time, put right late, not put right, and not due yet; a task of no recommendation is none of them.
  const remedy = async (dueOn: string, completedOn?: string, isOne = true) => {
    const { id } = await buildTask(database.owner, { unitId: finance.unitId, receivedOn: "2026-11-01", dueOn, title: `Khắc phục trước ${dueOn}`, ...(completedOn !== undefined && { state: "COMPLETED" as const, completedOn }) }); // prettier-ignore
    if (isOne) {
      await put(`insert into app.recommendation (finding_id, inspection_id, unit_id, measure, evidence_wanted, issued_by, issued_on, issued_at, task_id)
        values (gen_random_uuid(), '${recorded}', '${finance.unitId}', 'x', 'x', '${by}', '2026-11-01', now(), '${id}')`);
    }
  };
  await remedy("2026-11-15", "2026-11-14");
  await remedy("2026-11-15", "2026-11-17");
  await remedy("2026-11-18");
  await remedy("2026-12-18");
  await remedy("2026-11-18", undefined, false);
  const measure = (unitId: string, kind: string, on: string, columns: string, values: string, number: number) =>
    put(`insert into app.measure (id, kind, subject_kind, unit_id, document_number, document_on, issuer, counts_for, entered_by, entered_at, explain_by, ${columns})
      values (gen_random_uuid(), '${kind}', 'agency', '${unitId}', '${number}/UBND', '${on}', 'UBND tỉnh', '2026', '${by}', '${on}T03:00:00Z', '2026-12-01', ${values})`); // prettier-ignore
  await measure(finance.unitId, "criticism", "2026-11-05", "remedy_wanted, remedy_by, remedied_on, remedy_checked_by", `'x', '2026-11-15', '2026-11-14', '${by}'`, 1); // prettier-ignore
  await measure(
    health.unitId,
    "reminder",
    "2026-11-05",
    "remedy_wanted, remedy_by",
    "'x', '2026-11-16'",
    2,
  );
  await measure(health.unitId, "reminder", "2026-11-06", "remedy_wanted, remedy_by, withdrawn_on, withdrawn_at, withdrawn_by, withdrawal_document, withdrawal_reason", `'x', '2026-11-18', '2026-11-20', '2026-11-20T03:00:00Z', '${by}', '5/QĐ', 'Nhầm'`, 3); // prettier-ignore
  await measure(health.unitId, "praise", "2026-11-07", "cause", "'x'", 4);
  for (const person of [people.head, people.member]) {
    await put(`insert into app.inspecting_body_member (id, body_id, person_id, function, basis, valid_from, entered_by, entered_at)
      values (gen_random_uuid(), '${bodyId}', '${person.personId}', 'member', '57/QĐ', '2026-10-05', '${by}', now())`);
  }
  await put(`insert into app.body_result (body_id, person_id, month, done, sent_by, sent_at, sent_on)
    values ('${bodyId}', '${people.head.personId}', '2026-10', 'x', '${people.head.accountId}', now(), '2026-11-02')`);
});
afterAll(() => database.close());

describe("the figures of inspections, bodies and measures", () => {
  it("count what has begun, was signed and was decided, and of what is hidden nothing, whoever asks", async () => {
    const expected = {
      // Sở Tài chính of the agencies that there are; a division and the committee are none.
      INSPECTED: [1, 4],
      FINDINGS_SELF_FOUND: [1, 3],
      FINDINGS_OUTSIDE_FOUND: [1, 3],
      FINDINGS_REPEATED: [1, 3],
      REMEDIED_ON_TIME: [1, 3],
      REMEDIATION_OVERDUE: [1, 2],
      INSPECTIONS_IN_TIME: [1, 4],
      RECORD_DAYS: [7, 1],
      BODY_RESULTS_SENT: [0, 0],
      MEASURES_AGAINST: [2, 3],
      MEASURES_COMMENDED: [1, 3],
      MEASURES_REMEDIED: [1, 2],
    };
    for (const name of ["proposer", "head", "decider", "HOME_AFFAIRS", "ADMINISTRATOR"]) {
      expect([name, await figures(name)]).toEqual([name, expected]);
    }
    expect(await figures("proposer", { period: "2026-10" })).toMatchObject({ BODY_RESULTS_SENT: [0, 2], INSPECTIONS_IN_TIME: [1, 1] }); // prettier-ignore
    expect(await figures("proposer", { period: "2026-10", asOf: TODAY })).toMatchObject({ BODY_RESULTS_SENT: [1, 2] }); // prettier-ignore
    expect(await figures("proposer", { period: "2026-10", asOf: "2026-10-30" })).toMatchObject({ BODY_RESULTS_SENT: [0, 0] }); // prettier-ignore
  });

  it("come out as they were on an earlier day: what was withdrawn or called off since still counts there", async () => {
    expect(await figures("proposer", { ...MONTH, asOf: "2026-11-19" })).toMatchObject({
      MEASURES_AGAINST: [3, 4],
      REMEDIED_ON_TIME: [1, 3],
      MEASURES_REMEDIED: [1, 3],
      INSPECTIONS_IN_TIME: [1, 5],
    });
    expect(await figures("proposer", { ...MONTH, asOf: "2026-11-09" })).toMatchObject({ FINDINGS_SELF_FOUND: [0, 0] }); // prettier-ignore
  });

  it("of one agency are the same for that agency, and nobody else's", async () => {
    const unitId = province.finance.unitId;
    const own = await figures("director of the inspected");
    expect(own).toEqual(await figures("proposer", { ...MONTH, unitId }));
    expect(own).toMatchObject({ INSPECTED: [1, 1], FINDINGS_SELF_FOUND: [1, 3], MEASURES_AGAINST: [1, 1], REMEDIED_ON_TIME: [1, 3] }); // prettier-ignore
    expect(await figures("director of another")).toMatchObject({ FINDINGS_SELF_FOUND: [0, 0], MEASURES_AGAINST: [1, 2] }); // prettier-ignore
  });

  it("open as many rows as they count, each of which opens its record", async () => {
    const counted = await figures("proposer");
    for (const code of CODES) {
      expect([code, (await rows("proposer", code, "denominator")).length]).toEqual([code, counted[code]?.[1]]); // prettier-ignore
    }
    expect(await rows("proposer", "FINDINGS_REPEATED")).toMatchObject([
      { title: "Phát hiện 2", opens: { kind: "inspection", id: recorded }, onDay: "2026-11-10", unit: { name: "Sở Tài chính" }, taskId: null }, // prettier-ignore
    ]);
    expect(await rows("proposer", "REMEDIATION_OVERDUE")).toMatchObject([{ title: "Khắc phục trước 2026-11-18", daysLate: 5, opens: null }]); // prettier-ignore
    expect(await rows("proposer", "MEASURES_COMMENDED")).toMatchObject([{ title: "4/UBND", opens: { kind: "measure" } }]); // prettier-ignore
    expect(await rows("proposer", "INSPECTED")).toMatchObject([{ title: "Sở Tài chính", opens: { kind: "unit" } }]); // prettier-ignore
    expect(await rows("proposer", "BODY_RESULTS_SENT", "difference", { period: "2026-10", asOf: TODAY })).toMatchObject([{ title: "Võ Văn Thành Viên", opens: { kind: "inspecting-body", id: province.bodyId } }]); // prettier-ignore
  });

  it("stand by agency and by month, of one indicator alone where one is asked for", async () => {
    const actor = ask("proposer");
    const { table, trend } = await inScope(database.runtime.db, actor, async (tx) => ({
      table: await getIndicatorTable(tx, actor, TODAY, { ...MONTH, set: "MEASURES_AGAINST" }),
      trend: await getTrends(tx, actor, TODAY, { ...MONTH, code: "MEASURES_AGAINST" }),
    }));
    expect(table.rows.map(({ unit, figures: [figure] }) => [unit.name, figure?.numerator])).toEqual([["Sở Tài chính", 1], ["Sở Y tế", 1]]); // prettier-ignore
    const given = await inScope(database.runtime.db, actor, (tx) => listIndicators(tx, actor, TODAY, { ...MONTH, origin: "PARTY" })); // prettier-ignore
    expect(given.items.filter(({ indicator }) => !indicator.hasOrigin)).toEqual([]);
    expect(trend.items.map(({ code, figures: all }) => [code, all.length, all.at(-1)?.numerator])).toEqual([["MEASURES_AGAINST", 12, 2]]); // prettier-ignore
  });
});
