import type { Glyph } from "../pdf-glyphs.ts";

/**
 * Words that administrative documents always set together (Decree 30/2020 for the head and the foot; the usual verbs of
 * directives). Only such a phrase is ever mended, and only where what was read has the same bare letters: "Uỷ bạn nhân
 * dân" and "tố chức" cannot mean anything else. A phrase whose bare
 * letters have a second meaning ("chỉ tiêu" and "chi tiêu") is not in the list.
 */
const PHRASES = `
cộng hòa xã hội chủ nghĩa việt nam; độc lập - tự do - hạnh phúc; ủy ban nhân dân tỉnh; ủy ban nhân dân thành phố;
ủy ban nhân dân các xã, phường; hội đồng nhân dân tỉnh; chủ tịch ủy ban nhân dân; thủ tướng chính phủ; nhân dân tỉnh;
văn phòng ủy ban; văn phòng chính phủ; ubnd tỉnh; hđnd tỉnh; công an tỉnh; thanh tra tỉnh; tỉnh ủy; thường trực tỉnh ủy;
kính gửi; nơi nhận; như trên; chủ tịch; phó chủ tịch; kt. chủ tịch; tm. ủy ban nhân dân; quyết định; chỉ thị; kế hoạch;
nghị quyết; nghị định; thông tư; công điện; kết luận; phụ lục; các sở, ban, ngành; sở tài chính; sở nội vụ; sở xây dựng;
sở tư pháp; sở y tế; sở công thương; sở nông nghiệp và môi trường; sở khoa học và công nghệ; sở giáo dục và đào tạo;
kho bạc nhà nước; chủ trì, phối hợp; phối hợp với; triển khai; thực hiện; tổ chức; chuẩn bị; khẩn trương; thẩm định;
thẩm quyền; thẩm tra; kiểm tra; kiểm soát; kiểm kê; tổng hợp; tổng kết; điều chuyển; chuyển đổi; chuyển giao; thúc đẩy;
đẩy mạnh; đẩy nhanh; rà soát; đôn đốc; hướng dẫn; bảo đảm; đảm bảo; kịp thời; trước ngày; chậm nhất;
chi tiết; chỉ đạo; cổng thông tin điện tử; để tổng hợp; để thực hiện; để b/c;
để báo cáo; cấp xã; cấp huyện; cấp tỉnh; địa bàn tỉnh; toàn tỉnh; của tỉnh; thủ trưởng; người đứng đầu; yêu cầu;
trách nhiệm; nhiệm vụ; giải pháp; giải quyết; xử lý; quản lý; vướng mắc; tham mưu; hoàn thành; đầu tư; dự án;
bổ sung; điều chỉnh; điển hình; công chức; viên chức; thủ tục hành chính; phát triển; kinh tế - xã hội; chấn chỉnh;
sở, ngành; cơ quan, đơn vị; phòng ngừa; phát hiện; xã hội; giao thông; đất đai
`;

interface Phrase {
  words: string[];
  bare: string[];
}

const byFirst = new Map<string, Phrase[]>();
for (const text of PHRASES.split(";")) {
  const words = text.trim().split(/\s+/u);
  const phrase = { words, bare: words.map(bareLetters) };
  const first = phrase.bare[0] ?? "";
  byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}
for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** A mended word is right nearly always, but a person shall see that it was mended. */
const MENDED = 0.7;

/** Mends marks and tones of words that make a fixed phrase with their neighbours, in the order they are read; in place. */
export function mendPhrases(words: readonly Glyph[]): void {
  for (let at = 0; at < words.length; at++) {
    const bare = bareLetters(words[at]?.text ?? "");
    const phrase = byFirst
      .get(bare)
      ?.find((one) =>
        one.bare.every((letters, index) => letters === bareLetters(words[at + index]?.text ?? "")),
      );
    if (!phrase) continue;
    for (const [index, right] of phrase.words.entries()) {
      const word = words[at + index];
      if (word) mend(word, right);
    }
    at += phrase.words.length - 1;
  }
}

/** Lower-case letters without marks; signs around them count, but for those that may end any word. */
function bareLetters(text: string): string {
  return text
    .toLocaleLowerCase("vi")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/^[("“]+|[.,;:)"”]+$/gu, "");
}

function mend(glyph: Glyph, right: string): void {
  const letters = /^[("“]*(?<core>.*?)[.,;:)"”]*$/u.exec(glyph.text)?.groups?.["core"] ?? "";
  const core = right.replace(/[.,;]+$/u, "");
  if (samePlacedTone(letters) === samePlacedTone(core)) return;
  const cased = asCased(core, letters);
  glyph.text = glyph.text.replace(letters, cased);
  if (!glyph.scanned) return;
  glyph.scanned.text = glyph.text;
  glyph.scanned.confidence = Math.min(glyph.scanned.confidence, MENDED);
}

/** "hoà" and "hòa", "uỷ" and "ủy" are one word in two habits of writing. */
function samePlacedTone(word: string): string {
  return Array.from(word.toLocaleLowerCase("vi").normalize("NFD")).sort().join("");
}

function asCased(core: string, like: string): string {
  const letters = Array.from(like);
  if (letters.length > 1 && like === like.toLocaleUpperCase("vi"))
    return core.toLocaleUpperCase("vi");
  const [first = "", ...rest] = Array.from(core);
  return letters[0] === letters[0]?.toLocaleUpperCase("vi")
    ? first.toLocaleUpperCase("vi") + rest.join("")
    : core;
}
