import type { Field } from "../reading.ts";
import { spanning, spanOf, type Passage } from "../normalise/passage.ts";

export interface Signature {
  signedFor: Field<string> | null;
  signerTitle: Field<string> | null;
  signer: Field<string> | null;
}

const AUTHORITY = /^(?:T\.?\s?M|K\.?\s?T|T\.?\s?L|TUQ|T\/M|K\/T|T\/L|Q)\s?[.\s/]\s*\p{Lu}/u;
const TITLE =
  /^(?:Q\.\s*)?(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|CHÁNH|PHÓ CHÁNH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|PHÓ BÍ THƯ|TRƯỞNG|PHÓ TRƯỞNG|CỤC TRƯỞNG|TỔ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|CHỦ NHIỆM|PHÓ |QUYỀN )/u;
const NAME = /^(?:\p{Lu}\p{Ll}*|\p{Lu}+)(?: (?:\p{Lu}\p{Ll}*|\p{Lu}+)){1,5}$/u;
const DEGREE = /^(?:TS|ThS|PGS|GS|KS|BS|CN|LS|Ths|Ông|Bà)\.?\s+/u;
const NOT_NAME =
  /(?<!\p{L})(?:UBND|HĐND|Lưu (?=VT|VP|HS|TH|Văn|\p{Lu}{2})|Như (?:trên|Điều|kính)|Văn phòng|Ủy ban|Sở|Tỉnh|Ban|Hội|Cổng|Trung tâm|Công báo|Kính|Độc lập|VP\p{Lu}*|TT\.|PHỤ LỤC|KẾ HOẠCH|DANH (?:SÁCH|MỤC)|BIỂU|MẪU)(?!\p{L})/u;

/** Lines of authority, title and name as they stand above each other; a line said twice counts once. */
export function readSignature(lines: readonly Passage[]): Signature {
  const authority: Passage[] = [];
  const titles: Passage[] = [];
  let signer: Passage | null = null;
  let from = 0;
  for (const line of lines) {
    const text = line.text.replace(/[,.;]+$/u, "");
    if (!/\p{Ll}/u.test(text) && AUTHORITY.test(text)) authority.push(line);
    else if (TITLE.test(text) && !/\p{Ll}/u.test(text) && titles.length < 2) titles.push(line);
    else if (!/^[-+*]/u.test(text) && nameFrom(text) !== null && signer === null) {
      signer = line;
      from = text.length - (nameFrom(text) ?? "").length;
    }
  }
  return {
    signedFor: joined(authority, "signature.authority"),
    signerTitle: joined(titles, "signature.title"),
    signer: signer && {
      value: signer.shown.slice(from).replace(/[,.;]+$/u, ""),
      span: spanOf(signer, from),
      rule: "signature.name",
      confidence: "certain",
    },
  };
}

function nameFrom(text: string): string | null {
  const bare = text.replace(DEGREE, "").replace(DEGREE, "");
  return NAME.test(bare) && !NOT_NAME.test(bare) && bare.length <= 40 ? bare : null;
}

function joined(lines: readonly Passage[], rule: string): Field<string> | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  return {
    value: lines.map((line) => line.shown).join(" "),
    span: spanning(spanOf(first), spanOf(last)),
    rule,
    confidence: "certain",
  };
}
