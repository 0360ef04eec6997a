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
const FIRSTS: ReadonlySet<string> = new Set([...BY_SKELETON.keys()].map((key) => key.split(" ")[0] ?? "")); // prettier-ignore
const WORD = /\p{L}+/gu;
/** "Để nghị quyết đi vào cuộc sống", "bao cao su", "tuyến truyền tải": the words belong to their neighbours. */
const NOT_HERE = /^(?:quyết|su|tải|dẫn|hình)(?!\p{L})/u;

/** The text with misread cue phrases and names put right, letter for letter. */
export function repairCues(text: string): string {
  const skeletons = new Map<string, string>();
  const bare = (word: string) => {
    const known = skeletons.get(word);
    if (known !== undefined) return known;
    const made = skeletonOf(word);
    skeletons.set(word, made);
    return made;
  };
  const pieces: string[] = [];
  let done = 0;
  let before: { word: string; at: number } | null = null;
  for (const hit of text.matchAll(WORD)) {
    const word = hit[0];
    if (before && text[hit.index - 1] === " " && before.at + before.word.length === hit.index - 1) {
      const first = bare(before.word);
      const right = FIRSTS.has(first) ? BY_SKELETON.get(`${first} ${bare(word)}`) : undefined;
      const written = `${before.word} ${word}`;
      if (
        right !== undefined &&
        right !== written &&
        right.length === written.length &&
        !NOT_HERE.test(text.slice(hit.index + word.length + 1, hit.index + word.length + 8))
      ) {
        pieces.push(text.slice(done, before.at), right);
        done = hit.index + word.length;
      }
    }
    before = { word, at: hit.index };
  }
  return pieces.length === 0 ? text : pieces.join("") + text.slice(done);
}
