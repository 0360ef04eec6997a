import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildUnit, type BuiltUnit } from "../tasks/testing.ts";
import { powerActs, programmeActs, regulationActs } from "./http/offered.ts";
import { getProgramme } from "./read/get-programme.ts";
import { listPowers } from "./read/list-powers.ts";
import { listRegulations } from "./read/list-regulations.ts";
import { registerJournal } from "./read/register-journal.ts";
import { openProgramme } from "./write/open-programme.ts";
import { addPower, checkPower } from "./write/powers.ts";
import { addRegulation } from "./write/regulations.ts";
import { revisePower } from "./write/revise-power.ts";
import { reviseProgramme } from "./write/revise-programme.ts";
import { reviseRegulation } from "./write/revise-regulation.ts";

const ALL = [
  openProgramme,
  reviseProgramme,
  addPower,
  checkPower,
  revisePower,
  addRegulation,
  reviseRegulation,
].map(({ name }) => name);
const TODAY = "2026-11-23";
let database: TestDatabase;
let finance: BuiltUnit;
let health: BuiltUnit;
let office: Actor;
let financePeople: Actor;

const sentences = async (id: string): Promise<string[]> => {
  const entries = await inScope(database.runtime.db, office, (tx) => registerJournal(tx, id));
  return entries.items.map(({ sentence }) => sentence);
};

beforeAll(async () => {
  database = await createTestDatabase();
  finance = await buildUnit(database.owner, { name: "Sở Tài chính" });
  health = await buildUnit(database.owner, { name: "Sở Y tế" });
  office = actorOf(await buildAccount(database.owner), ALL);
  financePeople = actorOf(await buildAccount(database.owner, { unitId: finance.unitId }), ALL, [
    finance.unitId,
  ]);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set(`${TODAY}T02:00:00Z`));

describe("what was entered wrongly is put right, and what stood there stays in the journal", () => {
  it("of a programme, also its owner; its year and its document of this program stay", async () => {
    const head = {
      kind: "reform" as const,
      title: "Kế hoạch cải cách",
      ownerUnitId: finance.unitId,
      field: null,
      documentId: null,
      documentNumber: "12/KH-UBND",
      documentOn: "2026-01-05",
    };
    const { id } = await openProgramme.perform(database.runtime, office, { ...head, year: 2026 });
    const other = { ...head, documentNumber: "13/KH-UBND" };
    await openProgramme.perform(database.runtime, office, { ...other, year: 2026 });
    const revise = (change: object, actor = financePeople, version = 1) =>
      reviseProgramme.perform(database.runtime, actor, {
        ...head,
        ...change,
        programmeId: id,
        version,
        reason: "Ghi nhầm",
      });
    await expect(revise({})).rejects.toMatchObject({ code: "NOTHING_CHANGED" });
    await expect(revise(other)).rejects.toMatchObject({ code: "ALREADY_OPENED" });
    // An agency gives its plan to nobody else; the province does.
    await expect(revise({ ownerUnitId: health.unitId })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await revise({ title: "Kế hoạch cải cách hành chính", ownerUnitId: health.unitId }, office);
    const detail = await inScope(database.runtime.db, office, (tx) =>
      getProgramme(tx, office, id, { asOf: undefined, today: TODAY, acts: programmeActs }),
    );
    expect(detail).toMatchObject({ version: 2, year: 2026, owner: { name: "Sở Y tế" } });
    expect(detail.journal[0]?.sentence).toContain(
      "tên từ “Kế hoạch cải cách” thành “Kế hoạch cải cách hành chính”; cơ quan chủ trì từ “Sở Tài chính” thành “Sở Y tế”",
    );
    await expect(revise({ title: "Khác" }, financePeople, 2)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });

  it("of a power: its next check counts from what is right, and no check stands before its first day", async () => {
    const line = {
      power: "Quyết định mua sắm",
      field: null,
      fromUnitId: finance.unitId,
      toUnitId: null,
      toWhom: "UBND cấp xã",
      ownerUnitId: finance.unitId,
      actNumber: "21/QĐ-UBND",
      actOn: "2025-06-20",
      conditions: null,
      validFrom: "2025-07-01",
      validTo: null,
      reviewMonths: 24,
    };
    const { id } = await addPower.perform(database.runtime, financePeople, line);
    const revise = (version: number, change: object) =>
      revisePower.perform(database.runtime, financePeople, {
        ...line,
        ...change,
        powerId: id,
        version,
        reason: "Ghi nhầm kỳ kiểm tra",
      });
    await expect(revise(1, {})).rejects.toMatchObject({ code: "NOTHING_CHANGED" });
    await expect(revise(1, { ownerUnitId: health.unitId })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await revise(1, { reviewMonths: 12 });
    const read = async () => {
      const { items } = await inScope(database.runtime.db, office, (tx) =>
        listPowers(tx, office, { list: "all" }, { today: TODAY, acts: powerActs }),
      );
      return items.find((one) => one.id === id);
    };
    expect(await read()).toMatchObject({ nextReviewOn: "2026-07-01", review: "overdue" });
    await checkPower.perform(database.runtime, financePeople, {
      powerId: id,
      version: 2,
      checkedOn: "2026-11-20",
      result: "fit",
      finding: "Đúng quy định",
      documentNumber: null,
    });
    await expect(revise(3, { validFrom: "2026-11-21" })).rejects.toMatchObject({
      code: "CHECKED_BEFORE",
    });
    await revise(3, { reviewMonths: 6 });
    expect(await read()).toMatchObject({ nextReviewOn: "2027-05-20" });
    expect((await sentences(id))[0]).toBe(
      "sửa ghi nhận phân cấp PC-1: kỳ kiểm tra (tháng) từ “12” thành “6”. Lý do: “Ghi nhầm kỳ kiểm tra”",
    );
  });

  it("of a working regulation: the one before it ends on the day the new one really began", async () => {
    const add = (documentNumber: string, validFrom: string) =>
      addRegulation.perform(database.runtime, financePeople, {
        unitId: finance.unitId,
        documentNumber,
        documentOn: "2026-01-05",
        validFrom,
        nextReviewOn: "2027-03-01",
      });
    await add("1/QĐ-STC", "2026-02-01");
    const { id } = await add("2/QĐ-STC", "2026-10-01");
    const revise = (validFrom: string) =>
      reviseRegulation.perform(database.runtime, financePeople, {
        regulationId: id,
        version: 1,
        documentNumber: "2/QĐ-STC",
        documentOn: "2026-01-05",
        validFrom,
        nextReviewOn: "2027-03-01",
        reason: "Ghi nhầm ngày",
      });
    await expect(revise("2026-10-01")).rejects.toMatchObject({ code: "NOTHING_CHANGED" });
    await expect(revise("2026-02-01")).rejects.toMatchObject({ code: "FIRST_DAY_WRONG" });
    await revise("2026-11-01");
    const on = async (day: string) => {
      const { items } = await inScope(database.runtime.db, office, (tx) =>
        listRegulations(
          tx,
          office,
          { list: "all", on: day },
          { today: TODAY, acts: regulationActs },
        ),
      );
      return items.find(({ unit }) => unit.id === finance.unitId)?.regulation?.documentNumber;
    };
    expect(await sentences(id)).toHaveLength(2);
    await expect(sentences(finance.unitId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect([await on("2026-10-15"), await on("2026-11-01")]).toEqual(["1/QĐ-STC", "2/QĐ-STC"]);
  });
});
