import { PHU_LUC_I, type Rule } from "./rule.ts";

/** As many characters as stand under a number in a few lines. */
const LONGEST_SUBJECT = 80;

const nationalName: Rule = {
  name: "national-name",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.1`,
  find: ({ nationalName: written }) =>
    written === "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
      ? []
      : [`Quốc hiệu ghi “${written}”; phải là “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.`],
};

const motto: Rule = {
  name: "motto",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.1`,
  find: ({ motto: written }) =>
    written === "Độc lập - Tự do - Hạnh phúc"
      ? []
      : [
          `Tiêu ngữ ghi “${written}”; giữa các cụm từ là gạch nối ngắn có cách chữ: “Độc lập - Tự do - Hạnh phúc”.`,
        ],
};

const numberWithDate: Rule = {
  name: "number-with-date",
  severity: "error",
  source: "Nghị định 30/2020/NĐ-CP, Điều 15",
  find: (_, { number, issuedOn }) =>
    (number === null) === (issuedOn === null)
      ? []
      : ["Số và ngày do văn thư cấp cùng lúc khi đã ký; hãy để trống cả hai hoặc ghi cả hai."],
};

const numberShape: Rule = {
  name: "number-shape",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.3`,
  find: (_, { number }) =>
    number === null || /^\d{1,5}[A-ZĐ]?$/u.test(number)
      ? []
      : [`Số văn bản “${number}” không phải là số; ký hiệu đã có sẵn, chỉ ghi phần số.`],
};

const subject: Rule = {
  name: "subject",
  severity: "warn",
  source: `${PHU_LUC_I}, Phần I, mục II.5`,
  find(_, { kind, subject: text }) {
    const said: string[] = [];
    if (kind === "công văn" && text.length > LONGEST_SUBJECT) {
      said.push(
        `Trích yếu dài ${text.length} ký tự; dưới số văn bản chỉ đủ chỗ cho khoảng ${LONGEST_SUBJECT}. Hãy nói gọn hơn.`,
      );
    }
    if (/[.;,:]\s*$/u.test(text))
      said.push("Trích yếu không có dấu câu ở cuối; hãy bỏ dấu cuối dòng.");
    if (/^\s*V\/v/iu.test(text)) said.push("Chữ “V/v” được in sẵn; hãy bỏ khỏi trích yếu.");
    return said;
  },
};

const addressees: Rule = {
  name: "addressees",
  severity: "error",
  source: `${PHU_LUC_I}, Phần I, mục II.9`,
  find(written, { kind, addressees: named }) {
    if (kind === "công văn" && named.length === 0) return ["Công văn phải có nơi Kính gửi."];
    return written.addressees.flatMap((line, index, all) => {
      const end = index === all.length - 1 ? "." : ";";
      return line.endsWith(end) ? [] : [`Dòng Kính gửi “${line}” phải kết thúc bằng dấu “${end}”.`];
    });
  },
};

export const headRules: readonly Rule[] = [
  nationalName,
  motto,
  numberWithDate,
  numberShape,
  subject,
  addressees,
];
