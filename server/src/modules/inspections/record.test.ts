import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteFinding, SignRecord } from "@dondoc/contract";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildTask, type BuiltTask } from "../tasks/testing.ts";
import { earlierFindings } from "./read/findings.ts";
import { getInspection } from "./read/get-inspection.ts";
import { buildInspectingProvince, type InspectingProvince } from "./testing.ts";
import { approveInspection, beginInspection } from "./write/lead-inspection.ts";
import { proposeInspection } from "./write/propose-inspection.ts";
import { noteFinding, signRecord, strikeFinding } from "./write/record.ts";

let database: TestDatabase;
let province: InspectingProvince;
let task: BuiltTask;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  task = await buildTask(database.owner, { unitId: province.finance.unitId });
});
afterAll(() => database.close());

/** An unannounced inspection that has begun at Sở Tài chính, in version 3. */
async function visit(): Promise<string> {
  const { runtime } = database;
  const { id } = await proposeInspection.perform(
    runtime,
    province.as("proposer"),
    province.plan({ kind: "unannounced", visitFrom: "2026-11-23", visitTo: "2026-11-24" }),
  );
  const decision = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
  await approveInspection.perform(runtime, province.as("decider"), { inspectionId: id, version: 1, ...decision }); // prettier-ignore
  await beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2 });
  return id;
}
const note = (inspectionId: string, version: number, more: Partial<NoteFinding> = {}, name = "head") =>
  noteFinding.perform(database.runtime, province.as(name), {
    inspectionId,
    version,
    unitId: province.finance.unitId,
    title: "Công chức không đeo thẻ trong giờ làm việc",
    severity: "minor",
    nature: "Vi phạm quy chế làm việc",
    causeKind: "subjective",
    cause: "Lãnh đạo phòng chưa nhắc nhở",
    responsibility: "Trưởng Phòng Ngân sách",
    legalBasis: "Quy chế làm việc của Sở Tài chính, Điều 5",
    detectedBy: "inspection",
    evidence: "Biên bản tại phòng 203, 8 giờ 15 phút",
    recurrenceOf: null,
    taskNumbers: [],
    answerIds: [],
    ...more,
  }); // prettier-ignore
const SIGNED = { place: "Sở Tài chính", opinion: null, unitSigner: "Giám đốc Sở", refusal: null };
const sign = (inspectionId: string, version: number, more: Partial<Omit<SignRecord, "inspectionId" | "version">> = {}, name = "head") =>
  signRecord.perform(database.runtime, province.as(name), { inspectionId, version, ...SIGNED, ...more }); // prettier-ignore
const read = (id: string, name = "head") =>
  inScope(database.runtime.db, province.as(name), (tx) =>
    getInspection(tx, province.as(name), id, { today: "2026-11-23", acts: [] }),
  );

describe("the record of an inspection", () => {
  it("holds what was found with its tasks, what was struck with the reason, and the signatures; then the inspected read it", async () => {
    const id = await visit();
    await note(id, 3, { taskNumbers: [task.number] });
    await note(id, 4, { title: "Ghi nhầm" });
    const findingId = (await read(id)).findings[1]?.id ?? "";
    await strikeFinding.perform(database.runtime, province.as("head"), { inspectionId: id, version: 5, findingId, reason: "Nhầm phòng" }); // prettier-ignore
    expect((await read(id)).findings).toMatchObject([
      { ordinal: 1, struck: null, tasks: [{ id: task.id }], recurrenceOf: null, recurrences: 0 },
      { ordinal: 2, struck: { on: "2026-11-23", because: "Nhầm phòng" } },
    ]);
    const inspected = "director of the inspected";
    expect((await read(id, inspected)).findings).toEqual([]);
    await sign(id, 6);
    const signed = await read(id, inspected);
    expect(signed).toMatchObject({
      state: "RECORD_SIGNED",
      record: { place: "Sở Tài chính", unitSigner: "Giám đốc Sở", refusal: null },
      findings: [{ ordinal: 1, tasks: [{ id: task.id }] }],
    });
    expect(signed.journal.map(({ act }) => act)).toEqual(["inspections.sign-record", "inspections.begin"]); // prettier-ignore
    // A division of the inspected agency sees its own, another agency nothing.
    const { rows } = await inScope(database.runtime.db, province.as("director of another"), (tx) =>
      sql`select 1 from app.finding union all select 1 from app.finding_task`.execute(tx),
    );
    expect(rows).toEqual([]);
    await expect(note(id, 7)).rejects.toMatchObject({ status: 403 });
  });

  it("is signed by the inspected or says why they would not; a refusal holds nothing up", async () => {
    const id = await visit();
    for (const more of [{ unitSigner: null }, { refusal: "x" }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(sign(id, 3, more)).rejects.toMatchObject({ code: "SIGNED_OR_REFUSED" }); // prettier-ignore
    }
    await sign(id, 3, { unitSigner: null, refusal: "Không đồng ý phát hiện số 1" });
    expect(await read(id)).toMatchObject({ state: "RECORD_SIGNED", record: { unitSigner: null, refusal: "Không đồng ý phát hiện số 1" } }); // prettier-ignore
  });

  it("is the team's alone: not the proposer's, the Office's, the inspected's or an administrator's", async () => {
    const id = await visit();
    for (const name of [
      "proposer",
      "decider",
      "OFFICE_CHIEF",
      "ADMINISTRATOR",
      "INSPECTION_LEAD",
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      await expect(note(id, 3, {}, name)).rejects.toMatchObject({ status: 403 });
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(sign(id, 3, {}, name)).rejects.toMatchObject({ status: 403 });
    }
    await expect(note(id, 3, {}, "director of the inspected")).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    await expect(note(id, 3, { unitId: province.health.unitId })).rejects.toMatchObject({ code: "NOT_A_TARGET" }); // prettier-ignore
    await expect(note(id, 3, { taskNumbers: [999_999] })).rejects.toMatchObject({ code: "TASK_UNKNOWN" }); // prettier-ignore
  });
});

describe("a finding that comes back", () => {
  it("is suggested by likeness from signed records of the same agency, and repeats only what a person says", async () => {
    const first = await visit();
    await note(first, 3, { title: "Hồ sơ đất đai quá hạn không có thư xin lỗi" });
    const suggested = (text: string, unitId = province.finance.unitId) =>
      inScope(database.runtime.db, province.as("head"), (tx) => earlierFindings(tx, unitId, text));
    const text = "Còn hồ sơ đất đai quá hạn mà không có thư xin lỗi";
    // Not signed yet: nothing to repeat.
    const early = await suggested(text);
    expect(early.filter(({ title }) => title.startsWith("Hồ sơ đất đai"))).toEqual([]);
    const unsigned = (await read(first)).findings[0]?.id ?? "";
    const second = await visit();
    await expect(note(second, 3, { recurrenceOf: unsigned })).rejects.toMatchObject({ code: "NO_EARLIER_FINDING" }); // prettier-ignore
    await sign(first, 4);
    const [likest] = await suggested(text);
    expect(likest).toMatchObject({ id: unsigned, title: "Hồ sơ đất đai quá hạn không có thư xin lỗi" }); // prettier-ignore
    expect(likest?.likeness).toBeGreaterThan(0.5);
    expect(await suggested(text, province.health.unitId)).toEqual([]);
    await note(second, 3, { title: text, recurrenceOf: unsigned });
    await sign(second, 4);
    const third = await visit();
    await note(third, 3, { title: text, recurrenceOf: (await read(second)).findings[0]?.id ?? "" });
    expect((await read(third)).findings[0]).toMatchObject({
      recurrences: 2,
      recurrenceOf: { title: text, label: expect.stringMatching(/^KT-\d+\.1$/u) },
    });
  });
});
