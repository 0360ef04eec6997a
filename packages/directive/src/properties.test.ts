import { array, assert, constantFrom, nat, oneof, property, string } from "fast-check";
import { expect, it } from "vitest";
import { FAMILIES, megabyteOf } from "./fixtures/families.ts";
import { letter } from "./fixtures/letter.ts";
import { readDirective, readPassage, toGold, type Reading, type Span } from "./index.ts";

const WORDS =
  "1. ;2) ;a) ;- ;+ ;I. ;Điều 1. ;Sở Nội vụ ;UBND các huyện, ;các Sở: Tài chính, ;Giao ;yêu cầu ;chủ trì, phối hợp với ;báo cáo ;gửi ;(qua Sở Y tế) ;trước ngày 20/01/2021 ;hằng tháng ;quý III ;trong thời hạn 10 ngày ;Kính gửi: ;Nơi nhận:\n;CHỦ TỊCH\n;Số: 12/CT-UBND\n;./.\n;:\n;.\n;\n\n;**;¹ Ngày 1/2/2020 ;đ;ủy;e\u0302\u0301;\u00a0;|;     ;QUYẾT ĐỊNH:\n;Trong quá trình thực hiện nếu có ;Hà Nội, ngày 1 tháng 2 năm 2020\n".split(
    ";",
  );
const soup = array(constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(""));
const anything = oneof(
  string({ unit: "binary", maxLength: 300 }),
  soup,
  soup.map((body) => letter({ body })),
);

function spansOf(reading: Reading): Span[] {
  const spans: Span[] = [];
  JSON.stringify(reading, (key, value: unknown) => {
    if (key === "span" && value !== null) spans.push(value as Span);
    return value;
  });
  return spans;
}

it("reads any text, with every span inside it", () => {
  assert(
    property(anything, (text) => {
      for (const { start, end } of spansOf(readDirective(text))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 400 },
  );
});

it("reads any stretch of any text as one passage inside it", () => {
  assert(
    property(anything, nat(400), nat(400), (text, start, length) => {
      const read = readPassage(text, { start, end: start + length });
      if (!read) return;
      expect(read.span.start).toBeGreaterThanOrEqual(start);
      expect(read.span.end).toBeLessThanOrEqual(Math.min(text.length, start + length));
    }),
    { numRuns: 200 },
  );
});

it("reads the same text the same way", () => {
  assert(
    property(anything, (text) => {
      expect(readDirective(text)).toEqual(readDirective(text));
    }),
    { numRuns: 100 },
  );
});

it("gives a date only where the text has its digits", () => {
  assert(
    property(
      soup.map((body) => letter({ body })),
      (text) => {
        for (const { due } of toGold(readDirective(text)).assignments) {
          for (const year of JSON.stringify(due).match(/20\d\d/gu) ?? []) {
            expect(["2021", "2022", "2023"]).toContain(year);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

it.each(FAMILIES)(
  "comes to the end of a megabyte of %s",
  (_, unit) => {
    const { zones, warnings } = readDirective(megabyteOf(unit));
    expect([...zones, ...warnings]).not.toEqual([]);
  },
  60_000,
);
