import type { AnswerItem, OpinionPosition } from "@dondoc/contract";

export interface AnswerGiven {
  items: readonly AnswerItem[];
  overall: OpinionPosition | null;
  conclusion: string;
}

/**
 * What an answer still lacks, at its field (procedures digest 9.3): every item answered, a reason for "agree if" and "disagree", a
 * proposal for "disagree", the legal ground for "not competent", and a clear conclusion that agrees with the items. Empty: it may
 * be sent.
 */
export function missingInAnswer(
  asked: readonly { id: string; ordinal: number }[],
  { items, overall, conclusion }: AnswerGiven,
): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const { id, ordinal } of asked) {
    const at = items.findIndex(({ itemId }) => itemId === id);
    const item = items[at];
    if (!item?.position) {
      const place = at < 0 ? ordinal - 1 : at;
      missing[`items.${place}.position`] = `Nội dung ${ordinal} chưa có quan điểm. Hãy chọn một.`;
      continue;
    }
    for (const [field, message] of lacksOf(item)) {
      missing[`items.${at}.${field}`] = `Nội dung ${ordinal}: ${message}`;
    }
  }
  const positions = items.map(({ position }) => position);
  if (overall === null) {
    missing["overall"] = "Chưa có kết luận chung. Hãy chọn quan điểm của cơ quan về toàn bộ.";
  } else if (contradictions[overall](positions)) {
    missing["overall"] =
      "Kết luận chung không khớp với ý kiến từng nội dung. Hãy chọn lại kết luận hoặc sửa nội dung tương ứng.";
  }
  if (conclusion.trim() === "") {
    missing["conclusion"] = "Chưa ghi kết luận. Hãy nêu rõ quan điểm của cơ quan trong một câu.";
  }
  return missing;
}

function lacksOf(item: AnswerItem): [field: string, message: string][] {
  const lacks: [string, string][] = [];
  const empty = (text: string) => text.trim() === "";
  if ((item.position === "agreeIf" || item.position === "disagree") && empty(item.reason)) {
    const what = item.position === "agreeIf" ? "điều kiện và lý do" : "lý do không thống nhất";
    lacks.push(["reason", `hãy nêu ${what}.`]);
  }
  if (item.position === "disagree" && empty(item.proposal)) {
    lacks.push(["proposal", "hãy đề xuất cách giải quyết khác."]);
  }
  if (item.position === "notCompetent" && empty(item.legalRef)) {
    lacks.push(["legalRef", "hãy dẫn căn cứ pháp lý cho thấy việc này không thuộc chức năng."]);
  }
  return lacks;
}

type Contradiction = (positions: readonly (OpinionPosition | null)[]) => boolean;

/** Agreement to the whole cannot stand over an item refused; "not our function" only where every item is. */
const contradictions: Record<OpinionPosition, Contradiction> = {
  agree: (positions) =>
    positions.some((one) => one === "disagree" || one === "agreeIf") || allForeign(positions),
  agreeIf: (positions) => allForeign(positions),
  disagree: (positions) => !positions.includes("disagree"),
  notCompetent: (positions) => !allForeign(positions),
};
const allForeign: Contradiction = (positions) => positions.every((one) => one === "notCompetent");

const EMPTY_PHRASE =
  /^(?:(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí)[,.\s]*)?(?:đề nghị )?(?:thực hiện |giải quyết |làm )?(?:theo|đúng) (?:các )?quy định(?: (?:của|tại) (?:các )?(?:văn bản )?pháp luật)?(?: (?:hiện hành|có liên quan))*[\s.]*$/iu;

/** Says nothing but "theo quy định của pháp luật": a hint for a person to look, never a verdict. */
export const looksVague = ({ items, conclusion }: Omit<AnswerGiven, "overall">): boolean =>
  [conclusion, ...items.map(({ reason }) => reason)].some((text) =>
    EMPTY_PHRASE.test(text.normalize("NFC").trim()),
  );
