import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { allocatesWithin } from "./allocating.ts";
import { policies } from "./policies.ts";
import type { Given, HandedIn } from "./task-subject.ts";

const WORKS = ["add-step", "complete-step", "report-progress", "raise-obstacle"];
const DIVISION = [...WORKS, "take-up", "hand-up", "allocate"];
const EXECUTES = ["complete-step", "report-progress", "raise-obstacle", "take-up", "hand-up"];
const AGENCY = [...WORKS, "allocate", "submit", "acknowledge"];

const who = (personId: string, unitIds: [string, ...string[]], acts: readonly string[]): Actor => ({
  accountId: `account of ${personId}`,
  personId,
  name: personId,
  grants: [
    {
      roleCode: "test",
      roleName: "Thử",
      unitId: unitIds[0],
      provinceWide: false,
      unitIds: new Set(unitIds),
      acts: new Set(acts.map((act) => `tasks.${act}`)),
    },
  ],
});
const director = who("Giám đốc", ["agency", "division", "group"], AGENCY);
const head = who("Trưởng phòng", ["division", "group"], DIVISION);
const an = who("An", ["division"], EXECUTES);
const binh = who("Bình", ["division"], EXECUTES);
const beside = who("Cường", ["other division"], DIVISION);

const given = (overrides: Partial<Given> = {}): Given => ({
  id: "allocation",
  unitId: "division",
  unitName: "Phòng Ngân sách",
  personId: null,
  personName: null,
  takenUp: false,
  handedUp: false,
  ...overrides,
});
const toAn = given({ personId: "An", personName: "Nguyễn Văn An" });
const task = (overrides: Partial<HandedIn> = {}): HandedIn => ({
  id: "task",
  number: 1,
  version: 1,
  state: "IN_PROGRESS",
  holderUnitId: "agency",
  holderName: "Sở Tài chính",
  lastDay: "2026-12-31",
  reviewOn: null,
  receivedOn: "2026-11-18",
  documentIssuedOn: "2026-11-16",
  submittedBy: null,
  submitterPersonId: null,
  submittedForPersonId: null,
  openSteps: 1,
  openObstacles: 0,
  given: given(),
  remedy: null,
  handedInBy: "HEAD_OR_FOCAL",
  ...overrides,
});
const ask = (name: keyof typeof policies, actor: Actor, subject = task()) =>
  policies[name](actor, subject, "2026-11-23");
const may = (name: keyof typeof policies, actor: Actor, subject = task()) =>
  ask(name, actor, subject).allowed;

describe("a task that the agency has given to a division", () => {
  it("is worked on there: taken up, reported on, prepared in steps, handed up", () => {
    for (const name of ["takeUp", "handUp", "reportProgress", "addStep", "raiseObstacle"] as const)
      expect([name, may(name, head)]).toEqual([name, true]);
    expect(may("reportProgress", an)).toBe(true);
  });

  it("is handed in by the agency alone, which answers for it", () => {
    const eager = who("Trưởng phòng", ["division"], AGENCY);
    expect(ask("submit", eager)).toMatchObject({
      allowed: false,
      because: expect.stringContaining("Hãy trình lãnh đạo cơ quan"),
    });
    expect(may("submit", director)).toBe(true);
    expect(may("reportProgress", director)).toBe(true);
  });

  it("is no business of the division beside it", () => {
    for (const name of ["takeUp", "handUp", "reportProgress", "allocate"] as const)
      expect(may(name, beside)).toBe(false);
    expect(ask("takeUp", beside)).toMatchObject({
      because: expect.stringContaining("Phòng Ngân sách"),
    });
  });

  it("is for the person who was named, or the head of the division", () => {
    const subject = task({ given: toAn });
    expect(may("reportProgress", an, subject)).toBe(true);
    expect(may("handUp", head, subject)).toBe(true);
    expect(ask("reportProgress", binh, subject)).toEqual({
      allowed: false,
      because:
        "Việc này được giao cho Nguyễn Văn An, Phòng Ngân sách; người đó hoặc lãnh đạo Phòng Ngân sách thực hiện.",
    });
  });

  it("is taken up once, and handed up once until the agency gives it out again", () => {
    expect(ask("takeUp", head, task({ given: given({ takenUp: true }) }))).toMatchObject({
      because: "Phòng Ngân sách đã nhận việc này.",
    });
    expect(may("handUp", head, task({ given: given({ handedUp: true }) }))).toBe(false);
    expect(may("handUp", head, task({ state: "SUBMITTED" }))).toBe(false);
  });

  it("that nobody has in particular is taken up by nobody, with the reason", () => {
    expect(ask("takeUp", an, task({ given: null }))).toMatchObject({
      because: expect.stringContaining("chưa được phân công"),
    });
    expect(may("reportProgress", head, task({ given: null }))).toBe(false);
  });
});

describe("giving the work on", () => {
  it("reaches over the agency for the agency, over the division for its head", () => {
    expect(allocatesWithin(director, task())).toBe("agency");
    expect(allocatesWithin(head, task())).toBe("division");
    expect(allocatesWithin(head, task({ given: given({ unitId: "group" }) }))).toBe("division");
    expect(allocatesWithin(director, task({ given: null }))).toBe("agency");
  });
});
