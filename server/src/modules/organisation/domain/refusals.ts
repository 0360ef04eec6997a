import { defineRefusals } from "../../../kernel/refusal.ts";
import { vietnameseDate } from "./workbook-date.ts";

export const organisationRefusals = defineRefusals({
  UNIT_EXISTS: {
    status: 409,
    message: (name: string) =>
      `Đã có "${name}" dưới cùng cấp trên. Hãy mở cơ quan đó để đổi tên, loại hoặc cấp trên.`,
  },
  PARENT_UNKNOWN: {
    status: 400,
    message: () => "Không tìm thấy cơ quan cấp trên. Hãy chọn lại trong danh sách.",
  },
  PARENT_NOT_THEN: {
    status: 400,
    message: (name: string, date: string) =>
      `"${name}" không hoạt động vào ngày ${vietnameseDate(date)}. Hãy chọn cấp trên khác hoặc sửa ngày có hiệu lực.`,
  },
  PARENT_LOOP: {
    status: 400,
    message: (name: string) =>
      `Không thể đặt dưới "${name}" vì cơ quan này đang ở dưới chính đơn vị được sửa. Hãy chọn cấp trên khác.`,
  },
  VERSION_TOO_EARLY: {
    status: 400,
    message: (first: string) =>
      `Cơ quan này có trong sổ từ ngày ${vietnameseDate(first)}. Thay đổi phải có hiệu lực sau ngày đó.`,
  },
  VERSION_OVERLAP: {
    status: 409,
    message: (latest: string) =>
      `Đã ghi một thay đổi có hiệu lực từ ngày ${vietnameseDate(latest)}. Chỉ ghi thêm được thay đổi sau ngày đó.`,
  },
  UNIT_ENDED: {
    status: 409,
    message: (end: string) =>
      `Cơ quan này đã kết thúc hoạt động từ ngày ${vietnameseDate(end)}. Hãy thêm cơ quan mới thay vì sửa cơ quan cũ.`,
  },
  NOTHING_CHANGED: {
    status: 400,
    message: () => "Tên, loại, cấp trên đều như cũ nên không có gì để ghi. Hãy sửa ít nhất một ô.",
  },
  ALIAS_KNOWN: {
    status: 409,
    message: (alias: string) => `"${alias}" đã được hiểu là cơ quan này, không cần thêm.`,
  },
  ALIAS_TAKEN: {
    status: 409,
    message: (alias: string, owner: string) =>
      `"${alias}" đang chỉ ${owner}; thêm vào đây sẽ không biết giao cho ai. Hãy dùng tên gọi khác.`,
  },
  WORKBOOK_UNREADABLE: {
    status: 400,
    message: () =>
      "Không đọc được tệp này như một bảng tính. Hãy lưu lại bằng Excel với dạng .xlsx, không đặt mật khẩu, rồi chọn lại.",
  },
  WORKBOOK_EMPTY: {
    status: 400,
    message: () =>
      "Bảng tính không có dòng nào dưới dòng tiêu đề. Hãy điền ít nhất một cơ quan rồi chọn lại.",
  },
  WORKBOOK_COLUMNS: {
    status: 400,
    message: (missing: string) =>
      `Bảng tính thiếu cột ${missing}. Dòng tiêu đề cần có: Tên, Loại, Từ ngày; nên có: Tên viết tắt, Ký hiệu, Cấp trên, Đến ngày, Căn cứ, Tên gọi khác.`,
  },
  WORKBOOK_TOO_LONG: {
    status: 413,
    message: (most: number) =>
      `Bảng tính có hơn ${most} dòng, kể cả dòng trống. Hãy chia thành nhiều tệp rồi nhập lần lượt.`,
  },
  IMPORT_OVERTAKEN: {
    status: 409,
    message: () =>
      "Cơ cấu tổ chức vừa được người khác sửa nên có dòng không còn đúng; chưa có gì được ghi. Hãy xem trước lại.",
  },
});
