import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";

/** What the policies of all acts on a monthly report look at. */
export interface ReportSubject {
  id: string;
  version: number;
  state: "open" | "frozen";
  periodCode: string;
  from: string;
  to: string;
  asOf: string;
  obstacles: string;
  proposals: string;
  /** The document that was drafted last from it. */
  draftState: "draft" | "issued" | "withdrawn" | null;
}
/** The same with what does not agree in its figures. */
export interface ReportToFreeze extends ReportSubject {
  disagreements: readonly string[];
}

const FROZEN =
  "Báo cáo đã chốt nên không sửa được. Điều chỉnh sau khi chốt sẽ nằm trong báo cáo kỳ sau.";

export const mayWriteReport = (_: Actor, { state }: ReportSubject): Verdict =>
  state === "open" ? allowed : refuse(FROZEN);

/** A report whose sums do not agree is not frozen; nor one of a day that is not over. */
export function mayFreezeReport(
  _: Actor,
  { state, asOf, disagreements }: ReportToFreeze,
  today: string,
): Verdict {
  if (state !== "open") return refuse("Báo cáo đã chốt.");
  if (asOf >= today)
    return refuse("Ngày chốt chưa hết nên số liệu còn thay đổi. Hãy chọn ngày chốt trước hôm nay.");
  return disagreements.length === 0
    ? allowed
    : refuse(`Các số chưa khớp nên chưa chốt được: ${disagreements.join("; ")}.`);
}

export function mayDraftReport(_: Actor, { state, draftState }: ReportSubject): Verdict {
  if (state !== "frozen") return refuse("Hãy chốt báo cáo trước; dự thảo lập từ số liệu đã chốt.");
  if (draftState === "issued") return refuse("Báo cáo đã ký gửi.");
  return draftState === "draft" ? refuse("Đã có dự thảo đang chờ ký.") : allowed;
}
