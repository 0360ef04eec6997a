import type { Field } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import { readBodies } from "./bodies.ts";

const COOPERATES =
  /(?<![\p{L}])(?:phối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng với|với|cùng))?|cùng(?:\s+với)?)\s+(?!nhau|lúc|kỳ|thời|cấp|ngày|phối|tham|chủ trì)/giu;
/** Before these words "phối hợp" is a noun or a circumstance, not what somebody is told to do. */
const NOUN =
  /(?:phải|công tác|việc|sự|quy chế|trong|cơ chế|quá trình|tinh thần|chương trình|nội dung|được|đã|kế hoạch|trách nhiệm|kết quả|chưa|mối quan hệ)\s*$/iu;
const LEADS = /chủ trì,?\s$/iu;
const ACTS =
  /(?:^|[,;.:)(]\s*|(?:chủ trì|chủ động|tích cực|thường xuyên|tăng cường|tiếp tục|có trách nhiệm|và|cần|kịp thời|đồng thời|khẩn trương|nghiêm túc|chặt chẽ|trực tiếp)\s*,?\s*)$/iu;

/** Who must cooperate: "chủ trì, phối hợp (với) B, C"; "với" is often missing, the list ends where a verb begins. */
export function readCoordination(
  passage: Passage,
  assignees: readonly { from: number; to: number }[],
): Field<string>[] {
  const { text } = passage;
  if (!/phối hợp|cùng/iu.test(text)) return [];
  const fields: Field<string>[] = [];
  const seen = new Set<string>();
  for (const hit of text.matchAll(COOPERATES)) {
    const before = text.slice(Math.max(0, hit.index - 40), hit.index);
    if (NOUN.test(before)) continue;
    const afterSubject = assignees.some(({ to }) => text.slice(to, hit.index).trim() === "");
    const together = /^cùng/iu.test(hit[0]);
    if (together && !LEADS.test(before) && !afterSubject) continue;
    if (!ACTS.test(before) && !afterSubject && !ledByOwnUnit(passage, hit.index)) continue;
    const list = readBodies(passage, hit.index + hit[0].length);
    for (const body of list?.bodies ?? []) {
      if (seen.has(body.name.toLowerCase())) continue;
      seen.add(body.name.toLowerCase());
      fields.push({
        value: body.name,
        span: spanOf(passage, body.from, body.to),
        rule: "who.coordinating",
        confidence: body.generic ? "likely" : "certain",
      });
    }
  }
  return fields;
}

const DIRECTS = /(?:chỉ đạo|giao|phân công)\s/giu;
const OWN_UNIT_REACH = 200;

/** "Chỉ đạo Chi cục X phối hợp với Công an tỉnh": the unit that is directed acts with the other body. */
function ledByOwnUnit(passage: Passage, at: number): boolean {
  const start = Math.max(0, at - OWN_UNIT_REACH);
  for (const hit of passage.text.slice(start, at).matchAll(DIRECTS)) {
    const list = readBodies(passage, start + hit.index + hit[0].length, OWN_UNIT_REACH);
    if (list && passage.text.slice(list.end, at).trim() === "") return true;
  }
  return false;
}
