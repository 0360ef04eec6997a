import { InspectionKind, InspectionState } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { type InspectionStep, isHidden, isNoticed, nextState } from "./state-machine.ts";

const walk = (kind: InspectionKind, steps: readonly InspectionStep[]) =>
  steps.reduce<InspectionState | null>(
    (state, step) => (state === null ? null : nextState(kind, state, step)),
    "PROPOSED",
  );
const AFTERWARDS = ["sign-record", "report", "conclude", "remedy", "close"] as const;

describe("the states of an inspection (task digest 13.4)", () => {
  it("leads from the proposal by decision and notice to remediation and its end", () => {
    const steps = ["approve", "notify", "begin", ...AFTERWARDS] as const;
    const states = steps.map((_, at) => walk("planned", steps.slice(0, at + 1)));
    expect(states).toEqual([
      "APPROVED",
      "NOTIFIED",
      "IN_PROGRESS",
      "RECORD_SIGNED",
      "REPORTED",
      "CONCLUDED",
      "REMEDIATION",
      "CLOSED",
    ]);
  });

  it.each(InspectionKind.options)("tells a %s inspection before it begins, or never", (kind) => {
    expect(walk(kind, ["approve", "begin"])).toBe(isNoticed(kind) ? null : "IN_PROGRESS");
    expect(walk(kind, ["approve", "notify"])).toBe(isNoticed(kind) ? "NOTIFIED" : null);
  });

  it("never notifies what is unannounced or done from afar", () => {
    expect(InspectionKind.options.filter((kind) => !isNoticed(kind))).toEqual(["unannounced", "remote"]); // prettier-ignore
  });

  it("is cancelled before it begins and not afterwards", () => {
    const may = InspectionState.options.filter((state) => nextState("planned", state, "cancel"));
    expect(may).toEqual(["PROPOSED", "APPROVED", "NOTIFIED"]);
  });

  it("skips no step, and goes nowhere from its end", () => {
    expect(walk("thematic", ["begin"])).toBeNull();
    expect(walk("unannounced", ["approve", "begin", "report"])).toBeNull();
    expect(walk("unannounced", ["approve", "begin", "sign-record", "conclude"])).toBeNull();
    for (const state of ["CLOSED", "CANCELLED"] as const)
      for (const step of ["approve", "notify", "begin", ...AFTERWARDS, "cancel"] as const)
        expect(nextState("planned", state, step)).toBeNull();
  });

  it("closes without remediation where nothing was found", () => {
    expect(nextState("planned", "CONCLUDED", "close")).toBe("CLOSED");
  });

  it("hides an unannounced one until it has begun, also when it is cancelled", () => {
    expect(isHidden("unannounced", null)).toBe(true);
    expect(isHidden("unannounced", "2026-11-23")).toBe(false);
    expect(isHidden("planned", null)).toBe(false);
  });
});
