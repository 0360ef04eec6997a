import { ApproveInspection, BeginInspection, CancelInspection, NotifyInspection, RescheduleInspection } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayApprove, mayBegin, mayCancel, mayNotify, mayReschedule } from "../domain/inspection-policies.ts"; // prettier-ignore
import { inspectionRefusals } from "../domain/refusals.ts";
import { isHidden } from "../domain/state-machine.ts";
import { inspectionLabel } from "../domain/words.ts";
import { lockInspection } from "../read/inspection-record.ts";
import { accountOf } from "./account-of.ts";
import { change, stateAfter, tellInspected, tellTeam } from "./step.ts";
import { checkDays, refuseConflicts } from "./store-plan.ts";

/** The decision on an inspection, by its document. */
export const approveInspection = defineAct({
  name: "inspections.approve",
  title: "Ghi quyết định kiểm tra",
  input: ApproveInspection,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayApprove(actor, row),
  async run(context, row, { decisionNumber, decisionOn }) {
    const { today } = context;
    if (decisionOn > today) throw atField(inspectionRefusals.DOCUMENT_IN_FUTURE(), "decisionOn");
    await tellTeam(context, row, {
      title: `Cuộc kiểm tra ${inspectionLabel(row.number)} đã được quyết định; đồng chí ở trong đoàn kiểm tra.`,
      key: "approved",
    });
    return change(
      context,
      row,
      sql`state = ${stateAfter(row, "approve")}, decision_number = ${decisionNumber}, decision_on = ${decisionOn}, decided_on = ${today}`,
      { document: decisionNumber, on: decisionOn },
    );
  },
  tell: telling<{ document: string; on: string }>(
    ({ document, on }) =>
      `quyết định kiểm tra theo văn bản số ${document} ngày ${vietnameseDate(on)}`,
  ),
});

/** Moves the days of the visit, by whoever leads it. */
export const rescheduleInspection = defineAct({
  name: "inspections.reschedule",
  title: "Dời ngày kiểm tra",
  input: RescheduleInspection,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayReschedule(actor, row),
  async run(context, row, { visitFrom, visitTo, reason }) {
    const { coveredFrom, coveredTo } = row;
    checkDays({ visitFrom, visitTo, coveredFrom, coveredTo }, context.today);
    const done = await change(context, row, sql`visit_from = ${visitFrom}, visit_to = ${visitTo}`, {
      from: visitFrom,
      to: visitTo,
      reason,
    });
    await refuseConflicts(context, row.id, "visitFrom");
    const days = `${vietnameseDate(visitFrom)} đến ${vietnameseDate(visitTo)}`;
    const told = { title: `Cuộc kiểm tra ${inspectionLabel(row.number)} dời sang ngày ${days}.`, key: `moved:${row.version}` }; // prettier-ignore
    await tellTeam(context, row, told);
    if (row.notifiedOn !== null) await tellInspected(context, row, told);
    return done;
  },
  tell: telling<{ from: string; to: string; reason: string }>(
    ({ from, to, reason }) =>
      `dời ngày kiểm tra sang ${vietnameseDate(from)} đến ${vietnameseDate(to)}; lý do: “${reason}”`,
  ),
});

/** Tells the inspected in writing, in the time the province sets. */
export const notifyInspection = defineAct({
  name: "inspections.notify",
  title: "Thông báo kiểm tra",
  input: NotifyInspection,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayNotify(actor, row),
  async run(context, row, { noticeNumber }) {
    await tellInspected(context, row, {
      title: `Thông báo ${inspectionLabel(row.number)}: cơ quan được kiểm tra từ ngày ${vietnameseDate(row.visitFrom)} (văn bản số ${noticeNumber}).`,
      key: "notified",
    });
    return change(
      context,
      row,
      sql`state = ${stateAfter(row, "notify")}, notice_number = ${noticeNumber}, notified_on = ${context.today}`,
      { document: noticeNumber },
    );
  },
  tell: telling<{ document: string }>(
    ({ document }) => `thông báo kiểm tra theo văn bản số ${document}`,
  ),
});

/** The visit begins: from here on everybody concerned may know of it, and an unannounced one has its number. */
export const beginInspection = defineAct({
  name: "inspections.begin",
  title: "Bắt đầu kiểm tra",
  input: BeginInspection,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row, today) => mayBegin(actor, row, today),
  async run(context, row) {
    const { tx, now, today } = context;
    const hidden = isHidden(row.kind, row.begunOn);
    const done = await change(
      context,
      row,
      sql`state = ${stateAfter(row, "begin")}, begun_on = ${today}, begun_at = ${now}, begun_by = ${accountOf(context)},
        number = coalesce(number, nextval('app.inspection_number'))`,
      { sudden: hidden },
    );
    const { rows } = await sql<{ number: number }>`
      select number::int from app.inspection where id = ${row.id}::uuid`.execute(tx);
    const label = inspectionLabel(rows[0]?.number ?? null);
    await tellInspected(context, row, {
      title: `Đoàn kiểm tra bắt đầu làm việc tại cơ quan (${label}).`,
      key: "begun",
    });
    return done;
  },
  tell: telling<{ sudden: boolean }>(({ sudden }) =>
    sudden ? "bắt đầu kiểm tra đột xuất; từ đây cơ quan được biết" : "bắt đầu kiểm tra",
  ),
});

/** Called off before it begins. One that nobody else knew of stays unknown. */
export const cancelInspection = defineAct({
  name: "inspections.cancel",
  title: "Hủy cuộc kiểm tra",
  input: CancelInspection,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayCancel(actor, row),
  async run(context, row, { reason }) {
    const told = {
      title: `Cuộc kiểm tra ${inspectionLabel(row.number)} đã hủy.`,
      key: "cancelled",
    };
    await tellTeam(context, row, told);
    if (row.notifiedOn !== null) await tellInspected(context, row, told);
    return change(
      context,
      row,
      sql`state = ${stateAfter(row, "cancel")}, cancelled_on = ${context.today}, cancelled_by = ${accountOf(context)},
        cancelled_because = ${reason}`,
      { reason },
    );
  },
  tell: telling<{ reason: string }>(({ reason }) => `hủy cuộc kiểm tra; lý do: “${reason}”`),
});
