/** Kinds of bodies; by themselves they name nobody in particular. */
const KINDS = [
  "ủy ban nhân dân",
  "chính quyền",
  "tổ chức chính trị xã hội",
  "tổ chức",
  "cơ quan",
  "đơn vị",
  "địa phương",
  "đoàn thể",
  "hiệp hội",
  "hội",
  "sở",
  "ban",
  "ngành",
  "bộ",
  "phòng",
  "trung tâm",
  "huyện",
  "thị xã",
  "thành phố",
  "xã",
  "phường",
  "thị trấn",
  "đặc khu",
  "cấp",
  "doanh nghiệp",
  "nhà thầu",
  "nhà đầu tư",
  "chủ đầu tư",
  "chủ dự án",
  "chủ rừng",
  "cá nhân",
];
const KIND_WORDS = `(?:${KINDS.toSorted((a, b) => b.length - a.length).join("|")})`;
/** What picks members the text does not name: "có liên quan", "được kiểm tra", "nêu trên". */
const PICKED =
  "(?:có liên quan|liên quan|có tên|nêu trên|khác|còn lại|được \\p{L}+(?: \\p{L}+)*|chưa \\p{L}+(?: \\p{L}+)*|để xảy ra(?: \\p{L}+)*)";
const OPEN_SET = new RegExp(
  `^${KIND_WORDS}(?: ${KIND_WORDS})*(?: thuộc ủy ban nhân dân (?:tỉnh|thành phố)| trên địa bàn(?: tỉnh| thành phố)?)?(?: ${PICKED})?$`,
  "u",
);

/** Does this name a set whose members only a person can choose? Takes the key of a name that is neither unit nor group. */
export const isOpenSet = (key: string): boolean => OPEN_SET.test(key);
