import { describe, expect, it } from "vitest";
import { letter } from "./fixtures/letter.ts";
import { readDirective } from "./index.ts";

function first(body: string) {
  const [assignment] = readDirective(letter({ body })).assignments;
  if (!assignment) throw new Error(`no assignment in: ${body}`);
  return assignment;
}

describe("targets", () => {
  it.each<[string, [string, number, string, string][]]>([
    [
      "1. Sở Y tế hoàn thành tiêm chủng cho tối thiểu 95% trẻ em trong diện.",
      [["at-least", 95, "%", "trẻ em trong diện"]],
    ],
    [
      "1. Sở Nội vụ rà soát, cắt giảm ít nhất 30% chi phí tuân thủ.",
      [["decrease", 30, "%", "chi phí tuân thủ"]],
    ],
    [
      "1. Sở Nội vụ phấn đấu tỷ lệ hồ sơ trực tuyến đạt từ 70% trở lên.",
      [["at-least", 70, "%", "tỷ lệ hồ sơ trực tuyến"]],
    ],
    [
      "1. Sở Xây dựng rà soát, kéo giảm số vụ xuống còn không quá 12 trường hợp.",
      [["at-most", 12, "trường hợp", "kéo giảm số vụ"]],
    ],
    ["1. Sở Tài chính báo cáo kết quả giải ngân đã đạt 46%.", []],
    ["1. Sở Tài chính trả lời trong thời hạn không quá 05 ngày làm việc.", []],
  ])("%s", (body, targets) => {
    expect(
      first(body).targets.map(({ value }) => [
        value.comparator,
        value.value,
        value.unit,
        value.what,
      ]),
    ).toEqual(targets);
  });
});

describe("force", () => {
  it.each([
    ["1. Sở Y tế rà soát cơ sở hành nghề.", "order"],
    ["1. Đề nghị Sở Y tế rà soát cơ sở hành nghề.", "order"],
    ["1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tăng cường giám sát.", "request"],
    ["1. Đề nghị Tòa án nhân dân tỉnh phối hợp cung cấp số liệu.", "request"],
  ])("%s", (body, force) => {
    expect(first(body).force.value).toBe(force);
  });
});

it("says which of a group are meant", () => {
  const duty = first(
    "1. Đối với các cơ quan, đơn vị được kiểm tra: xây dựng kế hoạch khắc phục hạn chế.",
  );
  expect(duty.scopeNote).toMatchObject({
    value: "các cơ quan, đơn vị được kiểm tra",
    confidence: "doubtful",
  });
});

it("keeps who is taken out of a group apart", () => {
  const duty = first(
    "1. Các sở, ban, ngành (trừ Công an tỉnh, Thanh tra tỉnh) rà soát vị trí việc làm.",
  );
  expect(duty.excluding.map(({ value }) => value)).toEqual(["Công an tỉnh", "Thanh tra tỉnh"]);
  expect(duty.assignees.map(({ value }) => value)).toEqual(["Các sở, ban, ngành"]);
});

it.each([
  ["qua phần mềm quản lý văn bản", "phần mềm quản lý văn bản"],
  ["và bản mềm về địa chỉ cchc@tinh.example.vn", "cchc@tinh.example.vn"],
])("reads by what means a report goes: %s", (words, medium) => {
  const duty = first(`1. Sở Y tế gửi báo cáo về Sở Nội vụ ${words} trước ngày 20/4/2022.`);
  expect(duty.medium.map(({ value }) => value)).toEqual([medium]);
});

it("knows who follows up the whole document", () => {
  const { assignments } = readDirective(
    letter({
      body: "1. Sở Y tế rà soát cơ sở hành nghề.\n\nGiao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.",
    }),
  );
  expect(assignments.map(({ monitor }) => monitor)).toEqual([false, true]);
});

it("notes prohibitions and contingencies, and makes no tasks of them", () => {
  const { notes, assignments } = readDirective(
    letter({
      body: "1. Sở Y tế rà soát cơ sở hành nghề. Nghiêm cấm việc thu phí ngoài quy định.\n\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo UBND tỉnh.",
    }),
  );
  expect(assignments).toHaveLength(1);
  expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
    ["prohibition", "Nghiêm cấm việc thu phí ngoài quy định."],
    [
      "contingent",
      "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo UBND tỉnh.",
    ],
  ]);
});
