import { sql } from "kysely";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownerOf } from "../demo/testing.ts";
import { does, first, openOffice, type Office } from "../testing/office.ts";
import type { Visitor } from "../testing/test-program.ts";
import { everythingIn } from "./testing/everything.ts";

/* What came sealed from the public page becomes what the law asks, and nothing of who sent it gets out on the way. 9:00, Monday 23/11/2026. */
const SAID = {
  content: "Trưởng phòng nhận phong bì màu lam ở quán Gió Sớm.",
  place: "Quán Gió Sớm",
  name: "Tạ Thị Âm Thầm",
  phone: "0912 345 001",
  address: "88 Ngõ Không Đèn",
};
const ENTERED = {
  subject: "Nhận tiền của người nộp hồ sơ",
  content: "Nêu hai lần nhận tiền ở quầy.",
  evidence: "Đã gặp, đối chiếu căn cước, ký biên bản 12/BB-TC.",
};
const REPLY = "Đơn của ông, bà đã được tiếp nhận ngày 20/11/2026.";
const PHOTO = { name: "phong-bi-lam.png", bytes: Buffer.from("89504e470d0a1a0a0001", "hex") };
let office: Office;
let log = "";
let handler: Visitor;
let officer: Visitor;
let head: Visitor;

beforeAll(async () => {
  const logStream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  office = await openOffice({ logLevel: "trace", logStream });
  handler = await office.house.enter("xulydon@tinhmau.example");
  officer = await office.house.enter("thanhtravien@tinhmau.example");
  head = await office.house.enter("tocao@tinhmau.example");
}, 240_000);
afterAll(() => office.house.close());

async function sent(kind: "complaint" | "denunciation", said = SAID) {
  const { code } = await does(office.house.stranger, "sendVoice", { kind, ...said });
  await does(office.house.stranger, "attachToVoice", { code }, PHOTO);
  const { id, version, number } = first((await handler.call("listTips", { query: {} })).body.items);
  return { code, number, on: { tipId: id, version } };
}
type Sent = Awaited<ReturnType<typeof sent>>;
const receiver = async (name: string) =>
  first((await handler.call("listTipReceivers", {})).body.items.filter((one) => one.name === name)).accountId; // prettier-ignore
async function handed(tip: Sent, to = "Ngô Thị Thanh Trúc"): Promise<void> {
  tip.on.version = (await does(handler, "handOverTip", { ...tip.on, accountId: await receiver(to) })).version; // prettier-ignore
}
const as = (row: Sent["on"], more: Record<string, unknown> = {}) => ({ ...row, form: "in-person" as const, receivedOn: "2026-11-20", ...ENTERED, accusedText: "Trưởng phòng chưa rõ tên", denouncer: { name: SAID.name, address: SAID.address, phone: SAID.phone }, reply: REPLY, ...more }); // prettier-ignore
const row = async ({ on: { tipId } }: Sent) =>
  ownerOf(office.house, async (owner) => {
    const { rows } = await sql<{ state: string; empty: boolean; files: number }>`
      select state, sealed is null as empty, (select count(*)::int from app.tip_file where tip_id = tip.id) as files
      from app.tip where id = ${tipId}::uuid`.execute(owner);
    return first(rows);
  });

describe("a tip that becomes a denunciation", () => {
  let tip: Sent;
  let id: string;

  it("goes by name to somebody else, who alone finds it, without a word in any list", async () => {
    tip = await sent("denunciation");
    await handed(tip);
    const { tips } = (await officer.call("listDenunciations")).body;
    expect(tips).toEqual([{ id: tip.on.tipId, version: 2, number: tip.number, receivedOn: "2026-11-23", handedOn: "2026-11-23", files: 1 }]); // prettier-ignore
    expect((await head.call("listDenunciations")).body.tips).toEqual([]);
    expect((await head.call("openHandedTip", { body: tip.on })).status).toBe(409);
    expect((await head.call("formaliseTip", { body: as(tip.on) })).status).toBe(409);
    expect((await handler.call("openHandedTip", { body: tip.on })).status).toBe(403);
    // While it is there nobody makes anything else of it.
    const settled = await handler.call("settleTip", { body: { ...tip.on, outcome: "CLOSED", ground: "unclear", reply: "x" } }); // prettier-ignore
    expect(settled.body).toMatchObject({ message: expect.stringContaining("đang giao để lập đơn tố cáo") as string }); // prettier-ignore
  });

  it("comes back with a ground and no words, and is given again", async () => {
    ({ version: tip.on.version } = await does(officer, "returnTip", { ...tip.on, ground: "not-met" })); // prettier-ignore
    expect((await officer.call("listDenunciations")).body.tips).toEqual([]);
    const listed = first((await handler.call("listTips", { query: {} })).body.items);
    expect(listed).toMatchObject({ state: "WAITING", handedOn: null, returned: "not-met" });
    await handed(tip);
  });

  it("is entered with how the person was met, in words that do not tell who they are", async () => {
    expect(await does(officer, "openHandedTip", tip.on)).toMatchObject({ content: SAID.content, name: SAID.name, phone: SAID.phone, files: [{ name: PHOTO.name }] }); // prettier-ignore
    for (const [field, text] of [["evidence", `Gặp bà ${SAID.name}`], ["reply", `Kính gửi ${SAID.name}`], ["content", `${SAID.name} trình bày`]] as const) {
      const refused = await officer.call("formaliseTip", { body: as(tip.on, { [field]: text }) });
      expect([field, refused.status, Object.keys((refused.body as unknown as { fields: object }).fields)]).toEqual([field, 400, [field]]);
    } // prettier-ignore
    // Refused whole: the tip still waits for them.
    expect(await row(tip)).toEqual({ state: "WAITING", empty: false, files: 1 });
    ({ id } = await does(officer, "formaliseTip", as(tip.on)));
    const found = (await officer.call("getDenunciation", { params: { id } })).body;
    expect(found).toMatchObject({ state: "RECEIVED", receivedOn: "2026-11-20", subject: ENTERED.subject, knowsIdentity: true }); // prettier-ignore
    expect(first(found.history).facts.text).toBe(`Lập từ tin niêm phong TIN-${tip.number}. ${ENTERED.evidence}`); // prettier-ignore
    expect(JSON.stringify(found)).not.toContain(SAID.name);
  });

  it("keeps a day and no word; its sender reads by the code that it was taken down", async () => {
    expect(await row(tip)).toEqual({ state: "FORMALISED", empty: true, files: 0 });
    const listed = first((await handler.call("listTips", { query: { list: "settled" } })).body.items); // prettier-ignore
    expect(listed).toMatchObject({ state: "FORMALISED", formalisedAs: "denunciation", settledOn: "2026-11-23", handedOn: null }); // prettier-ignore
    const opened = await handler.call("openTip", { body: { ...tip.on, version: tip.on.version + 1 } }); // prettier-ignore
    expect(opened).toMatchObject({ status: 403, body: { message: expect.stringContaining("đã lập thành đơn tố cáo") as string } }); // prettier-ignore
    const file = await office.house.program.http.inject({
      url: `/api/tips/${tip.on.tipId}/files/0`,
      cookies: { dondoc_session: await office.house.sessionOf("xulydon@tinhmau.example") },
    });
    expect(file.statusCode).toBe(404);
    expect(await does(office.house.stranger, "followVoice", { code: tip.code })).toMatchObject({ state: "FORMALISED", reply: REPLY, files: [] }); // prettier-ignore
  });

  it("shows what was sent beside who denounces, for a reason only", async () => {
    const on = { denunciationId: id, version: 1 };
    const reason = "Đối chiếu ảnh kèm tin.";
    const { tip: original, file } = await does(officer, "openIdentity", { ...on, reason, file: 0 });
    expect(original).toMatchObject({ content: SAID.content, name: SAID.name, files: [{ name: PHOTO.name }] }); // prettier-ignore
    expect(Buffer.from(file?.base64 ?? "", "base64").equals(PHOTO.bytes)).toBe(true);
    expect((await officer.call("openIdentity", { body: { ...on, reason, file: 3 } })).status).toBe(400); // prettier-ignore
    expect((await head.call("openIdentity", { body: { ...on, reason } })).status).toBe(404);
  });

  it("has left nothing in the clear: not in the database, the journal, the kept answers or the log", async () => {
    const text = await everythingIn(office.house);
    const words = [...Object.values(SAID), ...Object.values(ENTERED), PHOTO.name, REPLY, "Gió Sớm", "lý do: Đối chiếu"]; // prettier-ignore
    expect(words.filter((word) => text.includes(word))).toEqual([]);
    expect(words.filter((word) => log.includes(word))).toEqual([]);
    expect(text).toContain(tip.on.tipId);
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ act: string; type: string; body: string }>`
        select act, subject_type as type, body from audit.event join audit.payload on event_id = event.id
        where subject_id in (${tip.on.tipId}::uuid, ${id}::uuid) order by ordinal`.execute(owner),
    );
    const sealedLines = rows.filter(({ act }) => act.startsWith("denunciations."));
    expect(new Set(sealedLines.map(({ type, body }) => `${type} ${body}`))).toEqual(new Set(["sealed-record {}"])); // prettier-ignore
    const others = rows.filter((line) => !sealedLines.includes(line));
    const told = new Set(others.flatMap(({ body }) => Object.keys(JSON.parse(body) as object)));
    expect(told).toEqual(new Set(["kind", "number", "given"]));
    expect(rows.length).toBeGreaterThan(6);
  });

  it("goes with the rest when the case is expunged by two", async () => {
    const on = async () => ({ denunciationId: id, version: (await officer.call("getDenunciation", { params: { id } })).body.version }); // prettier-ignore
    const choice = (await officer.call("listHandlerChoice", { params: { id } })).body.items;
    await does(officer, "chargeHandler", { ...(await on()), change: "name", accountId: first(choice).accountId, function: "lead", knowsIdentity: false, reason: "Phụ trách." }); // prettier-ignore
    await does(officer, "takeDenunciationStep", { ...(await on()), step: "refuse", on: "2026-11-23", ground: "no-basis", text: "Không rõ." }); // prettier-ignore
    await does(officer, "expungeDenunciation", { ...(await on()), change: "ask", reason: "Hết hạn." }); // prettier-ignore
    await does(head, "expungeDenunciation", { ...(await on()), change: "decide", reason: "Đồng ý." }); // prettier-ignore
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ left: number }>`select ((select count(*) from sealed.tip) + (select count(*) from sealed.tip_file))::int as left`.execute(owner)); // prettier-ignore
    expect(first(rows).left).toBe(0);
  });
});

describe("a tip that becomes a complaint", () => {
  const complaint = { form: "letter" as const, receivedOn: "2026-11-20", evidence: "Đơn ký ngày 20/11, đối chiếu căn cước.", subject: "Thu hồi đất", content: "Khiếu nại quyết định thu hồi.", name: SAID.name, address: SAID.address, reply: "Đã tiếp nhận đơn." }; // prettier-ignore

  it("is a voice whose clocks begin with the day of the signature, and its journal names nobody", async () => {
    const tip = await sent("complaint");
    const revealing = await handler.call("formaliseComplaint", { body: { ...tip.on, ...complaint, evidence: `Gặp ${SAID.name}` } }); // prettier-ignore
    expect(revealing).toMatchObject({ status: 400, body: { fields: { evidence: expect.stringContaining("họ tên") as string } } }); // prettier-ignore
    const { voiceId, number } = await does(handler, "formaliseComplaint", { ...tip.on, ...complaint }); // prettier-ignore
    const hotline = await office.house.enter("tongdai@tinhmau.example");
    const voice = (await hotline.call("getVoice", { params: { id: voiceId } })).body;
    // Seven working days from Friday 20/11, of which the 24th is a day off.
    expect(voice).toMatchObject({ number, kind: "complaint", state: "NEW", channel: "post", receivedOn: "2026-11-20", due: { step: "triage", on: "2026-12-02" } }); // prettier-ignore
    expect(voice.sender.name).toBe("T. T. Â. T.");
    expect(first(voice.journal).sentence).toContain(`từ tin niêm phong TIN-${tip.number}`);
    expect(JSON.stringify(voice.journal)).not.toContain(SAID.name);
    expect(first((await handler.call("listTips", { query: { list: "settled" } })).body.items)).toMatchObject({ formalisedAs: "complaint" }); // prettier-ignore
    // Who handles tips reads no voices for it.
    expect((await handler.call("getVoice", { params: { id: voiceId } })).status).toBe(404);
  });

  it("is no other kind of voice and nobody else's to enter, the database says too", async () => {
    const chief = await office.house.enter("chanhvanphong@tinhmau.example");
    const tip = await sent("complaint");
    expect((await chief.call("formaliseComplaint", { body: { ...tip.on, ...complaint } })).status).toBe(403); // prettier-ignore
    const late = await handler.call("formaliseComplaint", { body: { ...tip.on, ...complaint, receivedOn: "2026-11-24" } }); // prettier-ignore
    expect(late.status).toBe(400);
  });
});

describe("a tip that becomes no case", () => {
  it("serves an inspection only where it is clear and has evidence, and says why it is none", async () => {
    const tip = await sent("denunciation", { ...SAID, name: "Không Rõ" });
    const settle = { ...tip.on, outcome: "FOR_INSPECTION" as const, ground: "anonymous" as const, reply: "Cảm ơn." }; // prettier-ignore
    const unclear = await handler.call("settleTip", { body: settle });
    expect(unclear).toMatchObject({ status: 400, body: { fields: { clearWithEvidence: expect.stringContaining("chứng cứ") as string } } }); // prettier-ignore
    await does(handler, "settleTip", { ...settle, clearWithEvidence: true });
    expect(first((await handler.call("listTips", { query: { list: "settled" } })).body.items)).toMatchObject({ state: "FOR_INSPECTION", ground: "anonymous", formalisedAs: null }); // prettier-ignore
    expect((await handler.call("handOverTip", { body: { ...tip.on, version: tip.on.version + 1, accountId: await receiver("Ngô Thị Thanh Trúc") } })).status).toBe(403); // prettier-ignore
  });
});
