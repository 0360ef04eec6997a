import { EvaluateInnovation, ProtectInnovation, ReportInnovation, ReviewInnovation, StartInnovation, SubmitInnovation } from "@dondoc/contract"; // prettier-ignore
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { countsHead, mayEvaluate, mayProtect, mayReport, mayReview, mayStart, maySubmit, reviewed, wrongProtection } from "./domain/rules.ts"; // prettier-ignore
import { lockInnovation } from "./read.ts";
import { innovationRefusals } from "./refusals.ts";
import { change, clock, tell } from "./step.ts";

export const submitInnovation = defineAct({
  name: "dare.submit",
  title: "Gửi đề xuất",
  input: SubmitInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => maySubmit(actor, row),
  async run(context, row) {
    if (row.plannedFrom < context.today) throw innovationRefusals.PLAN_PASSED();
    const reviewBy = await clock(context, "dare.reviewDays");
    await tell(context, "reviewer", row, `Có đề xuất đổi mới, sáng tạo DX-${row.number} cần tập thể lãnh đạo xem xét (Nghị định số 73/2023/NĐ-CP).`, "submitted"); // prettier-ignore
    return change(
      context,
      row,
      sql`state = 'SUBMITTED', submitted_on = ${context.today}, review_by = ${reviewBy}`,
    );
  },
  tell: () => "gửi đề xuất",
});

export const reviewInnovation = defineAct({
  name: "dare.review",
  title: "Ghi kết quả xem xét đề xuất",
  input: ReviewInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayReview(actor, row),
  async run(context, row, input) {
    const { now, today } = context;
    const state = reviewed(input, input);
    if (!countsHead(input)) {
      throw atField(innovationRefusals.HEAD_NOT_COUNTED(input.headFor), input.headFor ? "votesFor" : "votesAgainst"); // prettier-ignore
    }
    if (state === null) throw atField(innovationRefusals.OVERRIDE_UNFIT(), "overrideDocument");
    await tell(context, "proposer", row, `Đề xuất DX-${row.number} đã được xem xét; hãy mở để xem kết quả.`, `reviewed:${row.version}`); // prettier-ignore
    return change(
      context,
      row,
      sql`state = ${state}, votes_for = ${input.votesFor}, votes_against = ${input.votesAgainst}, votes_abstained = ${input.votesAbstained},
        head_for = ${input.headFor},
        minutes_document = ${input.minutesDocument}, review_reason = ${input.reason}, override_document = ${input.overrideDocument},
        reviewed_on = ${today}, reviewed_at = ${now}`,
      {
        state,
        votes: `${input.votesFor}/${input.votesFor + input.votesAgainst + input.votesAbstained}`,
        // A second review, after wider consultation, writes over the first on the record; the journal keeps both.
        minutes: input.minutesDocument,
        reason: input.reason,
      },
    );
  },
  tell: telling<{ state: string; votes: string; minutes: string; reason: string }>((told) => {
    const { state, votes, minutes, reason } = told;
    const outcome: Record<string, string> = { APPROVED_COLLECTIVE: "tập thể thông qua", APPROVED_BY_HEAD: "người đứng đầu cho phép bằng văn bản", ESCALATED: "chuyển xin ý kiến rộng hơn" }; // prettier-ignore
    return `ghi kết quả họp xem xét theo biên bản số ${minutes}: ${votes} phiếu tán thành, ${outcome[state] ?? "không thông qua"}; lý do: “${reason}”`;
  }),
});

export const startInnovation = defineAct({
  name: "dare.start",
  title: "Bắt đầu thực hiện",
  input: StartInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayStart(actor, row),
  async run(context, row) {
    const { today } = context;
    const reportBy = await clock(context, "dare.reportDays", row.plannedTo > today ? row.plannedTo : today); // prettier-ignore
    await tell(context, "reviewer", row, `Đề xuất DX-${row.number} đã bắt đầu thực hiện.`, "started"); // prettier-ignore
    return change(
      context,
      row,
      sql`state = 'RUNNING', started_on = ${today}, report_by = ${reportBy}`,
    );
  },
  tell: () => "bắt đầu thực hiện đề xuất",
});

/** Within five working days of the end (Article 18); later is said on the page, not refused. */
export const reportInnovation = defineAct({
  name: "dare.report",
  title: "Báo cáo kết quả",
  input: ReportInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayReport(actor, row),
  async run(context, row, { report, ...input }) {
    const { today } = context;
    const finishedOn = row.finishedOn ?? input.finishedOn;
    if (finishedOn === null || finishedOn > today || finishedOn < (row.startedOn ?? today)) {
      throw atField(innovationRefusals.FINISHED_WRONG(), "finishedOn");
    }
    const reportBy = await clock(context, "dare.reportDays", finishedOn);
    const evaluateBy = await clock(context, "dare.evaluateDays");
    await tell(context, "reviewer", row, `Đề xuất DX-${row.number} đã có báo cáo kết quả, cần họp đánh giá.`, "reported"); // prettier-ignore
    return change(
      context,
      row,
      sql`state = 'REPORTED', finished_on = ${finishedOn}, report_by = ${reportBy}, report = ${report}, reported_on = ${today},
        evaluate_by = ${evaluateBy}`,
      { late: today > reportBy },
    );
  },
  tell: telling<{ late: boolean }>(({ late }) => `báo cáo kết quả${late ? " (sau thời hạn)" : ""}`),
});

export const evaluateInnovation = defineAct({
  name: "dare.evaluate",
  title: "Đánh giá đề xuất",
  input: EvaluateInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayEvaluate(actor, row),
  async run(context, row, { outcome, causes, evaluation, documentNumber }) {
    const concludeBy = await clock(context, "dare.concludeDays");
    await tell(context, "proposer", row, `Đề xuất DX-${row.number} đã được đánh giá; hãy mở để xem.`, "evaluated"); // prettier-ignore
    return change(
      context,
      row,
      sql`state = ${outcome}, causes = ${causes}, evaluation = ${evaluation}, evaluation_document = ${documentNumber},
        evaluated_on = ${context.today}, conclude_by = ${concludeBy}`,
      { outcome },
    );
  },
  tell: telling<{ outcome: "ACHIEVED" | "PARTLY" | "MISSED" }>(
    ({ outcome }) =>
      `đánh giá: ${{ ACHIEVED: "đạt mục tiêu", PARTLY: "đạt một phần mục tiêu", MISSED: "không đạt mục tiêu" }[outcome]}`,
  ),
});

/** What became of responsibility, by the document that says so; the program finds nothing by itself (Article 11). */
export const protectInnovation = defineAct({
  name: "dare.protect",
  title: "Ghi kết luận về trách nhiệm",
  input: ProtectInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayProtect(actor, row),
  async run(context, row, { protection, pureMotive, documentNumber, reason }) {
    const wrong = wrongProtection(row.state, { protection, pureMotive });
    if (wrong !== null) throw atField(innovationRefusals.PROTECTION_WRONG(wrong), "protection");
    await tell(context, "proposer", row, `Đề xuất DX-${row.number} đã có kết luận về trách nhiệm.`, "protected"); // prettier-ignore
    return change(
      context,
      row,
      sql`protection = ${protection}, pure_motive = ${pureMotive}, protection_document = ${documentNumber}, protection_reason = ${reason},
        protected_on = ${context.today}`,
      { document: documentNumber },
    );
  },
  tell: telling<{ document: string }>(
    ({ document }) => `ghi kết luận về trách nhiệm theo văn bản số ${document}`,
  ),
});
