import { passagesOf, PHU_LUC_I, type Rule } from "./rule.ts";

const ending: Rule = {
  name: "ending",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.6`,
  find({ body }) {
    const last = body.at(-1);
    if (last === undefined) return ["Văn bản chưa có nội dung."];
    if (last.type === "table")
      return ["Sau bảng cần một câu kết, để văn bản kết thúc bằng dấu “./.”."];
    return last.text.endsWith("./.") ? [] : ["Nội dung phải kết thúc bằng dấu “./.”."];
  },
};

const datesInWords: Rule = {
  name: "dates-in-words",
  severity: "warn",
  source: `${PHU_LUC_I}, Phần I, mục II.4`,
  find: (written) =>
    [
      { where: "địa danh, thời gian", text: written.placeDate ?? "" },
      ...passagesOf(written),
    ].flatMap(({ where, text }) =>
      [...text.matchAll(/ngày (\d) tháng \d{1,2}|tháng ([12]) năm \d{4}/gu)].map(
        ([found]) => `Ở ${where}: “${found}”; ngày dưới 10 và tháng 1, 2 phải có số 0 ở trước.`,
      ),
    ),
};

/** Nouns after which "nhân dân" and "nhà nước" are part of a name or an adjective, written small. */
const SMALL_PEOPLE =
  /(?:Ủy ban|Uỷ ban|Hội đồng|Tòa án|Toà án|Viện [Kk]iểm sát|Công an|Quân đội|Quỹ tín dụng) nhân dân/gu;
const SMALL_STATE =
  /(?:quản lý|cơ quan|ngân sách|doanh nghiệp|bí mật|công chức|vốn|hành chính|thanh tra|kiểm toán|kho bạc|đơn vị) nhà nước/giu;

const capitals: Rule = {
  name: "capitals",
  severity: "warn",
  source: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V",
  find: (written) =>
    passagesOf(written).flatMap(({ where, text }) => {
      const plain = text.replaceAll(SMALL_PEOPLE, "").replaceAll(SMALL_STATE, "");
      return [...plain.matchAll(/(?<!\p{L})(nhân dân|nhà nước|tết)(?!\p{L})/gu)].map(
        ([found]) =>
          `Ở ${where}: “${found}” viết hoa chữ đầu là “${found.charAt(0).toLocaleUpperCase("vi")}${found.slice(1)}”.`,
      );
    }),
};

const markOfUy: Rule = {
  name: "mark-of-uy",
  severity: "warn",
  source: "Danh mục 2.6, thống nhất chính tả trong một văn bản",
  find(written) {
    const all = [...written.organ, ...passagesOf(written).map(({ text }) => text)].join("\n");
    return /u[ỷỶ] ban/iu.test(all) && /ủy ban/iu.test(all)
      ? ["Văn bản có cả “Ủy ban” và “Uỷ ban”; hãy dùng một cách đặt dấu."]
      : [];
  },
};

const tablesWhole: Rule = {
  name: "tables-whole",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.6`,
  find: ({ body, annexes }) =>
    [...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) => {
      if (block.type !== "table") return [];
      const width = block.columns.length;
      return block.rows.flatMap((row, index) =>
        row.length === width
          ? []
          : [`Dòng ${index + 1} của bảng có ${row.length} ô, đầu bảng có ${width}.`],
      );
    }),
};

const annexes: Rule = {
  name: "annexes",
  severity: "error",
  source: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1",
  find: (written) =>
    written.annexes.flatMap(({ label, title, belongsTo }) => [
      ...(/^\(Kèm theo .+ của .+\)$/u.test(belongsTo)
        ? []
        : [`${label} phải ghi kèm theo văn bản nào, số, ngày, của cơ quan nào.`]),
      ...(title.trim() === "" ? [`${label} chưa có tên.`] : []),
    ]),
};

export const bodyRules: readonly Rule[] = [
  ending,
  datesInWords,
  capitals,
  markOfUy,
  tablesWhole,
  annexes,
];
