import { describe, expect, it } from "vitest";
import { compareVersions, type Comparable } from "./compare-versions.ts";
import { compareWords } from "./compare-words.ts";
import { relationSaid } from "./relation-words.ts";

const one = (
  id: string,
  path: string,
  text: string,
  more: Partial<Comparable> = {},
): Comparable => ({
  id,
  path,
  text,
  parties: [{ role: "assignee", name: "Sở Nội vụ" }],
  due: ["standing"],
  ...more,
});

describe("comparing two versions of a directive", () => {
  const earlier = [
    one("a", "1", "Sở Nội vụ rà soát biên chế của các cơ quan, báo cáo trước ngày 20/4/2026.", {
      due: [{ before: "2026-04-20" }],
    }),
    one("b", "2", "Sở Tài chính bố trí kinh phí thực hiện các nội dung trên."),
    one("c", "3", "Thanh tra tỉnh kiểm tra đột xuất việc chấp hành giờ làm việc."),
  ];
  const later = [
    one("x", "1.a", "Sở Nội vụ rà soát biên chế của các cơ quan, báo cáo trước ngày 30/4/2026.", {
      due: [{ before: "2026-04-30" }],
    }),
    one("y", "1.b", "Sở Xây dựng công bố quy hoạch chi tiết trên cổng thông tin."),
    one("z", "2", "Sở Tài chính bố trí kinh phí thực hiện các nội dung trên."),
  ];
  const brief = () =>
    compareVersions(earlier, later).map(({ change, changed, earlier: old, later: fresh }) => [
      change,
      old?.id ?? "-",
      fresh?.id ?? "-",
      changed.join(","),
    ]);

  it("finds what stayed, changed, came and went, wherever the letters moved", () => {
    expect(brief()).toEqual([
      ["changed", "a", "x", "due,text"],
      ["added", "-", "y", ""],
      ["same", "b", "z", ""],
      ["dropped", "c", "-", ""],
    ]);
  });

  it("sees another agency or partner in the same words", () => {
    const [row] = compareVersions(
      [one("a", "1", "Rà soát, báo cáo kết quả thực hiện.")],
      [
        one("x", "1", "Rà soát, báo cáo kết quả thực hiện.", {
          parties: [
            { role: "assignee", name: "Sở Tài chính" },
            { role: "via", name: "Sở Nội vụ" },
          ],
        }),
      ],
    );
    expect([row?.change, row?.changed]).toEqual(["changed", ["assignees", "others"]]);
  });

  it("takes each side once, also where all say the same", () => {
    const same = ["a", "b", "c"].map((id) => one(id, id, "Báo cáo kết quả."));
    const rows = compareVersions(
      same,
      same.slice(1).map((old) => ({ ...old, id: `${old.id}2` })),
    );
    expect(rows.map(({ change }) => change).sort()).toEqual(["dropped", "same", "same"]);
  });
});

describe("comparing words", () => {
  it("tells what was taken out and put in", () => {
    expect(compareWords("báo cáo trước ngày 20/4", "báo cáo UBND tỉnh  trước ngày 30/4")).toEqual([
      { kind: "kept", text: "báo cáo" },
      { kind: "put-in", text: "UBND tỉnh" },
      { kind: "kept", text: "trước ngày" },
      { kind: "taken-out", text: "20/4" },
      { kind: "put-in", text: "30/4" },
    ]);
  });

  it("gives back both texts from its runs", () => {
    const [old, fresh] = ["a b c d e", "b x d e f"];
    const runs = compareWords(old, fresh);
    const side = (not: string) => runs.filter(({ kind }) => kind !== not).map(({ text }) => text).join(" "); // prettier-ignore
    expect([side("put-in"), side("taken-out")]).toEqual([old, fresh]);
  });

  it("sets long passages beside each other", () => {
    const long = Array.from({ length: 2000 }, (_, index) => `từ${index}`).join(" ");
    expect(compareWords(long, long).map(({ kind }) => kind)).toEqual(["taken-out", "put-in"]);
  });
});

describe("what a text says it does to another document", () => {
  const said = (text: string) => {
    const start = text.search(/(?:Công văn|Kế hoạch|Quyết định) số/u);
    const end = start + (/^\S+ \S+ số \S+(?: ngày \S+)?/u.exec(text.slice(start))?.[0].length ?? 0);
    return relationSaid(text, { start, end });
  };

  it.each([
    ["Công văn này thay thế Công văn số 12/UBND-NC ngày 03/3/2026.", "replaces"],
    ["V/v đính chính Công văn số 12/UBND-NC", "corrects"],
    ["Sửa đổi, bổ sung một số nội dung của Kế hoạch số 15/KH-UBND ngày 05/01/2026", "amends"],
    ["điều chỉnh thời hạn tại Kế hoạch số 15/KH-UBND", "amends"],
    ["Kế hoạch số 15/KH-UBND ngày 05/01/2026 hết hiệu lực kể từ ngày ký.", "replaces"],
    ["Bãi bỏ Quyết định số 7/QĐ-UBND", "replaces"],
    ["Thực hiện Công văn số 12/UBND-NC ngày 03/3/2026 về việc rà soát", null],
    ["Theo đề nghị bổ sung của Sở Nội vụ. Căn cứ Kế hoạch số 15/KH-UBND", null],
    ["quy định này đã được thay thế bằng Quyết định số 7/QĐ-UBND", null],
  ])("%s", (text, kind) => {
    expect(said(text)).toBe(kind);
  });
});
