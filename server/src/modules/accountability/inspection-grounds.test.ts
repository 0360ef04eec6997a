import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { recommend } from "../inspections/remediation/write/recommend.ts";
import { atInspected } from "../inspections/remediation/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { approveInspection, beginInspection } from "../inspections/write/lead-inspection.ts";
import { proposeInspection } from "../inspections/write/propose-inspection.ts";
import { noteFinding } from "../inspections/write/record.ts";
import { readGrounds } from "./read/grounds.ts";
import { asRecordGround, drawGrounds } from "./read/record-grounds.ts";
import { proposeMeasure } from "./write/propose-measure.ts";

/* Requirement E3 behind the pages: what a signed record says becomes a ground, proposed by who inspects. It is Monday 23/11/2026. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atInspected>;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atInspected(database, province);
});
afterAll(() => database.close());

/** Somebody of the team with the acts that their role has on measures. */
const able = (name: string): Actor => {
  const actor = province.as(name);
  return {
    ...actor,
    grants: actor.grants.map((grant) => ({
      ...grant,
      acts: new Set([...grant.acts, proposeMeasure.name]),
    })),
  };
};
const drawn = (unitId: string, name = "head", day = TODAY) =>
  inScope(database.runtime.db, able(name), async (tx) =>
    (await drawGrounds(tx, unitId, day)).map(asRecordGround),
  );
const proposal = (findingIds: string[]) => ({
  kind: "criticism" as const,
  subjectKind: "agency" as const,
  unitId: province.finance.unitId,
  personId: null,
  cause: "Để tái diễn vi phạm đã được kiến nghị khắc phục",
  remedyWanted: "Chấn chỉnh",
  remedyBy: "2027-01-15",
  countsFor: "2026-Q4",
  taskIds: [],
  reportIds: [],
  findingIds,
  figuresOf: null,
});

const noted = {
  title: "Chưa ký",
  severity: "minor" as const,
  nature: "Vi phạm quy chế làm việc",
  causeKind: "subjective" as const,
  cause: "Lãnh đạo phòng chưa nhắc nhở",
  responsibility: "Trưởng Phòng Ngân sách",
  legalBasis: "Quy chế làm việc của Sở Tài chính, Điều 5",
  detectedBy: "inspection" as const,
  evidence: "Biên bản tại phòng 203",
  recurrenceOf: null,
  taskNumbers: [],
  answerIds: [],
};

describe("a finding of an inspection as a ground", () => {
  it("is drawn once its record is signed, with what it repeats, what became of it and what speaks for the agency", async () => {
    const { finance, health } = province;
    const first = await at.signedRecord([
      { title: "Không đeo thẻ", causeKind: "both", detectedBy: "self" },
    ]);
    const [earlier = ""] = first.findings;
    const second = await at.signedRecord([{ title: "Lại không đeo thẻ", severity: "serious", recurrenceOf: earlier }]); // prettier-ignore
    const { version } = await at.read(second.id);
    const [again = ""] = second.findings;
    await recommend.perform(database.runtime, province.as("head"), {
      inspectionId: second.id,
      version,
      findingId: again,
      measure: "Chấn chỉnh việc đeo thẻ",
      evidenceWanted: "Văn bản chấn chỉnh",
      dueOn: "2026-12-15",
    });
    const of = async (id: string, day = TODAY) =>
      (await drawn(finance.unitId, "head", day)).find((one) => one.id === id);
    expect(await of(earlier)).toMatchObject({
      kind: "inspection",
      opens: { type: "inspection", id: first.id },
      lines: ["mức độ nhẹ", "ghi trong biên bản ngày 23/11/2026"],
      mitigating: ["biên bản ghi nguyên nhân cả khách quan và chủ quan", "cơ quan tự phát hiện"],
    });
    expect((await of(again, "2026-12-20"))?.lines).toEqual([
      "mức độ nghiêm trọng",
      "ghi trong biên bản ngày 23/11/2026",
      "nguyên nhân chủ quan",
      "lặp lại điều đã phát hiện 1 lần trước",
      "khắc phục quá hạn 5 ngày (hạn 15/12/2026)",
    ]);
    // What was not put right does not go away with the year; what was never asked for does.
    expect(await of(again, "2028-03-01")).toBeDefined();
    expect(await of(earlier, "2028-03-01")).toBeUndefined();
    expect(await drawn(health.unitId)).toEqual([]);
  });

  it("carries a proposal of who inspects, and opens the inspection from it", async () => {
    const { findings, id } = await at.signedRecord([{ title: "Chậm trả lời dân" }]);
    const input = proposal(findings);
    const made = await proposeMeasure.perform(database.runtime, able("head"), input);
    const grounds = (name: string) =>
      inScope(database.runtime.db, province.as(name), (tx) => readGrounds(tx, sql`ground.proposal_id = ${made.id}::uuid`)); // prettier-ignore
    expect(await grounds("head")).toMatchObject([
      { kind: "inspection", opens: { type: "inspection", id }, label: expect.stringMatching(/^Kiểm tra KT-\d+\.1: Chậm trả lời dân$/) as string }, // prettier-ignore
    ]);
    // The inspected agency explains itself: it reads what it is told, and opens the record that it signed.
    expect(await grounds("director of the inspected")).toMatchObject([{ opens: { id } }]);
    // Another agency learns nothing of it.
    expect(await grounds("director of another")).toEqual([]);
  });

  it("of a visit whose record is not signed yet, or that was struck, is none", async () => {
    const { findings } = await at.signedRecord([{ title: "Ghi nhầm" }]);
    await sql`update app.finding set struck_on = ${TODAY}, struck_by = noted_by, struck_because = 'Nhầm' where id = ${findings[0]}`.execute(database.owner); // prettier-ignore
    const refused = proposeMeasure.perform(database.runtime, able("head"), proposal(findings));
    await expect(refused).rejects.toMatchObject({ code: "GROUNDS_CHANGED" });
    const { runtime } = database;
    const visit = await proposeInspection.perform(runtime, province.as("proposer"), province.plan({ visitFrom: TODAY, visitTo: TODAY, kind: "unannounced" })); // prettier-ignore
    const decision = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
    await approveInspection.perform(runtime, province.as("decider"), { inspectionId: visit.id, version: 1, ...decision }); // prettier-ignore
    await beginInspection.perform(runtime, province.as("head"), { inspectionId: visit.id, version: 2 }); // prettier-ignore
    await noteFinding.perform(runtime, province.as("head"), { ...noted, inspectionId: visit.id, version: 3, unitId: province.finance.unitId }); // prettier-ignore
    const ids = (await drawn(province.finance.unitId)).map((one) => one.id);
    const seen = (await at.read(visit.id)).findings.map((one) => one.id);
    expect(seen).toHaveLength(1);
    expect(ids).not.toContain(seen[0]);
    expect(ids).not.toContain(findings[0]);
  });
});
