import type { Duty } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../settings/index.ts";
import { suggestDue } from "./suggest-due.ts";

type Args = Parameters<typeof suggestDue>;
const silent = (duty: Duty, over: Partial<Args[0]> = {}): Args[0] => ({
  due: ["standing"],
  duty,
  text: "Sở Y tế thực hiện nội dung được giao.",
  deliverable: null,
  projection: { lastDay: null },
  ...over,
});
const document = (over: Partial<Args[1]> = {}): Args[1] => ({
  urgency: null,
  origin: "PROVINCE",
  // A Wednesday.
  receivedOn: "2026-11-18",
  ...over,
});
const suggest = (assignment: Args[0], on: Args[1] = document(), known: Partial<Args[2]> = {}) =>
  suggestDue(assignment, on, {
    superiors: [],
    today: "2026-11-18",
    settings: defaultSettings,
    ...known,
  });

describe("a duty to which the document gives no deadline (section 5.2)", () => {
  it("takes the deadline of the superior's document before all else, the earliest of several", () => {
    const superiors = [
      { reference: "26/CT-TTg", lastDay: "2026-12-30", central: true },
      { reference: "15-QC/TU", lastDay: "2026-12-10", central: false },
    ];
    expect(suggest(silent("report"), document({ urgency: "khẩn" }), { superiors })).toEqual({
      dueOn: "2026-12-10",
      ground: "hạn của văn bản cấp trên 15-QC/TU",
    });
  });

  it("keeps five working days before a date of the centre, which the province cannot move (section 10.7)", () => {
    const superiors = [{ reference: "26/CT-TTg", lastDay: "2026-12-10", central: true }];
    expect(suggest(silent("report"), document(), { superiors })).toEqual({
      dueOn: "2026-12-03",
      ground: "hạn của văn bản cấp trên 26/CT-TTg là 10/12/2026, trừ 5 ngày làm việc dự phòng",
    });
    // Too late for a buffer: the date itself.
    expect(suggest(silent("report"), document(), { superiors, today: "2026-12-07" })?.dueOn).toBe(
      "2026-12-10",
    );
  });

  it.each([
    ["hỏa tốc", "2026-11-18", "văn bản hỏa tốc: trong ngày đến"],
    ["thượng khẩn", "2026-11-19", "văn bản thượng khẩn: 1 ngày làm việc kể từ ngày đến"],
    ["khẩn", "2026-11-20", "văn bản khẩn: 2 ngày làm việc kể từ ngày đến"],
  ])("of a document marked %s: %s", (urgency, dueOn, ground) => {
    expect(suggest(silent("activity"), document({ urgency }))).toEqual({ dueOn, ground });
  });

  it("asks for an answer in seven working days, the day off of 24/11 not among them", () => {
    expect(suggest(silent("response"))).toMatchObject({
      dueOn: "2026-11-30",
      ground: "trả lời, góp ý: 7 ngày làm việc kể từ ngày đến",
    });
  });

  it("asks for a plan after a document of the centre in ten working days, of the province never", () => {
    const plan = silent("product", { deliverable: "Kế hoạch" });
    expect(suggest(plan, document({ origin: "CENTRAL" }))?.dueOn).toBe("2026-12-03");
    expect(suggest(plan)).toBeNull();
  });

  it.each([
    ["CALENDAR", "2026-11-18", "2026-11-30"],
    ["ND09", "2026-11-14", "2026-11-14"],
    ["ND09", "2026-11-18", "2026-12-14"],
    ["ND09", "2026-12-15", "2027-01-14"],
  ] as const)("of a report, by %s on %s: the cut-off of %s", (periodRule, today, dueOn) => {
    const settings = { ...defaultSettings, periodRule };
    const on = document({ receivedOn: today });
    expect(suggest(silent("report"), on, { settings, today })?.dueOn).toBe(dueOn);
  });
});

describe("nothing is suggested", () => {
  it("where the text dates the duty, where it is to be done always, and where it comes back", () => {
    const dated = { due: [{ by: "2026-12-15" }], projection: { lastDay: "2026-12-15" } };
    expect(suggest(silent("report", dated))).toBeNull();
    expect(suggest(silent("standing"), document({ urgency: "khẩn" }))).toBeNull();
    expect(suggest(silent("report", { due: [{ every: "month" }] }))).toBeNull();
  });

  it("that has passed already; the next source is asked instead", () => {
    const late = { today: "2026-11-25" };
    expect(suggest(silent("activity"), document({ urgency: "khẩn" }), late)).toBeNull();
    expect(suggest(silent("report"), document({ urgency: "khẩn" }), late)?.dueOn).toBe(
      "2026-11-30",
    );
  });
});
