import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";

export interface CollectionStanding {
  collectorUnitId: string;
  /** Who stands for the collector today: itself, or whoever took it over. */
  collectorNow: string;
  closed: boolean;
  /** Of the consolidated report: issued as the round itself remembers, whoever may read the document. */
  draftState: "draft" | "issued" | null;
  /** The task that the summary closes, or the one that goes on for it. */
  taskId: string | null;
  handedOn: boolean;
  withdrawn: boolean;
  answered: number;
  missing: number;
}
export interface PartStanding extends CollectionStanding {
  unitId: string;
  /** Who stands for the agency today: itself, or whoever took it over. */
  unitNow: string;
  partAnswered: boolean;
  /** The latest answer came in time to be counted. */
  partCounts: boolean;
}

/** In an office of that very agency, also one over the whole province. */
export const isOfUnit = (actor: Actor, act: string, unitId: string): boolean =>
  actor.grants.some((grant) => grant.acts.has(act) && grant.unitId === unitId);

const NOT_YOURS = "Việc này của cơ quan tổng hợp.";
const WITHDRAWN = "Cơ quan tổng hợp đã rút yêu cầu báo cáo này.";

/** What only the collector does. */
const ofCollector =
  (act: string, rule: (standing: CollectionStanding) => Verdict) =>
  (actor: Actor, standing: CollectionStanding): Verdict =>
    !isOfUnit(actor, act, standing.collectorNow)
      ? refuse(NOT_YOURS)
      : standing.withdrawn
        ? refuse(WITHDRAWN)
        : rule(standing);

export const collectionPolicies = {
  remind: ofCollector("collections.remind", ({ closed, missing }) => {
    if (closed) return refuse("Đợt tổng hợp đã chốt số liệu.");
    return missing > 0 ? allowed : refuse("Mọi cơ quan đã báo cáo.");
  }),
  close: ofCollector("collections.close", ({ closed, answered }) => {
    if (closed) return refuse("Đợt tổng hợp đã chốt số liệu.");
    return answered > 0 ? allowed : refuse("Chưa cơ quan nào báo cáo nên chưa chốt được số liệu.");
  }),
  reopen: ofCollector("collections.reopen", ({ closed, draftState }) => {
    if (!closed) return refuse("Đợt tổng hợp đang mở.");
    if (draftState === "issued") return refuse("Báo cáo tổng hợp đã phát hành.");
    return draftState === null
      ? allowed
      : refuse("Đã lập dự thảo báo cáo. Hãy bỏ dự thảo rồi mở lại đợt tổng hợp.");
  }),
  withdraw: ofCollector("collections.withdraw", ({ draftState }) => {
    if (draftState === "issued") return refuse("Báo cáo tổng hợp đã phát hành.");
    return draftState === null
      ? allowed
      : refuse("Đã lập dự thảo báo cáo. Hãy bỏ dự thảo rồi rút yêu cầu.");
  }),
  saveSummary: ofCollector("collections.save-summary", ({ draftState }) =>
    draftState === null
      ? allowed
      : refuse("Đã lập dự thảo báo cáo. Hãy sửa trong dự thảo, hoặc bỏ dự thảo trước."),
  ),
  draftReport: ofCollector("collections.draft-report", ({ closed, draftState }) => {
    if (draftState !== null) return refuse("Đã lập dự thảo báo cáo tổng hợp.");
    return closed ? allowed : refuse("Hãy chốt số liệu trước khi lập báo cáo tổng hợp.");
  }),
  handOn: ofCollector("collections.hand-on", ({ taskId, draftState, handedOn }) => {
    if (taskId === null) return refuse("Đợt tổng hợp này không gắn với nhiệm vụ nào.");
    if (handedOn) return refuse("Đã báo cáo hoàn thành nhiệm vụ bằng báo cáo tổng hợp này.");
    return draftState === "issued"
      ? allowed
      : refuse("Hãy phát hành báo cáo tổng hợp trước khi báo cáo hoàn thành nhiệm vụ.");
  }),
};

export const partPolicies = {
  /** Also after closing: it is kept and marked. */
  answer: (actor: Actor, part: PartStanding): Verdict => {
    if (!isOfUnit(actor, "collections.answer", part.unitNow)) {
      return refuse("Cơ quan được yêu cầu tự gửi báo cáo của mình.");
    }
    if (part.withdrawn) return refuse(WITHDRAWN);
    return part.partAnswered
      ? refuse("Cơ quan đã gửi báo cáo; muốn sửa, hãy đề nghị cơ quan tổng hợp trả lại.")
      : allowed;
  },
  enterPaper: (actor: Actor, part: PartStanding): Verdict => {
    if (!isOfUnit(actor, "collections.enter-paper", part.collectorNow)) return refuse(NOT_YOURS);
    if (part.withdrawn) return refuse(WITHDRAWN);
    return part.partAnswered ? refuse("Cơ quan này đã báo cáo.") : allowed;
  },
  returned: (actor: Actor, part: PartStanding): Verdict => {
    if (!isOfUnit(actor, "collections.return", part.collectorNow)) return refuse(NOT_YOURS);
    if (part.withdrawn) return refuse(WITHDRAWN);
    if (!part.partAnswered) return refuse("Cơ quan này chưa báo cáo.");
    return part.closed && part.partCounts
      ? refuse("Số liệu đã chốt. Hãy mở lại đợt tổng hợp rồi trả lại báo cáo.")
      : allowed;
  },
};
