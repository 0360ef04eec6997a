/**
 * Cue phrases and names that OCR gave wrong marks: "Phôi hợp", "thâm mưu", "Sớ Nội vụ". Words are compared without tones and
 * vowel marks (documents-interop 4.4) and corrected only where the skeleton is that of a phrase of the list and of no other
 * Vietnamese phrase; all else stays as it is. A correction never changes the number of characters.
 */

/** Phrases whose skeleton no other phrase shares: "để xuất khẩu", "có quan hệ", "phần công việc" keep their like out. */
const CUES =
  "chủ trì,phối hợp,báo cáo,yêu cầu,tham mưu,rà soát,kiểm tra,tổng hợp,triển khai,thực hiện,hướng dẫn,theo dõi,đôn đốc,chậm nhất,thẩm định,kế hoạch,khẩn trương,thường xuyên,định kỳ,chỉ đạo,trách nhiệm,nhiệm vụ,xây dựng,ban hành,đơn vị,địa phương,hoàn thành,tuyên truyền,quán triệt,kịp thời,nghiêm túc,tăng cường";
/** Of names and titles the first letter is a capital; "công ăn việc làm" is none. */
const NAMES =
  "Ủy ban,Nhân dân,Hội đồng,Văn phòng,Giám đốc,Chủ tịch,Thanh tra,Công an,Sở Nội,Sở Tài,Sở Xây,Sở Tư,Sở Công,Sở Giáo,Sở Khoa,Sở Nông,Sở Văn,Sở Y,Sở Thông,Sở Kế,Sở Lao,Nội vụ,Nơi nhận,Kính gửi,Yêu cầu,Báo cáo,Chủ trì,Phối hợp,Tham mưu,Rà soát,Kiểm tra,Tổng hợp,Triển khai,Thực hiện,Hướng dẫn,Theo dõi,Căn cứ,Khẩn trương,Thường xuyên,Định kỳ,Chỉ đạo,Phân công,Xây dựng,Tổ chức,Kế hoạch,Tăng cường,Tuyên truyền,Quán triệt,Đề nghị";

const MARKS = /\p{M}/gu;

/** Letters without tone and vowel marks; "đ" is a letter of its own ("theo đội" is not "theo dõi"). */
function skeletonOf(word: string): string {
  return word.normalize("NFD").replace(MARKS, "");
}

const BY_SKELETON: ReadonlyMap<string, string> = new Map(
  [...CUES.split(","), ...NAMES.split(",")].map((phrase) => [skeletonOf(phrase), phrase]),
);
/** "Để nghị quyết đi vào cuộc sống", "bao cao su", "tuyến truyền tải": the words belong to their neighbours. */
const NOT_HERE = /^(?:quyết|su|tải|dẫn|hình)(?!\p{L})/u;

/** By the code of a letter, that of the letter without its marks; what lies behind the table is no Vietnamese letter. */
const BARE = Uint16Array.from({ length: 0x1f00 }, (_, code) => {
  const bare = skeletonOf(String.fromCharCode(code));
  return bare.length === 1 ? bare.charCodeAt(0) : 0;
});

function bareAt(text: string, at: number): number {
  return BARE[text.charCodeAt(at)] ?? 0;
}

/** The letters on both sides of a blank, without marks: few blanks of a text have those of a phrase. */
function seamOf(text: string, blank: number): number {
  return bareAt(text, blank - 1) * 0x10000 + bareAt(text, blank + 1);
}

interface Phrase {
  skeleton: string;
  right: string;
  blank: number;
}

const BY_SEAM: ReadonlyMap<number, Phrase[]> = Map.groupBy(
  [...BY_SKELETON].map(([skeleton, right]) => ({ skeleton, right, blank: right.indexOf(" ") })),
  ({ skeleton, blank }) => seamOf(skeleton, blank),
);

/** Whether the phrase stands here, its marks right or wrong, as words of their own. */
function standsAt(text: string, start: number, { skeleton }: Phrase): boolean {
  for (let at = 0; at < skeleton.length; at++) {
    if (bareAt(text, start + at) !== skeleton.charCodeAt(at)) return false;
  }
  const end = start + skeleton.length;
  return (
    !/\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^\p{L}/u.test(text.slice(end, end + 2))
  );
}

/** The text with misread cue phrases and names put right, letter for letter. */
export function repairCues(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let blank = text.indexOf(" "); blank >= 0; blank = text.indexOf(" ", blank + 1)) {
    for (const phrase of BY_SEAM.get(seamOf(text, blank)) ?? []) {
      const start = blank - phrase.blank;
      if (start < 0 || text.startsWith(phrase.right, start)) continue;
      if (!standsAt(text, start, phrase)) continue;
      const end = start + phrase.right.length;
      if (NOT_HERE.test(text.slice(end + 1, end + 8))) continue;
      // Two phrases may share a word: "Sớ Kê hoạch". What is already written is not written again.
      const from = Math.max(start, done);
      if (from >= end) continue;
      pieces.push(text.slice(done, from), phrase.right.slice(from - start));
      done = end;
    }
  }
  return pieces.length === 0 ? text : pieces.join("") + text.slice(done);
}
