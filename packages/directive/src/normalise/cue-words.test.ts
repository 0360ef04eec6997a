import { expect, it } from "vitest";
import { repairCues } from "./cue-words.ts";

it.each([
  ["Phôi hợp với Sở Nội vụ thâm mưu kê hoạch", "Phối hợp với Sở Nội vụ tham mưu kế hoạch"],
  ["Giao Sớ Tài chính bảo cáo, đơn đốc", "Giao Sở Tài chính báo cáo, đôn đốc"],
  ["Văn phỏng Uy ban nhân dân", "Văn phòng Ủy ban nhân dân"],
  ["Sớ Kê hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư"],
])("puts right what OCR misread: %s", (damaged, right) => {
  expect(repairCues(damaged)).toBe(right);
});

it.each([
  "để nghị quyết đi vào cuộc sống",
  "cấp phát bao cao su miễn phí",
  "tuyến truyền tải điện, theo đội hình",
  "có quan hệ, phần công việc, công ăn việc làm, để xuất khẩu",
])("leaves other words alone: %s", (text) => {
  expect(repairCues(text)).toBe(text);
});
