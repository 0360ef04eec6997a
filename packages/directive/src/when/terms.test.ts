import { describe, expect, it } from "vitest";
import { normaliseCharacters } from "../normalise/characters.ts";
import { foldBlanks } from "../normalise/lines.ts";
import type { Due, DueField } from "../reading.ts";
import { readDataPeriod } from "./data-period.ts";
import type { Reference } from "./dates.ts";
import { readDues } from "./due.ts";
import { readTermLine } from "./term-line.ts";

const SEPTEMBER: Reference = { year: 2025, month: 9, day: 10 };

function dues(words: string, issued: Reference | null = SEPTEMBER): Due | Due[] {
  const characters = normaliseCharacters(`Sở Y tế rà soát, ${words}.`);
  const found = readDues(foldBlanks(characters, 0, characters.text.length), issued);
  const [first] = found;
  return found.length === 1 && first ? first.value : found.map(({ value }) => value);
}

describe("a day (documents-interop 7, T1 to T4)", () => {
  it.each<[string, Due | Due[]]>([
    ["hoàn thành trước ngày 05/11/2025", { before: "2025-11-05" }],
    ["báo cáo UBND tỉnh trước ngày 5-11-2025", { before: "2025-11-05" }],
    ["gửi về Sở Tài chính trước ngày 05.11.2025", { before: "2025-11-05" }],
    ["gửi về Sở Tài chính trước ngày 05 / 11 / 2025", { before: "2025-11-05" }],
    ["gửi báo cáo trước ngày 05 tháng 11 năm 2025", { before: "2025-11-05" }],
    ["gửi báo cáo trước ngày 05 tháng 11/2025", { before: "2025-11-05" }],
    ["gửi báo cáo trước ngày mùng 5 tháng 11 năm 2025", { before: "2025-11-05" }],
    ["gửi báo cáo trước ngày 05/11/2025 (thứ Tư)", { before: "2025-11-05" }],
    ["gửi báo cáo trước thứ Tư, ngày 05/11/2025", { before: "2025-11-05" }],
    ["gửi báo cáo chậm nhất thứ Hai (ngày 10/11/2025)", { by: "2025-11-10" }],
    ["gửi báo cáo trước ngày 05/11/25", { before: "2025-11-05" }],
    ["xong trước 30/11/2025", { before: "2025-11-30" }],
    ["hoàn thành xong trước ngày 30/11/2025", { before: "2025-11-30" }],
    ["hạn chót gửi báo cáo là ngày 30/11/2025", { by: "2025-11-30" }],
    ["báo cáo Sở Nội vụ (hạn chót: 30/11/2025)", { by: "2025-11-30" }],
    ["nộp hồ sơ, hạn cuối cùng là ngày 30/11/2025", { by: "2025-11-30" }],
    ["gửi báo cáo không muộn hơn ngày 30/11/2025", { by: "2025-11-30" }],
    ["gửi báo cáo không chậm hơn ngày 30/11/2025", { by: "2025-11-30" }],
    ["gửi báo cáo không quá ngày 30/11/2025", { by: "2025-11-30" }],
    ["hoàn thành chậm nhất đến ngày 30/11/2025", { by: "2025-11-30" }],
    ["hoàn thành chậm nhất đến hết ngày 30/11/2025", { by: "2025-11-30" }],
    ["hoàn thành chậm nhất trước ngày 30/11/2025", { before: "2025-11-30" }],
    ["báo cáo muộn nhất trong ngày 12/9/2025", { by: "2025-09-12" }],
    ["báo cáo ngay trong ngày 12/9/2025", { by: "2025-09-12" }],
    ["thời hạn báo cáo đến ngày 12/9/2025", { by: "2025-09-12" }],
    ["tổ chức hội nghị vào sáng ngày 15/10/2025", { by: "2025-10-15" }],
    ["gửi báo cáo trước ngày 20/11", { before: "2025-11-20" }],
    ["gửi báo cáo trước ngày 20/11 tới", { before: "2025-11-20" }],
    ["gửi báo cáo trước ngày 20/11 năm nay", { before: "2025-11-20" }],
    ["gửi báo cáo trước ngày 15 tháng 11", { before: "2025-11-15" }],
    ["gửi báo cáo trước ngày 15 tháng 01", { before: "2026-01-15" }],
    ["gửi báo cáo trước ngày 25 tháng này", { before: "2025-09-25" }],
    ["gửi báo cáo trước ngày 31/3 năm sau", { before: "2026-03-31" }],
    [
      "gửi dự thảo trước ngày 15/10/2025, hoàn thiện trước ngày 30/10/2025",
      [{ before: "2025-10-15" }, { before: "2025-10-30" }],
    ],
    [
      "gửi dự thảo trước các ngày 15/10/2025; 15/11/2025",
      [{ before: "2025-10-15" }, { before: "2025-11-15" }],
    ],
    ["báo cáo kết quả (trước ngày 15/10/2025) về Sở Nội vụ", { before: "2025-10-15" }],
    ["phấn đấu hoàn thành trước ngày 15/10/2025", { before: "2025-10-15" }],
    [
      "bảo đảm hoàn thành dứt điểm trước ngày 15/10/2025 theo yêu cầu của Thủ tướng Chính phủ",
      { before: "2025-10-15" },
    ],
    ["trước ngày 15/10/2025, hoàn thành việc sắp xếp", { before: "2025-10-15" }],
    ["giải ngân 100% kế hoạch vốn trước ngày 31/12/2025", { before: "2025-12-31" }],
    ["di dời xong các hộ dân trước ngày 20/9/2025", { before: "2025-09-20" }],
    ["niêm yết công khai trước ngày 20/9/2025", { before: "2025-09-20" }],
    ["bàn giao mặt bằng cho chủ đầu tư trước ngày 20/9/2025", { before: "2025-09-20" }],
  ])("reads %s", (words, due) => {
    expect(dues(words)).toEqual(due);
  });
});

describe("a clock time (T3)", () => {
  it.each<[string, Due | Due[]]>([
    ["báo cáo trước 17 giờ 00 ngày 12/9/2025", { before: "2025-09-12T17:00" }],
    ["báo cáo trước 15 giờ 00 phút ngày 12/9/2025", { before: "2025-09-12T15:00" }],
    ["báo cáo trước 15 giờ 30 phút, ngày 12/9/2025", { before: "2025-09-12T15:30" }],
    ["báo cáo chậm nhất 10h00' ngày 12/9/2025", { by: "2025-09-12T10:00" }],
    ["báo cáo trước 10h00 ngày 12/9/2025", { before: "2025-09-12T10:00" }],
    ["báo cáo trước 10g30 ngày 12/9/2025", { before: "2025-09-12T10:30" }],
    ["báo cáo trước 10:30 ngày 12/9/2025", { before: "2025-09-12T10:30" }],
    ["sơ tán dân xong trước 0 giờ ngày 12/9/2025", { before: "2025-09-12T00:00" }],
    ["sơ tán dân xong trước 24 giờ ngày 12/9/2025", { by: "2025-09-12" }],
    ["sơ tán dân xong trước 18 giờ ngày 12/9", { before: "2025-09-12T18:00" }],
    ["sơ tán dân xong trước 07 giờ sáng ngày 12/9/2025", { before: "2025-09-12T07:00" }],
    ["sơ tán dân xong trước 5 giờ chiều ngày 12/9/2025", { before: "2025-09-12T17:00" }],
    ["sơ tán dân xong trước 17 giờ 00 phút hôm nay", { before: "2025-09-10T17:00" }],
    ["sơ tán dân xong trước 17 giờ 00 phút hôm nay (10/9/2025)", { before: "2025-09-10T17:00" }],
    ["sơ tán dân xong trước 17 giờ hôm nay, ngày 10/9/2025", { before: "2025-09-10T17:00" }],
    ["báo cáo trước ngày 12/9/2025, trước 17 giờ", { before: "2025-09-12" }],
    ["gửi tài liệu trước 11 giờ 00 phút thứ Sáu, ngày 12/9/2025", { before: "2025-09-12T11:00" }],
    ["báo cáo vào 16 giờ ngày 12/9/2025", { by: "2025-09-12T16:00" }],
  ])("reads %s", (words, due) => {
    expect(dues(words)).toEqual(due);
  });
});

describe("a period (T5 to T8)", () => {
  it.each<[string, Due | Due[]]>([
    ["hoàn thành trong tháng 10 năm 2025", { month: "2025-10" }],
    ["hoàn thành ngay trong tháng 10", { month: "2025-10" }],
    ["xong trong tháng 12/2025", { month: "2025-12" }],
    ["hoàn thành chậm nhất trong tháng 01/2026", { month: "2026-01" }],
    ["báo cáo trong tháng 2", { month: "2026-02" }],
    ["hoàn thành trong tháng này", { month: "2025-09" }],
    ["hoàn thành đầu tháng 10/2025", { month: "2025-10" }],
    ["hoàn thành vào giữa tháng 10/2025", { month: "2025-10" }],
    ["hoàn thành vào cuối tháng 10/2025", { month: "2025-10" }],
    ["hoàn thành trong nửa đầu tháng 10/2025", { month: "2025-10" }],
    ["tổ chức hội nghị trong tuần 2 tháng 10/2025", { month: "2025-10" }],
    ["hoàn thành trong trung tuần tháng 10/2025", { month: "2025-10" }],
    ["hoàn thành trong tháng 10, tháng 11 năm 2025", { month: "2025-11" }],
    ["hoàn thành trong các tháng 10, 11 và 12/2025", { month: "2025-12" }],
    ["triển khai từ tháng 10 đến tháng 12/2025", { month: "2025-12" }],
    ["tập trung xử lý dứt điểm từ nay đến hết tháng 12/2025", { month: "2025-12" }],
    ["hoàn thành trước cuối tháng 11/2025", { month: "2025-11" }],
    ["hoàn thành trong 02 tháng cuối năm 2025", { month: "2025-12" }],
    ["trình UBND tỉnh trong Quý IV/2025", { quarter: "2025-Q4" }],
    ["trình UBND tỉnh trong quý 4 năm 2025", { quarter: "2025-Q4" }],
    ["trình UBND tỉnh trong quý IV-2025", { quarter: "2025-Q4" }],
    ["hoàn thành trong quý III - IV/2025", { quarter: "2025-Q4" }],
    ["hoàn thành trong quý III và quý IV năm 2025", { quarter: "2025-Q4" }],
    ["hoàn thành cuối quý I/2026", { quarter: "2026-Q1" }],
    ["hoàn thành trong quý này", { quarter: "2025-Q3" }],
    ["hoàn thành trong quý I", { quarter: "2026-Q1" }],
    ["hoàn thành trong 6 tháng đầu năm 2026", { quarter: "2026-Q2" }],
    ["hoàn thành trong 06 tháng cuối năm 2025", { quarter: "2025-Q4" }],
    ["hoàn thành trong năm 2025", { year: "2025" }],
    ["hoàn thành trong năm nay", { year: "2025" }],
    ["hoàn thành vào cuối năm 2025", { year: "2025" }],
    ["giải ngân 100% vốn được giao đến hết năm 2025", { year: "2025" }],
    ["tổ chức đợt cao điểm từ ngày 15/9 đến ngày 15/10/2025", { by: "2025-10-15" }],
    ["tổ chức đợt cao điểm từ ngày 15 đến ngày 20/9/2025", { by: "2025-09-20" }],
    ["tổ chức đợt cao điểm từ 15/9/2025 - 15/10/2025", { by: "2025-10-15" }],
    ["tổ chức hội nghị trong các ngày 22, 23 và 24/9/2025", { by: "2025-09-24" }],
    ["tổ chức hội nghị trong 02 ngày 22 và 23/9/2025", { by: "2025-09-23" }],
  ])("reads %s", (words, due) => {
    expect(dues(words)).toEqual(due);
  });
});

describe("a number of days (T9, T10)", () => {
  it.each<[string, Due | Due[]]>([
    [
      "báo cáo trong thời hạn 10 ngày kể từ ngày nhận được văn bản này",
      { within: 10, unit: "day", from: "receipt" },
    ],
    [
      "báo cáo trong thời hạn mười ngày kể từ ngày ban hành Chỉ thị này",
      { within: 10, unit: "day", from: "issue" },
    ],
    [
      "báo cáo trong thời hạn 10 (mười) ngày làm việc, kể từ ngày ký",
      { within: 10, unit: "workday", from: "issue" },
    ],
    [
      "báo cáo trong vòng ba ngày làm việc kể từ ngày nhận được Chỉ thị",
      { within: 3, unit: "workday", from: "receipt" },
    ],
    [
      "báo cáo chậm nhất sau 05 ngày làm việc kể từ ngày ban hành",
      { within: 5, unit: "workday", from: "issue" },
    ],
    [
      "báo cáo chậm nhất sau 05 ngày làm việc kể từ ngày nhận được",
      { within: 5, unit: "workday", from: "receipt" },
    ],
    [
      "báo cáo sau 15 ngày kể từ ngày nhận được Công văn này",
      { within: 15, unit: "day", from: "receipt" },
    ],
    [
      "báo cáo chậm nhất 05 ngày làm việc sau khi nhận được văn bản này",
      { within: 5, unit: "workday", from: "receipt" },
    ],
    [
      "trả lời tối đa 03 ngày làm việc kể từ ngày nhận được Phiếu chuyển này",
      { within: 3, unit: "workday", from: "receipt" },
    ],
    [
      "trả lời trong 07 ngày kể từ ngày tiếp nhận Phiếu chuyển",
      { within: 7, unit: "day", from: "receipt" },
    ],
    [
      "hoàn thành trong vòng 01 tháng kể từ ngày Quyết định này có hiệu lực",
      { within: 1, unit: "month", from: "issue" },
    ],
    [
      "hoàn thành trong hai tuần kể từ ngày ký ban hành Quyết định",
      { within: 14, unit: "day", from: "issue" },
    ],
    [
      "trả lời trong vòng 24h kể từ khi nhận được Công điện này",
      { within: 24, unit: "hour", from: "receipt" },
    ],
    [
      "báo cáo trong vòng 30 ngày sau khi kết thúc đợt kiểm tra",
      { within: 30, unit: "day", from: "event" },
    ],
    [
      "báo cáo không quá 10 ngày kể từ ngày có kết luận thanh tra",
      { within: 10, unit: "day", from: "event" },
    ],
    [
      "trả lời không quá 05 ngày làm việc kể từ thời điểm nhận đủ hồ sơ",
      { within: 5, unit: "workday", from: "event" },
    ],
    ["hoàn thành trong 15 ngày tới", { within: 15, unit: "day", from: "issue" }],
    [
      "hoàn thành trong thời gian 30 ngày kể từ ngày Kế hoạch được ban hành",
      { within: 30, unit: "day", from: "issue" },
    ],
  ])("reads %s", (words, due) => {
    expect(dues(words)).toEqual(due);
  });
});

describe("what comes again (T11 to T13)", () => {
  it.each<[string, Due | Due[]]>([
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

describe("no date is invented (T10, T14, T15; 7.2)", () => {
  it.each([
    "hoàn thành xong trước mùa mưa bão",
    "hoàn thành trong tuần",
    "giải quyết hồ sơ ngay trong ngày",
    "trả lời trong thời gian sớm nhất",
    "triển khai trong thời gian tới",
    "thực hiện ngay sau khi nhận được văn bản này",
    "trình UBND tỉnh sau khi có ý kiến của Bộ Tài chính",
    "hoàn thành đúng tiến độ được giao",
    "tập trung thực hiện nhiệm vụ trọng tâm những tháng cuối năm 2025",
    "xử lý các dự án đã được quyết định chủ trương đầu tư trước ngày 01/7/2025",
    "giải quyết hồ sơ tiếp nhận trước ngày 01/7/2025",
    "áp dụng đối với công trình khởi công trước ngày 01/7/2025",
    "rà soát các văn bản do UBND cấp huyện ban hành trước ngày 01/7/2025 còn hiệu lực",
    "bàn giao hồ sơ của cán bộ nghỉ hưu trước ngày 01/7/2025",
    "thanh toán cho các hợp đồng được ký trước ngày 31/12/2024",
    "tổng hợp số liệu từ ngày 01/01/2025 đến ngày 30/9/2025",
    "báo cáo số liệu tính đến ngày 15/9/2025",
    "báo cáo kết quả thực hiện từ ngày 15/12/2024 đến ngày 14/9/2025",
    "chốt số liệu đến hết ngày 31/8/2025",
    "thực hiện Thông báo kết luận số 12/TB-UBND, trong đó yêu cầu hoàn thành trước ngày 30/8/2025",
    "phê bình các đơn vị chưa gửi báo cáo trước ngày 30/8/2025 theo yêu cầu tại Công văn số 15/UBND-TH",
    "đôn đốc nhà thầu theo hợp đồng phải hoàn thành trước ngày 30/6/2026",
    "thực hiện Luật Đất đai có hiệu lực từ ngày 01/8/2024",
    "triển khai Nghị định có hiệu lực thi hành kể từ ngày 01/7/2025",
    "phục vụ Đại hội dự kiến tổ chức vào ngày 15/10/2025",
    "bảo vệ lễ kỷ niệm diễn ra từ ngày 28/8/2025 đến ngày 02/9/2025",
    "chuẩn bị cho kỳ họp khai mạc ngày 20/10/2025",
    "thực hiện mục tiêu đến năm 2030",
    "phấn đấu đến năm 2030 đạt 95%",
    "thực hiện kế hoạch giai đoạn 2026 - 2030",
    "thực hiện Chương trình mục tiêu quốc gia năm 2025",
    "quyết toán ngân sách năm 2024",
    "xây dựng dự toán năm 2026",
    "tổ chức Tết Nguyên đán năm 2026 vui tươi",
    "rút ngắn thời gian xử lý còn không quá 03 ngày làm việc",
    "trực ban 24/24 giờ",
    "duy trì tỷ lệ hồ sơ quá hạn không quá 5%",
    "cắt giảm ít nhất 30% thời gian giải quyết trong năm",
    "khen thưởng tập thể, cá nhân hằng năm",
    "đánh giá, phân loại cán bộ hằng năm theo quy định",
    "bảo đảm cung ứng hàng hóa trong quý",
    "vận chuyển hàng năm tấn hàng hóa",
    "hàng tháng trời không xử lý",
    "hỗ trợ hộ nghèo mức 500.000 đồng/tháng",
    "bảo đảm mực nước hồ không quá 12,5 m",
    "kiểm tra các dự án chậm quá 24 tháng",
    "cấp lại giấy phép cho chủ tàu có giấy phép hết hạn trước ngày 31/12/2025",
    "chi trả trợ cấp cho người sinh trước ngày 01/01/1950",
    "theo dõi vùng áp thấp, dự báo đến ngày 12/9/2025 mạnh lên thành bão",
    "báo cáo khi có yêu cầu",
    "báo cáo hằng ngày trước 16 giờ",
    "thi hành Quyết định này kể từ ngày 01/10/2025",
  ])("%s", (words) => {
    expect(dues(words)).toBe("standing");
  });
});

describe("the cell of a table, or a line of its own (6.6)", () => {
  it.each<[string, Due | Due[]]>([
    ["30/9/2025", { by: "2025-09-30" }],
    ["30/9", { by: "2025-09-30" }],
    ["Ngày 30/9/2025", { by: "2025-09-30" }],
    ["Trước 30/9/2025", { before: "2025-09-30" }],
    ["Trước ngày 30/9/2025", { before: "2025-09-30" }],
    ["Từ 15/9 đến 30/9/2025", { by: "2025-09-30" }],
    ["Quý III", { quarter: "2025-Q3" }],
    ["Quý I", { quarter: "2026-Q1" }],
    ["Quý III/2025", { quarter: "2025-Q3" }],
    ["Quý IV năm 2025", { quarter: "2025-Q4" }],
    ["Quý III - IV/2025", { quarter: "2025-Q4" }],
    ["Quý III, IV/2025", { quarter: "2025-Q4" }],
    ["Quý IV/2025 - Quý I/2026", { quarter: "2026-Q1" }],
    ["Tháng 9", { month: "2025-09" }],
    ["Tháng 9/2025", { month: "2025-09" }],
    ["T9/2025", { month: "2025-09" }],
    ["10/2025", { month: "2025-10" }],
    ["Tháng 9 - 10/2025", { month: "2025-10" }],
    ["Tháng 11/2025 - Tháng 01/2026", { month: "2026-01" }],
    ["Trong tháng 10 năm 2025", { month: "2025-10" }],
    ["Năm 2025", { year: "2025" }],
    ["2025", { year: "2025" }],
    ["Cuối năm 2025", { year: "2025" }],
    ["6 tháng đầu năm 2026", { quarter: "2026-Q2" }],
    ["Hằng năm", { every: "year" }],
    ["Hàng quý", { every: "quarter" }],
    ["Hằng quý, 6 tháng, năm", [{ every: "quarter" }, { every: "half-year" }, { every: "year" }]],
    ["Định kỳ 6 tháng/lần", { every: "half-year" }],
    ["Trước ngày 25 hằng tháng", { every: "month", before: "25" }],
    ["Ngày 15/12 hằng năm", { every: "year", before: "12-15" }],
    ["Tháng 12 hằng năm", { every: "year" }],
    ["Trong 15 ngày kể từ ngày ban hành", { within: 15, unit: "day", from: "issue" }],
    ["2025-2026", "standing"],
    ["Năm 2025 và các năm tiếp theo", "standing"],
    ["Giai đoạn 2026 - 2030", "standing"],
    ["Từ 2025 đến 2030", "standing"],
    ["Thường xuyên", "standing"],
    ["Theo tiến độ", "standing"],
    ["Theo Kế hoạch", "standing"],
    ["Sau khi có hướng dẫn của Bộ Nội vụ", "standing"],
    ["Từ tháng 9/2025 đến khi kết thúc", "standing"],
  ])("reads %s", (words, due) => {
    const characters = normaliseCharacters(words);
    const found = readTermLine(foldBlanks(characters, 0, characters.text.length), SEPTEMBER);
    expect(found.length === 1 ? found[0]?.value : found.map(({ value }) => value)).toEqual(due);
  });
});

describe("what is taken for granted", () => {
  it.each<[string, Partial<DueField>]>([
    ["gửi báo cáo trước ngày 20/11/2025", { bound: "before", precision: "day", assumed: null }],
    ["gửi báo cáo trước ngày 20/11", { bound: "before", precision: "day", assumed: "issue-date" }],
    ["gửi báo cáo trước ngày 20/11/25", { precision: "day", assumed: "century" }],
    [
      "gửi báo cáo chậm nhất 17 giờ hôm nay",
      { bound: "by", precision: "minute", assumed: "issue-date" },
    ],
    [
      "hoàn thành trong tháng 9, 10/2025",
      { bound: "within", precision: "month", assumed: "last-of-several" },
    ],
    [
      "hoàn thành trong thời hạn 10 ngày",
      { bound: "within", precision: "count", assumed: "issue-anchor" },
    ],
    ["báo cáo hằng tháng", { bound: "within", precision: "period", assumed: null }],
    ["thường xuyên kiểm tra", { bound: null, precision: "none", assumed: null }],
  ])("%s", (words, field) => {
    const characters = normaliseCharacters(`Sở Y tế rà soát, ${words}.`);
    const [found] = readDues(foldBlanks(characters, 0, characters.text.length), SEPTEMBER);
    expect(found).toMatchObject(field);
  });

  it("keeps which data a report holds apart from its term", () => {
    const words =
      "Báo cáo hằng tháng (số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo)";
    const characters = normaliseCharacters(words);
    const passage = foldBlanks(characters, 0, words.length);
    expect(readDataPeriod(passage)?.value).toBe(
      "số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo",
    );
    expect(readDues(passage, SEPTEMBER).map(({ value }) => value)).toEqual([{ every: "month" }]);
  });

  it("leaves a day told as today open where the document has no day", () => {
    expect(dues("báo cáo trước 17 giờ hôm nay", { year: 2025, month: 9, day: null })).toBe(
      "standing",
    );
    expect(dues("báo cáo trước ngày 20/11", null)).toBe("standing");
  });
});

it.each([
  "hằng tháng, quý, năm, ",
  "định kỳ hằng tháng ",
  "02 lần/năm ",
  "trước 15/6, 15/12 ",
  "từ ngày 15 - ",
  "trong tháng 1, 2, ",
  "trong quý I, II, ",
  "trong 10 ngày kể từ ngày ",
  "số liệu từ ngày 1 đến ",
  "trong đó yêu cầu hoàn thành ",
])("reads 300,000 characters of “%s” in time that grows with their number", (unit) => {
  const text = unit.repeat(Math.ceil(300_000 / unit.length));
  const at = Array.from({ length: text.length }, (_, index) => index);
  const passage = { text, shown: text, starts: at, ends: at.map((index) => index + 1) };
  const start = performance.now();
  readTermLine(passage, SEPTEMBER);
  expect(performance.now() - start).toBeLessThan(10_000);
});
