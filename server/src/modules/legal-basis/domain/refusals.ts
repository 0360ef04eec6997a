import { defineRefusals } from "../../../kernel/refusal.ts";

export const legalRefusals = defineRefusals({
  REFERENCE_UNREADABLE: {
    status: 400,
    message: (reference: string) =>
      `Không đọc được số, ký hiệu “${reference}”. Hãy ghi như trên văn bản, ví dụ 118/2025/NĐ-CP hoặc 26-CT/TU.`,
  },
  DOCUMENT_EXISTS: {
    status: 409,
    message: (name: string) =>
      `Sổ đã có ${name} của cùng cơ quan, cùng năm. Hãy mở văn bản đó để sửa.`,
  },
  YEAR_DISAGREES: {
    status: 400,
    message: (year: number) =>
      `Ngày ban hành phải trong năm ${year} như năm ghi trong số. Hãy đối chiếu lại.`,
  },
  EFFECT_OUT_OF_ORDER: {
    status: 400,
    message: () =>
      "Ngày hết hiệu lực phải sau ngày có hiệu lực và ngày ban hành. Hãy xem lại hai ngày.",
  },
  DECLARED_INCOMPLETE: {
    status: 400,
    message: () => "Tình trạng theo nguồn phải kèm ngày ghi nhận. Hãy điền cả hai ô.",
  },
  NOTHING_CHANGED: {
    status: 400,
    message: () => "Mọi ô đều như cũ nên không có gì để ghi. Hãy sửa ít nhất một ô.",
  },
  OTHER_AMBIGUOUS: {
    status: 409,
    message: (reference: string) =>
      `Sổ có nhiều văn bản số ${reference}. Hãy chọn đúng văn bản trong danh sách gợi ý.`,
  },
  OTHER_IS_ITSELF: {
    status: 400,
    message: () => "Văn bản kia là chính văn bản này. Hãy ghi số của văn bản khác.",
  },
  RELATION_KNOWN: {
    status: 409,
    message: (what: string) => `Sổ đã ghi quan hệ “${what}” giữa hai văn bản này.`,
  },
  UNTIL_BEFORE_START: {
    status: 400,
    message: () => "Ngày có hiệu lực trở lại phải sau ngày ngưng. Hãy xem lại.",
  },
  FILE_UNREADABLE: {
    status: 400,
    message: () =>
      "Không đọc được tệp này như một bảng tính. Hãy lưu lại với dạng .xlsx hoặc .csv (mã UTF-8), không đặt mật khẩu, rồi chọn lại.",
  },
  FILE_EMPTY: {
    status: 400,
    message: () => "Tệp không có dòng nào dưới dòng tiêu đề. Hãy điền ít nhất một văn bản.",
  },
  FILE_COLUMNS: {
    status: 400,
    message: (missing: string) =>
      `Tệp thiếu cột ${missing}. Hãy tải tệp mẫu để xem các cột; bắt buộc có: Số, ký hiệu; Cơ quan ban hành.`,
  },
  FILE_TOO_LONG: {
    status: 413,
    message: (most: number) =>
      `Tệp có hơn ${most} dòng, kể cả dòng trống. Hãy chia thành nhiều tệp rồi nhập lần lượt.`,
  },
  IMPORT_OVERTAKEN: {
    status: 409,
    message: () =>
      "Sổ căn cứ vừa được người khác sửa nên có dòng không còn đúng; chưa có gì được ghi. Hãy xem trước lại.",
  },
});
