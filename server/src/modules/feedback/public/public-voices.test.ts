import http from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownerOf } from "../../../demo/testing.ts";
import { does, first, openOffice, type Office } from "../../../testing/office.ts";
import type { Visitor } from "../../../testing/test-program.ts";

/*
 * The public form over the whole program: real requests, the invented province, row-level security on. The clock stands at 9:00 on
 * Monday 23/11/2026.
 */
let office: Office;
let hotline: Visitor;
let handler: Visitor;
let photo: Buffer;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
  handler = await office.house.enter("xulydon@tinhmau.example");
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#888" } }).jpeg().toBuffer(); // prettier-ignore
});
afterAll(() => office.house.close());

const lamp = {
  kind: "service-request" as const,
  content: "Ba cột đèn trước chợ Tân An không sáng đã nhiều đêm.",
  place: "Chợ Tân An",
  agency: "Điện lực",
};
const SECRET = "Ông Giám đốc Lý Văn Bẩm nhận phong bì của ba nhà thầu tại quán Gió Chiều";
const tip = { kind: "denunciation" as const, content: SECRET, name: "Người Tố Giác Bí Mật" };
const stranger = () => office.house.holding("");
const send = async (body: Parameters<typeof does<"sendVoice">>[2]) =>
  does(stranger(), "sendVoice", body);
const follow = async (code: string) => does(stranger(), "followVoice", { code });
const latest = async () => {
  const { items } = (await hotline.call("listVoices", { query: { list: "all", limit: 1 } })).body;
  return (await hotline.call("getVoice", { params: { id: first(items).id } })).body;
};
const rowsOf = (text: string) =>
  ownerOf(office.house, async (owner) => (await sql<Record<string, unknown>>`${sql.raw(text)}`.execute(owner)).rows); // prettier-ignore
const countOf = async (table: string) =>
  Number((await rowsOf(`select count(*) as n from app.${table}`))[0]?.["n"]);

describe("somebody without an account", () => {
  it("reads to whom they write, which agencies there are, and what may come along", async () => {
    const { status, body } = await stranger().call("getPublicForm");
    expect([status, body]).toMatchObject([200, { files: { atMost: 5, megabytes: 10, photoPixels: 2000 } }]); // prettier-ignore
    expect(body.province).toMatch(/^UBND tỉnh|^Ủy ban nhân dân tỉnh/u);
    expect(body.agencies).toContain("Sở Tài chính");
    expect(body.agencies.some((name) => name.startsWith("Phòng "))).toBe(false);
  });

  it("sends, follows by the code, answers a question, rates and raises it again", async () => {
    const { code, sealed } = await send(lamp);
    expect(sealed).toBe(false);
    const voice = await latest();
    expect(voice).toMatchObject({ channel: "web", state: "NEW", subject: "Ba cột đèn trước chợ Tân An không sáng đã nhiều đêm", namedAgency: "Điện lực", flags: [], due: { step: "triage" } }); // prettier-ignore
    expect(voice.journal.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("nhận phản ánh gửi từ trang công khai"),
    ]);
    expect(await follow(code.toLowerCase())).toMatchObject({ state: "NEW", agency: null, may: { attach: true, supply: false, rate: false } }); // prettier-ignore

    const on = async () => ({ voiceId: voice.id, version: (await latest()).version });
    await does(hotline, "askSender", { ...(await on()), question: "Trước cổng số mấy?" });
    expect(await follow(code)).toMatchObject({ state: "AWAITING_SENDER", questions: [{ question: "Trước cổng số mấy?", suppliedOn: null }], may: { supply: true } }); // prettier-ignore
    const key = "cung-mot-ma-gui";
    const supply = () => stranger().call("supplyByCode", { body: { code, supplied: "Trước cổng số 2." }, key }); // prettier-ignore
    expect((await supply()).status).toBe(200);
    expect((await supply()).status).toBe(200);
    expect(await latest()).toMatchObject({ state: "NEW", questions: [{ supplied: "Trước cổng số 2." }] }); // prettier-ignore

    const { items } = (await office.admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
    const { id: unitId } = first(items.filter(({ name }) => name === "Sở Tài chính"));
    await does(hotline, "routeVoice", { ...(await on()), unitId });
    const focal = await office.house.enter("daumoi.sotaichinh@tinhmau.example");
    await does(focal, "draftVoiceAnswer", { ...(await on()), body: "Đã thay ba bóng đèn." });
    // What is not approved is nobody's answer yet.
    expect((await follow(code)).answers).toEqual([]);
    await does(office.finance, "approveVoiceAnswer", await on());
    expect(await follow(code)).toMatchObject({ agency: "Sở Tài chính", answers: [{ body: "Đã thay ba bóng đèn.", rating: null }], may: { rate: true, raiseAgain: true, attach: false } }); // prettier-ignore
    await does(stranger(), "rateByCode", { code, rating: "unsatisfied" });
    expect(await follow(code)).toMatchObject({ answers: [{ rating: "unsatisfied" }], may: { rate: false } }); // prettier-ignore
    const twice = await stranger().call("rateByCode", { body: { code, rating: "satisfied" } });
    expect(twice).toMatchObject({ status: 403, body: { message: "Người gửi đã đánh giá trả lời này." } }); // prettier-ignore
    await does(stranger(), "raiseByCode", { code, content: "Đèn lại hỏng." });
    expect(await latest()).toMatchObject({ state: "REOPENED", raisedAgain: 1 });
    expect((await latest()).journal.map(({ actor }) => actor)).toContain("Người gửi, qua trang công khai"); // prettier-ignore
  });

  it("presses twice and has sent once; the same key with other words is refused", async () => {
    const before = await countOf("voice");
    const key = "bam-hai-lan-lien";
    const pressed = await Promise.all(
      [1, 2, 3].map(() => stranger().call("sendVoice", { body: lamp, key })),
    );
    expect(pressed.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(pressed.map(({ body }) => body.code)).size).toBe(1);
    expect(await countOf("voice")).toBe(before + 1);
    const other = await stranger().call("sendVoice", { body: { ...lamp, content: "Việc khác hẳn." }, key }); // prettier-ignore
    expect([other.status, await countOf("voice")]).toEqual([409, before + 1]);
  });

  it("is refused with a word at the field when nothing is said, or nobody says it where the law asks", async () => {
    const before = await countOf("voice");
    for (const content of ["   ", "?", "123"]) {
      const { status, body } = await stranger().call("sendVoice", { body: { ...lamp, content } });
      expect([status, Object.keys((body as never as { fields: object }).fields)]).toEqual([400, ["content"]]); // prettier-ignore
    }
    const { status, body } = await stranger().call("sendVoice", { body: { ...lamp, kind: "conduct-feedback", name: "Lê Văn Tám" } }); // prettier-ignore
    expect([status, Object.keys((body as never as { fields: object }).fields)]).toEqual([400, ["phone", "address"]]); // prettier-ignore
    expect(await countOf("voice")).toBe(before);
  });

  it("insults and comes to a person with a flag", async () => {
    await send({ ...lamp, content: "Lũ khốn nạn để đèn hỏng cả tháng." });
    expect(await latest()).toMatchObject({ flags: ["abusive"], state: "NEW" });
  });

  it("learns nothing by a code that is none", async () => {
    for (const code of ["", "ABCD", "0000-0000-0000-0000-0000"]) {
      const { status, body } = await stranger().call("followVoice", { body: { code } });
      expect([status, (body as never as { code: string }).code]).toEqual([404, "CODE_UNKNOWN"]);
    }
  });

  it("is told the code once: the database holds its hash alone", async () => {
    const { code } = await send(lamp);
    const kept = await rowsOf("select code_hash, content_mac from app.voice_code");
    const text = JSON.stringify(kept);
    expect(kept.length).toBeGreaterThan(0);
    expect(text).not.toContain(code.replaceAll("-", ""));
  });
});

describe("what comes along", () => {
  const bring = (code: string, name: string, bytes: Uint8Array) =>
    stranger().call("attachToVoice", { body: { code }, file: { name, bytes } });

  it("is a photograph that the receiver opens, twice the same one only once", async () => {
    const { code } = await send(lamp);
    expect((await bring(code, "cột đèn.jpg", photo)).status).toBe(200);
    expect((await bring(code, "cot-den-2.jpg", photo)).status).toBe(200);
    const { files } = await latest();
    expect(files).toMatchObject([{ name: "cột đèn.jpg", size: photo.length, mediaType: "image/jpeg" }]); // prettier-ignore
    const get = (session: string) =>
      office.house.program.http.inject({
        url: `/api/voices/files/${files[0]?.id}`,
        cookies: { dondoc_session: session },
      });
    const opened = await get(await office.house.sessionOf("tongdai@tinhmau.example"));
    expect([opened.statusCode, opened.rawPayload.equals(photo)]).toEqual([200, true]);
    expect(opened.headers["content-disposition"]).toContain("attachment");
    expect((await get(await office.house.sessionOf("sotaichinh@tinhmau.example"))).statusCode).toBe(404); // prettier-ignore
    expect((await get("")).statusCode).toBe(401);
  });

  it("is refused in words when it is too large, of another kind, empty or one too many; the words stay", async () => {
    const { code } = await send(lamp);
    const thirty = new Uint8Array(30 * 1024 * 1024);
    thirty.set(photo);
    const said = async (bytes: Uint8Array) => {
      const { status, body } = await bring(code, "a.jpg", bytes);
      return [status, (body as never as { message: string }).message];
    };
    expect(await said(thirty)).toEqual([413, expect.stringContaining("20 MB")]);
    expect(await said(thirty.subarray(0, 12 * 1024 * 1024))).toEqual([413, expect.stringContaining("10 MB")]); // prettier-ignore
    expect(await said(Buffer.from("<svg/>"))).toEqual([400, expect.stringContaining("JPEG")]);
    expect(await said(new Uint8Array())).toEqual([400, expect.any(String)]);
    for (let n = 0; n < 5; n++) {
      const other = Buffer.concat([photo, Buffer.from([n])]);
      expect((await bring(code, `${n}.jpg`, other)).status).toBe(200);
    }
    expect(await said(Buffer.concat([photo, Buffer.from("x")]))).toEqual([409, expect.stringContaining("tối đa 5")]); // prettier-ignore
    expect(await follow(code)).toMatchObject({ state: "NEW", may: { attach: false } });
    expect((await latest()).content).toBe(lamp.content);
  }, 60_000);
});

describe("a complaint or a denunciation", () => {
  it("is a sealed tip: no voice, nowhere in the clear, opened by its handlers alone, and told by the code", async () => {
    const voices = await countOf("voice");
    const { code, sealed } = await send(tip);
    expect(sealed).toBe(true);
    expect(await countOf("voice")).toBe(voices);
    const file = { name: "danh sách Lý Văn Bẩm.jpg", bytes: photo };
    expect((await stranger().call("attachToVoice", { body: { code }, file })).status).toBe(200);

    const { items, waiting } = (await handler.call("listTips", { query: {} })).body;
    expect([waiting, items]).toMatchObject([1, [{ kind: "denunciation", state: "WAITING", files: 1 }]]); // prettier-ignore
    const row = first(items);
    const opened = await does(handler, "openTip", { tipId: row.id, version: row.version });
    expect(opened).toMatchObject({ content: SECRET, name: tip.name, files: [{ name: file.name, size: photo.length }] }); // prettier-ignore
    const get = async (login: string) =>
      office.house.program.http.inject({
        url: `/api/tips/${row.id}/files/0`,
        cookies: { dondoc_session: await office.house.sessionOf(login) },
      });
    expect((await get("xulydon@tinhmau.example")).rawPayload.equals(photo)).toBe(true);

    // Everybody else is told what they would be told of nothing.
    for (const login of ["tongdai", "chanhvanphong", "chutich", "quantri", "kiemsoat", "doankiemtra", "sotaichinh"]) {
      const who = await office.house.enter(`${login}@tinhmau.example`);
      expect([login, (await who.call("listTips", { query: {} })).status]).toEqual([login, 403]);
      expect([login, (await who.call("openTip", { body: { tipId: row.id, version: 1 } })).status]).toEqual([login, 403]);
      expect([login, (await get(`${login}@tinhmau.example`)).statusCode]).toEqual([login, 404]);
    } // prettier-ignore

    await does(handler, "settleTip", { tipId: row.id, version: row.version, outcome: "CLOSED", ground: "not-signed", reply: "Mời ông đến Ban Tiếp công dân, mang giấy tờ." }); // prettier-ignore
    expect(await follow(code)).toMatchObject({ sealed: true, state: "CLOSED", reply: "Mời ông đến Ban Tiếp công dân, mang giấy tờ.", files: [], may: { attach: false } }); // prettier-ignore
    const again = await handler.call("settleTip", { body: { tipId: row.id, version: 2, outcome: "CLOSED", ground: "unclear", reply: "x y" } }); // prettier-ignore
    expect(again.status).toBe(403);
    await nothingInTheClear([SECRET, "Lý Văn Bẩm", "Gió Chiều", tip.name, "mang giấy tờ"]);
  });

  it("leaves its traces in the journal without a word of it", async () => {
    const auditor = await office.house.enter("kiemsoat@tinhmau.example");
    const { items } = (await auditor.call("listJournal", { query: { limit: 100 } })).body;
    const told = items.map(({ sentence }) => sentence).join("\n");
    expect(told).toContain("nhận một tin niêm phong gửi từ trang công khai");
    expect(told).toContain("mở tin niêm phong TIN-1");
    expect(told).toContain("mở tệp của một tin niêm phong");
    expect(told).toContain("kết thúc, không lập thành đơn (người gửi không ký đơn hoặc biên bản)");
  });
});

/** Every column of every table, as the owner of the database reads it: text, bytes and JSON alike. */
async function nothingInTheClear(words: readonly string[]): Promise<void> {
  await ownerOf(office.house, async (owner) => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(owner);
    expect(tables.length).toBeGreaterThan(150);
    for (const { name } of tables) {
      const table = sql.raw(name);
      for (const word of words) {
        const hex = Buffer.from(word).toString("hex");
        const { rows } = await sql<{ found: number }>`
          select count(*)::int as found from ${table} one
          where position(${word} in one::text) > 0 or position(${hex} in one::text) > 0`.execute(
          owner,
        );
        expect([name, word, rows[0]?.found]).toEqual([name, word, 0]);
      }
    }
  });
}

/** One request over the wire from an address of the loopback; connections are kept. */
function over(port: number, from: string, agent: http.Agent, body: string, key: string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(
      {
        port,
        host: "127.0.0.1",
        localAddress: from,
        agent,
        method: "POST",
        path: "/api/public/voices",
        headers: { "x-dondoc": "1", "content-type": "application/json", "idempotency-key": key, "content-length": Buffer.byteLength(body) }, // prettier-ignore
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

describe("10,000 sendings in a minute from one source", () => {
  it("leave twenty records, are told in words to wait, and keep nobody else out", async () => {
    const { http: server } = office.house.program;
    await server.listen({ port: 0, host: "127.0.0.1" });
    const { port } = server.server.address() as AddressInfo;
    const flooding = new http.Agent({ keepAlive: true, maxSockets: 40 });
    const others = new http.Agent({ keepAlive: false });
    const before = await countOf("voice");
    const body = JSON.stringify({ ...lamp, content: "Nội dung gửi dồn dập." });
    const statuses = new Map<number, number>();
    let words = "";
    let sent = 0;
    const begun = Date.now();
    const flood = Array.from({ length: 40 }, async () => {
      while (sent < 10_000) {
        sent += 1;
        // oxlint-disable-next-line no-await-in-loop -- one behind the other on each line
        const { status, text } = await over(port, "127.0.0.9", flooding, body, `don-dap-${sent}`);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 429) words = text;
      }
    });
    // Meanwhile ten others send once each, and an officer works.
    const neighbours = Array.from({ length: 10 }, (_, n) =>
      over(port, `127.0.1.${n + 1}`, others, JSON.stringify(lamp), `nguoi-khac-${n}`),
    );
    const working = Array.from({ length: 10 }, () =>
      hotline.call("listVoices", { query: { list: "open" } }),
    );
    expect((await Promise.all(neighbours)).map(({ status }) => status)).toEqual(Array(10).fill(200)); // prettier-ignore
    expect((await Promise.all(working)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    await Promise.all(flood);
    flooding.destroy();
    others.destroy();
    expect(Date.now() - begun).toBeLessThan(60_000);
    expect(Object.fromEntries(statuses)).toEqual({ 200: 20, 429: 9980 });
    expect(JSON.parse(words)).toMatchObject({ code: "TOO_MANY", message: expect.stringContaining("Hãy chờ") as string }); // prettier-ignore
    expect(await countOf("voice")).toBe(before + 30);
    // Whoever stays below a flood and above the hour's measure is told until when.
    office.house.setClock("2026-11-23T02:05:00Z");
    const slow = office.house.holding("");
    const told = [];
    for (let n = 0; n < 21; n++)
      // oxlint-disable-next-line no-await-in-loop -- the last of them is refused
      told.push(await slow.call("sendVoice", { body: lamp }));
    expect(told.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(told.at(-1)).toMatchObject({ status: 429, body: { code: "SOURCE_FULL", message: expect.stringContaining("sau 10:00") } }); // prettier-ignore
    office.house.setClock("2026-11-23T03:00:00Z");
    expect((await slow.call("sendVoice", { body: lamp })).status).toBe(200);
  }, 120_000);

  it("of everybody together let in who has not sent within the hour, up to twice the measure", async () => {
    office.house.setClock("2026-11-23T05:00:00Z");
    const measure = (source: string, much = 1) =>
      ownerOf(office.house, async (owner) => {
        const { rows } = await sql<{ told: string }>`
          select app.measure_public('sendings', ${Buffer.from(source)}, '2026-11-23T05:00:00Z', ${much}::int, 5, 3) as told`.execute(owner); // prettier-ignore
        return rows[0]?.told;
      });
    expect([await measure("a"), await measure("a"), await measure("a")]).toEqual(["counted", "counted", "counted"]); // prettier-ignore
    expect(await measure("a")).toBe("all");
    expect([await measure("b"), await measure("c"), await measure("d")]).toEqual(["counted", "counted", "counted"]); // prettier-ignore
    expect(await measure("e")).toBe("all");
    expect((await rowsOf("select count(*) as n from app.public_measure where hour < '2026-11-23T03:00:00Z'"))[0]).toEqual({ n: 0 }); // prettier-ignore
  });
});
