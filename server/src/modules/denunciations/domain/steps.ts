import type { DenunciationState, DenunciationStep, HandlerFunction } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { CaseFacts } from "./facts.ts";

interface Rule {
  from: readonly DenunciationState[];
  /** Where the case stands afterwards; it stays where it was where nothing is said. */
  to?: (facts: CaseFacts) => DenunciationState;
  /** Also for whoever verifies; all else is for whoever decides or leads. */
  byAll?: true;
  but?: (facts: CaseFacts) => string | null;
}

const OPEN: readonly DenunciationState[] = ["RECEIVED", "ACCEPTED", "VERIFYING", "SUSPENDED", "CONCLUDED", "ACTED"]; // prettier-ignore
const WORKED_ON: readonly DenunciationState[] = ["ACCEPTED", "VERIFYING"];
const becomes = (state: DenunciationState) => () => state;
const asks =
  (wanted: readonly CaseFacts["protection"][], otherwise: string) => (facts: CaseFacts) =>
    wanted.includes(facts.protection) ? null : otherwise;
const NOT_ASKED = "Chưa có đề nghị bảo vệ đang chờ quyết định.";

/** What the Law on Denunciations lets be noted when, and where the case then stands (digest 8.6); the steps that lead on first. */
const rules: Record<DenunciationStep, Rule> = {
  accept: { from: ["RECEIVED"], to: becomes("ACCEPTED") },
  refuse: { from: ["RECEIVED"], to: becomes("NOT_ACCEPTED") },
  transfer: { from: ["RECEIVED"], to: becomes("TRANSFERRED") },
  verify: { from: ["ACCEPTED"], to: becomes("VERIFYING") },
  conclude: { from: ["VERIFYING"], to: becomes("CONCLUDED") },
  act: { from: ["CONCLUDED"], to: becomes("ACTED") },
  publish: { from: ["ACTED"], to: becomes("PUBLISHED") },
  resume: { from: ["SUSPENDED"], to: ({ verified }) => (verified ? "VERIFYING" : "ACCEPTED") },
  notify: {
    from: ["ACCEPTED", "VERIFYING", "SUSPENDED"],
    but: ({ notifiedOn }) => (notifiedOn === null ? null : "Đã ghi việc thông báo thụ lý."),
  },
  send: {
    from: ["CONCLUDED", "ACTED"],
    but: ({ sentOn }) => (sentOn === null ? null : "Đã ghi việc gửi kết luận."),
  },
  note: { from: OPEN, byAll: true },
  extend: {
    from: WORKED_ON,
    but: ({ extensions }) =>
      extensions < MOST_EXTENSIONS ? null : "Đã gia hạn hai lần; luật không cho gia hạn thêm.",
  },
  suspend: { from: WORKED_ON, to: becomes("SUSPENDED") },
  // It does not end the case by itself: signs of a breach are followed all the same (article 33).
  withdraw: { from: ["RECEIVED", ...WORKED_ON, "SUSPENDED"] },
  terminate: { from: ["RECEIVED", ...WORKED_ON, "SUSPENDED"], to: becomes("TERMINATED") },
  "request-protection": {
    from: OPEN,
    byAll: true,
    but: asks(["none", "refused", "ended"], "Đã có đề nghị hoặc biện pháp bảo vệ."),
  },
  "grant-protection": { from: OPEN, but: asks(["requested"], NOT_ASKED) },
  "refuse-protection": { from: OPEN, but: asks(["requested"], NOT_ASKED) },
  "end-protection": {
    from: [...OPEN, "PUBLISHED", "NOT_ACCEPTED", "TRANSFERRED", "TERMINATED"],
    but: asks(["granted"], "Không có biện pháp bảo vệ đang áp dụng."),
  },
};
/** Article 30: two extensions, each with a limit row of its own. */
const MOST_EXTENSIONS = 2;

/** May somebody charged with the case as this note this step now? */
export function mayTake(
  step: DenunciationStep,
  facts: CaseFacts,
  as: HandlerFunction | null,
): Verdict {
  const { from, byAll, but } = rules[step];
  if (as === null || (as === "verifier" && !byAll))
    return refuse("Bước này do người giải quyết hoặc người phụ trách hồ sơ ghi.");
  if (!from.includes(facts.state))
    return refuse("Bước này không hợp với tình trạng hồ sơ. Hãy tải lại trang.");
  const because = but?.(facts) ?? null;
  return because === null ? allowed : refuse(because);
}

export const stateAfter = (step: DenunciationStep, facts: CaseFacts): DenunciationState =>
  rules[step].to?.(facts) ?? facts.state;

/** As a page offers them: the next one first. */
export const stepsNow = (facts: CaseFacts, as: HandlerFunction | null): DenunciationStep[] =>
  (Object.keys(rules) as DenunciationStep[]).filter((step) => mayTake(step, facts, as).allowed);

const CLOSED: ReadonlySet<DenunciationState> = new Set(["PUBLISHED", "NOT_ACCEPTED", "TRANSFERRED", "TERMINATED"]); // prettier-ignore
export const isClosed = (state: DenunciationState): boolean => CLOSED.has(state);
