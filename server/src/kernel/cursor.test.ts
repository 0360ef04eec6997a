import { describe, expect, it } from "vitest";
import { cutPage, decodeCursor, encodeCursor } from "./cursor.ts";

describe("a cursor", () => {
  it("comes back as the values it was made of", () => {
    const values = ["2026-11-23", null, 7, "Đôn đốc"];
    const cursor = encodeCursor(values);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, 4)).toEqual(values);
    expect(decodeCursor(undefined, 4)).toBeNull();
  });

  it.each([
    ["of another list", encodeCursor(["a"])],
    ["made up", "x"],
    ["empty", ""],
    ["of objects", Buffer.from('[{"a":1},2]').toString("base64url")],
    ["that is no list", Buffer.from('{"length":2}').toString("base64url")],
  ])("%s is refused as a wrong field", (_what, cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(
      expect.objectContaining({ code: "INVALID", status: 400 }),
    );
  });
});

describe("a page", () => {
  const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];

  it("ends with a cursor to the row after its last when there are more", () => {
    const page = cutPage(rows, 2, ({ id }) => [id]);
    expect(page.rows).toEqual(rows.slice(0, 2));
    expect(decodeCursor(page.next ?? "", 1)).toEqual(["b"]);
  });

  it("has no next when it holds the rest, or nothing", () => {
    expect(cutPage(rows, 3, ({ id }) => [id]).next).toBeNull();
    expect(cutPage([], 3, () => [])).toEqual({ rows: [], next: null });
  });
});
