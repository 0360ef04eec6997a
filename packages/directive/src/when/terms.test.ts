import { describe, expect, it } from "vitest";
import { dues } from "../fixtures/passage.ts";
import type { Due } from "../reading.ts";

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
    [
      "đối với các dự án chưa hoàn thành thủ tục, hoàn thành trước ngày 30/9/2025",
      { before: "2025-09-30" },
    ],
    [
      "các địa phương chưa hoàn thành phải hoàn thành trước ngày 30/9/2025",
      { before: "2025-09-30" },
    ],
    ["đơn vị chưa báo cáo thì báo cáo trước ngày 30/9/2025", { before: "2025-09-30" }],
    [
      "rà soát các nhiệm vụ UBND tỉnh đã giao, hoàn thành trước ngày 30/9/2025",
      { before: "2025-09-30" },
    ],
    ["khắc phục các tồn tại đã nêu trước ngày 30/9/2025", { before: "2025-09-30" }],
    ["giải quyết dứt điểm số hồ sơ tồn đọng trước ngày 01/3/2026", { before: "2026-03-01" }],
    ["phân bổ chi tiết vốn được giao trước ngày 30/9/2025", { before: "2025-09-30" }],
    ["gửi nội dung dự kiến trình kỳ họp trước ngày 30/9/2025", { before: "2025-09-30" }],
    ["đăng tải danh sách chậm nhất 31/12", { by: "2025-12-31" }],
    ["rút lực lượng về trước 15/10", { before: "2025-10-15" }],
    ["tập trung xử lý từ nay đến ngày 30/11/2025", { by: "2025-11-30" }],
    ["tổ chức hội nghị trong ngày 11 và 12/9/2025", { by: "2025-09-12" }],
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
