import type { NoteFinding } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { TestDatabase } from "../../../testing/test-database.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { taskActs } from "../../tasks/task-acts.ts";
import { startBulk } from "../../tasks/bulk/start-bulk.ts";
import { getInspection } from "../read/get-inspection.ts";
import type { InspectingProvince } from "../testing.ts";
import { approveInspection, beginInspection } from "../write/lead-inspection.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { noteFinding, signRecord } from "../write/record.ts";

/** What a test does at an inspected agency, from the visit to the signed record. */
export function atInspected(database: TestDatabase, province: InspectingProvince) {
  const { runtime } = database;
  /** Somebody with every act on tasks beside those of inspections: what still refuses them is not a missing right. */
  const able = (name: string): Actor => {
    const actor = province.as(name);
    const all = [...taskActs.map((act) => act.name), startBulk.name];
    return {
      ...actor,
      grants: actor.grants.map((grant) => ({ ...grant, acts: new Set([...grant.acts, ...all]) })),
    };
  };
  const read = (id: string, name = "head") =>
    inScope(runtime.db, province.as(name), (tx) =>
      getInspection(tx, province.as(name), id, { today: today(), acts: [] }),
    );
  const today = () => database.clock.now().toISOString().slice(0, 10);
  /** A signed record of Sở Tài chính with these findings. */
  const signedRecord = async (
    findings: readonly Partial<NoteFinding>[] = [{}],
    day = today(),
  ): Promise<{ id: string; findings: string[] }> => {
    const { id } = await proposeInspection.perform(
      runtime,
      province.as("proposer"),
      province.plan({
        kind: "unannounced",
        coveredFrom: "2026-01-01",
        coveredTo: "2026-10-31",
        visitFrom: day,
        visitTo: day,
      }),
    );
    const decision = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
    await approveInspection.perform(runtime, province.as("decider"), { inspectionId: id, version: 1, ...decision }); // prettier-ignore
    await beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2 });
    let version = 3;
    for (const more of findings) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await noteFinding.perform(runtime, province.as("head"), {
        inspectionId: id,
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
      });
      version += 1;
    }
    await signRecord.perform(runtime, province.as("head"), {
      inspectionId: id,
      version,
      place: "Sở Tài chính",
      opinion: null,
      unitSigner: "Giám đốc Sở",
      refusal: null,
    });
    return { id, findings: (await read(id)).findings.map((finding) => finding.id) };
  };
  return { able, read, signedRecord };
}
