import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { HandedIn } from "./task-subject.ts";
import type { DecidedBy, HandedInBy } from "../../settings/index.ts";

/**
 * Offices that carry an act in their role and have it only while the province's setting leaves it to them (task digest 8, 10.1): the
 * assigner and the head never lose theirs. Whoever acts by delegation acts by the delegator's office.
 */
export const LEFT_OUT: Record<DecidedBy | HandedInBy, readonly string[]> = {
  LEADERS_AND_CHIEF: [],
  LEADERS: ["OFFICE_CHIEF"],
  HEAD_OR_FOCAL: [],
  HEAD: ["AGENCY_FOCAL"],
};

const WHO: Record<DecidedBy | HandedInBy, string> = {
  LEADERS_AND_CHIEF: "Chủ tịch, Phó Chủ tịch UBND hoặc lãnh đạo Văn phòng UBND",
  LEADERS: "Chủ tịch, Phó Chủ tịch UBND",
  HEAD_OR_FOCAL: "thủ trưởng hoặc đầu mối của cơ quan",
  HEAD: "thủ trưởng cơ quan",
};

/** Whether an office that the setting leaves the act to is among those by which the actor holds it, for a unit or at all. */
export const mayDecide = (
  actor: Actor,
  setting: DecidedBy | HandedInBy,
  act: string,
  unitId?: string,
): boolean =>
  actor.grants.some(
    ({ acts, provinceWide, unitIds, roleCode }) =>
      acts.has(act) &&
      (unitId === undefined || provinceWide || unitIds.has(unitId)) &&
      !LEFT_OUT[setting].includes(roleCode),
  );

export function byOfficeOf(
  actor: Actor,
  setting: DecidedBy | HandedInBy,
  { act, unitId, what }: { act: string; unitId: string; what: string },
): Verdict {
  return mayDecide(actor, setting, act, unitId)
    ? allowed
    : refuse(
        `Theo thiết lập của tỉnh, ${what} do ${WHO[setting]} thực hiện. Hãy trình người có thẩm quyền.`,
      );
}

/** What leaves the agency in its name: its result, its request for more time. */
export const handsIn = (
  actor: Actor,
  { handedInBy, holderUnitId }: Pick<HandedIn, "handedInBy" | "holderUnitId">,
  act: string,
): Verdict =>
  byOfficeOf(actor, handedInBy, {
    act,
    unitId: holderUnitId,
    what: "gửi kết quả và đề nghị gia hạn của cơ quan",
  });
