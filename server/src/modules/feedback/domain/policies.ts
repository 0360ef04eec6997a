import type { VoiceKind } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { VoiceSubject } from "./subject.ts";

/** What is settled by a decision to the parties and made public as its own law says, not here (Law on Complaints). */
const SETTLED_APART: ReadonlySet<VoiceKind> = new Set(["complaint"]);
export const isPublishable = (kind: VoiceKind): boolean => !SETTLED_APART.has(kind);

const waits = ({ state }: VoiceSubject): boolean => state === "NEW" || state === "REOPENED";
export const isWorkedOn = ({ state }: VoiceSubject): boolean => state === "PROCESSING";

/** What goes out in the agency's name is the agency's to write: no office above it answers instead. */
export function ofItsAgency(
  actor: Actor,
  act: string,
  { unitId }: { unitId: string | null },
): Verdict | null {
  const own = actor.grants.some(
    (grant) =>
      unitId !== null &&
      grant.acts.has(act) &&
      (grant.unitId === unitId || grant.unitIds.has(unitId)),
  );
  return own ? null : refuse("Việc này do cơ quan được chuyển xử lý thực hiện.");
}

/** Whoever receives does so for all; an agency for what was routed to it. */
export function ofAgencyOrReception(actor: Actor, act: string, row: VoiceSubject): Verdict | null {
  const everywhere = actor.grants.some(({ provinceWide, acts }) => provinceWide && acts.has(act));
  return everywhere ? null : ofItsAgency(actor, act, row);
}

/** What is accepted runs to its decision by law, or until all of it is withdrawn (Law on Complaints, articles 10, 11 and 27). */
const accepted = ({ complaint }: VoiceSubject): Verdict | null =>
  complaint?.steps.some(({ line }) => line === "accept")
    ? refuse(
        "Khiếu nại đã thụ lý thì kết thúc bằng quyết định giải quyết hoặc đình chỉ, không phân loại lại hay chuyển đi.",
      )
    : null;

export function mayReclassify(_actor: Actor, row: VoiceSubject): Verdict {
  if (!waits(row) && !isWorkedOn(row))
    return refuse("Chỉ phân loại lại khi chưa trình trả lời và không chờ người gửi bổ sung.");
  return accepted(row) ?? allowed;
}

/** Also what waits for somebody's approval who is no more: the agency has ended, and none stands for it. */
export function mayRoute(_actor: Actor, row: VoiceSubject): Verdict {
  if (!waits(row) && !isWorkedOn(row) && !(row.state === "AWAITING_APPROVAL" && row.unitGone))
    return refuse("Chỉ chuyển xử lý khi chưa trình trả lời và không chờ người gửi bổ sung.");
  return (row.unitGone ? null : accepted(row)) ?? allowed;
}

export function mayTransfer(_actor: Actor, row: VoiceSubject): Verdict {
  if (!waits(row) && !isWorkedOn(row)) return refuse("Chỉ chuyển ra ngoài khi chưa trình trả lời.");
  return accepted(row) ?? allowed;
}

export const mayRefuse = (_actor: Actor, row: VoiceSubject): Verdict =>
  waits(row) ? allowed : refuse("Chỉ từ chối khi chưa chuyển cơ quan xử lý.");

export function mayAsk(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofAgencyOrReception(actor, "voices.ask", row);
  if (outside) return outside;
  return waits(row) || isWorkedOn(row)
    ? allowed
    : refuse("Chỉ đề nghị bổ sung khi đang phân loại hoặc đang xử lý.");
}

export function maySupply(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofAgencyOrReception(actor, "voices.supply", row);
  if (outside) return outside;
  return row.state === "AWAITING_SENDER"
    ? allowed
    : refuse("Người gửi không được đề nghị bổ sung gì.");
}

export function mayGiveBack(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofItsAgency(actor, "voices.give-back", row);
  if (outside) return outside;
  if (!isWorkedOn(row)) return refuse("Chỉ trả lại khi đang xử lý.");
  return accepted(row) ?? allowed;
}

export function mayDraft(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofItsAgency(actor, "voices.draft", row);
  if (outside) return outside;
  if (row.kind === "complaint")
    return refuse(
      "Khiếu nại được giải quyết bằng quyết định. Hãy ghi ở phần Giải quyết khiếu nại.",
    );
  if (!isWorkedOn(row)) return refuse("Chỉ trình trả lời khi đang xử lý.");
  return row.partsOpen > 0
    ? refuse(
        `Còn ${row.partsOpen} cơ quan chưa trả lời phần của mình. Hãy chờ, hoặc thu hồi đề nghị.`,
      )
    : allowed;
}

/** Four eyes: what goes out in the agency's name was read by somebody who did not write it. */
export function mayApprove(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofItsAgency(actor, "voices.approve", row);
  if (outside) return outside;
  if (row.state !== "AWAITING_APPROVAL") return refuse("Chưa có dự thảo trả lời chờ duyệt.");
  return row.draftedBy === actor.accountId
    ? refuse("Bạn là người soạn dự thảo nên không tự duyệt. Hãy để người khác duyệt.")
    : allowed;
}

export function mayReturn(actor: Actor, row: VoiceSubject): Verdict {
  const outside = ofItsAgency(actor, "voices.return", row);
  if (outside) return outside;
  return row.state === "AWAITING_APPROVAL" ? allowed : refuse("Chưa có dự thảo trả lời chờ duyệt.");
}

export function mayPublish(_actor: Actor, row: VoiceSubject): Verdict {
  if (!isPublishable(row.kind)) {
    return refuse(
      "Kết quả giải quyết khiếu nại được công khai theo Luật Khiếu nại, không đăng tại đây.",
    );
  }
  return row.state === "ANSWERED"
    ? allowed
    : refuse("Chưa có trả lời đã duyệt để công khai, hoặc đã công khai.");
}

const isAnswered = ({ state }: VoiceSubject): boolean =>
  state === "ANSWERED" || state === "PUBLISHED";

export const mayUnpublish = (_actor: Actor, row: VoiceSubject): Verdict =>
  row.isPublished ? allowed : refuse("Chưa công khai gì để gỡ.");

export function mayRate(_actor: Actor, row: VoiceSubject): Verdict {
  if (!isAnswered(row) || row.kind === "complaint")
    return refuse("Chưa có trả lời để người gửi đánh giá.");
  return row.rated ? refuse("Người gửi đã đánh giá trả lời này.") : allowed;
}

export const mayRaiseAgain = (_actor: Actor, row: VoiceSubject): Verdict =>
  row.kind === "complaint"
    ? refuse("Với khiếu nại, hãy ghi khiếu nại lần hai hoặc khởi kiện.")
    : isAnswered(row)
      ? allowed
      : refuse("Chỉ ghi phản ánh lại khi đã có trả lời; nếu chưa thì ghi bổ sung.");

export const mayLink = (actor: Actor, row: VoiceSubject): Verdict =>
  ofAgencyOrReception(actor, "voices.link", row) ?? allowed;

export const mayUnmask = (actor: Actor, row: VoiceSubject): Verdict =>
  ofAgencyOrReception(actor, "voices.unmask", row) ?? allowed;
