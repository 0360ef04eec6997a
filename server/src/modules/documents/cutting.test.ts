import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { readPassageOf } from "./read/passage-reading.ts";
import { buildDocument, buildOfficer } from "./testing.ts";
import { acceptAssignment } from "./write/accept-assignment.ts";
import { addAssignment } from "./write/add-assignment.ts";
import { correctAssignment } from "./write/correct-assignment.ts";
import { documentActs } from "./write/document-acts.ts";
import { mergeAssignments } from "./write/merge-assignments.ts";
import { splitAssignment } from "./write/split-assignment.ts";

let database: TestDatabase;
let an: Actor;
let home: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  an = await buildOfficer(owner, { name: "Nguyễn Văn An" });
  home = await buildUnit(owner, { name: "Sở Nội vụ" });
});
afterAll(() => database.close());

const detail = (id: string) =>
  inScope(database.runtime.db, an, (tx) =>
    readDocumentDetail(tx, an, id, { today: "2026-11-23", acts: documentActs }),
  );
const build = (overrides: Parameters<typeof buildDocument>[1] = {}) =>
  buildDocument(database.owner, overrides);
async function single(overrides: Parameters<typeof buildDocument>[1] = {}) {
  const { id, assignmentIds } = await build(overrides);
  return { id, assignmentId: assignmentIds[0] ?? "" };
}

const missed =
  "Sở Nội vụ chủ trì, phối hợp với Sở Khoa học và Công nghệ rà soát quy chế, báo cáo UBND tỉnh chậm nhất 02 ngày trước khi họp và trước ngày 15/12/2026.";

describe("cutting and joining", () => {
  it("splits at a place in the text; the parts keep parties, term and mode", async () => {
    const text = "Sở Nội vụ rà soát quy chế; báo cáo kết quả.";
    const { id, assignmentId } = await single({
      assignments: [
        { text, mode: "followed", due: [{ by: "2026-12-01" }], parties: [{ unitId: home }] },
      ],
    });
    await splitAssignment.perform(database.runtime, an, {
      assignmentId,
      version: 1,
      at: [text.indexOf("báo cáo")],
    });
    const document = await detail(id);
    const parts = document.assignments;
    expect(document.journal[0]?.sentence).toBe("tách nhiệm vụ ở mục 1 thành 2");
    expect(parts.map((part) => part.text)).toEqual([
      "Sở Nội vụ rà soát quy chế;",
      "báo cáo kết quả.",
    ]);
    for (const part of parts) {
      expect(part).toMatchObject({ mode: "followed", state: "proposed", foundBy: "person" });
      expect(part).toMatchObject({
        due: [{ by: "2026-12-01" }],
        parties: [{ unit: { id: home } }],
      });
    }
    await expect(
      acceptAssignment.perform(database.runtime, an, { assignmentId, version: 2 }),
    ).rejects.toMatchObject({ message: expect.stringContaining("tách hoặc gộp") });
  });

  it("refuses a cut outside the passage", async () => {
    const { assignmentId } = await single();
    await expect(
      splitAssignment.perform(database.runtime, an, { assignmentId, version: 1, at: [0] }),
    ).rejects.toMatchObject({ code: "SPLIT_OUTSIDE" });
  });

  it("merges in the order of the text, each body once", async () => {
    const { id, assignmentIds } = await build({
      assignments: [
        { text: "Rà soát quy chế.", path: "1.a", parties: [{ unitId: home }] },
        {
          text: "Báo cáo kết quả.",
          path: "1.b",
          duty: "report",
          due: [{ by: "2026-12-01" }],
          parties: [{ unitId: home }],
        },
      ],
    });
    const merged = await mergeAssignments.perform(database.runtime, an, {
      documentId: id,
      version: 1,
      assignmentIds: assignmentIds.toReversed(),
    });
    const { assignments, journal, version } = await detail(id);
    expect(version).toBe(2);
    expect(assignments.find((one) => one.id === merged.id)).toMatchObject({
      text: "Rà soát quy chế. Báo cáo kết quả.",
      duty: "report",
      due: [{ by: "2026-12-01" }],
      parties: [{ unit: { id: home } }],
    });
    expect(journal[0]?.sentence).toBe("gộp 2 nhiệm vụ (mục 1.a, 1.b) thành một");
  });

  it("does not merge across documents", async () => {
    const one = await single();
    const other = await single();
    await expect(
      mergeAssignments.perform(database.runtime, an, {
        documentId: one.id,
        version: 1,
        assignmentIds: [one.assignmentId, other.assignmentId],
      }),
    ).rejects.toMatchObject({ code: "MERGE_UNFIT" });
  });

  it("reads the fields of what was missed and leaves them to a person", async () => {
    const { id } = await single({ assignments: [{ text: missed, state: "rejected" }] });
    await addAssignment.perform(database.runtime, an, {
      documentId: id,
      start: 0,
      end: missed.length,
    });
    const { assignments, questions } = await detail(id);
    const added = assignments.find(({ foundBy }) => foundBy === "person");
    expect(added).toMatchObject({
      text: missed,
      state: "proposed",
      mode: null,
      due: [{ before: "2026-12-15" }],
      parties: [
        { role: "assignee", name: "Sở Nội vụ", unit: { id: home }, resolvedBy: "register" },
        { role: "coordinating", name: "Sở Khoa học và Công nghệ", unit: null },
        { role: "report-to", name: "UBND tỉnh" },
      ],
    });
    expect(added?.traces.map(({ field }) => field)).toContain("assignee");
    const doubt = questions.find(({ code, field }) => code === "FIELD_DOUBTFUL" && field === "due");
    expect(doubt).toMatchObject({ assignmentId: added?.id });
    expect(doubt?.message).toContain("chậm nhất 02 ngày trước khi họp");
  });

  it("asks no more about a doubtful field that a person confirmed as read", async () => {
    const { id } = await single({ assignments: [{ text: missed, state: "rejected" }] });
    const where = { documentId: id, start: 0, end: missed.length };
    const added = await addAssignment.perform(database.runtime, an, where);
    const doubted = async () =>
      (await detail(id)).questions.flatMap(({ code, field }) =>
        code === "FIELD_DOUBTFUL" ? [field] : [],
      );
    expect(await doubted()).toEqual(["due"]);
    await correctAssignment.perform(database.runtime, an, {
      assignmentId: added.id,
      version: added.version,
      confirmed: ["due"],
    });
    expect(await doubted()).toEqual([]);
    expect((await detail(id)).journal[0]?.sentence).toContain("xác nhận đọc đúng thời hạn");
  });

  it("keeps the doubts of a passage with the part in which they stand", async () => {
    const { id } = await single({ assignments: [{ text: missed, state: "rejected" }] });
    const where = { documentId: id, start: 0, end: missed.length };
    const { id: assignmentId, version } = await addAssignment.perform(database.runtime, an, where);
    const doubtBefore = (await detail(id)).questions.find(({ code }) => code === "FIELD_DOUBTFUL");
    const place = missed.indexOf("chậm nhất 02 ngày");
    await splitAssignment.perform(database.runtime, an, { assignmentId, version, at: [place] });
    const { assignments, questions } = await detail(id);
    const holder = questions.find(({ code }) => code === "FIELD_DOUBTFUL")?.assignmentId;
    expect(doubtBefore?.assignmentId).toBe(assignmentId);
    expect(assignments.find((one) => one.id === holder)?.start).toBe(place);
  });

  it("reads a passage beforehand as it would be added, and adds nothing", async () => {
    const { id } = await single({ assignments: [{ text: missed, state: "rejected" }] });
    const span = { documentId: id, start: 0, end: missed.length };
    expect(await readPassageOf(database.runtime, an, span)).toMatchObject({
      read: true,
      due: [{ before: "2026-12-15" }],
      parties: [
        { role: "assignee", name: "Sở Nội vụ", meaning: "Sở Nội vụ" },
        { role: "coordinating", name: "Sở Khoa học và Công nghệ", meaning: null },
        { role: "report-to", name: "UBND tỉnh" },
      ],
    });
    expect((await detail(id)).assignments).toHaveLength(1);
    const outside = { ...span, end: 90_000 };
    await expect(readPassageOf(database.runtime, an, outside)).rejects.toMatchObject({
      code: "SPAN_OUTSIDE",
    });
  });

  it("adds a passage without words as it was marked", async () => {
    const { id } = await single({ assignments: [{ text: "12/2026 Sở Nội vụ báo cáo." }] });
    await addAssignment.perform(database.runtime, an, { documentId: id, start: 0, end: 7 });
    const { assignments } = await detail(id);
    expect(assignments.find(({ foundBy }) => foundBy === "person")).toMatchObject({
      text: "12/2026",
      due: ["standing"],
      parties: [],
    });
  });

  it("adds what was missed, by its place in the text", async () => {
    const { id } = await single({ assignments: [{ text: "Sở Nội vụ chủ động báo cáo." }] });
    await addAssignment.perform(database.runtime, an, { documentId: id, start: 10, end: 27 });
    const { assignments, questions } = await detail(id);
    expect(assignments[1]).toMatchObject({
      text: "chủ động báo cáo.",
      foundBy: "person",
      parties: [],
    });
    expect(questions.map(({ code }) => code)).toContain("NO_ASSIGNEE");
    await expect(
      addAssignment.perform(database.runtime, an, { documentId: id, start: 10, end: 2700 }),
    ).rejects.toMatchObject({ code: "SPAN_OUTSIDE" });
  });
});
