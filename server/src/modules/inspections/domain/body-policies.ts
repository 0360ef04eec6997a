import { vietnameseDate } from "@dondoc/workcalendar";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";

/** What the policies of the acts on a body look at. */
export interface BodySubject {
  id: string;
  version: number;
  /** The first day on which it is no more, where its end is decided. */
  endedOn: string | null;
}

export const mayFoundBody = (actor: Actor): Verdict =>
  isProvinceWide(actor) ? allowed : refuse("Việc này do Văn phòng UBND tỉnh, Sở Nội vụ thực hiện.");

/** The Office and Home Affairs keep who inspects, and of a body that has ended nothing changes. */
export function mayChangeBody(actor: Actor, { endedOn }: BodySubject): Verdict {
  if (!isProvinceWide(actor)) {
    return refuse("Việc này do Văn phòng UBND tỉnh, Sở Nội vụ thực hiện.");
  }
  return endedOn === null
    ? allowed
    : refuse(`Đã có quyết định kết thúc hoạt động từ ngày ${vietnameseDate(endedOn)}.`);
}
