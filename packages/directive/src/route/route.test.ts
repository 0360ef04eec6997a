import { describe, expect, it } from "vitest";
import { passageOf } from "../fixtures/passage.ts";
import { readRoute } from "./route.ts";

function route(words: string): string {
  const { reportTo, via, copyTo } = readRoute(passageOf(words));
  const list = (fields: typeof via) => fields.map(({ value }) => value).join("; ");
  return [list(via), list(reportTo), list(copyTo)].join(" | ");
}

describe("to whom, through whom, with a copy to whom (documents-interop 6.5)", () => {
  it.each([
    ["Báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 20/11/2025.", "Sở Nội vụ | UBND tỉnh | "],
    [
      "Gửi báo cáo về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh trước ngày 15/11.",
      "Sở Nội vụ | UBND tỉnh | ",
    ],
    [
      "gửi Sở Kế hoạch và Đầu tư tổng hợp báo cáo UBND tỉnh.",
      "Sở Kế hoạch và Đầu tư | UBND tỉnh | ",
    ],
    [
      "gửi về Sở Nội vụ trước ngày 20/11/2025 để tổng hợp và báo cáo Chủ tịch UBND tỉnh.",
      "Sở Nội vụ | Chủ tịch UBND tỉnh | ",
    ],
    [
      "gửi Sở Nội vụ chậm nhất 17 giờ ngày 20/11/2025 (đồng thời gửi bản mềm qua địa chỉ email noivu@tinh.gov.vn) để tổng hợp, báo cáo UBND tỉnh.",
      "Sở Nội vụ | UBND tỉnh | ",
    ],
    [
      "báo cáo Chánh Văn phòng UBND tỉnh để báo cáo Chủ tịch UBND tỉnh.",
      "Chánh Văn phòng UBND tỉnh | Chủ tịch UBND tỉnh | ",
    ],
    [
      "Báo cáo Chủ tịch UBND tỉnh thông qua Sở Tài chính, đồng gửi Sở Nội vụ theo dõi.",
      "Sở Tài chính | Chủ tịch UBND tỉnh | Sở Nội vụ",
    ],
    [
      "Báo cáo kết quả gửi UBND tỉnh, đồng thời gửi Sở Nội vụ để tổng hợp chung.",
      " | UBND tỉnh | Sở Nội vụ",
    ],
    ["gửi 01 bản về Sở Tư pháp để theo dõi.", " | Sở Tư pháp | "],
    ["gửi kết quả về cơ quan thường trực (Sở Xây dựng).", " | Sở Xây dựng | "],
    [
      "theo dõi, đôn đốc, báo cáo Thủ tướng, Phó Thủ tướng những vấn đề phát sinh.",
      " | Thủ tướng; Phó Thủ tướng | ",
    ],
    [
      "báo cáo kết quả cho Thủ tướng Chính phủ trong tháng 10 năm 2025, đồng gửi Bộ Nội vụ.",
      " | Thủ tướng Chính phủ | Bộ Nội vụ",
    ],
    [
      "báo cáo Ban Chỉ đạo 138 tỉnh (qua Công an tỉnh, Cơ quan thường trực).",
      "Công an tỉnh | Ban Chỉ đạo 138 tỉnh | ",
    ],
    ["báo cáo Tỉnh ủy, HĐND, UBND tỉnh.", " | Tỉnh ủy; HĐND; UBND tỉnh | "],
    ["Báo cáo qua thư điện tử về Sở Y tế trước ngày 3/3.", " | Sở Y tế | "],
    ["tham mưu Chủ tịch UBND tỉnh báo cáo Thủ tướng Chính phủ trước ngày 30/11/2025.", " |  | "],
    ["xây dựng báo cáo trình UBND tỉnh.", " |  | "],
    ["báo cáo cấp có thẩm quyền xem xét, quyết định.", " |  | "],
    ["Trường hợp có vướng mắc, kịp thời báo cáo UBND tỉnh.", " |  | "],
    ["chuẩn bị nội dung báo cáo tại phiên họp UBND tỉnh tháng 10.", " |  | "],
  ])("%s", (words, found) => {
    expect(route(words)).toBe(found);
  });
});
