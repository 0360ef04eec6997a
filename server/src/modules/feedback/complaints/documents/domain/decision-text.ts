import type { DocumentBlock, DraftComplaintDocument } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { DECIDES } from "../../../../drafting/index.ts";
import type { DocumentFacts } from "./facts.ts";
import { bare, dated, days, ended, item, levelWords, paragraph, resultWords, rulingWords, senderName, senderWithPlace, typed } from "./words.ts"; // prettier-ignore

type Decision = Extract<DraftComplaintDocument, { document: "decision" }>;
export interface DocumentText {
  subject: string;
  blocks: DocumentBlock[];
  recipients: string[];
}

/**
 * The decision on a complaint in the shape of a decision (Decree 30/2020, Phụ lục III): what was complained of, what was verified, what
 * was talked over, the conclusion; then what is decided. The form annexed to Decree 124/2020 was not read: the order of the parts is a
 * proposal, and whoever signs corrects the words.
 */
export function decisionText(facts: DocumentFacts, said: Decision): DocumentText {
  const { level, head, verifications } = facts;
  const articles = articlesOf(facts, said);
  return {
    subject: `Về việc giải quyết khiếu nại ${levelWords(level)}`,
    recipients: [`Như Điều ${articles.length}`],
    blocks: [
      paragraph(head.toLocaleUpperCase("vi")),
      ...groundsOf(facts).map((ground) => paragraph(`${ground};`)),
      item("1.", "Nội dung khiếu nại"),
      ...typed(said.content),
      item("2.", "Kết quả xác minh nội dung khiếu nại"),
      ...verifications.map((one) => item("-", ended(`${bare(one.by)} xác minh theo văn bản ${dated(one)}`))), // prettier-ignore
      ...typed(said.verification),
      item("3.", "Kết quả đối thoại"),
      ...talksOf(facts),
      item("4.", "Kết luận"),
      ...typed(said.conclusion),
      paragraph("Từ những nhận định và căn cứ trên,"),
      paragraph(DECIDES),
      ...articles.flatMap(([text, ...more], at) => [item(`Điều ${at + 1}.`, text ?? ""), ...more.flatMap(typed)]), // prettier-ignore
    ],
  };
}

function groundsOf(facts: DocumentFacts): string[] {
  const { level, complainedOn, accepted, firstDecision, verifications } = facts;
  return [
    "Căn cứ Luật Khiếu nại số 02/2011/QH13 được sửa đổi, bổ sung bởi Luật số 136/2025/QH15",
    "Căn cứ Nghị định số 124/2020/NĐ-CP quy định chi tiết Luật Khiếu nại được sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP",
    `Căn cứ đơn khiếu nại ${levelWords(level)} ngày ${vietnameseDate(complainedOn)} của ${senderWithPlace(facts)}`,
    ...(firstDecision ? [`Căn cứ Quyết định giải quyết khiếu nại lần đầu ${dated(firstDecision)}`] : []),
    ...(accepted ? [`Căn cứ văn bản thụ lý khiếu nại ${dated(accepted)}`] : []),
    ...(verifications.length > 0 ? ["Xét báo cáo kết quả xác minh nội dung khiếu nại"] : []),
  ];
} // prettier-ignore

const talksOf = ({ dialogues }: DocumentFacts): DocumentBlock[] =>
  dialogues.length === 0
    ? [paragraph("Không tổ chức đối thoại.")]
    : dialogues.map(({ on, text }) => item("-", ended(`Đối thoại ngày ${vietnameseDate(on)}: ${bare(text.replaceAll(/\s+/gu, " "))}`))); // prettier-ignore

/** What is decided: the finding, what follows from it, compensation, the right to go further, who carries it out. */
function articlesOf(facts: DocumentFacts, said: Decision): string[][] {
  const who = senderName(facts);
  const { level, superior, appeal } = facts;
  const suing = "khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật về tố tụng hành chính";
  const within = appeal === null ? "Trong thời hạn luật định" : `Trong thời hạn ${days(appeal)}`;
  return [
    [`Kết luận nội dung khiếu nại của ${who} là ${resultWords[said.result]}.`],
    [ended(rulingWords[said.ruling]), said.orders],
    ...(said.compensation === null ? [] : [["Việc bồi thường thiệt hại:", said.compensation]]),
    level === 2
      ? [`Đây là quyết định giải quyết khiếu nại lần hai. Nếu không đồng ý, ${who} có quyền ${suing}.`]
      : [`${within} kể từ ngày nhận được Quyết định này, nếu không đồng ý, ${who} có quyền khiếu nại lần hai đến ${superior ?? "người có thẩm quyền giải quyết khiếu nại lần hai"} hoặc ${suing}.`],
    [`${bare(said.carriedOutBy)} và ${who} chịu trách nhiệm thi hành Quyết định này.`],
  ];
} // prettier-ignore
