import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { reviewInnovation } from "../accountability/index.ts";
import { readJournal } from "../audit/index.ts";
import { readDocumentMonitoring } from "../document-monitors/read/document-monitoring.ts";
import { draftMonitorReport } from "../document-monitors/write/draft-report.ts";
import { remindLate } from "../document-monitors/write/remind-late.ts";
import { setDocumentMonitor } from "../document-monitors/write/set-monitor.ts";
import { readDocumentStudy, type StudyActs } from "../study/read/document-study.ts";
import { confirmReading } from "../study/write/confirm-reading.ts";
import { nameReaders } from "../study/write/name-readers.ts";
import { recordOpening } from "../study/write/record-opening.ts";
import { remindStudy } from "../study/write/remind-study.ts";
import { reportStudy } from "../study/write/report-study.ts";
import { actorOf, buildAccount, buildDocument, buildTask, buildUnit, type BuiltAccount, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { BASIS, enter } from "./testing.ts";
import { reorganise } from "./write/reorganise.ts";

/* What passes on besides tasks, on a day that the database's own clock has reached: whoever stands below whom is asked of that. */
const TODAY = "2026-11-20";
let database: TestDatabase;
let province: BuiltUnit;
let home: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  database.clock.set(`${TODAY}T03:00:00Z`);
  const { owner } = database;
  province = await buildUnit(owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  await buildUnit(owner, {
    name: "Văn phòng UBND tỉnh",
    kind: "office",
    parentId: province.unitId,
  });
  home = actorOf(await buildAccount(owner), [reorganise.name]);
});
afterAll(() => database.close());

const department = (name: string) => buildUnit(database.owner, { name, parentId: province.unitId });
async function officer(unit: BuiltUnit, role: string, isHead = true): Promise<BuiltAccount> {
  const account = await buildAccount(database.owner, { unitId: unit.unitId, isHead });
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: account.accountId,
      role_code: role,
      unit_id: unit.unitId,
      valid_from: "2020-01-01",
    }) // prettier-ignore
    .execute();
  return account;
}
const absorb = (unit: BuiltUnit, into: BuiltUnit) =>
  enter(database, home, {
    kind: "absorb",
    effectiveOn: TODAY,
    unitIds: [unit.unitId],
    successors: [{ unitId: into.unitId }],
  });
const toldOf = async (accountId: string, kind: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("app.notification")
    .select("title")
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .execute();
  return rows.map(({ title }) => title);
};

describe("a directive that a body follows which ends", () => {
  const acts = [remindLate, draftMonitorReport];
  const HEAD = acts.map(({ name }) => name);
  let inspectors: BuiltUnit;
  let justice: BuiltUnit;
  let justiceHead: BuiltAccount;
  let heir: Actor;
  let chief: BuiltAccount;
  let documentId: string;

  const board = (actor: Actor) =>
    inScope(database.runtime.db, actor, (tx) =>
      readDocumentMonitoring(tx, actor, documentId, { today: TODAY, acts }),
    );
  const follow = async (unit: BuiltUnit) => {
    const body = { documentId, unitId: unit.unitId, basis: "Câu kết của văn bản" };
    await setDocumentMonitor.perform(database.runtime, actorOf(chief, [setDocumentMonitor.name]), body); // prettier-ignore
  };

  beforeAll(async () => {
    const { owner } = database;
    inspectors = await department("Thanh tra chuyên ngành");
    justice = await department("Sở Tư pháp");
    justiceHead = await officer(justice, "AGENCY_HEAD");
    heir = actorOf(justiceHead, HEAD, [justice.unitId]);
    chief = await officer(province, "OFFICE_CHIEF", false);
    documentId = await buildDocument(owner);
    const finance = await department("Sở Tài chính");
    await buildTask(owner, { unitId: finance.unitId, documentId, dueOn: "2026-11-18", receivedOn: "2026-11-17" }); // prettier-ignore
    await follow(inspectors);
    const old = actorOf(await officer(inspectors, "AGENCY_HEAD"), HEAD, [inspectors.unitId]);
    await draftMonitorReport.perform(database.runtime, old, { documentId, proposals: "Nhắc nhở." });
    await absorb(inspectors, justice);
  });

  it("is followed by the heir from that day, on the basis of the reorganisation", async () => {
    const { mine, monitors } = await board(heir);
    expect(mine).toBe(true);
    expect(monitors).toMatchObject([
      { unit: { name: "Sở Tư pháp" }, from: TODAY, until: null, basis: expect.stringContaining(BASIS) }, // prettier-ignore
      { unit: { name: "Thanh tra chuyên ngành" }, until: TODAY, endReason: expect.stringContaining(BASIS) }, // prettier-ignore
    ]);
    expect(await toldOf(justiceHead.accountId, "document-monitors.succeeded")).toEqual([
      expect.stringContaining("theo dõi việc thực hiện 1 văn bản của Thanh tra chuyên ngành"),
    ]);
    const journal = await inScope(database.runtime.db, home, (tx) => readJournal(tx, [documentId]));
    expect(JSON.stringify(journal)).toContain(
      "Sở Tư pháp theo dõi văn bản thay Thanh tra chuyên ngành",
    );
  });

  it("is urged and reported on by the heir, whose way no draft of the old one stands in", async () => {
    const all = { documentId, unitIds: [] };
    expect(await remindLate.perform(database.runtime, heir, all)).toMatchObject({ count: 1 });
    const wide = actorOf(justiceHead, HEAD);
    const [grant] = wide.grants;
    if (grant) grant.unitId = justice.unitId;
    expect(await board(wide)).toMatchObject({ mine: true, openReportId: null });
    const body = { documentId, proposals: "Nhắc nhở." };
    expect(await draftMonitorReport.perform(database.runtime, wide, body)).toHaveProperty("id");
  });

  it("waits for the chief to name somebody where nobody takes over", async () => {
    await enter(database, home, {
      kind: "dissolve",
      effectiveOn: TODAY,
      unitIds: [justice.unitId],
      successors: [],
    });
    const { monitors } = await board(home);
    expect(monitors.filter(({ until }) => until === null)).toEqual([]);
    expect(await toldOf(chief.accountId, "document-monitors.left")).toEqual([
      expect.stringContaining("hãy giao cơ quan khác theo dõi văn bản số 978/UBND-HCTC"),
    ]);
  });
});

describe("a document that a body had to study which ends", () => {
  const acts: StudyActs = { ofDocument: [remindStudy], ofAgency: [reportStudy, nameReaders], ofReader: [confirmReading] }; // prettier-ignore
  const AGENCY = [reportStudy, nameReaders, confirmReading].map(({ name }) => name);
  let old: BuiltUnit;
  let heirHead: BuiltAccount;
  let heir: Actor;
  let member: BuiltAccount;
  let office: Actor;
  let documentId: string;

  const lineOf = async (actor: Actor) => {
    const { agencies } = await inScope(database.runtime.db, actor, (tx) =>
      readDocumentStudy(tx, actor, documentId, { today: TODAY, acts }),
    );
    return agencies.find(({ unit }) => unit.id === old.unitId);
  };
  const of = () => ({ documentId, unitId: old.unitId });

  beforeAll(async () => {
    const { owner } = database;
    old = await department("Sở Thông tin");
    const science = await department("Sở Khoa học");
    heirHead = await officer(science, "AGENCY_HEAD");
    heir = actorOf(heirHead, AGENCY, [science.unitId]);
    member = await buildAccount(owner, { name: "Lê Thị Bình", unitId: science.unitId });
    office = actorOf(await buildAccount(owner), [remindStudy.name, "study.require"]);
    documentId = await buildDocument(owner);
    await owner
      .insertInto("app.document_recipient")
      .values({
        document_id: documentId,
        unit_id: old.unitId,
        sent_at: new Date("2026-11-16T02:00:00Z"),
        must_study: true,
        study_due_on: "2026-11-18",
        study_due_from: "setting",
      })
      .execute();
    await absorb(old, science);
  });

  it("stays the old one's line, before those who answer for it now", async () => {
    const line = await lineOf(heir);
    expect(line).toMatchObject({ unit: { name: "Sở Thông tin" }, unitNow: { name: "Sở Khoa học" }, head: "Nguyễn Văn An", daysLate: 2 }); // prettier-ignore
    expect(line?.acts.filter(({ allowed }) => allowed)).toHaveLength(2);
    await inScope(database.runtime.db, heir, (tx) =>
      recordOpening(tx, heir, documentId, new Date(`${TODAY}T04:00:00Z`)),
    );
    expect((await lineOf(office))?.state).toBe("read");
  });

  it("is reminded of, read and reported by whoever took over", async () => {
    const { runtime } = database;
    expect(await remindStudy.perform(runtime, office, { documentId, unitIds: [] })).toMatchObject({ count: 1 }); // prettier-ignore
    expect(await toldOf(heirHead.accountId, "study.reminded")).toEqual([
      expect.stringContaining("đã gửi Sở Thông tin trước khi sắp xếp"),
    ]);
    await nameReaders.perform(runtime, heir, { ...of(), name: [member.personId], release: [] });
    const report = { form: "dispatch" as const, heldOn: "2026-11-19", documentNumber: "9/SKH", attended: null, note: null, fileHash: null, fileName: null }; // prettier-ignore
    await reportStudy.perform(runtime, heir, { ...of(), ...report });
    expect(await lineOf(office)).toMatchObject({
      state: "studied",
      daysLate: 1,
      readers: [{ person: { name: "Lê Thị Bình" } }],
    });
  });

  it("is nobody else's", async () => {
    const stranger = await department("Sở Xây dựng");
    const other = actorOf(await officer(stranger, "AGENCY_HEAD"), AGENCY, [stranger.unitId]);
    const report = { ...of(), form: "other" as const, heldOn: "2026-11-19", documentNumber: "1", attended: null, note: "khác", fileHash: null, fileName: null }; // prettier-ignore
    await expect(reportStudy.perform(database.runtime, other, report)).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
    const wide = actorOf(await buildAccount(database.owner), AGENCY);
    await expect(reportStudy.perform(database.runtime, wide, report)).rejects.toMatchObject({ code: "NOT_ALLOWED" }); // prettier-ignore
  });
});

it("lets a proposal to a body that ended without an heir be reviewed by the head above", async () => {
  const { owner } = database;
  const tourism = await department("Sở Du lịch");
  const proposer = await buildAccount(owner, { unitId: tourism.unitId });
  const chair = await officer(province, "CHAIR");
  const id = newId();
  const words = { title: "Bán vé chung", bottleneck: "a", content: "b", impact: "c" };
  await owner
    .insertInto("app.innovation")
    .values({
      id,
      ...words,
      state: "SUBMITTED",
      person_id: proposer.personId,
      unit_id: tourism.unitId,
      post: "Phó Giám đốc",
      reviewer_unit_id: tourism.unitId,
      wide_scope: false,
      planned_from: "2026-12-01",
      planned_to: "2026-12-31",
      written_by: proposer.accountId,
      written_at: new Date(`${TODAY}T01:00:00Z`),
      submitted_on: TODAY,
      review_by: "2026-11-27",
    })
    .execute();
  await enter(database, home, { kind: "dissolve", effectiveOn: TODAY, unitIds: [tourism.unitId], successors: [] }); // prettier-ignore
  const { rows } = await sql<{ head: string }>`select app.innovation_head(${proposer.personId}, ${tourism.unitId}, ${TODAY}) as head`.execute(owner); // prettier-ignore
  expect(rows).toEqual([{ head: chair.personId }]);
  const votes = { votesFor: 3, votesAgainst: 0, votesAbstained: 0, headFor: true, overrideDocument: null, escalate: false }; // prettier-ignore
  await reviewInnovation.perform(
    database.runtime,
    actorOf(chair, [reviewInnovation.name], [province.unitId]),
    { innovationId: id, version: 1, ...votes, minutesDocument: "12/BB-UBND", reason: "Cần thiết" },
  );
});
