import type { DraftComplaintDocument } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { DocumentText } from "./decision-text.ts";
import type { DocumentFacts } from "./facts.ts";
import { bare, days, ended, item, levelWords, paragraph, refusalWords, senderWithPlace, typed } from "./words.ts"; // prettier-ignore

type Said<Name extends DraftComplaintDocument["document"]> = Extract<DraftComplaintDocument, { document: Name }>; // prettier-ignore

const came = (facts: DocumentFacts): string =>
  `${facts.organ} nhận được đơn khiếu nại ${levelWords(facts.level)} ngày ${vietnameseDate(facts.complainedOn)} của ${senderWithPlace(facts)}.`;

/** That the complaint is accepted, and within how many days it will be settled. */
export function acceptanceText(
  facts: DocumentFacts,
  { content }: Said<"acceptance">,
): DocumentText {
  const { level, settle, head } = facts;
  return {
    subject: `Về việc thụ lý giải quyết khiếu nại ${levelWords(level)}`,
    recipients: ["Người khiếu nại", "Cơ quan, tổ chức, cá nhân có liên quan"],
    blocks: [
      paragraph(came(facts)),
      item("1.", "Nội dung khiếu nại"),
      ...typed(content),
      item("2.", "Việc thụ lý"),
      paragraph(`Căn cứ Luật Khiếu nại số 02/2011/QH13 được sửa đổi, bổ sung bởi Luật số 136/2025/QH15, khiếu nại đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết của ${head}.`), // prettier-ignore
      paragraph(settle === null ? "Khiếu nại được thụ lý giải quyết kể từ ngày ký Thông báo này." : `Khiếu nại được thụ lý giải quyết kể từ ngày ký Thông báo này; thời hạn giải quyết là ${days(settle)} kể từ ngày thụ lý, vụ việc phức tạp thì có thể dài hơn theo quy định.`), // prettier-ignore
      paragraph("Thông báo để người khiếu nại và cơ quan, tổ chức, cá nhân có liên quan biết"),
    ],
  };
}

/** Why it is not accepted; it is the ground of article 11 that decides, the rest explains it. */
export function refusalText(facts: DocumentFacts, { content, ground, text }: Said<"refusal">): DocumentText {
  return {
    subject: `Về việc không thụ lý giải quyết khiếu nại ${levelWords(facts.level)}`,
    recipients: ["Người khiếu nại"],
    blocks: [
      paragraph(came(facts)),
      item("1.", "Nội dung khiếu nại"),
      ...typed(content),
      item("2.", "Lý do không thụ lý"),
      paragraph(ended(`Căn cứ Điều 11 Luật Khiếu nại số 02/2011/QH13, khiếu nại thuộc trường hợp không được thụ lý giải quyết: ${bare(refusalWords[ground])}`)), // prettier-ignore
      ...typed(text),
      paragraph("Thông báo để người khiếu nại biết"),
    ],
  };
} // prettier-ignore
