import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";

export interface DocumentToStudy {
  state: string;
  recipients: number;
  /** Of those who must study it: not yet. */
  missing: number;
  /** The agencies that follow the document as a whole. */
  monitorUnitIds: readonly string[];
}
/** One agency's line of a document. */
export interface AgencyToStudy {
  unitId: string;
  /** Who stands for it today: itself, or whoever took it over. */
  unitNow: string;
  documentState: string;
}
export interface ReaderToConfirm extends AgencyToStudy {
  reader: { personId: string; hasAccount: boolean; readAt: Date | null } | null;
}

const CLOSED = "Nội dung văn bản đã được xóa; không ghi nhận thêm.";

/** In their own agency, or in the one that took it over: an office over the province, or over units below, is no member of it. */
const isOf = (actor: Actor, unitId: string, act: string): boolean =>
  actor.grants.some(
    (grant) => !grant.provinceWide && grant.unitId === unitId && grant.acts.has(act),
  );

export function mayRequire(_: Actor, { state, recipients }: DocumentToStudy): Verdict {
  if (state === "expunged") return refuse(CLOSED);
  return recipients > 0 ? allowed : refuse("Văn bản này chưa gửi cho cơ quan nào.");
}

/** The Office, and the agency that follows the document. */
export function mayRemind(actor: Actor, document: DocumentToStudy): Verdict {
  const isMonitor = actor.grants.some(
    ({ acts, unitId }) => acts.has("study.remind") && document.monitorUnitIds.includes(unitId),
  );
  return isMonitor || holdsAct(actor, "study.require")
    ? someoneMissing(document)
    : refuse("Việc này của Văn phòng UBND tỉnh và cơ quan được giao theo dõi văn bản.");
}

/** For the Office's letter. */
export const mayDraftLetter = (_: Actor, document: DocumentToStudy): Verdict =>
  someoneMissing(document);

function someoneMissing({ state, missing }: DocumentToStudy): Verdict {
  if (state === "expunged") return refuse(CLOSED);
  return missing > 0 ? allowed : refuse("Không còn cơ quan nào chưa quán triệt văn bản này.");
}

export function mayNameReaders(actor: Actor, { unitNow, documentState }: AgencyToStudy): Verdict {
  if (documentState === "expunged") return refuse(CLOSED);
  return isOf(actor, unitNow, "study.name-readers")
    ? allowed
    : refuse("Chỉ thủ trưởng cơ quan nhận văn bản chọn người phải đọc.");
}

export function mayReportStudy(actor: Actor, { unitNow, documentState }: AgencyToStudy): Verdict {
  if (documentState === "expunged") return refuse(CLOSED);
  return isOf(actor, unitNow, "study.report")
    ? allowed
    : refuse("Chỉ cơ quan nhận văn bản báo cáo việc quán triệt của mình.");
}

/** Each for themself; for somebody without an account whoever reports for the agency, on paper. */
export function mayConfirmReading(
  actor: Actor,
  { unitNow, documentState, reader }: ReaderToConfirm,
): Verdict {
  if (documentState === "expunged") return refuse(CLOSED);
  if (!reader) return refuse("Người này không có trong danh sách phải đọc văn bản.");
  if (reader.readAt !== null) return refuse("Người này đã xác nhận đọc văn bản.");
  if (reader.personId === actor.personId) return allowed;
  if (reader.hasAccount) return refuse("Mỗi người tự xác nhận đã đọc; không xác nhận thay.");
  return isOf(actor, unitNow, "study.report")
    ? allowed
    : refuse("Chỉ thủ trưởng hoặc đầu mối ghi nhận thay người không có tài khoản.");
}
