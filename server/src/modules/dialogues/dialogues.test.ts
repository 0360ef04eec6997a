import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localMinuteOf } from "../../kernel/clock.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { receiveVoice } from "../feedback/index.ts";
import { buildUnit, castOf, type BuiltUnit } from "../tasks/testing.ts";
import { listDialogues, promisesOfTask, readDialogue } from "./read/dialogues.ts";
import { correctDialogue, recordDialogue } from "./write/keep-dialogue.ts";
import { promiseAtDialogue, tieVoiceToDialogue } from "./write/promise.ts";

/* Asked through row-level security; the clock stands at 9:00 on Monday 23/11/2026 and is moved. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let office: BuiltUnit;
let finance: BuiltUnit;
let health: BuiltUnit;
const { who, officer } = castOf(() => database.owner);

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  office = await buildUnit(owner, { name: "Văn phòng" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  await officer("chief", "OFFICE_CHIEF", office);
  await officer("hotline", "HOTLINE", office);
  await officer("finance", "AGENCY_HEAD", finance);
  await officer("executor", "EXECUTOR", health);
});
afterAll(() => database.close());

const held = {
  kind: "dialogue" as const,
  topic: "Vốn vay cho doanh nghiệp nhỏ",
  heldOn: "2026-11-20",
  place: "Hội trường tỉnh",
  chairedBy: "Chủ tịch UBND tỉnh Lê Văn Minh",
  attendees: 64,
  minutes: "Doanh nghiệp nêu thủ tục bảo lãnh kéo dài.",
};
const record = (by = "chief", more: object = {}) =>
  recordDialogue.perform(database.runtime, who(by), { ...held, unitId: office.unitId, ...more });
const see = (id: string, by = "chief") =>
  inScope(database.runtime.db, who(by), (tx) =>
    readDialogue(tx, who(by), id, {
      now: localMinuteOf(database.runtime.clock.now()),
      acts: [promiseAtDialogue, tieVoiceToDialogue, correctDialogue],
    }),
  );
const promise = { content: "Rút ngắn bảo lãnh còn 10 ngày.", dueOn: "2026-12-31" };
async function promised() {
  const { id, version } = await record();
  const input = { dialogueId: id, version, ...promise, unitId: finance.unitId };
  await promiseAtDialogue.perform(database.runtime, who("chief"), input);
  return see(id);
}

describe("a dialogue", () => {
  it("makes each promise a task with a slip that can be quoted, followed like any other", async () => {
    const dialogue = await promised();
    expect(dialogue).toMatchObject({ promised: 1, kept: 0, overdue: 0, version: 2 });
    const [made] = dialogue.promises;
    expect(made).toMatchObject({ ordinal: 1, unit: { name: "Sở Tài chính" }, lastDay: "2026-12-31", daysLate: 0 }); // prettier-ignore
    const { rows } = await sql<object>`
      select task.state, task.origin, task.due_on, task.holder_unit_id as holder, document.kind, assignment.text
      from app.task join app.document on document.id = task.document_id join app.assignment on assignment.id = task.assignment_id
      where task.id = ${made?.taskId}`.execute(database.owner);
    expect(rows).toEqual([
      {
        state: "ASSIGNED",
        origin: "PROVINCE",
        due_on: "2026-12-31",
        holder: finance.unitId,
        kind: "phiếu chuyển",
        text: "Sở Tài chính thực hiện: Rút ngắn bảo lãnh còn 10 ngày, chậm nhất ngày 31/12/2026.",
      },
    ]);
    const back = await inScope(database.runtime.db, who("finance"), (tx) => promisesOfTask(tx, made?.taskId ?? "")); // prettier-ignore
    expect(back.items).toMatchObject([{ id: dialogue.id, topic: held.topic, content: promise.content }]); // prettier-ignore
    expect(dialogue.journal.map(({ sentence }) => sentence)).toContain(
      "giao Sở Tài chính thực hiện điều đã hứa, hạn 31/12/2026: “Rút ngắn bảo lãnh còn 10 ngày.”",
    );
  });

  it("tells everybody whether promises are kept, and opens the task to those who may see it", async () => {
    const { id, promises } = await promised();
    const taskId = promises[0]?.taskId ?? "";
    const outside = await see(id, "executor");
    expect(outside.promises).toMatchObject([{ taskId: null, lastDay: "2026-12-31", keptOn: null }]);
    expect(outside.acts.filter(({ allowed }) => allowed)).toEqual([]);
    database.clock.set("2027-01-03T02:00:00Z");
    expect(await see(id, "executor")).toMatchObject({ kept: 0, overdue: 1, promises: [{ daysLate: 3 }] }); // prettier-ignore
    await sql`update app.task set state = 'COMPLETED', completed_on = '2027-01-02' where id = ${taskId}`.execute(database.owner); // prettier-ignore
    const kept = await see(id, "executor");
    expect(kept).toMatchObject({ kept: 1, overdue: 0, promises: [{ keptOn: "2027-01-02", daysLate: 2 }] }); // prettier-ignore
    database.clock.set(`${TODAY}T02:00:00Z`);
  });

  it("is recorded by an agency for itself, by the Office for all, after it was held", async () => {
    await expect(record("finance")).rejects.toThrow("của mình");
    const own = await record("finance", { unitId: finance.unitId });
    expect((await see(own.id, "finance")).unit.name).toBe("Sở Tài chính");
    await expect(record("chief", { heldOn: "2026-11-24" })).rejects.toMatchObject({ code: "HELD_LATER" }); // prettier-ignore
    // What the province promises becomes a task by the Office alone.
    const acts = (await see(own.id, "finance")).acts.filter(({ allowed }) => allowed);
    expect(acts.map(({ act }) => act)).toEqual(["dialogues.tie-voice", "dialogues.correct"]);
    // The second wall: another agency's meeting is not written to, whatever the policies say.
    const other = await record();
    const written = inScope(database.runtime.db, who("finance"), (tx) =>
      sql`update app.dialogue set minutes = 'Khác' where id = ${other.id}`.execute(tx),
    );
    expect((await written).numAffectedRows).toBe(0n);
  });

  it("refuses a promise for today, a version that is past, and an agency that is none", async () => {
    const { id, version } = await record();
    const give = (more: object) =>
      promiseAtDialogue.perform(database.runtime, who("chief"), { dialogueId: id, version, ...promise, unitId: finance.unitId, ...more }); // prettier-ignore
    await expect(give({ dueOn: TODAY })).rejects.toMatchObject({ code: "DUE_PASSED" });
    await expect(give({ version: 9 })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    await expect(give({ unitId: id })).rejects.toMatchObject({ code: "UNIT_UNKNOWN" });
    expect((await see(id)).promises).toEqual([]);
  });

  it("shows what was raised there to those who may see the voice only, and keeps what was corrected in the journal", async () => {
    const { id, version } = await record();
    const { id: voiceId } = await receiveVoice.perform(database.runtime, who("hotline"), {
      kind: "recommendation",
      channel: "meeting",
      subject: "Bảo lãnh kéo dài",
      content: "Hồ sơ bảo lãnh bốn tháng chưa xong.",
      place: null,
      receivedOn: TODAY,
      name: "Công ty Bình Minh",
      phone: null,
      email: null,
      address: null,
      keepSecret: false,
    });
    const { rows } = await sql<{ number: number }>`select number from app.voice where id = ${voiceId}`.execute(database.owner); // prettier-ignore
    const tie = { dialogueId: id, version, voiceNumber: Number(rows[0]?.number) };
    const tied = await tieVoiceToDialogue.perform(database.runtime, who("hotline"), tie);
    await expect(tieVoiceToDialogue.perform(database.runtime, who("hotline"), { ...tie, version: tied.version })).rejects.toMatchObject({ code: "VOICE_TIED" }); // prettier-ignore
    const unknown = { ...tie, version: tied.version, voiceNumber: 999_999 };
    await expect(tieVoiceToDialogue.perform(database.runtime, who("hotline"), unknown)).rejects.toMatchObject({ code: "VOICE_UNKNOWN" }); // prettier-ignore
    expect((await see(id)).voices).toMatchObject([{ id: voiceId }]);
    expect((await see(id, "executor")).voices).toEqual([]);

    const { topic, place, chairedBy, attendees } = held;
    const corrected = { dialogueId: id, version: tied.version, topic, place, chairedBy, attendees, minutes: "Ghi lại cho đúng.", reason: "Sai tên thủ tục." }; // prettier-ignore
    await correctDialogue.perform(database.runtime, who("chief"), corrected);
    const now = await see(id);
    expect(now.minutes).toBe("Ghi lại cho đúng.");
    expect(now.journal.map(({ sentence }) => sentence)).toContain("sửa ghi chép; lý do: “Sai tên thủ tục.”"); // prettier-ignore
  });

  it("is read page by page, the latest first", async () => {
    await record("chief", { heldOn: "2026-10-05", topic: "Buổi cũ" });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const page = await inScope(database.runtime.db, who("executor"), (tx) => listDialogues(tx, { limit: 2, cursor }, TODAY)); // prettier-ignore
      pages.push(...page.items.map(({ heldOn }) => heldOn));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual(pages.toSorted().toReversed());
    expect(pages.at(-1)).toBe("2026-10-05");
    expect(pages.length).toBeGreaterThan(4);
  });
});
