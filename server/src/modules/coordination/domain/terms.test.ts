import { vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { matchRule, termsOf, type Request, type RuleFacts } from "./terms.ts";

const rule = (changes: Partial<RuleFacts>): RuleFacts => ({
  id: "chung",
  title: "Quy chế phối hợp chung",
  reference: "12/QĐ-UBND",
  field: null,
  parties: [],
  normalDays: 5,
  urgentDays: 2,
  silence: "none",
  silenceBasis: null,
  inForceFrom: "2025-01-01",
  inForceTo: null,
  ...changes,
});
const request: Request = {
  askingUnitId: "tài chính",
  askedUnitIds: ["y tế"],
  field: null,
  urgent: false,
  sentOn: "2026-11-23",
};
const general = { normalDays: 5, urgentDays: 2, silenceBasis: null, calendar: vietnamCalendar };

describe("the rule for a request", () => {
  const both = rule({ id: "hai bên", parties: ["tài chính", "y tế"], normalDays: 3 });
  const land = rule({ id: "đất đai", field: "Đất đai", normalDays: 7 });

  it("is the one that names both agencies, before the one for everybody", () => {
    expect(matchRule([rule({}), both], request)?.id).toBe("hai bên");
    const others = { ...request, askedUnitIds: ["y tế", "tư pháp"] };
    expect(matchRule([rule({}), both], others)?.id).toBe("chung");
  });

  it("of a field holds in that field only", () => {
    expect(matchRule([rule({}), land], request)?.id).toBe("chung");
    expect(matchRule([rule({}), land], { ...request, field: "Đất đai" })?.id).toBe("đất đai");
  });

  it("is in force from its first day and no longer on the day it ends", () => {
    const ended = { ...both, inForceTo: "2026-11-23" };
    expect(matchRule([ended], request)).toBeNull();
    expect(matchRule([{ ...both, inForceFrom: "2026-11-24" }], request)).toBeNull();
    const renewed = { ...both, id: "bản mới", inForceFrom: "2026-06-01" };
    expect(matchRule([both, renewed], request)?.id).toBe("bản mới");
  });
});

describe("the limit", () => {
  it("counts working days after the day of sending, and says by what", () => {
    const terms = termsOf(rule({ normalDays: 5 }), general, request);
    // 24/11/2026 is the Day of Vietnamese Culture, a day off.
    expect(terms).toMatchObject({ days: 5, lastDay: "2026-12-01" });
    expect(terms.because).toContain("5 ngày làm việc từ 23/11/2026");
    expect(terms.because).toContain("Quy chế phối hợp chung (12/QĐ-UBND)");
  });

  it("of urgent matters is shorter, and without a rule the province's own", () => {
    const terms = termsOf(null, general, { ...request, urgent: true });
    expect(terms).toMatchObject({ days: 2, lastDay: "2026-11-26", rule: null, silence: "none" });
    expect(terms.because).toContain("chưa có quy chế phối hợp");
  });

  it("gives silence a meaning only with its ground", () => {
    expect(termsOf(null, { ...general, silenceBasis: "QĐ 2/QĐ-UBND" }, request)).toMatchObject({
      silence: "agree",
      silenceBasis: "QĐ 2/QĐ-UBND",
    });
  });
});
