import type { InspectionKind, InspectionState, TeamConflict } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { type InspectionStep, nextState } from "./state-machine.ts";

/** What the policies of all acts on an inspection look at. */
export interface InspectionSubject {
  id: string;
  version: number;
  number: number | null;
  kind: InspectionKind;
  state: InspectionState;
  /** The line of a year's plan that it carries out. */
  planLineId: string | null;
  proposedBy: string;
  deciderAccountId: string;
  /** Head and deputies of the team now. */
  leaderPersonIds: readonly string[];
  /** Everybody on the team now. */
  memberPersonIds: readonly string[];
  /** How many findings stand, without those that were struck. */
  findings: number;
  /** Items of checklists on which inspectors differ and nobody has chosen. */
  undecided: number;
  unitIds: readonly string[];
  coveredFrom: string;
  coveredTo: string;
  visitFrom: string;
  visitTo: string;
  notifiedOn: string | null;
  begunOn: string | null;
  conflicts: readonly TeamConflict[];
  /** The first day of a visit whose notice goes out today; null where none goes out. */
  earliestVisit: string | null;
}

const wrongState = (state: InspectionState): Verdict =>
  refuse(
    state === "CANCELLED"
      ? "Cuộc kiểm tra đã hủy; lịch sử được giữ nguyên."
      : "Cuộc kiểm tra không ở bước này.",
  );

const leads = (actor: Actor, { leaderPersonIds }: InspectionSubject): boolean =>
  actor.personId !== null && leaderPersonIds.includes(actor.personId);
const proposed = (actor: Actor, { proposedBy }: InspectionSubject): boolean =>
  actor.accountId === proposedBy;
const decides = (actor: Actor, { deciderAccountId }: InspectionSubject): boolean =>
  actor.accountId === deciderAccountId;

const notLeading = refuse("Việc này do trưởng đoàn hoặc phó trưởng đoàn thực hiện.");
const notPreparing = refuse("Việc này do người đề nghị hoặc người phụ trách đoàn thực hiện.");

/** Names of those in conflict, as a refusal says them. */
export const conflictsInWords = (conflicts: readonly TeamConflict[]): string =>
  [...new Set(conflicts.map(({ person, post }) => `${person.name} (${post})`))].join("; ");

function withoutConflict({ conflicts }: InspectionSubject): Verdict {
  return conflicts.length === 0
    ? allowed
    : refuse(
        `Thành viên không kiểm tra cơ quan của mình: ${conflictsInWords(conflicts)}. Hãy thay người khác.`,
      );
}

const possible = ({ kind, state }: InspectionSubject, step: InspectionStep): boolean =>
  nextState(kind, state, step) !== null;

/** Proposals come from the province's own offices. */
export const mayPropose = (actor: Actor): Verdict =>
  isProvinceWide(actor) ? allowed : refuse("Việc này do Tổ công tác, đoàn kiểm tra thực hiện.");

export function mayRevise(actor: Actor, row: InspectionSubject): Verdict {
  if (row.state !== "PROPOSED") return wrongState(row.state);
  return proposed(actor, row) ? allowed : refuse("Chỉ người đề nghị sửa đề nghị của mình.");
}

export function mayApprove(actor: Actor, row: InspectionSubject): Verdict {
  if (proposed(actor, row)) {
    return refuse(
      "Bạn là người đề nghị nên không được tự quyết định. Hãy để người khác quyết định.",
    );
  }
  if (!possible(row, "approve")) return wrongState(row.state);
  if (!decides(actor, row)) return refuse("Việc này do người được trình quyết định.");
  return withoutConflict(row);
}

/** Until the conclusion a member may be replaced. */
export function mayChangeTeam(actor: Actor, row: InspectionSubject): Verdict {
  const open: readonly InspectionState[] = ["PROPOSED", "APPROVED", "NOTIFIED", "IN_PROGRESS", "RECORD_SIGNED"]; // prettier-ignore
  if (!open.includes(row.state)) return wrongState(row.state);
  return proposed(actor, row) || leads(actor, row) ? allowed : notPreparing;
}

export function mayReschedule(actor: Actor, row: InspectionSubject): Verdict {
  if (row.state !== "APPROVED" && row.state !== "NOTIFIED") return wrongState(row.state);
  return proposed(actor, row) || leads(actor, row) ? allowed : notPreparing;
}

export function mayNotify(actor: Actor, row: InspectionSubject): Verdict {
  if (row.earliestVisit === null) {
    return refuse("Kiểm tra đột xuất, kiểm tra từ xa không thông báo trước.");
  }
  if (!possible(row, "notify")) return wrongState(row.state);
  if (!leads(actor, row) && !proposed(actor, row)) return notPreparing;
  return row.visitFrom >= row.earliestVisit
    ? allowed
    : refuse(
        `Thông báo hôm nay thì kiểm tra sớm nhất ngày ${vietnameseDate(row.earliestVisit)}. Hãy dời ngày kiểm tra rồi thông báo.`,
      );
}

export function mayBegin(actor: Actor, row: InspectionSubject, today: string): Verdict {
  if (!possible(row, "begin")) {
    return row.state === "APPROVED"
      ? refuse("Hãy thông báo kiểm tra cho cơ quan trước khi bắt đầu.")
      : wrongState(row.state);
  }
  if (!leads(actor, row)) return notLeading;
  if (today < row.visitFrom) {
    return refuse(`Chưa tới ngày kiểm tra (${vietnameseDate(row.visitFrom)}).`);
  }
  if (today > row.visitTo) {
    return refuse(`Đã quá thời gian kiểm tra (${vietnameseDate(row.visitTo)}). Hãy dời ngày kiểm tra.`); // prettier-ignore
  }
  return withoutConflict(row);
}

export function mayCancel(actor: Actor, row: InspectionSubject): Verdict {
  if (!possible(row, "cancel")) {
    return row.state === "CANCELLED"
      ? wrongState(row.state)
      : refuse("Cuộc kiểm tra đã bắt đầu nên không hủy được nữa.");
  }
  return proposed(actor, row) || decides(actor, row) || leads(actor, row) ? allowed : notPreparing;
}
