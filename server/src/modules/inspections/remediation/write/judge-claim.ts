import { CloseRecommendation, RejectClaim, VerifyRemedy, type RecommendationClosing } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { acceptResult, registeredAmong, revokeTask, sendResultBack } from "../../../tasks/index.ts";
import { accountOf } from "../../write/account-of.ts";
import {
  nextRecommendationState,
  type RecommendationStep,
} from "../domain/recommendation-state.ts";
import { mayCloseRecommendation, mayRejectClaim, mayVerify } from "../domain/remediation-policies.ts"; // prettier-ignore
import { remediationRefusals } from "../domain/remediation-refusals.ts";
import { lockRecommendation } from "../read/recommendation-rows.ts";
import { changeRecommendation, taskOf, tellAgency } from "./on-recommendation.ts";

/** What the agency says it has done is done: by evidence, and by how it was looked at. */
export const verifyRemedy = defineAct({
  name: "inspections.verify",
  title: "Xác nhận đã khắc phục",
  input: VerifyRemedy,
  load: ({ tx }, input) => lockRecommendation(tx, input),
  policy: (actor, row) => mayVerify(actor, row),
  async run(context, row, { completedOn, how, unregistered }) {
    const unknown = await unregisteredIn(context, row.taskId);
    if (unknown.length > 0 && unregistered === null) {
      throw atField(remediationRefusals.UNREGISTERED(unknown.join("; ")), "unregistered");
    }
    await acceptResult(context, await taskOf(context, row), { completedOn, note: how });
    return changeRecommendation(
      context,
      row,
      sql`verified_on = ${context.today}, verified_by = ${accountOf(context)}, verified_how = ${how},
        verified_unregistered = ${unknown.length === 0 ? null : unregistered}`,
      null,
    );
  },
  tell: telling<{ completedOn: string; note: string | null }>(
    ({ completedOn, note }) =>
      `xác nhận đã khắc phục theo minh chứng ngày ${vietnameseDate(completedOn)}${note === null ? "" : `; cách kiểm tra: “${note}”`}`,
  ),
});

/** The documents of what waits that no register of the house holds. */
async function unregisteredIn({ tx }: ActContext, taskId: string): Promise<string[]> {
  const { rows } = await sql<{ documentNumber: string; issuedOn: string }>`
    select evidence.document_number as "documentNumber", evidence.issued_on as "issuedOn"
    from app.task_submission submission join app.evidence on evidence.submission_id = submission.id
    where submission.task_id = ${taskId}::uuid and submission.outcome is null order by evidence.id`.execute(
    tx,
  );
  const known = await registeredAmong(tx, rows);
  return rows
    .filter((_, at) => known[at] !== true)
    .map(({ documentNumber, issuedOn }) => `${documentNumber} ngày ${vietnameseDate(issuedOn)}`);
}

/** What the agency says it has done is not: it goes on, and its clock never stopped. */
export const rejectClaim = defineAct({
  name: "inspections.reject-claim",
  title: "Không chấp nhận báo cáo khắc phục",
  input: RejectClaim,
  load: ({ tx }, input) => lockRecommendation(tx, input),
  policy: (actor, row) => mayRejectClaim(actor, row),
  async run(context, row, { fault, reason }) {
    await sendResultBack(context, await taskOf(context, row), { fault, reason });
    return changeRecommendation(context, row, sql`answer = answer`, null);
  },
  tell: telling<{ reason: string }>(
    ({ reason }) => `không chấp nhận báo cáo khắc phục, lý do: “${reason}”`,
  ),
});

const STEPS: Readonly<Record<RecommendationClosing, RecommendationStep>> = {
  implemented: "close-implemented",
  partly: "close-partly",
  "not-implemented": "close-not-implemented",
};
const ENDS: Readonly<Record<RecommendationClosing, string>> = {
  implemented: "đã khắc phục",
  partly: "khắc phục một phần",
  "not-implemented": "không thực hiện",
};

/** Ends a recommendation: done, done in part, or honestly not done, by whom and why. */
export const closeRecommendation = defineAct({
  name: "inspections.close-recommendation",
  title: "Kết thúc kiến nghị",
  input: CloseRecommendation,
  load: ({ tx }, input) => lockRecommendation(tx, input),
  policy: (actor, row) => mayCloseRecommendation(actor, row),
  async run(context, row, { as, reason, authority }) {
    if (nextRecommendationState(row.state, STEPS[as]) === null) {
      throw atField(remediationRefusals.CLOSING_NOT_NOW(as), "as");
    }
    if (as !== "implemented" && reason === null) {
      throw atField(remediationRefusals.REASON_MISSING(), "reason");
    }
    if (as === "not-implemented") {
      if (authority === null) throw atField(remediationRefusals.AUTHORITY_MISSING(), "authority");
      await revokeTask(context, { taskId: row.taskId, version: row.taskVersion });
    }
    await tellAgency(context, row, {
      title: `Kiến nghị về phát hiện ${row.label} đã kết thúc: ${ENDS[as]}.`,
      key: "closed",
    });
    const kept = as === "not-implemented" ? authority : null;
    return changeRecommendation(
      context,
      row,
      sql`closed_as = ${as}, closed_on = ${context.today}, closed_by = ${accountOf(context)},
        closed_because = ${as === "implemented" ? null : reason}, closed_authority = ${kept}`,
      { as, reason: as === "implemented" ? null : reason, authority: kept },
    );
  },
  tell: telling<{
    as: RecommendationClosing;
    reason: string | null;
    authority: string | null;
    finding: string;
  }>(
    ({ as, reason, authority, finding }) =>
      `kết thúc kiến nghị khắc phục phát hiện ${finding}: ${ENDS[as]}${reason === null ? "" : `, lý do: “${reason}”`}${authority === null ? "" : `, theo ${authority}`}`,
  ),
});
