import { describe, expect, it } from "vitest";
import { letter } from "../fixtures/letter.ts";
import { readDirective, toGold } from "../index.ts";

function listed(annex: string): string[] {
  const text = `${letter({ body: "1. Sở Y tế kiểm tra công vụ." })}\nPHỤ LỤC\n${annex}`;
  return toGold(readDirective(text))
    .assignments.slice(1)
    .map(
      ({ starts, assignees, coordinating }) =>
        `${starts}|${assignees.join(" + ")}|${coordinating?.join(" + ") ?? ""}`,
    );
}

const QUY_CHE = "Xây dựng quy chế|Sở Tư pháp|Sở Nội vụ";
const BANG_GIA = "Ban hành bảng giá|Sở Tài chính|";

describe("layouts of tables of tasks", () => {
  it.each<[string, string, string[]]>([
    [
      "a header over two rows and a row that names a section",
      "| TT | Nhiệm vụ | Phân công thực hiện | | Thời gian |\n| | | Chủ trì | Phối hợp | |\n|---|---|---|---|---|\n| I | Thể chế | | | |\n| 1 | Xây dựng quy chế | Sở Tư pháp | Sở Nội vụ | Quý II/2022 |\n| 2 | Ban hành bảng giá | Sở Tài chính | | Tháng 6/2022 |",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "no column of numbers",
      "| Nội dung | Chủ trì | Phối hợp | Thời hạn |\n| Xây dựng quy chế | Sở Tư pháp | Sở Nội vụ | Quý II/2022 |\n| Ban hành bảng giá | Sở Tài chính | | Tháng 6 |",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "lead and partners in one cell",
      "STT\tNội dung\tCơ quan chủ trì, phối hợp\tThời gian\n1\tXây dựng quy chế\tSở Tư pháp chủ trì; Sở Nội vụ phối hợp\t30/6/2022\n2\tBan hành bảng giá\tSở Tài chính\tTháng 6",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "the body before its task, under a bare title",
      "STT | Đơn vị | Nội dung thực hiện | Phối hợp | Hạn\n1 | Sở Tư pháp | Xây dựng quy chế | Sở Nội vụ | Quý II/2022\n2 | Sở Tài chính | Ban hành bảng giá | | Tháng 6",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "rows broken inside a cell",
      "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n1\tXây dựng\nquy chế\tSở Tư pháp\tSở Nội vụ,\nSở Y tế\tQuý II/2022\n2\tBan hành bảng giá\tSở Tài chính\t\tTháng 6",
      ["Xây dựng quy chế|Sở Tư pháp|Sở Nội vụ + Sở Y tế", BANG_GIA],
    ],
    [
      "sections between the rows, and the header again on a new page",
      "STT | Nhiệm vụ | Chủ trì | Phối hợp\nI. Công tác tuyên truyền\n1 | Xây dựng quy chế | Sở Tư pháp | Sở Nội vụ\n\n2\n\nSTT | Nhiệm vụ | Chủ trì | Phối hợp\nB | CÔNG TÁC KIỂM TRA\n2 | Ban hành bảng giá | Sở Tài chính |",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "columns that only wide gaps part",
      "TT   Nhiệm vụ               Cơ quan chủ trì     Cơ quan phối hợp    Thời gian\n1    Xây dựng quy           Sở Tư pháp          Sở Nội vụ           Quý II/2022\n     chế\n2    Ban hành bảng giá      Sở Tài chính                            Tháng 6/2022",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "titles wrapped over two lines",
      "| TT | Nội dung | Đơn vị chủ | Đơn vị phối | Thời gian |\n| | công việc | trì | hợp | |\n| 1 | Xây dựng quy chế | Sở Tư pháp | Sở Nội vụ | Quý II/2022 |\n| 2 | Ban hành bảng giá | Sở Tài chính | | Tháng 6 |",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "a title broken by the end of its line",
      "TT\tNhiệm vụ\tCơ quan chủ\ntrì\tCơ quan phối\nhợp\tThời gian\n1\tXây dựng quy chế\tSở Tư pháp\tSở Nội vụ\tQuý II/2022\n2\tBan hành bảng giá\tSở Tài chính\t\tTháng 6",
      [QUY_CHE, BANG_GIA],
    ],
    [
      "two columns",
      "Nhiệm vụ | Đơn vị thực hiện\nBan hành bảng giá | Sở Tài chính\nKiểm kê tài sản | Sở Y tế",
      [BANG_GIA, "Kiểm kê tài sản|Sở Y tế|"],
    ],
  ])("%s", (_, annex, expected) => {
    expect(listed(annex)).toEqual(expected);
  });

  it("reads a table dumped one line after the other, wrapped titles and all", () => {
    const annex =
      "TT\nNội dung\nCơ quan\nchủ trì\nCơ quan\nphối hợp\nThời gian\nI\nSẢN PHẨM, HẠ TẦNG\n1\nXây dựng quy chế quản lý khu du lịch Biển\nHồ, trình UBND tỉnh\nSở Văn hóa, Thể\nthao và Du lịch\nUBND phường\nPleiku; UBND xã\nBình Hiệp\nQuý II/2022\nII\nMÔI TRƯỜNG\n2\nKiểm tra nước thải\nSở Y tế\nThường xuyên\n3\nSửa đường đèo\nSở Xây dựng\nKhu Quản lý\nđường bộ III\nChậm nhất ngày\n20/4/2022";
    expect(listed(annex)).toEqual([
      "Xây dựng quy chế quản lý khu du lịch Biển Hồ, trình UBND tỉnh|Sở Văn hóa, Thể thao và Du lịch|UBND phường Pleiku + UBND xã Bình Hiệp",
      "Kiểm tra nước thải|Sở Y tế|",
      "Sửa đường đèo|Sở Xây dựng|Khu Quản lý đường bộ III",
    ]);
  });

  it("counts neither the numbers of columns nor a line across the table as a row", () => {
    const annex =
      "TT\tNhiệm vụ\tCơ quan chủ\ntrì\tCơ quan phối hợp\tThời gian\n(1)\t(2)\t(3)\t(4)\t(5)\n1\tXây dựng quy chế\tSở Tư pháp\tSở Nội vụ\tQuý II/2022\n\t\tCÁC CƠ QUAN CÒN LẠI\t\t\n2\tBan hành\nbảng giá\tSở Tài chính\t\tTháng 6";
    expect(listed(annex)).toEqual([QUY_CHE, BANG_GIA]);
  });

  it("reads late tasks that are given again with a new term", () => {
    const annex =
      "DANH MỤC NHIỆM VỤ QUÁ HẠN\n| TT | Nhiệm vụ | Đơn vị thực hiện | Đơn vị phối hợp | Thời hạn giao lại |\n| 1 | Xây dựng quy chế | Sở Tư pháp | Sở Nội vụ | Trước 15/9/2022 |";
    expect(listed(annex)).toEqual([QUY_CHE]);
  });

  it("goes on with a row whose bodies are wrapped over three lines", () => {
    const annex =
      "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\tSản phẩm\n1\tKéo cáp quang tại 27\tViễn thông Tuyên\tCông ty Điện lực\tQuý I/2022\tBáo cáo\n\tthôn lõm sóng của các xã Hồng\tQuang; Viettel\tTuyên Quang\n\tThái, Thượng Nông\tTuyên Quang\n2\tBan hành bảng giá\tSở Tài chính\t\tTháng 6\tBảng giá";
    expect(listed(annex)).toEqual([
      "Kéo cáp quang tại 27 thôn lõm sóng của các xã Hồng Thái, Thượng Nông|Viễn thông Tuyên Quang + Viettel Tuyên Quang|Công ty Điện lực Tuyên Quang",
      BANG_GIA,
    ]);
  });

  it("takes no list of things for tasks", () => {
    expect(listed("STT\tTên danh mục\tĐơn vị\n1\tXe ô tô\tSở Tài chính")).toEqual([]);
  });

  it("makes no task of the words that lead to a table", () => {
    const body =
      "Giao các sở thực hiện nhiệm vụ theo bảng dưới đây:\nTT\tNhiệm vụ\tChủ trì\tThời gian\n1\tXây dựng quy chế\tSở Tư pháp\tQuý II/2022\nGiao Sở Y tế kiểm tra.";
    const { assignments } = toGold(readDirective(letter({ body })));
    expect(assignments.map(({ assignees }) => assignees)).toEqual([["Sở Y tế"], ["Sở Tư pháp"]]);
  });
});
