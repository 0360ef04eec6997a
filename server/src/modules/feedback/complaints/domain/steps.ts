import type { ComplaintState, ComplaintStep } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import type { Settlement } from "./facts.ts";

const RUNS: readonly ComplaintState[] = ["ACCEPTED", "VERIFYING"];
/** In which states a step belongs, by the Law on Complaints, and what is said elsewhere. */
const WHERE: Record<ComplaintStep, { states: readonly ComplaintState[]; else: string }> = {
  accept: { states: ["RECEIVED"], else: "Khiếu nại đã thụ lý, hoặc đã kết thúc." },
  refuse: { states: ["RECEIVED"], else: "Chỉ ghi không thụ lý khi chưa thụ lý." },
  verify: { states: RUNS, else: "Chỉ giao xác minh khi đã thụ lý và chưa quyết định." },
  note: { states: ["RECEIVED", ...RUNS, "SUSPENDED", "DECIDED"], else: "Khiếu nại đã kết thúc." },
  dialogue: { states: RUNS, else: "Chỉ ghi đối thoại khi đã thụ lý và chưa quyết định." },
  extend: { states: RUNS, else: "Chỉ kéo dài thời hạn khi đang giải quyết." },
  suspend: { states: RUNS, else: "Chỉ tạm đình chỉ khi đang giải quyết." },
  resume: { states: ["SUSPENDED"], else: "Khiếu nại không bị tạm đình chỉ." },
  decide: { states: RUNS, else: "Chỉ ghi quyết định khi đã thụ lý và không bị tạm đình chỉ." },
  send: { states: ["DECIDED"], else: "Chưa có quyết định giải quyết để gửi." },
  withdraw: { states: ["RECEIVED", ...RUNS, "SUSPENDED"], else: "Khiếu nại đã kết thúc." },
  terminate: { states: ["RECEIVED", ...RUNS, "SUSPENDED"], else: "Khiếu nại đã kết thúc." },
};

/** Whether a step may be noted now; the same for the page and for the act. */
export function mayTake(step: ComplaintStep, at: Settlement): Verdict {
  const { states, else: because } = WHERE[step];
  if (!states.includes(at.state)) return refuse(because);
  switch (step) {
    case "extend":
      return at.complex ? refuse("Thời hạn của vụ việc phức tạp chỉ được áp dụng một lần.") : allowed; // prettier-ignore
    case "send":
      return at.sentOn === null ? allowed : refuse("Quyết định đã được gửi.");
    case "terminate":
      return at.withdrawn
        ? allowed
        : refuse("Chỉ đình chỉ khi người khiếu nại rút toàn bộ. Hãy ghi việc rút trước.");
    case "withdraw":
      return at.withdrawn ? refuse("Đã ghi việc rút toàn bộ khiếu nại.") : allowed;
    case "decide":
      // Article 39: at the second settlement a dialogue is held whatever the views are.
      return at.level === 2 && !at.talked
        ? refuse("Giải quyết lần hai phải tổ chức đối thoại. Hãy ghi buổi đối thoại trước.")
        : allowed;
    default:
      return allowed;
  }
}

/** What may be taken further, to the superior or to a court: a settlement that is decided or was not accepted. */
export function mayGoOn(at: Settlement): Verdict {
  return at.state === "DECIDED" || at.state === "NOT_ACCEPTED"
    ? allowed
    : refuse("Chỉ ghi khiếu nại lần hai, khởi kiện khi đã có quyết định hoặc đã không thụ lý.");
}

/** There is no third settlement: after the second, or where it was not accepted, only a court is left (article 33). */
export const mayGoUp = ({ level }: Settlement): Verdict =>
  level === 2
    ? refuse("Khiếu nại đã ở lần hai. Người khiếu nại chỉ còn có thể khởi kiện tại tòa án.")
    : allowed;
