import { expect, test } from "vitest";
import { detailFacts } from "./detail-facts.ts";
import { documentsVi } from "./words.vi.ts";

const nothing = {
  targets: [],
  request: false,
  scopeNote: null,
  excluding: [],
  medium: [],
  monitor: false,
  assumed: [],
};

test("a card says nothing of what the text does not say", () => {
  expect(detailFacts(nothing, documentsVi)).toEqual([]);
});

test("figures are said with their bound, in Vietnamese figures", () => {
  const target = { comparator: "at-least", value: 97.5, unit: "%", what: "kế hoạch vốn" } as const;
  const count = { comparator: "increase", value: 1200, unit: "hồ sơ", what: "" } as const;
  const [line] = detailFacts({ ...nothing, targets: [target, count] }, documentsVi);
  expect(line?.says).toBe("tối thiểu 97,5% kế hoạch vốn; tăng 1.200 hồ sơ");
});

test("a request, a scope and who is taken out each have a line", () => {
  const details = {
    ...nothing,
    request: true,
    scopeNote: "được kiểm tra",
    excluding: ["Công an tỉnh"],
  };
  expect(detailFacts(details, documentsVi).map(({ says }) => says)).toEqual([
    "được kiểm tra",
    "Công an tỉnh",
    documentsVi.details.request,
  ]);
});
