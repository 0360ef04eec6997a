import type { AskedPart, ConsultationDetail } from "@dondoc/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";
import { releaseTask, type ReleasedTask } from "../../testing/released-task.ts";

let office: Office;
let health: Visitor;
let homeAffairs: Visitor;
let executor: Visitor;
let taskId: string;
let units: ReadonlyMap<string, string>;
let released: ReleasedTask;
/** The one request whose silence means agreement. */
let deemedId: string;

beforeAll(async () => {
  office = await openOffice();
  released = await releaseTask(office);
  ({ taskId, units } = released);
  health = await released.headOf("Sở Y tế");
  executor = await office.house.enter("thuchien.sotaichinh@tinhmau.example");
  homeAffairs = await office.house.enter("sonoivu@tinhmau.example");
});
afterAll(() => office.house.close());

/** A later day; sessions do not last so long, so both sign in again. */
async function on(day: string): Promise<void> {
  office.house.setClock(`${day}T02:00:00Z`);
  office.finance = await office.house.enter("sotaichinh@tinhmau.example");
  health = await released.headOf("Sở Y tế");
}
const unitId = (name: string) => units.get(name) ?? "";
const ask = (names: readonly string[], more: object = {}) =>
  does(office.finance, "askOpinions", {
    taskId,
    matter: "Dự thảo Kế hoạch tinh gọn thủ tục",
    ownView: "Đề nghị bỏ hai bước trung gian.",
    items: ["Có thống nhất bỏ bước thẩm tra không?", "Thời hạn áp dụng từ 01/01/2027?"],
    asked: names.map((name) => ({ unitId: unitId(name), why: "Quản lý thủ tục trong lĩnh vực" })),
    ...more,
  });
const read = async (id: string, who: Visitor): Promise<ConsultationDetail> =>
  (await who.call("getConsultation", { params: { id } })).body;
const partOf = async (id: string, who: Visitor): Promise<AskedPart> =>
  first((await read(id, who)).parts);
const onPart = async (id: string, who: Visitor) => {
  const { id: askedId, version } = await partOf(id, who);
  return { askedId, version };
};
const answer = async (id: string, who: Visitor, more: object = {}) => ({
  ...(await onPart(id, who)),
  items: (await read(id, who)).items.map((item) => ({
    itemId: item.id,
    position: "agree" as const,
  })),
  overall: "agree" as const,
  conclusion: "Thống nhất với dự thảo.",
  ...more,
});

describe("a request for opinions", () => {
  it("says by when and why, and is seen by the asked agency with its own part alone", async () => {
    const { id } = await ask(["Sở Y tế", "Sở Tư pháp"]);
    const asker = await read(id, office.finance);
    expect(asker).toMatchObject({ lastDay: "2026-12-01", silenceText: null });
    expect(asker.limitBecause).toContain("5 ngày làm việc từ 23/11/2026");
    expect(asker.parts.map(({ asked, state }) => [asked.name, state])).toEqual([
      ["Sở Tư pháp", "sent"],
      ["Sở Y tế", "sent"],
    ]);
    const answerer = await read(id, health);
    expect(answerer.parts.map(({ asked }) => asked.name)).toEqual(["Sở Y tế"]);
    // Sở Y tế is a partner of the task; Sở Tư pháp is not: it learns the matter, not the task.
    expect(answerer.about).toMatchObject({ type: "task" });
    expect((await read(id, await released.headOf("Sở Tư pháp"))).about).toBeNull();
  });

  it("cannot be asked without saying which function is concerned, nor by another than the lead", async () => {
    const wrong = await office.finance.call("askOpinions", {
      body: { taskId, matter: "A", ownView: "B", items: ["C"], asked: [{ unitId: unitId("Sở Y tế"), why: " " }] }, // prettier-ignore
    });
    expect([wrong.status, Object.keys(wrong.body)]).toContain(400);
    const stranger = await health.call("askOpinions", {
      body: { taskId, matter: "A", ownView: "B", items: ["C"], asked: [{ unitId: unitId("Sở Tư pháp"), why: "D" }] }, // prettier-ignore
    });
    expect(stranger.status).toBe(403);
  });

  it("gives silence no meaning of the asker's own: only what a rule or the province's setting says, with its ground", async () => {
    const trying = (silence: "agree" | "escalate", more: object = {}) =>
      office.finance.call("askOpinions", {
        body: { taskId, matter: "A", ownView: "B", items: ["C"], asked: [{ unitId: unitId("Sở Y tế"), why: "D" }], silence, ...more }, // prettier-ignore
      });
    const refused = { code: "SILENCE_NOT_GIVEN", fields: { silence: expect.any(String) as string } }; // prettier-ignore
    // The switch is off and no rule is there: no ground that the asker writes helps.
    expect((await trying("agree", { silenceBasis: "Điều 7 Quy chế tự nghĩ ra" })).body).toMatchObject(refused); // prettier-ignore
    await does(office.chief, "changeSetting", { key: "coordination.silenceMeansAgreement", value: true, legalBasis: "Điều 7 Quy chế làm việc của UBND tỉnh" }); // prettier-ignore
    expect((await trying("escalate")).body).toMatchObject(refused);
    ({ id: deemedId } = await ask(["Sở Y tế"], { silence: "agree" }));
    expect((await read(deemedId, health)).silenceText).toContain("Điều 7 Quy chế làm việc");
    await does(office.chief, "changeSetting", { key: "coordination.silenceMeansAgreement", value: false, legalBasis: "QĐ 4/QĐ-UBND" }); // prettier-ignore
    expect((await trying("agree")).body).toMatchObject(refused);
    // What went out keeps the meaning that it printed.
    expect((await read(deemedId, health)).silence).toBe("agree");
  });

  it("of more agencies than the setting waits for the head; the clock begins when it goes out", async () => {
    await does(office.chief, "changeSetting", { key: "coordination.manyAsked", value: 1, legalBasis: "QĐ 3/QĐ-UBND" }); // prettier-ignore
    const focal = await office.house.enter("daumoi.sotaichinh@tinhmau.example");
    const { body: waiting } = await focal.call("askOpinions", {
      body: { taskId, matter: "Nhiều cơ quan", ownView: "B", items: ["C"], asked: ["Sở Y tế", "Sở Tư pháp"].map((name) => ({ unitId: unitId(name), why: "D" })) }, // prettier-ignore
    });
    expect(waiting.waitsForHead).toBe(true);
    expect((await health.call("getConsultation", { params: { id: waiting.id } })).status).toBe(404);
    const refused = await focal.call("confirmManyAsked", { body: { consultationId: waiting.id, version: 1 } }); // prettier-ignore
    expect(refused.status).toBe(403);
    await does(office.finance, "confirmManyAsked", { consultationId: waiting.id, version: 1 });
    expect(await read(waiting.id, health)).toMatchObject({ lastDay: "2026-12-01" });
    await does(office.chief, "changeSetting", { key: "coordination.manyAsked", value: 5, legalBasis: "QĐ 3/QĐ-UBND" }); // prettier-ignore
  });

  it("can be taken back while nobody has answered", async () => {
    const { id } = await ask(["Sở Y tế"]);
    await does(office.finance, "withdrawConsultation", { consultationId: id, version: 1, reason: "Gộp vào phiếu khác." }); // prettier-ignore
    expect(await partOf(id, health)).toMatchObject({ state: "closed" });
  });

  it("is not taken back beside an answer that comes at the same moment", async () => {
    const { id } = await ask(["Sở Y tế"]);
    const answering = new pg.Client(office.house.owner);
    await answering.connect();
    await answering.query("begin");
    await answering.query(
      "update app.consultation_asked set answered_on = '2026-11-23', answered_at = now(), version = version + 1 where consultation_id = $1",
      [id],
    );
    const withdrawing = office.finance.call("withdrawConsultation", {
      body: { consultationId: id, version: 1, reason: "Gộp vào phiếu khác." },
    });
    const watching = new pg.Client(office.house.owner);
    await watching.connect();
    await vi.waitFor(
      async () => {
        const { rowCount } = await watching.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        expect(rowCount).toBeGreaterThan(0);
      },
      { timeout: 30_000 },
    );
    await answering.query("commit");
    await Promise.all([answering.end(), watching.end()]);
    expect((await withdrawing).body).toMatchObject({
      message: expect.stringContaining("Đã có cơ quan trả lời"),
    });
  });
});

describe("an answer", () => {
  it("may be drafted unfinished, is refused with the field named, and is sent whole", async () => {
    const { id } = await ask(["Sở Y tế"]);
    await does(health, "receiveConsultation", await onPart(id, health));
    const draft = { ...(await answer(id, health)), overall: null, conclusion: "" };
    await does(health, "draftAnswer", draft);
    expect((await partOf(id, office.finance)).draft).toBeNull();
    expect((await partOf(id, health)).draft).toMatchObject({ overall: null });
    const missing = await health.call("sendAnswer", { body: { ...draft, ...(await onPart(id, health)) } }); // prettier-ignore
    expect(missing.body).toMatchObject({ code: "ANSWER_INCOMPLETE" });
    expect(Object.keys((missing.body as unknown as { fields: object }).fields)).toEqual(["overall", "conclusion"]); // prettier-ignore
    await does(health, "sendAnswer", await answer(id, health));
    expect(await partOf(id, office.finance)).toMatchObject({ state: "answered", overall: "agree", answeredOn: "2026-11-23", daysLate: 0 }); // prettier-ignore
    await does(office.finance, "acceptAnswer", await onPart(id, office.finance));
    expect((await partOf(id, health)).state).toBe("accepted");
  });

  it("“not our function” needs the legal ground and is counted against the asker", async () => {
    const { id } = await ask(["Sở Y tế"]);
    const items = (await read(id, health)).items.map((item) => ({ itemId: item.id, position: "notCompetent" as const, legalRef: "Điều 2 Quyết định 20/2025/QĐ-UBND" })); // prettier-ignore
    await does(health, "sendAnswer", await answer(id, health, { items, overall: "notCompetent", conclusion: "Không thuộc chức năng của Sở." })); // prettier-ignore
    const { items: figures } = (await office.finance.call("getCoordinationStatistics", { query: { side: "asking" } })).body; // prettier-ignore
    expect(first(figures)).toMatchObject({ unit: { name: "Sở Tài chính" }, withoutFunction: 1 });
    const within = (period: string) => office.finance.call("getCoordinationStatistics", { query: { side: "asking", period } }); // prettier-ignore
    const november = (await within("2026-11")).body;
    expect(november.period).toEqual({ code: "2026-11", title: "Tháng 11/2026", from: "2026-11-01", to: "2026-11-30" }); // prettier-ignore
    expect(november.items).toEqual(figures);
    expect((await within("2026-Q4")).body.items).toEqual(figures);
    expect((await within("2026-10-01..2026-10-31")).body.items).toEqual([]);
    expect((await within("mười một")).status).toBe(400);
  });

  it("is sent back once only, and the clarification is a second answer", async () => {
    const { id } = await ask(["Sở Y tế"]);
    await does(health, "sendAnswer", await answer(id, health));
    await does(office.finance, "returnAnswer", { ...(await onPart(id, office.finance)), reason: "Chưa nêu thời điểm áp dụng." }); // prettier-ignore
    expect(await partOf(id, health)).toMatchObject({ state: "returnedForClarification", clarifyLastDay: "2026-11-26" }); // prettier-ignore
    await does(health, "sendAnswer", await answer(id, health, { conclusion: "Áp dụng từ 01/01/2027." })); // prettier-ignore
    const part = await partOf(id, office.finance);
    expect(part.answers.map(({ conclusion }) => conclusion)).toEqual(["Thống nhất với dự thảo.", "Áp dụng từ 01/01/2027."]); // prettier-ignore
    const again = await office.finance.call("returnAnswer", { body: { ...(await onPart(id, office.finance)), reason: "Nữa." } }); // prettier-ignore
    expect(again.status).toBe(403);
  });

  it("marked evasive is objected to once; then Home Affairs finds, and until then it is not counted", async () => {
    const { id } = await ask(["Sở Y tế"]);
    await does(health, "sendAnswer", await answer(id, health, { conclusion: "Theo quy định của pháp luật." })); // prettier-ignore
    expect(first((await partOf(id, office.finance)).answers).vague).toBe(true);
    const evasive = async () => {
      const { body } = await health.call("listConsultations", { query: { list: "evasive" } });
      return body.items.some((row) => row.consultationId === id);
    };
    await does(office.finance, "markEvasive", { ...(await onPart(id, office.finance)), reason: "Không có quan điểm." }); // prettier-ignore
    expect(await evasive()).toBe(true);
    await does(health, "objectEvasive", { ...(await onPart(id, health)), objection: "Đã nêu rõ ở nội dung 1." }); // prettier-ignore
    expect(await evasive()).toBe(false);
    const early = await office.finance.call("acceptAnswer", { body: await onPart(id, office.finance) }); // prettier-ignore
    expect(early.status).toBe(403);
    await does(homeAffairs, "findEvasive", { ...(await onPart(id, homeAffairs)), upheld: true, reason: "Kết luận chỉ dẫn quy định chung." }); // prettier-ignore
    expect(await evasive()).toBe(true);
    expect((await partOf(id, health)).evasive).toBe("upheld");
  });

  it("is not given in another agency's name by an officer of the whole province", async () => {
    const { id } = await ask(["Sở Y tế"]);
    const refused = await office.chief.call("sendAnswer", { body: await answer(id, office.chief) });
    expect(refused.status).toBe(403);
  });

  it("is drafted by who carries it out, and sent by the head", async () => {
    const mine = await does(office.specialist, "askOpinions", {
      documentId: await documentOf(),
      matter: "Góp ý dự thảo",
      ownView: "Thống nhất ban hành.",
      items: ["Có ý kiến gì không?"],
      asked: [{ unitId: unitId("Sở Tài chính"), why: "Quản lý ngân sách" }],
    });
    await does(office.finance, "allocateConsultation", { ...(await onPart(mine.id, office.finance)), personId: await personOf() }); // prettier-ignore
    expect(await partOf(mine.id, office.finance)).toMatchObject({ state: "answering" });
    await does(executor, "draftAnswer", await answer(mine.id, executor));
    const sent = await executor.call("sendAnswer", { body: await answer(mine.id, executor) });
    expect(sent.status).toBe(403);
  });
});

async function documentOf(): Promise<string> {
  const { body } = await office.specialist.call("getTask", { params: { id: taskId } });
  return body.document.id;
}
async function personOf(): Promise<string> {
  const { body } = await office.finance.call("listPeople", { query: { unitId: unitId("Sở Tài chính") } }); // prettier-ignore
  return first(body.items).id;
}

describe("silence after the limit", () => {
  it("is late, is reminded of once a day and seen by both, and stands on the lead's list", async () => {
    const { id } = await ask(["Sở Y tế"]);
    await on("2026-12-02");
    expect(await partOf(id, office.finance)).toMatchObject({ state: "overdue", daysLate: 1 });
    await does(office.finance, "remindAsked", { ...(await onPart(id, office.finance)), note: "Rất gấp." }); // prettier-ignore
    const twice = await office.finance.call("remindAsked", { body: await onPart(id, office.finance) }); // prettier-ignore
    expect(twice.body).toMatchObject({ code: "REMINDED_TODAY" });
    await does(health, "receiveConsultation", await onPart(id, health));
    expect(first((await partOf(id, office.finance)).reminders)).toMatchObject({ note: "Rất gấp.", seenBy: { name: expect.any(String) as string } }); // prettier-ignore
    const late = (await office.finance.call("listConsultations", { query: { side: "asking", list: "late" } })).body.items; // prettier-ignore
    expect(late.map(({ consultationId }) => consultationId)).toContain(id);
    const { consultations } = (await office.finance.call("getTaskCoordination", { params: { id: taskId } })).body; // prettier-ignore
    expect(consultations.find((row) => row.consultationId === id)?.state).toBe("overdue");
    await does(health, "sendAnswer", await answer(id, health));
    expect((await partOf(id, health)).state).toBe("answeredLate");
  });

  it("is agreement where the request said so, and each figure counts the rows it opens", async () => {
    await on("2026-12-03");
    const figures = first((await health.call("getCoordinationStatistics", { query: { side: "asked" } })).body.items); // prettier-ignore
    const counted = { "due": figures.due, "on-time": figures.onTime, late: figures.late, "answered-late": figures.answeredLate, clear: figures.clear, evasive: figures.evasive, deemed: figures.deemed, "without-function": figures.withoutFunction } as const; // prettier-ignore
    expect(counted.deemed).toBe(1);
    for (const [list, count] of Object.entries(counted)) {
      const { body } = await health.call("listConsultations", { query: { side: "asked", list: list as keyof typeof counted } }); // prettier-ignore
      expect([list, body.items.length]).toEqual([list, count]);
    }
    const facts = (await health.call("listConsultations", { query: { list: "deemed" } })).body;
    expect(first(facts.items)).toMatchObject({
      state: "deemedAgree",
      deemedAgreedOn: "2026-12-02",
    });
  });

  it("stays agreement beside an answer that comes too late, also one that disagrees", async () => {
    const items = (await read(deemedId, health)).items.map((item) => ({ itemId: item.id, position: "disagree" as const, reason: "Trái quy định.", proposal: "Giữ như cũ." })); // prettier-ignore
    await does(health, "sendAnswer", await answer(deemedId, health, { items, overall: "disagree", conclusion: "Không thống nhất vì trái Nghị định 61/2018/NĐ-CP." })); // prettier-ignore
    expect(await partOf(deemedId, office.finance)).toMatchObject({ state: "answeredLate", overall: "disagree", deemedAgreedOn: "2026-12-02" }); // prettier-ignore
    const { items: deemed } = (await health.call("listConsultations", { query: { list: "deemed" } })).body; // prettier-ignore
    expect(deemed.map(({ consultationId }) => consultationId)).toEqual([deemedId]);
  });

  it("taken back after the limit stays late; taken back within it, it is counted for nobody", async () => {
    const figures = async () =>
      first((await health.call("getCoordinationStatistics", { query: { side: "asked" } })).body.items); // prettier-ignore
    const before = await figures();
    const { id } = await ask(["Sở Y tế"]);
    const { id: inTime } = await ask(["Sở Y tế"]);
    const takeBack = (consultationId: string) =>
      does(office.finance, "withdrawConsultation", { consultationId, version: 1, reason: "Không cần nữa." }); // prettier-ignore
    await takeBack(inTime);
    await on("2026-12-14");
    const late = await partOf(id, health);
    expect(late).toMatchObject({ state: "overdue", lastDay: "2026-12-10", daysLate: 4 });
    await takeBack(id);
    await on("2026-12-20");
    expect(await partOf(id, health)).toMatchObject({ state: "closed", daysLate: 4 });
    expect(await partOf(inTime, health)).toMatchObject({ state: "closed", daysLate: 0 });
    const after = await figures();
    expect([after.withdrawnLate - before.withdrawnLate, after.onTime]).toEqual([1, before.onTime]);
    const { items } = (await health.call("listConsultations", { query: { side: "asked", list: "withdrawn-late" } })).body; // prettier-ignore
    expect(items.map(({ consultationId }) => consultationId)).toEqual([id]);
    const due = (await health.call("listConsultations", { query: { side: "asked", list: "due" } })).body.items; // prettier-ignore
    expect(due.map(({ consultationId }) => consultationId)).toContain(id);
    expect(due.map(({ consultationId }) => consultationId)).not.toContain(inTime);
  });
});
