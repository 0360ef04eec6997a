import { describe, expect, it } from "vitest";
import { letter } from "../fixtures/letter.ts";
import { readDirective } from "../index.ts";

function chains(body: string) {
  return readDirective(letter({ body })).chains;
}

const PARTS =
  "1. Các sở, ban, ngành rà soát, báo cáo kết quả về Sở Nội vụ trước ngày 20/4/2022 để tổng hợp.";

describe("reports in two steps (documents-interop 0.7, 6.5)", () => {
  it("links what is handed in to the summary that goes on", () => {
    const found = chains(
      `${PARTS}\n\n2. Sở Tài chính bố trí kinh phí.\n\n3. Sở Nội vụ tổng hợp, báo cáo Chủ tịch UBND tỉnh trước ngày 30/4/2022.`,
    );
    expect(found).toEqual([
      {
        collector: "Sở Nội vụ",
        feeds: [0],
        summary: 2,
        reportTo: ["Chủ tịch UBND tỉnh"],
        feedDue: { before: "2022-04-20" },
        summaryDue: { before: "2022-04-30" },
        order: "in-order",
        proposal: null,
      },
    ]);
  });

  it.each<[string, string, string]>([
    ["trước ngày 20/4/2022", "trước ngày 18/4/2022", "out-of-order"],
    ["trước ngày 20/4/2022", "chậm nhất ngày 20/4/2022", "same-day"],
    ["trước ngày 20 hằng tháng", "trước ngày 25 hằng tháng", "in-order"],
    ["trước ngày 25 hằng tháng", "trước ngày 20 hằng tháng", "out-of-order"],
    ["trước ngày 20/4/2022", "trước ngày 25 hằng tháng", "unknown"],
    ["kịp thời", "trước ngày 25/4/2022", "unknown"],
  ])("parts %s, summary %s: %s", (parts, summary, order) => {
    const [found] = chains(
      `1. Các sở, ban, ngành rà soát, gửi báo cáo về Sở Nội vụ ${parts}.\n\n2. Giám đốc Sở Nội vụ tổng hợp, báo cáo UBND tỉnh ${summary}.`,
    );
    expect(found?.order).toBe(order);
  });

  it("proposes a head start where only the summary is dated, and writes no date into the reading (T18)", () => {
    const { chains: found, assignments } = readDirective(
      letter({
        body: "1. Các sở, ban, ngành gửi báo cáo về Sở Nội vụ để tổng hợp.\n\n2. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 30/4/2022.",
      }),
    );
    expect(found[0]?.proposal).toEqual({ workdaysBeforeSummary: 5 });
    expect(assignments[0]?.due.map(({ value }) => value)).toEqual(["standing"]);
  });

  it("gathers all that goes to one collector by one day", () => {
    const [found] = chains(
      "1. Sở Y tế gửi báo cáo về Sở Nội vụ trước ngày 20/4/2022.\n\n2. Sở Công Thương gửi báo cáo về Sở Nội vụ trước ngày 20/4/2022.\n\n3. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.",
    );
    expect(found?.feeds).toEqual([0, 1]);
    expect(found?.summary).toBe(2);
  });

  it.each([
    "1. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 30/4/2022.",
    "1. Sở Y tế báo cáo UBND tỉnh trước ngày 20/4/2022.\n\n2. Sở Nội vụ rà soát hồ sơ.",
  ])("finds no chain in: %s", (body) => {
    expect(chains(body)).toEqual([]);
  });
});
