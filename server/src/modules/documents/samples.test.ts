import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { DocumentDetail } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoOrganisation, insertDemoOrganisation } from "../../demo/organisation.ts";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildOfficer } from "./testing.ts";
import { acceptAssignment } from "./write/accept-assignment.ts";
import { correctAssignment } from "./write/correct-assignment.ts";
import { correctHeader } from "./write/correct-header.ts";
import { documentActs } from "./write/document-acts.ts";
import { intakeDocument } from "./write/intake-document.ts";
import { proposeBatch } from "./write/propose-batch.ts";
import { readUpload } from "./write/read-upload.ts";
import { releaseBatch } from "./write/release-batch.ts";

const folder = path.resolve(import.meta.dirname, "../../../../../shared/samples/directives");
const samples = existsSync(folder)
  ? readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name))
  : [];

let database: TestDatabase;
let clerk: Actor;
let chief: Actor;
let fallback: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertDemoOrganisation(database.owner, demoOrganisation());
  clerk = await buildOfficer(database.owner);
  chief = await buildOfficer(database.owner, { name: "Lê Văn Chánh" });
  const { unit_id: unitId } = await database.owner
    .selectFrom("app.unit_version")
    .select("unit_id")
    .where("name", "=", "Sở Nội vụ")
    .where("valid_to", "is", null)
    .executeTakeFirstOrThrow();
  fallback = unitId;
});
afterAll(() => database.close());

const detail = (id: string) =>
  inScope(database.runtime.db, clerk, (tx) =>
    readDocumentDetail(tx, clerk, id, { today: "2026-11-23", acts: documentActs }),
  );

/** The least a clerk must do: confirm the header, pick a unit for each leader that is open, follow everything. */
async function settle(document: DocumentDetail): Promise<void> {
  const { runtime } = database;
  const { number, issuerName } = document.header;
  await correctHeader.perform(runtime, clerk, {
    documentId: document.id,
    version: document.version,
    number,
    issuerName,
  });
  const asked = new Set(
    document.questions.filter(({ blocking }) => blocking).map((one) => one.partyId),
  );
  for (const assignment of document.assignments) {
    const parties = assignment.parties.map(
      ({ id, role, name, unit, group, excludedUnitIds, candidates }) => ({
        role,
        name,
        unitId: asked.has(id) ? (candidates[0]?.id ?? fallback) : (unit?.id ?? null),
        groupId: asked.has(id) ? null : (group?.id ?? null),
        excludedUnitIds,
      }),
    );
    const lead = {
      role: "assignee" as const,
      name: "Sở Nội vụ",
      unitId: fallback,
      groupId: null,
      excludedUnitIds: [],
    };
    const { version } = await correctAssignment.perform(runtime, clerk, {
      assignmentId: assignment.id,
      version: assignment.version,
      mode: "followed",
      parties: parties.some(({ role }) => role === "assignee") ? parties : [lead, ...parties],
    });
    await acceptAssignment.perform(runtime, clerk, { assignmentId: assignment.id, version });
  }
}

describe.skipIf(samples.length === 0)("the five directives", () => {
  it.each(samples)("%s goes from the upload to released tasks", async (name) => {
    const { runtime, owner } = database;
    const upload = await readUpload({ bytes: readFileSync(path.join(folder, name)), name });
    const { id } = await intakeDocument.perform(runtime, clerk, {
      ...upload,
      receivedOn: "2026-11-20",
      origin: "PROVINCE",
      secondCopy: false,
    });
    const read = await detail(id);
    expect(read.assignments.length).toBeGreaterThan(0);
    expect(read.header.issuerUnit).toBeNull();
    expect(read.questions.map(({ code }) => code)).toContain("ISSUER_UNKNOWN");
    await settle(read);
    const ready = await detail(id);
    expect(ready.questions.filter(({ blocking }) => blocking)).toEqual([]);
    const proposed = await proposeBatch.perform(runtime, clerk, {
      documentId: id,
      version: ready.version,
      fullyRead: true,
    });
    const released = await releaseBatch.perform(runtime, chief, {
      documentId: id,
      version: proposed.version,
    });
    const tasks = await owner
      .selectFrom("app.task")
      .select(["assignment_id", "holder_unit_id"])
      .where("document_id", "=", id)
      .execute();
    expect(released.tasks).toBe(tasks.length);
    // Every assignment has come to somebody, and to nobody twice.
    expect(new Set(tasks.map((task) => task.assignment_id)).size).toBe(read.assignments.length);
    const shares = tasks.map((task) => `${task.assignment_id} ${task.holder_unit_id}`);
    expect(new Set(shares).size).toBe(shares.length);
    const after = await detail(id);
    expect(after.assignments.map(({ taskCount }) => taskCount)).toEqual(
      ready.assignments.map(({ taskCount }) => taskCount),
    );
  });
});
