import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localMinuteOf } from "../../kernel/clock.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit, castOf, type BuiltUnit } from "../tasks/testing.ts";
import { readVoice } from "./read/get-voice.ts";
import { listVoices } from "./read/list-voices.ts";
import { senderOf } from "./read/sender.ts";
import { draftVoiceAnswer } from "./write/answering.ts";
import { askVoicePart, declineVoicePart, giveVoicePart, withdrawVoicePart } from "./write/parts.ts";
import { receiveVoice } from "./write/receive-voice.ts";
import { giveBackVoice, refuseVoice, routeVoice, transferVoice } from "./write/triage.ts";
import { unmaskSender } from "./write/unmask-sender.ts";

/* Asked through row-level security; the clock stands at 9:00 on Monday 23/11/2026 and is moved. */
const TODAY = "2026-11-23";
let database: TestDatabase;
const units = new Map<string, BuiltUnit>();
const { who, officer } = castOf(() => database.owner);
const unit = (name: string): BuiltUnit => {
  const found = units.get(name);
  if (!found) throw new Error(`no unit is called ${name}`);
  return found;
};
const unitId = (name: string) => unit(name).unitId;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const name of ["Văn phòng", "Sở Tài chính", "Sở Y tế", "Sở Xây dựng"]) {
    // oxlint-disable-next-line no-await-in-loop -- one tree
    units.set(name, await buildUnit(database.owner, { name }));
  }
  await officer("hotline", "HOTLINE", unit("Văn phòng"));
  await officer("finance", "AGENCY_HEAD", unit("Sở Tài chính"));
  await officer("finance focal", "AGENCY_FOCAL", unit("Sở Tài chính"));
  await officer("health", "AGENCY_FOCAL", unit("Sở Y tế"));
  await officer("building", "AGENCY_HEAD", unit("Sở Xây dựng"));
});
afterAll(() => database.close());

interface Row {
  voiceId: string;
  version: number;
}
/** A call that lies with Sở Tài chính since today. */
async function routed(): Promise<Row> {
  const { id } = await receiveVoice.perform(database.runtime, who("hotline"), {
    kind: "proposal",
    channel: "hotline",
    subject: "Trạm y tế xuống cấp, chưa được cấp kinh phí",
    content: "Mái dột từ năm ngoái; đã hỏi hai nơi.",
    place: null,
    receivedOn: TODAY,
    name: "Trần Văn Sinh",
    phone: "0905 123 456",
    email: null,
    address: null,
    keepSecret: true,
  });
  const row = { voiceId: id, version: 1 };
  const to = { unitId: unitId("Sở Tài chính"), note: null };
  ({ version: row.version } = await routeVoice.perform(database.runtime, who("hotline"), { ...row, ...to })); // prettier-ignore
  return row;
}
const see = (name: string, id: string) =>
  inScope(database.runtime.db, who(name), (tx) =>
    readVoice(tx, who(name), id, {
      now: localMinuteOf(database.runtime.clock.now()),
      acts: [draftVoiceAnswer],
      onPart: [giveVoicePart, declineVoicePart, withdrawVoicePart],
    }),
  );
async function ask(row: Row, unit: string, { by = "finance", lastDay = "2026-11-27" } = {}) {
  const { version } = await see(by, row.voiceId);
  const input = { voiceId: row.voiceId, version, unitId: unitId(unit), asks: "Nêu phần của cơ quan.", lastDay }; // prettier-ignore
  await askVoicePart.perform(database.runtime, who(by), input);
  const { parts } = await see(by, row.voiceId);
  const part = parts.find((one) => one.unit.name === unit && one.settled === null);
  if (!part) throw new Error("the part is not there");
  return { partId: part.id, version: part.version };
}
const draft = async (row: Row) =>
  draftVoiceAnswer.perform(database.runtime, who("finance focal"), {
    voiceId: row.voiceId,
    version: (await see("finance", row.voiceId)).version,
    body: "Trả lời chung.",
  });

describe("one answer of several agencies", () => {
  it("waits for every part that was asked for, then is made of them", async () => {
    const row = await routed();
    const health = await ask(row, "Sở Y tế");
    const building = await ask(row, "Sở Xây dựng", { by: "hotline" });
    await expect(draft(row)).rejects.toThrow("Còn 2 cơ quan chưa trả lời phần của mình");
    // Two agencies answer what they saw at the same time; neither stands in the other's way.
    await Promise.all([
      giveVoicePart.perform(database.runtime, who("health"), {
        ...health,
        said: "Đã lập dự toán sửa mái.",
      }),
      declineVoicePart.perform(database.runtime, who("building"), {
        ...building,
        reason: "Không thuộc chức năng.",
      }),
    ]);
    const now = await see("finance", row.voiceId);
    expect(now.parts.toSorted((a, b) => b.unit.name.localeCompare(a.unit.name)).map(({ unit, settled, daysLate }) => [unit.name, settled?.outcome, settled?.words, daysLate])).toEqual([
      ["Sở Y tế", "said", "Đã lập dự toán sửa mái.", 0],
      ["Sở Xây dựng", "declined", "Không thuộc chức năng.", 0],
    ]); // prettier-ignore
    await draft(row);
    const { journal, state } = await see("finance", row.voiceId);
    expect(state).toBe("AWAITING_APPROVAL");
    const told = journal.map(({ sentence }) => sentence).join("\n");
    expect(told).toContain(
      "đề nghị Sở Y tế phối hợp trả lời, hạn 27/11/2026: “Nêu phần của cơ quan.”",
    );
    expect(told).toContain("không nhận phần phối hợp của Sở Xây dựng; lý do: “Không thuộc chức năng.”"); // prettier-ignore
  });

  it("shows a voice to an agency with a part in it, never who spoke; after declining, nothing", async () => {
    const row = await routed();
    await expect(see("health", row.voiceId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const part = await ask(row, "Sở Y tế");
    const seen = await see("health", row.voiceId);
    expect(seen.sender).toEqual({ name: null, phone: null, email: null, address: null, keepSecret: false }); // prettier-ignore
    expect(seen.acts.map(({ allowed }) => allowed)).toEqual([false]);
    const mayNow = seen.parts[0]?.acts.filter(({ allowed }) => allowed).map(({ act }) => act);
    expect(mayNow).toEqual(["voices.give-part", "voices.decline-part"]);
    const onVoice = { voiceId: row.voiceId, version: seen.version, reason: "Muốn biết." };
    await expect(unmaskSender.perform(database.runtime, who("health"), onVoice)).rejects.toThrow(
      "cơ quan được chuyển xử lý",
    );
    // The second wall: the database itself gives the asked agency nobody's name.
    const asked = await inScope(database.runtime.db, who("health"), (tx) => senderOf(tx, row.voiceId)); // prettier-ignore
    expect(asked.name).toBeNull();
    const own = await inScope(database.runtime.db, who("finance"), (tx) => senderOf(tx, row.voiceId)); // prettier-ignore
    expect(own.name).toBe("Trần Văn Sinh");
    // And lets it write to nothing but its part.
    const written = inScope(database.runtime.db, who("health"), (tx) =>
      sql`update app.voice set subject = 'Khác' where id = ${row.voiceId}`.execute(tx),
    );
    await expect(written).rejects.toThrow("row-level security");
    await declineVoicePart.perform(database.runtime, who("health"), { ...part, reason: "Không thuộc chức năng." }); // prettier-ignore
    await expect(see("health", row.voiceId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("counts as waiting for another agency, and as late from the day after the last", async () => {
    const row = await routed();
    await ask(row, "Sở Y tế", { lastDay: "2026-11-27" });
    const list = () =>
      inScope(database.runtime.db, who("hotline"), (tx) =>
        listVoices(tx, { list: "parts", limit: 50 }, `${TODAY}T09:00`),
      );
    const { items, counts } = await list();
    expect(items.map(({ id }) => id)).toContain(row.voiceId);
    expect(items).toHaveLength(counts.parts);
    database.clock.set("2026-11-27T09:00:00Z");
    expect((await see("finance", row.voiceId)).parts[0]?.daysLate).toBe(0);
    database.clock.set("2026-11-28T02:00:00Z");
    expect((await see("finance", row.voiceId)).parts[0]?.daysLate).toBe(1);
    database.clock.set(`${TODAY}T02:00:00Z`);
  });

  it("refuses a day past the answer's own, the agency that answers, and one that is asked already", async () => {
    const row = await routed();
    const due = (await see("finance", row.voiceId)).due?.on;
    expect(due).toBe("2026-12-08");
    await expect(ask(row, "Sở Y tế", { lastDay: "2026-12-09" })).rejects.toMatchObject({
      code: "PART_DAY",
      message: "Ngày trả lời phần phải từ 23/11/2026 đến 08/12/2026, hạn trả lời của hồ sơ.",
    });
    await expect(ask(row, "Sở Y tế", { lastDay: "2026-11-20" })).rejects.toMatchObject({
      code: "PART_DAY",
    });
    await expect(ask(row, "Sở Tài chính")).rejects.toMatchObject({ code: "PART_OWN" });
    await ask(row, "Sở Y tế", { lastDay: "2026-12-08" });
    await expect(ask(row, "Sở Y tế")).rejects.toMatchObject({ code: "PART_TWICE" });
  });

  it("is nobody's any more once taken back, and goes with a voice that leaves", async () => {
    const row = await routed();
    const part = await ask(row, "Sở Y tế");
    const reason = "Không cần nữa.";
    await expect(withdrawVoicePart.perform(database.runtime, who("health"), { ...part, reason })).rejects.toThrow("cơ quan được chuyển xử lý"); // prettier-ignore
    await withdrawVoicePart.perform(database.runtime, who("finance"), { ...part, reason });
    const late = giveVoicePart.perform(database.runtime, who("health"), { ...part, said: "Muộn." });
    await expect(late).rejects.toMatchObject({ code: "NOT_FOUND" });

    await ask(row, "Sở Y tế");
    await ask(row, "Sở Xây dựng");
    const step = async () => ({
      voiceId: row.voiceId,
      version: (await see("hotline", row.voiceId)).version,
    });
    // Whoever gets the whole owes no part; what leaves the province leaves nobody owing.
    await routeVoice.perform(database.runtime, who("hotline"), { ...(await step()), unitId: unitId("Sở Y tế"), note: null }); // prettier-ignore
    const owed = async () =>
      (await see("hotline", row.voiceId)).parts
        .filter(({ settled }) => settled === null)
        .map(({ unit }) => unit.name);
    expect(await owed()).toEqual(["Sở Xây dựng"]);
    await transferVoice.perform(database.runtime, who("hotline"), { ...(await step()), to: "Bộ Y tế", reason: "Thuộc thẩm quyền của Bộ." }); // prettier-ignore
    expect(await owed()).toEqual([]);

    const other = await routed();
    await ask(other, "Sở Y tế");
    const given = {
      voiceId: other.voiceId,
      version: (await see("finance", other.voiceId)).version,
    };
    const back = await giveBackVoice.perform(database.runtime, who("finance"), { ...given, reason: "Không thuộc chức năng." }); // prettier-ignore
    await refuseVoice.perform(database.runtime, who("hotline"), { ...given, version: back.version, ground: "unclear", note: "Không nêu sự việc." }); // prettier-ignore
    expect((await see("hotline", other.voiceId)).parts.map(({ settled }) => settled?.outcome)).toEqual(["withdrawn"]); // prettier-ignore
  });
});
