import type { VoiceList } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { localMinuteOf } from "../../kernel/clock.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { enterNotice } from "../settings/index.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  castOf,
  type BuiltUnit,
} from "../tasks/testing.ts";
import { readVoice } from "./read/get-voice.ts";
import { listVoices, voicesAbout } from "./read/list-voices.ts";
import { callerVoices, similarVoices } from "./read/suggestions.ts";
import { approveVoiceAnswer, draftVoiceAnswer, returnVoiceAnswer } from "./write/answering.ts";
import { askSender, supplyVoice } from "./write/asking.ts";
import { linkVoice } from "./write/link-voice.ts";
import { publishVoice, raiseVoiceAgain, rateVoice } from "./write/publishing.ts";
import { receiveVoice } from "./write/receive-voice.ts";
import { setVoiceLimit } from "./write/set-limit.ts";
import { giveBackVoice, reclassifyVoice, refuseVoice, routeVoice, transferVoice } from "./write/triage.ts"; // prettier-ignore
import { unmaskSender } from "./write/unmask-sender.ts";
import { registerFeedbackEffects } from "./calendar-limits.ts";

/* The whole house is asked through row-level security; the clock stands at 9:00 on Monday 23/11/2026 and is moved. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let finance: BuiltUnit;
let health: BuiltUnit;
const { who, names, officer } = castOf(() => database.owner);

beforeAll(async () => {
  registerFeedbackEffects();
  database = await createTestDatabase();
  const { owner } = database;
  const province = await buildUnit(owner, { name: "UBND tỉnh", kind: "committee" });
  const office = await buildUnit(owner, { name: "Văn phòng", parentId: province.unitId });
  finance = await buildUnit(owner, { name: "Sở Tài chính", parentId: province.unitId });
  health = await buildUnit(owner, { name: "Sở Y tế", parentId: province.unitId });
  await officer("hotline", "HOTLINE", office);
  for (const role of ["OFFICE_CHIEF", "CHAIR", "VICE_CHAIR", "OFFICE_SPECIALIST", "CLERK", "HOME_AFFAIRS", "WORKING_GROUP_MEMBER", "INSPECTION_LEAD", "PARTY_VIEWER", "AUDITOR", "ADMINISTRATOR", "LEGAL_EDITOR"]) {
    await officer(role, role, office);
  } // prettier-ignore
  await officer("director", "AGENCY_HEAD", finance);
  await officer("focal", "AGENCY_FOCAL", finance);
  await officer("executor", "EXECUTOR", finance);
  await officer("other director", "AGENCY_HEAD", health);
});
afterAll(() => database.close());

const said = {
  kind: "proposal" as const,
  channel: "hotline" as const,
  subject: "Đèn đường Nguyễn Trãi không sáng",
  content: "Ba cột đèn trước chợ hỏng nhiều đêm.",
  place: null,
  receivedOn: TODAY,
  name: "Trần Văn Sinh",
  phone: "0905 123 456",
  email: null,
  address: "12 Lê Lợi",
  keepSecret: false,
};
type Said = Omit<typeof said, "kind"> & {
  kind: Parameters<typeof receiveVoice.perform>[2]["kind"];
};
const on = (day: string) => database.clock.set(`${day}T02:00:00Z`);
const now = () => localMinuteOf(database.runtime.clock.now());
async function hear(more: Partial<Said> = {}) {
  const { id } = await receiveVoice.perform(database.runtime, who("hotline"), { ...said, ...more });
  return { voiceId: id, version: 1 };
}
interface Step<Input> {
  perform(
    runtime: TestDatabase["runtime"],
    actor: Actor,
    input: Input,
  ): Promise<{ version: number }>;
}
/** One act on a voice, in the version it has; the row goes on with it. */
async function does<Input extends { voiceId: string; version: number }>(
  name: string,
  act: Step<Input>,
  row: { voiceId: string; version: number },
  more: Omit<Input, "voiceId" | "version">,
): Promise<void> {
  const { version } = await act.perform(database.runtime, who(name), { ...row, ...more } as Input);
  row.version = version;
}
const see = (name: string, id: string) =>
  inScope(database.runtime.db, who(name), (tx) =>
    readVoice(tx, who(name), id, { now: now(), acts: [], onPart: [] }),
  );
const list = (name: string, of: VoiceList = "all", more: object = {}) =>
  inScope(database.runtime.db, who(name), (tx) =>
    listVoices(tx, { list: of, limit: 50, ...more }, now()),
  );
const numbers = async (name: string, of?: VoiceList) =>
  (await list(name, of)).items.map(({ number }) => number);
const numberOf = async (id: string) => (await see("hotline", id)).number;

describe("a voice", () => {
  it("goes from its reception to a published answer, is rated, and comes back with new clocks", async () => {
    const row = await hear({ kind: "rule-feedback" });
    expect((await see("hotline", row.voiceId)).due).toMatchObject({ step: "triage", on: "2026-12-01", daysLate: 0 }); // prettier-ignore
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    expect(await see("focal", row.voiceId)).toMatchObject({ state: "PROCESSING", due: { step: "answer", on: "2026-12-15" } }); // prettier-ignore
    await does("focal", draftVoiceAnswer, row, { body: "Đã sửa." });
    await does("director", returnVoiceAnswer, row, { because: "Nêu ngày." });
    await does("focal", draftVoiceAnswer, row, { body: "Đã sửa ngày 24/11/2026." });
    on("2026-11-26");
    await does("director", approveVoiceAnswer, row, {});
    // Two working days after Thursday 26/11, which Friday and Monday are.
    expect((await see("hotline", row.voiceId)).due).toMatchObject({
      step: "publish",
      on: "2026-11-30",
    });
    await expect(
      does("hotline", publishVoice, row, { question: "Ông Trần Văn Sinh hỏi", answer: "Đã sửa." }),
    ).rejects.toMatchObject({ code: "REVEALS", fields: { question: expect.stringContaining("họ tên") as string } }); // prettier-ignore
    await does("hotline", publishVoice, row, { question: "Đèn không sáng.", answer: "Đã sửa." });
    await does("hotline", rateVoice, row, { rating: "unsatisfied", note: null });
    expect(await see("hotline", row.voiceId)).toMatchObject({ state: "PUBLISHED", due: null, rating: "unsatisfied" }); // prettier-ignore
    on("2026-12-07");
    await does("hotline", raiseVoiceAgain, row, { content: "Lại hỏng." });
    const again = await see("hotline", row.voiceId);
    expect(again).toMatchObject({ state: "REOPENED", raisedAgain: 1, due: { step: "triage", on: "2026-12-14" }, rating: null }); // prettier-ignore
    expect(again.answers.map(({ round, returned, rating }) => [round, returned !== null, rating])).toEqual([[1, true, null], [1, false, "unsatisfied"]]); // prettier-ignore
    expect((await list("hotline", "again")).items.map(({ id }) => id)).toEqual([row.voiceId]);
    on(TODAY);
  });

  it("is approved by a second person only, and by the agency it lies with only", async () => {
    const row = await hear();
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    await does("director", draftVoiceAnswer, row, { body: "Đã sửa." });
    await expect(does("director", approveVoiceAnswer, row, {})).rejects.toThrow("không tự duyệt");
    await expect(does("OFFICE_CHIEF", approveVoiceAnswer, row, {})).rejects.toThrow(
      "cơ quan được chuyển xử lý",
    );
    await expect(does("other director", approveVoiceAnswer, row, {})).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
  });

  it("rests while its sender is asked, and goes on with the days that were left", async () => {
    const row = await hear();
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    expect((await see("focal", row.voiceId)).due?.on).toBe("2026-12-08");
    await does("focal", askSender, row, { question: "Số nhà nào?" });
    expect((await see("focal", row.voiceId)).due).toBeNull();
    await expect(does("focal", draftVoiceAnswer, row, { body: "x" })).rejects.toThrow("đang xử lý");
    on("2026-11-26");
    await does("hotline", supplyVoice, row, { supplied: "Số 12." });
    // 24/11 is a holiday: two working days were waited for.
    expect(await see("focal", row.voiceId)).toMatchObject({
      state: "PROCESSING",
      due: { on: "2026-12-10" },
    });
    on(TODAY);
  });

  it("that is classified anew counts by the other regime from its first reception", async () => {
    const row = await hear({ kind: "service-request", receivedOn: "2026-06-25" });
    expect((await see("hotline", row.voiceId)).due).toMatchObject({ on: "2026-06-26" });
    await does("hotline", reclassifyVoice, row, {
      kind: "complaint",
      reason: "Khiếu nại quyết định.",
    });
    const complaint = await see("hotline", row.voiceId);
    // Ten days of the calendar until 30/6/2026; the tenth is a Sunday.
    expect(complaint.clocks).toMatchObject([{ step: "triage", on: "2026-07-06", legalBasis: "Luật Khiếu nại số 02/2011/QH13" }]); // prettier-ignore
    const since = await hear({ kind: "complaint", receivedOn: "2026-07-01" });
    expect((await see("hotline", since.voiceId)).clocks).toMatchObject([{ on: "2026-07-10", legalBasis: "Luật số 136/2025/QH15" }]); // prettier-ignore
    await does("hotline", routeVoice, since, { unitId: finance.unitId, note: null });
    // Passed to an agency it is still to be accepted, by the same day.
    expect((await see("focal", since.voiceId)).due).toMatchObject({
      step: "triage",
      on: "2026-07-10",
    });
  });

  it("gains no day by being passed from agency to agency, and is given back with a reason", async () => {
    const row = await hear();
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    on("2026-11-27");
    await does("focal", giveBackVoice, row, { reason: "Không thuộc chức năng." });
    await does("hotline", routeVoice, row, { unitId: health.unitId, note: null });
    expect((await see("other director", row.voiceId)).due).toMatchObject({ on: "2026-12-08" });
    await expect(see("focal", row.voiceId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    on(TODAY);
  });

  it("is refused or passed on with a ground, owes nothing then, and says when it was late", async () => {
    const late = await hear({ kind: "rule-feedback", receivedOn: "2026-11-16" });
    await does("hotline", refuseVoice, late, { ground: "unclear", note: "Không nêu sự việc." });
    const refused = await see("hotline", late.voiceId);
    expect(refused).toMatchObject({ state: "REFUSED", due: null, refusal: { ground: "unclear" } });
    expect(refused.journal.map(({ sentence }) => sentence).join("\n")).toContain(
      "từ chối tiếp nhận (sau thời hạn)",
    );
    const row = await hear();
    await does("hotline", transferVoice, row, {
      to: "Bộ Xây dựng",
      reason: "Thẩm quyền trung ương.",
    });
    expect(await see("hotline", row.voiceId)).toMatchObject({ state: "TRANSFERRED", transferredTo: "Bộ Xây dựng", due: null }); // prettier-ignore
    await expect(hear({ receivedOn: "2026-11-24" })).rejects.toMatchObject({
      code: "RECEIVED_LATER",
    });
  });

  it("is not taken by two at once: the second is told that it has changed", async () => {
    const row = await hear();
    const both = await Promise.allSettled([
      routeVoice.perform(database.runtime, who("hotline"), { ...row, unitId: finance.unitId, note: null }),
      routeVoice.perform(database.runtime, who("OFFICE_CHIEF"), { ...row, unitId: health.unitId, note: null }),
    ]); // prettier-ignore
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("who may see a voice", () => {
  it("is named: the reception, the Office's chief, the leaders, the agency it lies with; nobody else, whatever they may do else", async () => {
    const row = await hear();
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    const seen: string[] = [];
    for (const name of names()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if ((await list(name)).items.some(({ id }) => id === row.voiceId)) seen.push(name);
    }
    expect(seen).toEqual(["hotline", "OFFICE_CHIEF", "CHAIR", "VICE_CHAIR", "director", "focal"]);
  });

  it("holds for everything that hangs on it, asked of the database itself", async () => {
    const row = await hear();
    await does("hotline", askSender, row, { question: "Số nhà nào?" });
    const counted = (name: string) =>
      inScope(database.runtime.db, who(name), async (tx) => {
        const { rows } = await sql<{ all: number }>`
          select ((select count(*) from app.voice) + (select count(*) from app.voice_sender) + (select count(*) from app.voice_question)
            + (select count(*) from app.voice_answer) + (select count(*) from app.voice_link))::int as all`.execute(
          tx,
        );
        return rows[0]?.all;
      });
    for (const name of ["OFFICE_SPECIALIST", "CLERK", "AUDITOR", "ADMINISTRATOR", "PARTY_VIEWER", "executor"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([name, await counted(name)]).toEqual([name, 0]);
    } // prettier-ignore
    expect(await counted("hotline")).toBeGreaterThan(2);
    const told = (name: string) =>
      inScope(database.runtime.db, who(name), async (tx) => {
        const { rows } = await sql<{ said: string }>`
          select payload.body as said from audit.payload join audit.event on event.id = payload.event_id
          where event.subject_id = ${row.voiceId}`.execute(tx);
        return rows.length;
      });
    expect(await told("hotline")).toBe(2);
    expect([await told("ADMINISTRATOR"), await told("AUDITOR"), await told("director")]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe("who spoke", () => {
  it("is masked for everybody; whoever looks leaves their name and reason, and nothing of it is kept", async () => {
    const row = await hear();
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    const { sender } = await see("director", row.voiceId);
    expect(sender).toEqual({ name: "T. V. S.", phone: "••• ••• 456", email: null, address: "•••", keepSecret: false }); // prettier-ignore
    const shown = await unmaskSender.perform(database.runtime, who("focal"), { ...row, reason: "Gọi hỏi thêm." }); // prettier-ignore
    expect(shown).toMatchObject({
      name: "Trần Văn Sinh",
      phone: "0905 123 456",
      address: "12 Lê Lợi",
    });
    const { journal } = await see("director", row.voiceId);
    expect(journal.map(({ sentence }) => sentence)).toContain(
      "xem thông tin người gửi; lý do: “Gọi hỏi thêm.”",
    );
    const { rows } = await sql<{ kept: boolean }>`
      select exists (select from audit.payload where body like '%Sinh%' or body like '%0905%')
        or exists (select from audit.act_receipt where result::text like '%Sinh%')
        or exists (select from app.notification where title || coalesce(body, '') ~ 'Sinh|Nguyễn Trãi') as kept`.execute(database.owner); // prettier-ignore
    expect(rows).toEqual([{ kept: false }]);
  });

  it("is known again by the number, however it is written, and by nothing shorter", async () => {
    const row = await hear({ phone: "+84 988 777 666" });
    const earlier = (phone: string) =>
      inScope(database.runtime.db, who("hotline"), (tx) => callerVoices(tx, phone, now()));
    expect((await earlier("0988.777.666")).map(({ id }) => id)).toEqual([row.voiceId]);
    expect(await earlier("777666")).toEqual([]);
    const others = inScope(database.runtime.db, who("CLERK"), (tx) => callerVoices(tx, "0988777666", now())); // prettier-ignore
    expect(await others).toEqual([]);
  });
});

describe("what reads alike", () => {
  it("is found without accents and in other words, the likest first; not by whoever sees only their own", async () => {
    const water = await hear({ subject: "Nước máy khu Tân An yếu và đục", content: "Nước máy ở khu Tân An ba ngày nay rất yếu, có màu vàng đục." }); // prettier-ignore
    const alike = (name: string, text: string) =>
      inScope(database.runtime.db, who(name), (tx) => similarVoices(tx, text, now()));
    const found = await alike("hotline", "nuoc may khu Tan An rat yeu, mau vang duc");
    expect(found[0]).toMatchObject({ id: water.voiceId });
    expect(found[0]?.alike).toBeGreaterThan(50);
    expect(await alike("hotline", "xe buýt tuyến số bảy bỏ chuyến")).toEqual([]);
    expect(await alike("director", "nước máy khu Tân An rất yếu")).toEqual([]);
    expect((await list("hotline", "all", { q: "mau vang duc" })).items.map(({ id }) => id)).toEqual([water.voiceId]); // prettier-ignore
    const number = await numberOf(water.voiceId);
    expect((await list("hotline", "all", { q: `PAKN-${number}` })).items.map(({ id }) => id)).toEqual([water.voiceId]); // prettier-ignore
  });
});

describe("the lists", () => {
  it("hold what their figures say, and what is due is there on its day and late from the next", async () => {
    const row = await hear({ kind: "service-request" });
    const number = await numberOf(row.voiceId);
    for (const of of ["open", "triage", "working", "approval", "publication", "sender", "soon", "late", "again"] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { items, counts, next } = await list("hotline", of);
      expect([of, counts[of], next]).toEqual([of, items.length, null]);
    } // prettier-ignore
    // One working day after Monday 23/11 is Wednesday: Tuesday is Culture Day.
    expect(await numbers("hotline", "late")).not.toContain(number);
    on("2026-11-25");
    expect(await numbers("hotline", "soon")).toContain(number);
    expect(await numbers("hotline", "late")).not.toContain(number);
    on("2026-11-26");
    expect(await numbers("hotline", "late")).toContain(number);
    const late = (await list("hotline", "late")).items.find((one) => one.number === number);
    expect(late?.due).toMatchObject({ daysLate: 1, on: "2026-11-25" });
    on(TODAY);
  });

  it("go on page after page without a row twice or none", async () => {
    for (const of of ["open", "all"] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const whole = (await list("hotline", of)).items.map(({ id }) => id);
      const read: string[] = [];
      let cursor: string | null = null;
      do {
        // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
        const page = await list("hotline", of, { limit: 3, ...(cursor ? { cursor } : {}) });
        read.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(read).toEqual(whole);
    }
  });
});

describe("story 40", () => {
  it("ties a voice to a task or an agency, once; on the task's page whoever may see the voice finds it", async () => {
    const task = await buildTask(database.owner, { unitId: health.unitId });
    const { number } = await database.owner.selectFrom("app.task").select("number").where("id", "=", task.id).executeTakeFirstOrThrow(); // prettier-ignore
    const row = await hear();
    await does("hotline", linkVoice, row, { record: `NV-${number}`, unitId: null });
    await does("hotline", linkVoice, row, { record: null, unitId: health.unitId });
    await expect(does("hotline", linkVoice, row, { record: null, unitId: health.unitId })).rejects.toMatchObject({ code: "LINKED" }); // prettier-ignore
    await expect(does("hotline", linkVoice, row, { record: null, unitId: null })).rejects.toMatchObject({ code: "LINK_WHAT" }); // prettier-ignore
    expect((await see("hotline", row.voiceId)).links.map(({ type }) => type)).toEqual([
      "task",
      "unit",
    ]);
    const onTask = (name: string) =>
      inScope(database.runtime.db, who(name), (tx) => voicesAbout(tx, "task", task.id, now()));
    expect((await onTask("hotline")).map(({ id }) => id)).toEqual([row.voiceId]);
    // The task's holder reads only what was routed to it.
    expect(await onTask("other director")).toEqual([]);
  });
});

describe("the limits", () => {
  it("are set for days to come only; what was received before keeps its own", async () => {
    const set = (validFrom: string, amount = 3) =>
      setVoiceLimit.perform(database.runtime, who("OFFICE_CHIEF"), { kind: "proposal", step: "answer", amount, unit: "workday", validFrom, legalBasis: "Quy chế của tỉnh" }); // prettier-ignore
    await expect(set(TODAY)).rejects.toMatchObject({ code: "LIMIT_IN_PAST" });
    // Mistyped, it is corrected until its day; a row that the law gave for the same day is not.
    await set("2026-12-01", 26);
    await set("2026-12-01");
    await sql`update app.voice_limit set amount = 1 where kind = 'proposal' and certainty = 'law'`.execute(database.owner).then(() => expect.fail("a row of the law was rewritten"), () => undefined); // prettier-ignore
    await sql`insert into app.voice_limit (kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty)
      values ('proposal', 'publish', '2026-12-02', 9, 'workday', 'answer', 'Luật mới', 'law')`.execute(database.owner); // prettier-ignore
    const byLaw = { kind: "proposal", step: "publish", amount: 3, unit: "workday", validFrom: "2026-12-02", legalBasis: "x" } as const; // prettier-ignore
    await expect(setVoiceLimit.perform(database.runtime, who("OFFICE_CHIEF"), byLaw)).rejects.toMatchObject({ code: "LIMIT_TWICE" }); // prettier-ignore
    const before = await hear();
    on("2026-12-01");
    const since = await hear({ receivedOn: "2026-12-01" });
    await does("hotline", routeVoice, before, { unitId: finance.unitId, note: null });
    await does("hotline", routeVoice, since, { unitId: finance.unitId, note: null });
    expect((await see("focal", before.voiceId)).due?.on).toBe("2026-12-08");
    expect((await see("focal", since.voiceId)).due?.on).toBe("2026-12-04");
    on(TODAY);
  });

  it("move with a notice of days off, those in days of the calendar do not", async () => {
    const row = await hear();
    const petition = await hear({ kind: "voter-council" });
    await does("hotline", routeVoice, row, { unitId: finance.unitId, note: null });
    await does("hotline", routeVoice, petition, { unitId: finance.unitId, note: null });
    const account = await buildAccount(database.owner, { name: "Lịch" });
    await enterNotice.perform(database.runtime, actorOf(account, [enterNotice.name]), {
      reference: "Công điện 9/CĐ-UBND",
      issuer: "Ủy ban nhân dân tỉnh An Sơn",
      issuedOn: "2026-11-22",
      knownFrom: TODAY,
      settlesYear: false,
      days: [{ day: "2026-12-04", kind: "holiday", name: "Nghỉ tránh bão" }],
    });
    expect((await see("focal", row.voiceId)).due?.on).toBe("2026-12-09");
    expect((await see("focal", petition.voiceId)).due?.on).toBe("2026-12-23");
    expect((await see("focal", row.voiceId)).journal.map(({ sentence }) => sentence).join("\n")).toContain("09/12/2026"); // prettier-ignore
  });
});
