import { describe, expect, it } from "vitest";
import { likeness } from "./likeness.ts";

describe("how alike two findings are", () => {
  const badge = "Công chức không đeo thẻ trong giờ làm việc";

  it("is whole for the same words, whatever their accents, signs and letters", () => {
    expect(likeness(badge, "cong chuc khong deo the, trong GIO lam viec.")).toBe(1);
    expect(likeness(badge.normalize("NFD"), badge)).toBe(1);
  });

  it("is more for the same matter said otherwise than for another matter", () => {
    const alike = likeness(badge, "Còn công chức không đeo thẻ khi tiếp dân");
    const other = likeness(badge, "Hồ sơ đất đai quá hạn không có thư xin lỗi");
    expect(alike).toBeGreaterThan(0.25);
    expect(other).toBeLessThan(0.1);
  });

  it("is nothing where nothing was said", () => {
    expect(likeness("", badge)).toBe(0);
    expect(likeness("", "")).toBe(0);
  });
});
