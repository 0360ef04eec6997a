import { PHU_LUC_I, type Rule } from "./rule.ts";

const firstRecipient: Rule = {
  name: "first-recipient",
  severity: "warn",
  source: `${PHU_LUC_I}, Phần I, mục II.9`,
  find: ({ recipients }, { kind }) =>
    kind !== "công văn" || recipients[0] === "- Như trên;"
      ? []
      : ["Nơi nhận của công văn bắt đầu bằng “Như trên”."],
};

const fileCopy: Rule = {
  name: "file-copy",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.9`,
  find: ({ recipients }) =>
    /^- Lưu: VT(?:, .+)?\.$/u.test(recipients.at(-1) ?? "")
      ? []
      : ["Dòng cuối của Nơi nhận là “Lưu: VT, đơn vị soạn thảo.”."],
};

const academicTitle: Rule = {
  name: "academic-title",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.7`,
  find: ({ signer }) =>
    signer !== null &&
    /^(?:(?:P?GS|TS|ThS|BS|KS|CN|LS|NGƯT|NGND)\b\.?|Tiến sĩ|Thạc sĩ|Giáo sư|Bác sĩ|Kỹ sư)/iu.test(
      signer,
    )
      ? [`Trước họ tên người ký không ghi học hàm, học vị: “${signer}”.`]
      : [],
};

const signingAuthority: Rule = {
  name: "signing-authority",
  severity: "error",
  source: "Nghị định 30/2020/NĐ-CP, Điều 13",
  find(_, { signing: { capacity, lines } }) {
    const first = lines[0] ?? "";
    const wanted = capacity === "own" ? null : capacity.split("-")[0];
    const has = /^(TM|KT|TL|TUQ|Q)\. /u.exec(first)?.[1] ?? null;
    return has === wanted
      ? []
      : [
          `Khối chữ ký ghi “${first}” nhưng hình thức ký là ${wanted ?? "thủ trưởng trực tiếp ký"}.`,
        ];
  },
};

export const footRules: readonly Rule[] = [
  firstRecipient,
  fileCopy,
  academicTitle,
  signingAuthority,
];
