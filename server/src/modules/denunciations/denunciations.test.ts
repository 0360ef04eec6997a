import { sql } from "kysely";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vietnamCalendar } from "@dondoc/workcalendar";
import { inSealedScope, type Tx } from "../../kernel/database/scope.ts";
import { createSecretBox } from "../../kernel/secret-box.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { choiceFor } from "./read/choice.ts";
import { getDenunciation } from "./read/get.ts";
import { readDenunciationLimits } from "./read/limits.ts";
import { listDenunciations } from "./read/list.ts";
import { openCases } from "./read/open-case.ts";
import { buildSealedProvince, DENOUNCER, type Carried, type SealedProvince } from "./testing.ts";
import { accuseFurther } from "./write/accuse.ts";
import { chargeHandler, takeOverDenunciation } from "./write/charge.ts";
import { expungeDenunciation } from "./write/expunge.ts";
import { openIdentity } from "./write/open-identity.ts";
import { receiveDenunciation } from "./write/receive.ts";
import { takeDenunciationStep } from "./write/take-step.ts";

/* The clock stands at 9:00 on Monday 23/11/2026; every question is asked under the hat that the program wears. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let province: SealedProvince;
beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildSealedProvince(database);
});
afterAll(async () => {
  province.forget();
  await database.close();
});

const asked = <T>(name: string, work: (asking: { tx: Tx; actor: ReturnType<SealedProvince["as"]>; box: SealedProvince["runtime"]["box"] }) => Promise<T>): Promise<T> => {
  const actor = province.as(name);
  return inSealedScope(province.runtime.db, actor, (tx) => work({ tx, actor, box: province.runtime.box })); // prettier-ignore
}; // prettier-ignore
const lawOf = async (tx: Tx) => ({
  limits: await readDenunciationLimits(tx),
  calendar: vietnamCalendar,
  today: TODAY,
});
const see = (name: string, { denunciationId }: Carried) =>
  asked(name, async (asking) =>
    getDenunciation(asking, denunciationId, { ...(await lawOf(asking.tx)), acts: [] }),
  );
const listed = (name: string) =>
  asked(name, async (asking) => listDenunciations(asking, await lawOf(asking.tx)));
const on = (row: Carried) => ({ ...row });
const charge = async (by: string, row: Carried, name: string, more: { function?: "settler" | "lead" | "verifier"; knowsIdentity?: boolean } = {}) => {
  const accountId = province.as(name).accountId ?? "";
  const done = await chargeHandler.perform(province.runtime, province.as(by), { ...on(row), change: "name", accountId, function: "verifier", knowsIdentity: false, reason: "Theo quyết định xác minh.", ...more }); // prettier-ignore
  row.version = done.version;
}; // prettier-ignore
const release = async (by: string, row: Carried, name: string) => {
  const accountId = province.as(name).accountId;
  const { handlers } = await see(by, row);
  const handlerId = handlers.find(({ account, endedOn }) => account.accountId === accountId && endedOn === null)?.id ?? ""; // prettier-ignore
  const done = await chargeHandler.perform(province.runtime, province.as(by), { ...on(row), change: "release", handlerId, reason: "Chuyển công tác." }); // prettier-ignore
  row.version = done.version;
};
const identity = (by: string, row: Carried, reason = "Mời làm việc") =>
  openIdentity.perform(province.runtime, province.as(by), { ...on(row), reason, file: null });
const document = { documentNumber: "31/QĐ-TTr", documentOn: "2026-11-18" };
const NOT_THERE = { code: "NOT_FOUND" };

describe("a denunciation", () => {
  it("goes the way of the law, each step by a document and on a day, and ends with a publication that names nobody", async () => {
    const row = await province.receive("lead");
    expect(await see("lead", row)).toMatchObject({ state: "RECEIVED", due: { step: "first", on: "2026-11-26" }, accused: { units: [{ name: "Sở Tài chính" }] } }); // prettier-ignore
    await expect(province.step("lead", row, { step: "accept", on: "2026-11-24", ...document })).rejects.toMatchObject({ code: "NOTED_LATER" }); // prettier-ignore
    await province.step("lead", row, { step: "accept", on: "2026-11-18", ...document });
    await expect(province.step("lead", row, { step: "verify", on: "2026-11-17", ...document, text: "x" })).rejects.toMatchObject({ code: "NOTED_EARLIER", message: expect.stringContaining("18/11/2026") as string }); // prettier-ignore
    await province.step("lead", row, { step: "notify", on: "2026-11-19", text: "Đã thông báo." });
    await province.step("lead", row, { step: "verify", on: "2026-11-19", ...document, text: "Tổ xác minh 3 người." }); // prettier-ignore
    await province.step("lead", row, { step: "extend", on: "2026-11-19", ...document, ground: "complex", text: "Nhiều nơi." }); // prettier-ignore
    await expect(province.step("lead", row, { step: "extend", on: "2026-11-19", ...document, ground: "complex", text: "x" })).rejects.toMatchObject({ code: "ONE_EXTENSION" }); // prettier-ignore
    await province.step("lead", row, { step: "conclude", on: "2026-11-20", ...document, result: "partly", text: "Có vi phạm." }); // prettier-ignore
    await province.step("lead", row, { step: "send", on: "2026-11-20", text: "Đã gửi." });
    await province.step("lead", row, { step: "act", on: "2026-11-20", text: "Kiểm điểm." });
    const publication = { step: "publish", on: "2026-11-23", form: "Niêm yết" } as const;
    await expect(province.step("lead", row, { ...publication, text: "Theo đơn của bà Nguyễn Thị Bưởi" })).rejects.toMatchObject({ code: "REVEALS" }); // prettier-ignore
    await province.step("lead", row, { ...publication, text: "Kết luận số 31." });
    const done = await see("lead", row);
    expect(done).toMatchObject({ state: "PUBLISHED", closedOn: "2026-11-23", due: null });
    expect(done.history.map(({ line }) => line)).toEqual(["receive", "accept", "notify", "verify", "extend", "conclude", "send", "act", "publish"]); // prettier-ignore
    expect(done.history[5]?.facts).toEqual({ document: "31/QĐ-TTr", documentOn: "2026-11-18", ground: "partly", to: null, text: "Có vi phạm." }); // prettier-ignore
    // That the name was compared is on record; the refused try left nothing.
    expect(done.readings.map(({ kind, reason }) => [kind, reason])).toEqual([["identity", "Đối chiếu nội dung công khai"]]); // prettier-ignore
  });

  it("is refused, passed on or withdrawn with its ground; a withdrawal alone ends nothing", async () => {
    const refused = await province.receive("lead");
    await province.step("lead", refused, { step: "refuse", on: TODAY, ground: "no-basis", text: "Không nêu hành vi." }); // prettier-ignore
    expect(await see("lead", refused)).toMatchObject({ state: "NOT_ACCEPTED", steps: [] });
    const withdrawn = await province.receive("lead");
    await province.step("lead", withdrawn, { step: "accept", on: "2026-11-18", ...document });
    const end = { step: "terminate", on: TODAY, ...document, ground: "withdrawn", text: "Rút hết." } as const; // prettier-ignore
    await province.step("lead", withdrawn, { step: "withdraw", on: TODAY, whole: false, text: "Rút một phần." }); // prettier-ignore
    await expect(province.step("lead", withdrawn, end)).rejects.toMatchObject({ code: "NOT_WITHDRAWN" }); // prettier-ignore
    expect(await see("lead", withdrawn)).toMatchObject({ state: "ACCEPTED" });
    await province.step("lead", withdrawn, { step: "withdraw", on: TODAY, whole: true, text: "Rút toàn bộ." }); // prettier-ignore
    await province.step("lead", withdrawn, end);
    expect(await see("lead", withdrawn)).toMatchObject({ state: "TERMINATED" });
  });

  it("must name somebody, may not come from tomorrow, and its words may not tell who denounces", async () => {
    await expect(province.receive("lead", { unitIds: [] })).rejects.toMatchObject({ code: "NOBODY_ACCUSED" }); // prettier-ignore
    await expect(province.receive("lead", { receivedOn: "2026-11-24" })).rejects.toMatchObject({ code: "RECEIVED_LATER" }); // prettier-ignore
    await expect(province.receive("lead", { content: "Tôi là Nguyễn Thị Bưởi, xin tố cáo" })).rejects.toMatchObject({ code: "REVEALS", fields: { content: expect.stringContaining("họ tên") as string } }); // prettier-ignore
  });

  it("is done once, however often the same is sent, and no trace of what was sent is left to compare", async () => {
    const before = (await listed("lead")).items.length;
    const key = "the same click";
    const send = () => receiveDenunciation.perform(province.runtime, province.as("lead"), province.said, key); // prettier-ignore
    expect((await send()).id).toBe((await send()).id);
    expect((await listed("lead")).items.length).toBe(before + 1);
    // Two letters that differ in every word leave the same hash.
    await receiveDenunciation.perform(province.runtime, province.as("lead"), { ...province.said, subject: "Việc khác", content: "Khác hẳn." }, "another click"); // prettier-ignore
    const { rows } = await sql<{ hashes: number }>`
      select count(distinct input_hash)::int as hashes from audit.act_receipt where act = 'denunciations.receive'`.execute(
      database.owner,
    );
    expect(rows[0]?.hashes).toBe(1);
  });
});

describe("who denounces", () => {
  it("is shown to who was named to know it, for a reason that stays, and to nobody else", async () => {
    const row = await province.receive("lead");
    await charge("lead", row, "verifier");
    await expect(identity("verifier", row)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    expect(JSON.stringify(await see("verifier", row))).not.toContain("Bưởi");
    expect(await identity("lead", row, "Mời bà đến làm việc")).toMatchObject(DENOUNCER);
    const { readings } = await see("lead", row);
    expect(readings.map(({ by, kind, reason }) => [by, kind, reason])).toEqual([["lead", "identity", "Mời bà đến làm việc"]]); // prettier-ignore
    await expect(charge("verifier", row, "idle")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("is not read from the database either but in the transaction in which the reason was put down", async () => {
    const row = await province.receive("lead");
    const bytes = (tx: Tx) => sql`select 1 from sealed.identity where denunciation_id = ${row.denunciationId}::uuid`.execute(tx); // prettier-ignore
    await identity("lead", row);
    expect((await asked("lead", ({ tx }) => bytes(tx))).rows).toEqual([]);
    const note = (tx: Tx, more = sql``, value = sql``) => sql`
      insert into sealed.reading (id, denunciation_id, account_id, kind, on_day, at, reason ${more})
      values (gen_random_uuid(), ${row.denunciationId}, ${province.as("lead").accountId}, 'identity', ${TODAY}, now(), ${Buffer.alloc(40)} ${value})`.execute(tx); // prettier-ignore
    const inOne = await asked("lead", async ({ tx }) => {
      await note(tx);
      return bytes(tx);
    });
    expect(inOne.rows).toHaveLength(1);
    // Neither for another transaction, nor without words.
    await expect(asked("lead", ({ tx }) => note(tx, sql`, transaction`, sql`, '1'::xid8`))).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    await expect(asked("lead", ({ tx }) => sql`
      insert into sealed.reading (id, denunciation_id, account_id, kind, on_day, at, reason)
      values (gen_random_uuid(), ${row.denunciationId}, ${province.as("lead").accountId}, 'identity', ${TODAY}, now(), '')`.execute(tx))).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
  });
});

describe("who is charged with it", () => {
  it("is never who has to do with the denounced: not their people, their divisions, nor their chief", async () => {
    await expect(province.receive("in finance")).rejects.toMatchObject({ code: "YOURSELF_CONCERNED" }); // prettier-ignore
    await expect(province.receive("in its division")).rejects.toMatchObject({ code: "YOURSELF_CONCERNED" }); // prettier-ignore
    const { personId } = province.people.get("in its division") ?? { personId: "" };
    // Against one of a division, the whole agency is concerned.
    const division = await province.receive("lead", { unitIds: [], personIds: [personId] });
    for (const name of ["in finance", "in its division"])
      // oxlint-disable-next-line no-await-in-loop -- each on their own
      await expect(charge("lead", division, name)).rejects.toMatchObject({ code: "CONCERNED" });
    const choice = await asked("lead", async (asking) => {
      const [found] = await openCases(asking, { id: division.denunciationId });
      return found ? choiceFor(asking.tx, found, TODAY) : [];
    });
    expect(choice.map(({ name }) => name)).toEqual(["head", "idle", "verifier"]);
    // Nobody without the office either, whatever else they are.
    await expect(charge("lead", division, "CHAIR")).rejects.toMatchObject({ code: "CONCERNED" });
  });

  it("loses the case without a word when they turn out to be denounced, or come into the agency", async () => {
    const row = await province.receive("lead", { unitIds: [], accusedText: "Chưa rõ" });
    await charge("lead", row, "in finance");
    await charge("lead", row, "idle");
    expect((await listed("in finance")).items.map(({ id }) => id)).toEqual([row.denunciationId]);
    const more = { personIds: [], unitIds: [province.finance.unitId], accusedText: null, reason: "Theo tài liệu." }; // prettier-ignore
    row.version = (await accuseFurther.perform(province.runtime, province.as("lead"), { ...on(row), ...more })).version; // prettier-ignore
    expect((await listed("in finance")).items).toEqual([]);
    await expect(see("in finance", row)).rejects.toMatchObject(NOT_THERE);
    const { personId = "" } = province.people.get("idle") ?? {};
    await database.owner
      .insertInto("app.appointment")
      .values({
        person_id: personId,
        unit_id: province.finance.unitId,
        title: "Phó phòng",
        valid_from: TODAY,
      }) // prettier-ignore
      .execute();
    await expect(see("idle", row)).rejects.toMatchObject(NOT_THERE);
    await database.owner.deleteFrom("app.appointment").where("person_id", "=", personId).where("valid_from", "=", TODAY).execute(); // prettier-ignore
    expect((await see("idle", row)).handlers).toHaveLength(3);
  });

  it("changes by name with the reason; one who leads and knows always stays", async () => {
    const row = await province.receive("lead");
    await expect(release("lead", row, "lead")).rejects.toMatchObject({ code: "NOBODY_LEFT" });
    await charge("lead", row, "head", { function: "settler", knowsIdentity: true });
    await expect(charge("lead", row, "head")).rejects.toMatchObject({ code: "HANDLES_ALREADY" });
    await release("lead", row, "lead");
    await expect(see("lead", row)).rejects.toMatchObject(NOT_THERE);
    expect((await listed("lead")).items.map(({ id }) => id)).not.toContain(row.denunciationId);
    const { history, handlers } = await see("head", row);
    expect(history.at(-1)).toMatchObject({ line: "release", by: "lead", facts: { to: "lead", text: "Chuyển công tác." } }); // prettier-ignore
    expect(handlers.map(({ endedOn }) => endedOn)).toEqual([null, TODAY]);
  });

  it("is found again for a case whose lead was locked, by who may take over and sees no word of it", async () => {
    const row = await province.receive("lead", { subject: "Việc bỏ lại" });
    const locked = (at: string | null) => database.owner.updateTable("app.account").set({ locked_at: at }).where("id", "=", province.as("lead").accountId ?? "").execute(); // prettier-ignore
    const input = { ...on(row), accountId: province.as("verifier").accountId ?? "", reason: "Người cũ nghỉ việc." }; // prettier-ignore
    const takeOver = () => takeOverDenunciation.perform(province.runtime, province.as("head"), input); // prettier-ignore
    expect((await listed("head")).leftAlone.map(({ id }) => id)).not.toContain(row.denunciationId);
    await expect(takeOver()).rejects.toMatchObject(NOT_THERE);
    await locked("2026-11-23T01:00:00Z");
    const { leftAlone } = await listed("head");
    expect(leftAlone.map(({ id }) => id)).toContain(row.denunciationId);
    expect(JSON.stringify(leftAlone)).not.toContain("bỏ lại");
    expect((await listed("idle")).leftAlone).toEqual([]);
    await expect(see("head", row)).rejects.toMatchObject(NOT_THERE);
    await takeOver();
    await locked(null);
    expect((await see("verifier", row)).subject).toBe("Việc bỏ lại");
    await expect(see("lead", row)).rejects.toMatchObject(NOT_THERE);
    expect((await listed("head")).leftAlone.map(({ id }) => id)).not.toContain(row.denunciationId);
  });
});

describe("what is expunged", () => {
  it("is gone by the word of two persons, from the rows too; that there was a case stays", async () => {
    const row = await province.receive("lead");
    await charge("lead", row, "head", { function: "settler", knowsIdentity: true });
    const expunge = async (by: string, change: "ask" | "decide") => {
      const input = { ...on(row), change, reason: "Hết thời hạn lưu." };
      row.version = (await expungeDenunciation.perform(province.runtime, province.as(by), input)).version; // prettier-ignore
    };
    await expect(expunge("lead", "ask")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await province.step("lead", row, { step: "refuse", on: TODAY, ground: "settled", text: "Đã có kết luận." }); // prettier-ignore
    await expect(expunge("lead", "decide")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expunge("lead", "ask");
    await expect(expunge("lead", "decide")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expunge("head", "decide");
    const left = await see("head", row);
    expect(left).toMatchObject({ subject: null, content: null, state: "NOT_ACCEPTED", expunged: { on: TODAY }, steps: [] }); // prettier-ignore
    expect(left.history.filter(({ facts }) => facts.text !== null).map(({ line }) => line)).toEqual(["expunge"]); // prettier-ignore
    await expect(identity("head", row)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const { rows } = await sql<{ left: number }>`
      select (select count(*) from sealed.identity where denunciation_id = ${row.denunciationId}::uuid)::int
        + (select count(*) from sealed.step where denunciation_id = ${row.denunciationId}::uuid and body is not null and kind <> 'expunge')::int as left`.execute(
      database.owner,
    );
    expect(rows[0]?.left).toBe(0);
  });
});

describe("another key", () => {
  it("opens nothing, is told in words, and seals nothing beside what the right one sealed", async () => {
    const row = await province.receive("lead");
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-other-key-"));
    const other = { ...province.runtime, box: createSecretBox(path.join(folder, "key")) };
    const step = { ...on(row), step: "note", on: TODAY, text: "x" } as const;
    await expect(takeDenunciationStep.perform(other, province.as("lead"), step)).rejects.toMatchObject({ code: "OTHER_KEY" }); // prettier-ignore
    await expect(receiveDenunciation.perform(other, province.as("lead"), province.said)).rejects.toMatchObject({ code: "OTHER_KEY" }); // prettier-ignore
    fs.rmSync(folder, { recursive: true });
  });
});

describe("figures", () => {
  it("below five are told by nobody, the database neither, and of a quarter that is not over none are", async () => {
    for (let more = 0; more < 4; more++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await province.receive("lead", { receivedOn: "2026-08-03" });
    }
    const third = async () => (await listed("idle")).figures.find(({ quarter }) => quarter === "2026-Q3"); // prettier-ignore
    expect(await third()).toEqual({ quarter: "2026-Q3", received: null, closed: null });
    await province.receive("lead", { receivedOn: "2026-09-01" });
    expect(await third()).toEqual({ quarter: "2026-Q3", received: 5, closed: null });
    expect((await listed("idle")).figures.map(({ quarter }) => quarter)).toEqual(["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4"]); // prettier-ignore
    const now = await asked("lead", ({ tx }) => sql<{ received: number | null }>`select received from sealed.figures('2026-10-01', '2026-12-31')`.execute(tx)); // prettier-ignore
    expect(now.rows.map(({ received }) => received)).not.toContainEqual(expect.any(Number));
  });
});
