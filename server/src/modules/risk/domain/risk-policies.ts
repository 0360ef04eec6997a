import { holdsAct, isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";

/** What roles carry that may see whom the province means to look at; row-level security asks the same (app.sees_risk). */
const SEES_RISK = "risk.see";

const closed = refuse(
  "Danh sách rủi ro chỉ dành cho lãnh đạo tỉnh, Văn phòng UBND tỉnh, Sở Nội vụ và Tổ công tác, đoàn kiểm tra.",
);

/**
 * Nobody of an agency sees where agencies stand, their own included: who knows that they are next puts on a show, and who knows
 * that they are not goes on as before.
 */
export const maySeeRisk = (actor: Actor): Verdict =>
  holdsAct({ ...actor, grants: actor.grants.filter(({ provinceWide, onBehalfOf }) => provinceWide && !onBehalfOf) }, SEES_RISK) && isProvinceWide(actor) // prettier-ignore
    ? allowed
    : closed;
