import { expect, it } from "vitest";
import { recordLabel } from "./record-label.ts";

it("reads the number under which people quote a record, however it is spaced", () => {
  for (const typed of ["NV-12", "nv 12", " 12 ", "NV12"])
    expect(recordLabel(typed)).toEqual({ kind: "task", number: 12 });
  for (const typed of ["KT-3.2", "kt 3. 2", "KT3.2"])
    expect(recordLabel(typed)).toEqual({ kind: "finding", number: 3, ordinal: 2 });
  expect(recordLabel("stn - 5")).toEqual({ kind: "measure", number: 5 });
});

it("takes nothing for a record that names none", () => {
  for (const typed of ["", "KT-3", "NV-", "PAKN-4", "3.2", "NV-12a", "9".repeat(30)])
    expect(recordLabel(typed)).toBeNull();
});
