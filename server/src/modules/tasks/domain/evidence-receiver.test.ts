import { describe, expect, it } from "vitest";
import { wentAsNamed, wentElsewhere } from "./evidence-receiver.ts";

describe("where a result went (task digest 6.4: the receiving level equals the task's)", () => {
  const named = ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"];

  it.each([
    "UBND tỉnh",
    "Ủy ban nhân dân tỉnh An Sơn",
    "Văn phòng UBND tỉnh",
    "ủy ban nhân dân tỉnh",
    "Sở Nội vụ tỉnh An Sơn",
    "Chủ tịch UBND tỉnh",
  ])("%s is whom the directive names, or the body through which it goes", (receivedBy) =>
    expect(wentAsNamed(receivedBy, named)).toBe(true),
  );

  it.each(["Sở Tài chính", "UBND xã Suối Trong", "Sở", "lưu", "…"])(
    "%s is somebody else",
    (receivedBy) => expect(wentAsNamed(receivedBy, ["Sở Nội vụ", "UBND tỉnh"])).toBe(false),
  );

  it("is not asked where the directive names nobody", () => {
    expect(wentAsNamed("Sở Tài chính", [])).toBeNull();
    expect(wentElsewhere([{ receivedBy: "Sở Tài chính" }], [])).toBe(false);
  });

  it("is as named when one of its documents is: annexes may go elsewhere", () => {
    const annex = { receivedBy: "Sở Tài chính" };
    expect(wentElsewhere([annex, { receivedBy: "UBND tỉnh" }], named)).toBe(false);
    expect(wentElsewhere([annex], named)).toBe(true);
  });
});
