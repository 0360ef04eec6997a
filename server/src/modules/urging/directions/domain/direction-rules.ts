import type { DirectionStanding } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";

/** What the policies on a direction look at. */
export interface DirectionSubject {
  id: string;
  version: number;
  taskId: string;
  /** The agency that holds the task now. */
  unitId: string;
  givenBy: string;
  answered: boolean;
  withdrawn: boolean;
}
/** What the policy on directing looks at. */
export interface DirectedTask {
  id: string;
  number: number;
  unitId: string;
  /** Revoked, or gone over to another task: nobody works on it. */
  ended: boolean;
}

/** A task that is done can still be asked about; one that nobody answers for cannot. */
export function mayDirect(_actor: Actor, { number, ended }: DirectedTask): Verdict {
  return ended
    ? refuse(
        `NV-${number} đã thu hồi hoặc đã chuyển thành nhiệm vụ khác, không còn cơ quan trả lời. Hãy chỉ đạo ở nhiệm vụ thay thế.`,
      )
    : allowed;
}

/** The agency that holds the task answers by its head; the Office, which follows all of them, may answer in its place. */
export function mayAnswer(actor: Actor, subject: DirectionSubject): Verdict {
  const settled = settledWord(subject);
  if (settled !== null) return refuse(settled);
  return holdsAct(actor, "urging.answer-direction", subject.unitId)
    ? allowed
    : refuse("Cơ quan đang chủ trì nhiệm vụ hoặc Văn phòng UBND trả lời chỉ đạo này.");
}

/** Only whoever gave it takes it back, and not what was answered: the answer stays beside it. */
export function mayWithdraw(actor: Actor, subject: DirectionSubject): Verdict {
  const settled = settledWord(subject);
  if (settled !== null) return refuse(settled);
  return actor.accountId === subject.givenBy
    ? allowed
    : refuse("Chỉ người đã cho ý kiến chỉ đạo mới rút được ý kiến đó.");
}

function settledWord({ answered, withdrawn }: DirectionSubject): string | null {
  if (withdrawn) return "Chỉ đạo này đã được rút.";
  return answered ? "Chỉ đạo này đã được trả lời; cần thêm ý kiến thì cho chỉ đạo mới." : null;
}

/** As of a day; the day of an answer is the local day on which it came. */
export function standingOfDirection(
  {
    answerBy,
    answeredOn,
    withdrawn,
  }: { answerBy: string; answeredOn: string | null; withdrawn: boolean },
  today: string,
): DirectionStanding {
  if (withdrawn) return "withdrawn";
  if (answeredOn !== null) return answeredOn <= answerBy ? "on-time" : "late";
  return today > answerBy ? "overdue" : "waiting";
}
