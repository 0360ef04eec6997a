import type { DocumentState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";

/** What decides about acts on a document. Reads fill all of it, so that a page can say beforehand what may be done. */
export interface DocumentStanding {
  state: DocumentState;
  secretStub: boolean;
  twoStep: boolean;
  proposedBy: string | null;
  review: ReviewCounts;
  /** A request to expunge that nobody has decided. */
  expunge: { requestedBy: string } | null;
  /** The actor's own agency as a recipient. */
  receipt: { acknowledged: boolean } | null;
}
export interface ReviewCounts {
  proposed: number;
  accepted: number;
  withoutMode: number;
  blocking: number;
}

type Editable = Pick<DocumentStanding, "state" | "secretStub">;

const stateWords: Record<Exclude<DocumentState, "review">, string> = {
  proposed: "Văn bản đang trình duyệt; hãy chờ kết quả hoặc đề nghị trả lại để sửa.",
  released: "Văn bản đã giao nhiệm vụ nên không sửa được ở bước đọc.",
  "no-task": "Văn bản đã ghi nhận không giao nhiệm vụ.",
  expunged: "Nội dung văn bản đã được xóa.",
};

/** The register is the whole province's: who holds such an act for one agency only may not use it. */
export function mayForProvince({ grants }: Actor, act: string): Verdict {
  return grants.some(({ provinceWide, acts }) => provinceWide && acts.has(act))
    ? allowed
    : refuse(
        "Việc này do Văn phòng UBND tỉnh làm cho toàn tỉnh; chức trách của bạn chỉ trong một cơ quan. Hãy đề nghị quản trị viên xem lại chức trách.",
      );
}

export function mayEdit(_actor: Actor, { state, secretStub }: Editable): Verdict {
  if (secretStub) return refuse("Văn bản mật chỉ được ghi nhận, không có nội dung để xử lý.");
  return state === "review" ? allowed : refuse(stateWords[state]);
}

/** While it is reviewed or waits for its release: afterwards each task has its own field. */
export function maySetField(
  _actor: Actor,
  { state, secretStub }: { state: string; secretStub: boolean },
): Verdict {
  if (secretStub) return refuse("Văn bản mật chỉ được ghi nhận, không xếp lĩnh vực.");
  return state === "review" || state === "proposed"
    ? allowed
    : refuse("Văn bản không còn ở bước rà soát; hãy xếp lĩnh vực ở từng nhiệm vụ.");
}

export function mayAcceptRemaining(
  actor: Actor,
  document: Editable & { review: Pick<ReviewCounts, "proposed"> },
): Verdict {
  const edit = mayEdit(actor, document);
  if (!edit.allowed) return edit;
  return document.review.proposed > 0
    ? allowed
    : refuse("Mọi nhiệm vụ của văn bản này đã được chấp nhận hoặc loại bỏ.");
}

export function mayRecordNoTask(
  actor: Actor,
  document: Editable & Pick<DocumentStanding, "review">,
): Verdict {
  const edit = mayEdit(actor, document);
  if (!edit.allowed) return edit;
  const { accepted } = document.review;
  return accepted === 0
    ? allowed
    : refuse(`Còn ${accepted} nhiệm vụ đã chấp nhận. Hãy loại bỏ các nhiệm vụ đó trước.`);
}

/** Everything read by a person, every assignment decided, every question that matters answered. */
export function mayPropose(
  actor: Actor,
  document: Editable & Pick<DocumentStanding, "review">,
): Verdict {
  const edit = mayEdit(actor, document);
  if (!edit.allowed) return edit;
  const { proposed, accepted, withoutMode, blocking } = document.review;
  const gaps = [
    proposed > 0 ? `rà soát nốt ${proposed} nhiệm vụ` : null,
    withoutMode > 0 ? `chọn cách xử lý cho ${withoutMode} nhiệm vụ` : null,
    blocking > 0 ? `trả lời ${blocking} câu hỏi` : null,
  ].filter((gap) => gap !== null);
  if (gaps.length > 0) return refuse(`Hãy ${gaps.join(", ")} rồi trình.`);
  if (accepted === 0) {
    return refuse(
      "Chưa chấp nhận nhiệm vụ nào. Hãy thêm nhiệm vụ bị sót, hoặc chọn “Văn bản không giao nhiệm vụ”.",
    );
  }
  return allowed;
}

/** Two steps, two people: whoever proposed does not release. */
export function mayRelease(
  actor: Actor,
  {
    state,
    twoStep,
    proposedBy,
    review,
  }: Pick<DocumentStanding, "state" | "twoStep" | "proposedBy" | "review">,
): Verdict {
  if (state === "review") {
    return refuse("Văn bản chưa được trình. Hãy rà soát và trình duyệt trước.");
  }
  if (state !== "proposed") return refuse(stateWords[state]);
  if (twoStep && proposedBy === actor.accountId) {
    return refuse("Bạn là người trình nên không tự giao được. Hãy để lãnh đạo Văn phòng giao.");
  }
  // The register may have changed since the proposal: a group that has lost its members would release nothing.
  if (review.blocking > 0) {
    return refuse(`Còn ${review.blocking} câu hỏi phải trả lời. Hãy trả lại để rà soát.`);
  }
  return allowed;
}

export function maySendBack(_actor: Actor, { state }: Pick<DocumentStanding, "state">): Verdict {
  if (state === "proposed") return allowed;
  return refuse(
    state === "review" ? "Văn bản đang ở bước rà soát, chưa trình." : stateWords[state],
  );
}

export function mayAcknowledge(
  _actor: Actor,
  { receipt }: Pick<DocumentStanding, "receipt">,
): Verdict {
  if (!receipt) return refuse("Cơ quan của bạn không có tên trong danh sách nhận văn bản này.");
  return receipt.acknowledged ? refuse("Cơ quan của bạn đã xác nhận nhận văn bản này.") : allowed;
}

export function mayRequestExpunge(
  _actor: Actor,
  { state, secretStub, expunge }: Pick<DocumentStanding, "state" | "secretStub" | "expunge">,
): Verdict {
  if (secretStub) return refuse("Văn bản mật chỉ được ghi nhận, không có nội dung để xóa.");
  if (state === "expunged") return refuse("Nội dung văn bản đã được xóa.");
  return expunge ? refuse("Đã có một đề nghị xóa đang chờ quyết định.") : allowed;
}

export function mayDecideExpunge(
  actor: Actor,
  { expunge }: Pick<DocumentStanding, "expunge">,
): Verdict {
  if (!expunge) return refuse("Không có đề nghị xóa nào đang chờ quyết định.");
  return expunge.requestedBy === actor.accountId
    ? refuse(
        "Người đề nghị không tự quyết định được. Hãy để người có thẩm quyền thứ hai quyết định.",
      )
    : allowed;
}

/** A document can be reviewed while it has content, also while it is still being read. */
export function mayOpenReview(_actor: Actor, { state, secretStub }: Editable): Verdict {
  if (secretStub) return refuse("Văn bản mật chỉ được ghi nhận, không có nội dung để rà soát.");
  return state === "expunged" ? refuse(stateWords.expunged) : allowed;
}
