import type { AddPlanLines, YearPlanDetail } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { TestDatabase } from "../../../testing/test-database.ts";
import type { InspectingProvince } from "../testing.ts";
import { approveInspection, beginInspection, notifyInspection } from "../write/lead-inspection.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { signRecord } from "../write/record.ts";
import { yearPlanActs } from "./http/routes.ts";
import { lineProposal } from "./read/offer.ts";
import { getYearPlan } from "./read/plans.ts";
import { addPlanLines, dropPlanLine, revisePlanLine } from "./write/lines.ts";
import { approveYearPlan, draftYearPlan } from "./write/year-plans.ts";

const ACTS = [draftYearPlan, approveYearPlan, addPlanLines, revisePlanLine, dropPlanLine];
const NO_DOCUMENT = { documentNumber: null, documentOn: null, signer: null, because: null };

/** What a test does with plans of the year in a province that inspects. */
export function atYearPlans(database: TestDatabase, province: InspectingProvince) {
  const { runtime } = database;
  const today = () => database.clock.now().toISOString().slice(0, 10);
  /** Somebody with every act on plans beside their own: what refuses them is not a missing right. */
  const able = (name: string): Actor => {
    const actor = province.as(name);
    const more = ACTS.map((act) => act.name);
    return {
      ...actor,
      grants: actor.grants.map((grant) => ({ ...grant, acts: new Set([...grant.acts, ...more]) })),
    };
  };
  const draft = (more: object = {}, by = "proposer") =>
    draftYearPlan.perform(runtime, able(by), {
      year: 2026,
      bodyId: null,
      title: "Kế hoạch kiểm tra cải cách hành chính năm 2026",
      programmeId: null,
      ...more,
    });
  const read = (planId: string, name = "proposer"): Promise<YearPlanDetail> =>
    inScope(runtime.db, able(name), (tx) =>
      getYearPlan(tx, able(name), planId, { today: today(), ...yearPlanActs }),
    );
  const on = async (planId: string) => ({ planId, version: (await read(planId)).version });
  const add = async (planId: string, more: Partial<AddPlanLines> = {}, by = "proposer") =>
    addPlanLines.perform(runtime, able(by), {
      ...(await on(planId)),
      ...NO_DOCUMENT,
      kind: "planned",
      unitIds: [province.finance.unitId],
      count: 1,
      content: "Công bố, niêm yết thủ tục; thư xin lỗi",
      firstMonth: 11,
      lastMonth: 12,
      bodyId: province.bodyId,
      ...more,
    });
  const approve = async (planId: string, more: object = {}) =>
    approveYearPlan.perform(runtime, able("proposer"), {
      ...(await on(planId)),
      documentNumber: "15/KH-UBND",
      documentOn: "2026-01-12",
      signer: "Chủ tịch UBND tỉnh",
      ...more,
    });
  const line = async (planId: string, ordinal: number, name = "proposer") => {
    const found = (await read(planId, name)).lines.find((one) => one.ordinal === ordinal);
    if (!found) throw new Error(`no line ${ordinal}`);
    return found;
  };
  const proposal = (lineId: string) =>
    inScope(runtime.db, able("proposer"), (tx) => lineProposal(tx, lineId, today()));
  /** Proposes what a line says, with the team of the province; its id. */
  const propose = async (
    lineId: string,
    more: Partial<Parameters<typeof province.plan>[0]> = {},
  ) => {
    const { units, kind, subject, visitFrom, visitTo } = await proposal(lineId);
    const plan = province.plan({ kind, subject, visitFrom, visitTo, unitIds: units.map(({ id }) => id), ...more }); // prettier-ignore
    return proposeInspection.perform(runtime, able("proposer"), { ...plan, planLineId: lineId });
  };
  /** Decides, tells and begins a proposed inspection on the day of its visit, and signs its record. */
  const carryOut = async (
    inspectionId: string,
    { visitOn, signed = true }: { visitOn: string; signed?: boolean },
  ) => {
    const before = today();
    const head = able("head");
    await approveInspection.perform(runtime, able("decider"), { inspectionId, version: 1, decisionNumber: "12/QĐ-TCT", decisionOn: before }); // prettier-ignore
    await notifyInspection.perform(runtime, head, { inspectionId, version: 2, noticeNumber: "4/TB-TCT" }); // prettier-ignore
    database.clock.set(`${visitOn}T02:00:00Z`);
    await beginInspection.perform(runtime, head, { inspectionId, version: 3 });
    if (signed) {
      await signRecord.perform(runtime, head, { inspectionId, version: 4, place: "Sở Tài chính", opinion: null, unitSigner: "Giám đốc Sở", refusal: null }); // prettier-ignore
    }
  };
  return { able, draft, read, on, add, approve, line, proposal, propose, carryOut, today };
}
export const adjusting = (more: object = {}) => ({
  documentNumber: "88/KH-UBND",
  documentOn: "2026-11-20",
  signer: "Phó Chủ tịch UBND tỉnh",
  because: "Trùng đợt thanh tra",
  ...more,
});
