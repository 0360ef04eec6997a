import { expect, it } from "vitest";
import { letter, type LetterParts } from "./fixtures/letter.ts";
import { readDirective, toGold } from "./index.ts";

/** What the kept-back mail taught: each line is a rule of the language, in words of its own. */
const told = (body: string, parts: Partial<LetterParts> = {}): string[] =>
  toGold(readDirective(letter({ ...parts, body }))).assignments.map(
    ({ at, assignees, starts }) => `${at}|${assignees.join(" + ")}|${starts.slice(0, 12)}`,
  );

it("numbers with a letter and a stroke", () => {
  expect(told("5. UBND các xã:\n\na/ Lập danh sách hộ nghèo.\n\nb/ Kiểm tra các cống.")).toEqual([
    "5.a|UBND các xã|Lập danh sác",
    "5.b|UBND các xã|Kiểm tra các",
  ]);
});

it("takes an order for one though those it speaks of have done something", () => {
  expect(told("1. Sở Xây dựng:\n\n- Bố trí nhà tạm cho các hộ đã bàn giao đất.")).toEqual([
    "1|Sở Xây dựng|Bố trí nhà t",
  ]);
  expect(told("1. Trang bị máy soi: đề nghị của Cục Hải quan đã được báo cáo.")).toEqual([]);
});

it("reads the order that stands before the sentence that opens a list", () => {
  const body =
    "Yêu cầu Giám đốc các sở giải quyết dứt điểm kiến nghị. Ngoài ra, lưu ý một số nội dung sau:\n\n1. Sở Y tế kiểm tra hiện trạng.";
  expect(told(body, { leadIn: "Chủ tịch UBND tỉnh có ý kiến như sau:" })).toEqual([
    "|Giám đốc các sở|Yêu cầu Giám",
    "1|Sở Y tế|Sở Y tế kiểm",
  ]);
});

it("begins a closing duty behind the notice before it", () => {
  const body =
    "1. Sở Y tế lập kế hoạch.\n\nNhận được Công điện này yêu cầu các đơn vị thực hiện nghiêm túc. Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện.";
  expect(told(body)).toEqual(["1|Sở Y tế|Sở Y tế lập ", "|Văn phòng UBND tỉnh|Văn phòng UB"]);
});

it("leaves with the body what it is to ask of those who are no agency", () => {
  const body = "5. Ban Quản lý dự án tỉnh:\n\na) Yêu cầu nhà thầu tăng ca, tăng kíp.";
  expect(told(body)).toEqual(["5.a|Ban Quản lý dự án tỉnh|Yêu cầu nhà "]);
});
