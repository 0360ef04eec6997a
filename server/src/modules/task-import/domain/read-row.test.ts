import { describe, expect, it } from "vitest";
import { mapColumns } from "./columns.ts";
import { fillMerged } from "./fill-merged.ts";
import { readDay, readOrigin, readReference, readState } from "./read-cells.ts";
import { readTasks } from "./read-row.ts";

const HEADING = [
  "STT",
  "Số, ký hiệu VB",
  "Ngày ban hành",
  "Nội dung nhiệm vụ",
  "Cơ quan chủ trì",
  "Phối hợp",
  "Hạn hoàn thành",
  "Tình trạng",
  "Ngày hoàn thành",
];
const read = (...rows: unknown[][]) => {
  const sheet = [["DANH MỤC NHIỆM VỤ"], HEADING, ...rows];
  const mapping = mapColumns(sheet);
  if (!mapping) throw new Error("there are headings");
  return readTasks(sheet, mapping, "2026-11-22");
};
const row = (overrides: Partial<Record<number, unknown>> = {}) => {
  const cells: unknown[] = [
    1,
    "978/UBND-HCTC",
    "16/11/2026",
    "Báo cáo kết quả rà soát",
    "Sở Tài chính",
    "Sở Nội vụ; Sở Y tế",
    "15/12/2026",
    "Đang thực hiện",
    null,
  ];
  for (const [at, value] of Object.entries(overrides)) cells[Number(at)] = value;
  return cells;
};

describe("a province's own sheet", () => {
  it("is understood by its headings, whatever they are called", () => {
    expect(read(row())).toMatchObject({
      errors: [],
      tasks: [
        {
          row: 3,
          reference: { number: "978", symbol: "UBND-HCTC" },
          issuedOn: "2026-11-16",
          lead: "Sở Tài chính",
          partners: ["Sở Nội vụ", "Sở Y tế"],
          due: "2026-12-15",
          state: "IN_PROGRESS",
        },
      ],
    });
    const other = mapColumns([["Việc", "Đơn vị thực hiện", "Nhiệm vụ"]], {
      Việc: "content",
      "Nhiệm vụ": "",
    });
    expect(other?.columns).toMatchObject({ content: 0, lead: 1 });
    expect(mapColumns([["a", "b"]])).toBeNull();
  });

  it("has days as people and Excel write them; what is no day is said with its row", () => {
    const days = read(
      row({ 6: "5/1/27" }),
      row({ 6: 46_371 }),
      row({ 6: new Date("2026-12-15T00:00:00Z") }),
      row({ 6: "không thời hạn" }),
    );
    expect(days.tasks.map(({ due }) => due)).toEqual([
      "2027-01-05",
      "2026-12-15",
      "2026-12-15",
      null,
    ]);
    expect(read(row({ 6: "31/02/2026" })).errors).toEqual([
      {
        row: 3,
        column: "Thời hạn",
        message: "“31/02/2026” không phải một ngày. Hãy ghi như 15/12/2026.",
      },
    ]);
    expect(read(row({ 6: "15/12/2025" })).errors[0]?.message).toContain("cột bị lệch");
  });

  it("says a document once over its tasks where its cells are merged or left out", () => {
    const { tasks } = read(row(), row({ 1: null, 2: null, 3: "Việc thứ hai" }));
    expect(tasks[1]).toMatchObject({
      reference: { number: "978" },
      issuedOn: "2026-11-16",
      content: "Việc thứ hai",
      documentOfRow: 3,
    });
    // Another day is another document: nothing is carried over.
    expect(read(row(), row({ 1: null, 2: "17/11/2026" })).tasks[1]).toMatchObject({
      reference: null,
      issuedOn: "2026-11-17",
      documentOfRow: null,
    });
    const merge = { startRow: 1, endRow: 2, startCol: 1, endCol: 1 };
    expect(fillMerged([["a", "x"], ["b", "978/UBND"], ["c"]], [merge])[2]).toEqual([
      "c",
      "978/UBND",
    ]);
  });

  it("runs no formula and takes no words for a state that it does not know", () => {
    expect(read(row({ 3: "=HYPERLINK(1)" })).errors[0]).toMatchObject({
      row: 3,
      column: "Nội dung nhiệm vụ",
    });
    // A formula is one thing to mend, not also a cell that was left out.
    for (const at of [3, 4]) expect(read(row({ [at]: "=A1" })).errors).toHaveLength(1);
    expect(read(row({ 7: "Hoàn thành", 8: "=A1" })).errors).toHaveLength(1);
    expect(read(row({ 3: "#REF!" })).errors[0]?.message).toContain("#REF!");
    expect(read(row({ 7: "Xem xét" })).errors[0]?.message).toContain("Không hiểu trạng thái");
    // A shifted column puts a day there; it is said as people write one.
    const day = new Date("2026-12-02T00:00:00Z");
    expect(read(row({ 7: day })).errors[0]?.message).toContain("trạng thái “02/12/2026”");
  });

  it("asks where a line contradicts itself, and never makes up a day", () => {
    const said = (overrides: Partial<Record<number, unknown>>) =>
      read(row(overrides)).errors.map(({ column }) => column);
    expect(said({ 7: "Hoàn thành" })).toEqual(["Ngày hoàn thành"]);
    expect(said({ 8: "20/11/2026" })).toEqual(["Trạng thái"]);
    expect(said({ 7: "Hoàn thành", 8: "1/11/2026" })).toEqual(["Ngày hoàn thành"]);
    expect(said({ 2: "16/11/2062", 6: "15/12/2062" })).toEqual(["Ngày ban hành"]);
    expect(said({ 6: "15/12/2206" })).toEqual(["Thời hạn"]);
    expect(read(row({ 7: "", 8: "20/11/2026" })).tasks[0]).toMatchObject({ state: "COMPLETED" });
  });

  it("passes over titles, totals and headings once more, and says so; loses nothing else", () => {
    const { tasks, errors, remarks } = read(
      ["A", "(1)", 2, 3, 4, 5, 6, 7, "8=6+7"],
      [],
      row({ 3: "16/11/2026", 4: "" }),
      ["I", null, null, "Nhiệm vụ Trung ương giao"],
      HEADING,
      row(),
      ["Tổng cộng", 25],
      [null, "978/UBND-HCTC", "16/11/2026", null, null, null, "15/12/2026"],
    );
    expect(tasks.map((task) => task.row)).toEqual([8]);
    expect(remarks.map((remark) => remark.row)).toEqual([6, 7, 9]);
    expect(errors.map((error) => [error.row, error.column])).toEqual([
      [5, "Nội dung nhiệm vụ"],
      [5, "Cơ quan chủ trì"],
      [10, "Nội dung nhiệm vụ"],
      [10, "Cơ quan chủ trì"],
    ]);
  });

  it("reads headings on two rows as one", () => {
    const mapping = mapColumns([
      ["STT", "Nội dung nhiệm vụ", "Cơ quan thực hiện", null, "Thời hạn (ngày/tháng/năm)"],
      [null, null, "Chủ trì", "Phối hợp", null],
      [1, "Việc", "Sở Tài chính", "", "15/12/2026"],
    ]);
    expect(mapping).toMatchObject({
      headingAt: 1,
      columns: { content: 1, lead: 2, partners: 3, due: 4 },
    });
  });
});

it("knows how a state is said, and takes nothing half done for done", () => {
  const said = (...texts: string[]) => texts.map(readState);
  expect(said("Đã hoàn thành", "HT", "Hoàn thành quá hạn")).toEqual(
    Array.from({ length: 3 }, () => "COMPLETED"),
  );
  expect(said("chưa hoàn thành", "", "Quá hạn", "Trong hạn")).toEqual(
    Array.from({ length: 4 }, () => "IN_PROGRESS"),
  );
  expect(said("Tạm dừng", "Đang tạm dừng", "Thu hồi")).toEqual([
    "SUSPENDED",
    "SUSPENDED",
    "REVOKED",
  ]);
  expect(
    said("Hoàn thành 50%", "Hoàn thành một phần", "Cơ bản hoàn thành", "Quá hạn, đã hoàn thành"),
  ).toEqual([null, null, null, null]);
});

it("reads a day in every form it comes in", () => {
  expect(["5/1/26", "ngày 5/1/2026", 46_027, 46_027.5, "46027", "2026-01-05"].map(readDay)).toEqual(
    Array.from({ length: 6 }, () => "2026-01-05"),
  );
  expect(["12/15/2026", "31/02/2026", "quý I", 5, 2026, ""].map(readDay)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

it("reads the number and the symbol of a document, and no more into it", () => {
  const plain = { number: "978", symbol: "UBND-HCTC", issuedOn: null, issuer: null };
  expect(readReference("Số: 978 /UBND-HCTC")).toEqual(plain);
  expect(readReference("852J/UBND-NC")).toMatchObject({ number: "852J", symbol: "UBND-NC" });
  expect(readReference("Công văn số 978/UBND-HCTC ngày 16/11/2026 của UBND tỉnh")).toEqual({
    ...plain,
    issuedOn: "2026-11-16",
    issuer: "UBND tỉnh",
  });
  expect(readReference("Chỉ thị số 01-CT/TU")).toMatchObject({ number: "01", symbol: "CT/TU" });
  expect(readReference("978/UBND-HCTC ngày 31/02/2026")).toBeNull();
  expect(readReference("978/UBND-HCTC và 12/KH-UBND")).toBeNull();
  expect(readReference("không số")).toBeNull();
});

it("knows who gave it by the words of a source", () => {
  expect(
    ["TW", "Thủ tướng Chính phủ", "Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh", "Kiểm tra", "khác"].map(
      readOrigin,
    ),
  ).toEqual(["CENTRAL", "CENTRAL", "PARTY", "PEOPLES_COUNCIL", "PROVINCE", "INSPECTION", null]);
});
