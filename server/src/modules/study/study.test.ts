import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildDocument,
  buildUnit,
  type BuiltAccount,
  type BuiltUnit,
} from "../tasks/testing.ts";
import { readDocumentStudy, type StudyActs } from "./read/document-study.ts";
import { listStudies } from "./read/list-studies.ts";
import { confirmReading } from "./write/confirm-reading.ts";
import { nameReaders } from "./write/name-readers.ts";
import { recordOpening } from "./write/record-opening.ts";
import { remindStudy } from "./write/remind-study.ts";
import { reportStudy } from "./write/report-study.ts";
import { requireStudy } from "./write/require-study.ts";

const acts: StudyActs = {
  ofDocument: [requireStudy, remindStudy],
  ofAgency: [reportStudy, nameReaders],
  ofReader: [confirmReading],
};
const AGENCY = ["study.confirm-reading", "study.report", "study.name-readers"];
let database: TestDatabase;
let documentId: string;
let finance: BuiltUnit;
let health: BuiltUnit;
let division: BuiltUnit;
let head: Actor;
let other: Actor;
let office: Actor;
let member: BuiltAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  database.clock.set("2026-11-20T03:00:00Z");
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  division = await buildUnit(owner, { name: "Phòng Ngân sách", parentId: finance.unitId, kind: "division" }); // prettier-ignore
  const headOf = async ({ unitId }: BuiltUnit) =>
    actorOf(await buildAccount(owner, { unitId, isHead: true }), AGENCY, [unitId]);
  head = await headOf(finance);
  other = await headOf(health);
  office = actorOf(await buildAccount(owner), ["study.require", "study.remind"]);
  member = await buildAccount(owner, { name: "Lê Thị Bình", unitId: division.unitId });
  documentId = await buildDocument(owner);
  await owner
    .insertInto("app.document_recipient")
    .values(
      [finance, health].map(({ unitId }) => ({
        document_id: documentId,
        unit_id: unitId,
        sent_at: new Date("2026-11-18T02:00:00Z"),
        must_study: true,
        study_due_on: "2026-11-19",
        study_due_from: "setting",
      })),
    )
    .execute();
});
afterAll(() => database.close());

const study = (actor: Actor) =>
  inScope(database.runtime.db, actor, (tx) =>
    readDocumentStudy(tx, actor, documentId, { today: "2026-11-20", acts }),
  );
const lineOf = async (actor: Actor, { unitId }: BuiltUnit) =>
  (await study(actor)).agencies.find(({ unit }) => unit.id === unitId);
const ofFinance = () => ({ documentId, unitId: finance.unitId });
const meeting = {
  form: "meeting" as const,
  heldOn: "2026-11-19",
  documentNumber: "12/BB-STC",
  attended: 45,
  note: null,
  fileHash: null,
  fileName: null,
};

describe("the register of receipt and study", () => {
  it("shows the Office everybody, an agency its own line alone", async () => {
    expect((await study(office)).counts).toMatchObject({ sent: 2, received: 0, missing: 2, late: 2 }); // prettier-ignore
    expect((await study(head)).agencies.map(({ unit }) => unit.name)).toEqual(["Sở Tài chính"]);
    const stranger = actorOf(await buildAccount(database.owner), AGENCY, [division.unitId]);
    await expect(study(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("notes who of the agency opened the document first, and nothing of the Office", async () => {
    const open = (actor: Actor, at: string) =>
      inScope(database.runtime.db, actor, (tx) =>
        recordOpening(tx, actor, documentId, new Date(at)),
      );
    await open(office, "2026-11-20T01:00:00Z");
    await open(head, "2026-11-20T02:00:00Z");
    await open(head, "2026-11-20T02:30:00Z");
    expect(await lineOf(office, finance)).toMatchObject({
      state: "read",
      readAt: "2026-11-20T02:00:00.000Z",
    });
    expect((await lineOf(office, health))?.state).toBe("sent");
  });

  it("lets the head name who must read it, each of whom confirms, also from a division of their own", async () => {
    const paper = await buildAccount(database.owner, { name: "Trần Cư", unitId: finance.unitId });
    await sql`update app.account set locked_at = now() where id = ${paper.accountId}`.execute(database.owner); // prettier-ignore
    const readers = { ...ofFinance(), name: [member.personId, paper.personId], release: [] };
    await nameReaders.perform(database.runtime, head, readers);
    const below = actorOf(member, ["study.confirm-reading"], [division.unitId]);
    const seen = await study(below);
    expect(seen.agencies.map(({ readers: all }) => all.map(({ person }) => person.name))).toEqual([
      ["Lê Thị Bình"],
    ]);
    const own = { ...ofFinance(), personId: member.personId, onPaper: null };
    await expect(confirmReading.perform(database.runtime, head, { ...own, onPaper: "ký nhận" })).rejects.toThrow("tự xác nhận"); // prettier-ignore
    await confirmReading.perform(database.runtime, below, own);
    await expect(confirmReading.perform(database.runtime, below, own)).rejects.toThrow("đã xác nhận"); // prettier-ignore
    const byHand = { ...ofFinance(), personId: paper.personId };
    await expect(confirmReading.perform(database.runtime, head, { ...byHand, onPaper: null })).rejects.toMatchObject({ code: "PAPER_MISSING" }); // prettier-ignore
    await confirmReading.perform(database.runtime, head, { ...byHand, onPaper: "ký nhận ngày 20/11/2026" }); // prettier-ignore
    const line = await lineOf(office, finance);
    expect(line?.readers.map(({ person, readAt, onPaper }) => [person.name, readAt !== null, onPaper])).toEqual([["Lê Thị Bình", true, null], ["Trần Cư", true, "ký nhận ngày 20/11/2026"]]); // prettier-ignore
  });

  it("names nobody from another agency", async () => {
    const foreign = await buildAccount(database.owner, { unitId: health.unitId });
    const body = { ...ofFinance(), name: [foreign.personId], release: [] };
    await expect(nameReaders.perform(database.runtime, head, body)).rejects.toMatchObject({
      code: "NOT_OF_AGENCY",
      fields: { name: expect.any(String) },
    });
  });

  it("reminds whoever is missing, once a day, and then nobody", async () => {
    const all = { documentId, unitIds: [] };
    expect(await remindStudy.perform(database.runtime, office, all)).toMatchObject({ count: 2 });
    await expect(remindStudy.perform(database.runtime, office, all)).rejects.toMatchObject({
      code: "NOBODY_TO_REMIND",
    });
    expect(await lineOf(office, health)).toMatchObject({ reminders: 1 });
  });

  it("takes a report with evidence from the agency itself, and the latest counts", async () => {
    const report = { ...ofFinance(), ...meeting };
    await expect(reportStudy.perform(database.runtime, head, { ...report, attended: null })).rejects.toMatchObject({ fields: { attended: expect.any(String) } }); // prettier-ignore
    await expect(reportStudy.perform(database.runtime, other, report)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await reportStudy.perform(database.runtime, head, { ...report, heldOn: "2026-11-20" });
    expect(await lineOf(office, finance)).toMatchObject({ state: "studied", daysLate: 1 });
    database.clock.set("2026-11-20T04:00:00Z");
    await reportStudy.perform(database.runtime, head, report);
    const line = await lineOf(office, finance);
    expect(line).toMatchObject({ studiedOn: "2026-11-19", daysLate: 0, receivedBy: "Nguyễn Văn An" }); // prettier-ignore
    expect(line?.evidence.map(({ heldOn }) => heldOn)).toEqual(["2026-11-19", "2026-11-20"]);
  });

  it("gives those who have not studied another day, on a basis, and leaves the others alone", async () => {
    const body = { documentId, unitIds: [], dueOn: "2026-11-27", basis: "Ý kiến Chánh Văn phòng" };
    await expect(requireStudy.perform(database.runtime, office, { ...body, dueOn: "2026-11-19" })).rejects.toMatchObject({ code: "DUE_PASSED" }); // prettier-ignore
    expect(await requireStudy.perform(database.runtime, office, body)).toMatchObject({ count: 1 });
    const { agencies } = await study(office);
    expect(agencies.map(({ unit, dueOn, dueFrom }) => [unit.name, dueOn, dueFrom])).toEqual([
      ["Sở Y tế", "2026-11-27", "person"],
      ["Sở Tài chính", "2026-11-19", "setting"],
    ]);
  });

  it("lists what is open for the province, and for a person what they have still to read", async () => {
    const list = (actor: Actor, which: "open" | "mine" | "all") =>
      inScope(database.runtime.db, actor, (tx) =>
        listStudies(tx, actor, "2026-11-20", { list: which, limit: 50 }),
      );
    expect((await list(office, "open")).items).toMatchObject([
      { dueOn: "2026-11-27", readers: 2, readersDone: 2, counts: { studied: 1, missing: 1, late: 0 } }, // prettier-ignore
    ]);
    expect((await list(head, "open")).items).toEqual([]);
    expect((await list(head, "all")).items).toHaveLength(1);
    expect((await list(head, "mine")).items).toEqual([]);
  });
});

it("keeps every table of the register from an agency that the document did not go to", async () => {
  const stranger = actorOf(await buildAccount(database.owner), AGENCY, [
    (await buildUnit(database.owner)).unitId,
  ]);
  const counts = await inScope(database.runtime.db, stranger, async (tx) => {
    const tables = ["document_opening", "study_reader", "study_report", "study_reminder"];
    const seen = tables.map(async (table) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`app.${table}`)}`.execute(tx); // prettier-ignore
      return rows[0]?.n;
    });
    return Promise.all(seen);
  });
  expect(counts).toEqual([0, 0, 0, 0]);
});
