import type { z } from "zod";

/** What is wrong with one field, in the words of an office; zod's own Vietnamese speaks of strings and undefined. */
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
        ? "Mục này bắt buộc phải có."
        : ofType(issue.expected);
    case "too_small":
      return outside(issue, "ít nhất", Number(issue.minimum));
    case "too_big":
      return outside(issue, "không quá", Number(issue.maximum));
    case "invalid_format":
      return ofFormat(issue.format);
    case "invalid_value":
      return issue.values.length === 1 && issue.values[0] === true
        ? "Hãy xác nhận mục này."
        : "Hãy chọn một trong các giá trị cho sẵn.";
    case "unrecognized_keys":
      return `Có mục không dùng đến: ${issue.keys.join(", ")}.`;
    case "invalid_union":
      return issue.input === undefined ? "Mục này bắt buộc phải có." : "Giá trị không đúng dạng.";
    default:
      return "Giá trị không hợp lệ.";
  }
}

function ofType(expected: string): string {
  switch (expected) {
    case "number":
      return "Hãy nhập một số.";
    case "int":
      return "Hãy nhập một số nguyên.";
    case "boolean":
      return "Hãy chọn có hoặc không.";
    case "array":
      return "Hãy gửi một danh sách.";
    default:
      return "Giá trị không đúng kiểu.";
  }
}

function outside(
  { origin, input }: { origin: string; input?: unknown },
  bound: "ít nhất" | "không quá",
  limit: number,
): string {
  switch (origin) {
    case "string":
      return bound === "ít nhất" && limit === 1
        ? "Mục này không được để trống."
        : `Cần ${bound} ${limit} ký tự${typeof input === "string" ? `, đang có ${input.length}` : ""}.`;
    case "array":
    case "set":
      return `Cần ${bound} ${limit} mục.`;
    default:
      return bound === "ít nhất" ? `Phải từ ${limit} trở lên.` : `Phải từ ${limit} trở xuống.`;
  }
}

function ofFormat(format: string): string {
  switch (format) {
    case "date":
      return "Ngày không đúng hoặc không có trong lịch.";
    case "datetime":
      return "Thời điểm không đúng.";
    case "email":
      return "Địa chỉ thư điện tử không đúng. Ví dụ đúng: ten@coquan.gov.vn";
    case "uuid":
      return "Mã không đúng. Hãy tải lại trang rồi chọn lại.";
    default:
      return "Không đúng dạng quy định.";
  }
}
