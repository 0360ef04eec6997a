import { expect, test } from "vitest";
import { measuredOf, wrongMeasures } from "./measure-values.ts";

const target = {
  comparator: "at-least",
  value: 50,
  unit: "%",
  what: "",
  inWords: "tối thiểu 50%",
} as const;
const words = { notANumber: "số", notMeasured: "thiếu" };

test("a figure is measured or explained, never left out in silence", () => {
  const form = { "measured.0.value": "", "measured.0.note": "" };
  expect(wrongMeasures(form, [target], words)).toEqual({ "measured.0.value": "thiếu" });
  expect(wrongMeasures({ ...form, "measured.0.value": "nhiều" }, [target], words)).toEqual({
    "measured.0.value": "số",
  });
  const explained = { ...form, "measured.0.note": "Cuối năm mới đo được" };
  expect(wrongMeasures(explained, [target], words)).toEqual({});
  expect(measuredOf(explained, [target])).toEqual([{ value: null, note: "Cuối năm mới đo được" }]);
});
