import { expect, it } from "vitest";
import { provisionPath } from "./provision-path.ts";
import { uiVi } from "./words.vi.ts";

it.each([
  ["", "Đoạn kết"],
  ["2", "Khoản 2"],
  ["1.đ", "Điểm đ khoản 1"],
  ["1.10", "Mục 1.10"],
  ["II.3.a", "Điểm a khoản 3 phần II"],
])("says the provision %j as %j", (at, said) => {
  expect(provisionPath(at, uiVi.path)).toBe(said);
});
