import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import {
  chargedDays,
  mayReport,
  reportDraft,
  reportPolicies,
  type ReportSource,
  type ReportSubject,
} from "./partner-report.ts";

const source = (changes: Partial<ReportSource> = {}): ReportSource => ({
  kind: "consultation",
  id: "1",
  label: "LYK-12",
  taskId: "t",
  taskNumber: 7,
  reporterUnitId: "tài chính",
  reporterName: "Sở Tài chính",
  accusedUnitId: "y tế",
  accusedName: "Sở Y tế",
  vertical: false,
  sentOn: "2026-11-16",
  lastDay: "2026-11-20",
  answeredOn: null,
  withdrawn: false,
  reported: false,
  ...changes,
});
const actor = (unitId: string, act: string, provinceWide = false): Actor => ({
  accountId: "a",
  personId: "p",
  name: "Nguyễn Văn An",
  grants: [
    { roleCode: "r", roleName: "r", unitId, provinceWide, unitIds: new Set([unitId]), acts: new Set([act]) }, // prettier-ignore
  ],
});
const head = actor("tài chính", "coordination.report-partner");

describe("a report about a slow partner", () => {
  it("needs a limit that has passed: not on its last day, not for an answer in time", () => {
    expect(mayReport(head, source(), "2026-11-20").allowed).toBe(false);
    expect(mayReport(head, source(), "2026-11-21").allowed).toBe(true);
    expect(mayReport(head, source({ answeredOn: "2026-11-20" }), "2026-12-01").allowed).toBe(false);
    expect(mayReport(head, source({ answeredOn: "2026-11-24" }), "2026-12-01").allowed).toBe(true);
  });

  it("is made once, by who asked, about a request that still stands", () => {
    expect(mayReport(head, source({ reported: true }), "2026-11-23").allowed).toBe(false);
    expect(mayReport(head, source({ withdrawn: true }), "2026-11-23").allowed).toBe(false);
    const other = actor("y tế", "coordination.report-partner");
    expect(mayReport(other, source(), "2026-11-23").allowed).toBe(false);
  });

  it("comes with its text: request, limit, days late, and of a vertical agency whom to write to", () => {
    const text = reportDraft(source(), "2026-11-23");
    expect(text).toContain("LYK-12");
    expect(text).toContain("quá hạn 3 ngày");
    expect(text).not.toContain("ngành dọc");
    expect(reportDraft(source({ vertical: true }), "2026-11-23")).toContain("cơ quan cấp trên");
  });
});

const report = (changes: Partial<ReportSubject> = {}): ReportSubject => ({
  id: "1",
  version: 1,
  number: 3,
  taskId: "t",
  reporterUnitId: "tài chính",
  reporterName: "Sở Tài chính",
  accusedUnitId: "y tế",
  accusedName: "Sở Y tế",
  lastDay: "2026-11-20",
  answeredOn: "2026-11-30",
  explainLastDay: "2026-11-27",
  explainedOn: null,
  outcome: null,
  peopleOfParties: ["their officer"],
  ...changes,
});

describe("a finding", () => {
  const judge = actor("nội vụ", "coordination.find-partner", true);

  it("hears the other side first, or waits until its limit has passed", () => {
    expect(reportPolicies.find(judge, report(), "2026-11-27").allowed).toBe(false);
    expect(reportPolicies.find(judge, report(), "2026-11-28").allowed).toBe(true);
    const heard = report({ explainedOn: "2026-11-24" });
    expect(reportPolicies.find(judge, heard, "2026-11-24").allowed).toBe(true);
  });

  it("is not made in one's own cause, nor twice", () => {
    // Somebody of one of the two agencies, though the office that finds is another one.
    const own = { ...judge, accountId: "their officer" };
    expect(reportPolicies.find(own, report(), "2026-12-01").allowed).toBe(false);
    expect(reportPolicies.find(judge, report({ outcome: "rejected" }), "2026-12-01").allowed).toBe(false); // prettier-ignore
  });

  it("charges the partner all its days, or its share of them, from the day after the limit", () => {
    expect(chargedDays(report(), "accepted", undefined, "2026-12-01")).toEqual({ days: 10, from: "2026-11-21", to: "2026-11-30" }); // prettier-ignore
    expect(chargedDays(report(), "shared", 4, "2026-12-01")).toEqual({ days: 4, from: "2026-11-21", to: "2026-11-24" }); // prettier-ignore
    expect(chargedDays(report(), "shared", 99, "2026-12-01")?.days).toBe(10);
    expect(chargedDays(report(), "rejected", undefined, "2026-12-01")).toBeNull();
    const silent = report({ answeredOn: null });
    expect(chargedDays(silent, "accepted", undefined, "2026-11-30")?.days).toBe(10);
  });
});
