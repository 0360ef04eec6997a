import { describe, expect, it } from "vitest";
import { dues } from "../fixtures/passage.ts";
import type { Due } from "../reading.ts";

describe("what comes again (T11 to T13)", () => {
  it.each<[string, Due | Due[]]>([
    [
      "báo cáo trước ngày 10 và ngày 25 hằng tháng",
      [
        { every: "month", before: "10" },
        { every: "month", before: "25" },
      ],
    ],
    [
      "định kỳ vào ngày 15 và 30 hằng tháng báo cáo Sở Nội vụ",
      [
        { every: "month", before: "15" },
        { every: "month", before: "30" },
      ],
    ],
    ["định kỳ từ ngày 1 đến ngày 5 hằng tháng cập nhật kết quả", { every: "month", before: "05" }],
    ["báo cáo chậm nhất 16 giờ 30 phút các ngày thứ Sáu hằng tuần", { every: "week" }],
    [
      "gửi báo cáo 6 tháng: trước ngày 10/6; báo cáo năm: trước ngày 10/12",
      [
        { every: "half-year", before: "06-10" },
        { every: "year", before: "12-10" },
      ],
    ],
    [
      "gửi báo cáo trước ngày 14/6 đối với báo cáo 6 tháng, trước ngày 14/12 đối với báo cáo năm",
      [
        { every: "half-year", before: "06-14" },
        { every: "year", before: "12-14" },
      ],
    ],
    ["báo cáo trước ngày 15 hằng tháng", { every: "month", before: "15" }],
    ["báo cáo vào ngày 15 hàng tháng", { every: "month", before: "15" }],
    ["báo cáo chậm nhất ngày 15 mỗi tháng", { every: "month", before: "15" }],
    ["hằng tháng (trước ngày 15) báo cáo Sở Nội vụ", { every: "month", before: "15" }],
    ["định kỳ hằng tháng, trước ngày 15, báo cáo Sở Nội vụ", { every: "month", before: "15" }],
    ["định kỳ trước ngày 15 của tháng báo cáo Sở Nội vụ", { every: "month", before: "15" }],
    ["báo cáo tháng trước ngày 05 của tháng tiếp theo", { every: "month", before: "05" }],
    ["định kỳ hằng tháng báo cáo trước ngày 05 tháng sau", { every: "month", before: "05" }],
    [
      "báo cáo định kỳ hằng quý trước ngày 20 của tháng cuối quý",
      { every: "quarter", before: "20" },
    ],
    ["báo cáo trước ngày 20 tháng cuối của quý", { every: "quarter", before: "20" }],
    ["báo cáo trước ngày 05 tháng đầu quý sau", { every: "quarter", before: "05" }],
    [
      "định kỳ trước ngày 20 các tháng 3, 6, 9, 12 báo cáo Sở Nội vụ",
      { every: "quarter", before: "20" },
    ],
    [
      "báo cáo trước ngày 15 tháng 6 và 15 tháng 12 hằng năm",
      [
        { every: "year", before: "06-15" },
        { every: "year", before: "12-15" },
      ],
    ],
    [
      "báo cáo trước ngày 15/6 và ngày 15/12 hằng năm",
      [
        { every: "year", before: "06-15" },
        { every: "year", before: "12-15" },
      ],
    ],
    [
      "định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12) báo cáo Sở Nội vụ",
      [
        { every: "half-year", before: "06-15" },
        { every: "year", before: "12-15" },
      ],
    ],
    [
      "định kỳ 06 tháng trước ngày 15/6, 01 năm trước ngày 15/12 báo cáo Sở Nội vụ",
      [
        { every: "half-year", before: "06-15" },
        { every: "year", before: "12-15" },
      ],
    ],
    [
      "báo cáo 6 tháng trước ngày 15/6 và báo cáo năm trước ngày 15/12 hằng năm",
      [
        { every: "half-year", before: "06-15" },
        { every: "year", before: "12-15" },
      ],
    ],
    [
      "định kỳ hằng quý (trước ngày 15 tháng cuối quý), 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) báo cáo Sở Nội vụ",
      [
        { every: "quarter", before: "15" },
        { every: "half-year", before: "06-15" },
        { every: "year", before: "12-15" },
      ],
    ],
    [
      "định kỳ hằng tháng (trước ngày 20), quý (trước ngày 20 tháng cuối quý) báo cáo Sở Nội vụ",
      [
        { every: "month", before: "20" },
        { every: "quarter", before: "20" },
      ],
    ],
    [
      "định kỳ hằng quý, 6 tháng, năm báo cáo UBND tỉnh",
      [{ every: "quarter" }, { every: "half-year" }, { every: "year" }],
    ],
    [
      "định kỳ tháng, quý, 6 tháng, năm báo cáo UBND tỉnh",
      [{ every: "month" }, { every: "quarter" }, { every: "half-year" }, { every: "year" }],
    ],
    [
      "thực hiện chế độ báo cáo quý, 6 tháng, 9 tháng và năm về Sở Nội vụ",
      [{ every: "quarter" }, { every: "half-year" }, { every: "year" }],
    ],
    ["báo cáo hằng tuần vào thứ Sáu", { every: "week" }],
    ["báo cáo trước 15 giờ thứ Năm hằng tuần", { every: "week" }],
    ["báo cáo vào ngày thứ Sáu hằng tuần", { every: "week" }],
    ["báo cáo UBND tỉnh 06 tháng/lần", { every: "half-year" }],
    ["báo cáo UBND tỉnh 1 quý/lần", { every: "quarter" }],
    ["báo cáo UBND tỉnh mỗi tháng một lần", { every: "month" }],
    ["kiểm tra đột xuất mỗi quý ít nhất 01 lần", { every: "quarter" }],
    ["báo cáo UBND tỉnh định kỳ 02 lần/năm", { every: "half-year" }],
    ["báo cáo UBND tỉnh trước ngày 15/12 hằng năm", { every: "year", before: "12-15" }],
    ["hằng năm, trước ngày 15/12, báo cáo UBND tỉnh", { every: "year", before: "12-15" }],
    ["hằng năm, trước ngày 15 tháng 12, báo cáo UBND tỉnh", { every: "year", before: "12-15" }],
    ["báo cáo năm trước ngày 15/12 của năm báo cáo", { every: "year", before: "12-15" }],
    [
      "gửi báo cáo lần đầu trước ngày 20/11/2025 và định kỳ hằng tháng",
      [{ before: "2025-11-20" }, { every: "month" }],
    ],
    ["tuần tra, kiểm soát; hằng tháng thông báo danh sách vi phạm", { every: "month" }],
    ["công bố giá vật liệu xây dựng theo định kỳ hằng quý", { every: "quarter" }],
    ["hằng tháng rà soát, cập nhật danh mục", { every: "month" }],
    ["báo cáo kết quả hằng tháng về Sở Nội vụ", { every: "month" }],
    [
      "báo cáo hằng tháng (thời gian chốt số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo) trước ngày 18",
      { every: "month", before: "18" },
    ],
  ])("reads %s", (words, due) => {
    expect(dues(words)).toEqual(due);
  });
});
