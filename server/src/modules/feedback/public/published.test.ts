import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../../testing/office.ts";
import type { Visitor } from "../../../testing/test-program.ts";

/*
 * What is published, read by people who are nobody here: the page's own list and Open311, over the whole program. The clock stands at
 * 9:00 on Monday 23/11/2026.
 */
let office: Office;
let hotline: Visitor;
let focal: Visitor;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
  focal = await office.house.enter("daumoi.sotaichinh@tinhmau.example");
});
afterAll(() => office.house.close());

const V2 = "/api/public/open311/v2";
const stranger = () => office.house.holding("");
const published = async (query: { q?: string; kind?: "initiative"; number?: number } = {}) =>
  (await stranger().call("listPublishedAnswers", { query })).body.items;
const ask = (url: string) => office.house.program.http.inject({ method: "GET", url });
const requests = async (query = "") => (await ask(`${V2}/requests.json${query}`)).json<{ service_request_id: string; [more: string]: unknown }[]>(); // prettier-ignore
const voiceOf = async (id: string) => (await hotline.call("getVoice", { params: { id } })).body;

/** Receives, answers and publishes; back comes how it is named. */
async function publish(said: { question: string; answer: string; kind?: "initiative" }) {
  const { kind = "service-request", question, answer } = said;
  const { id } = await does(hotline, "receiveVoice", { kind, channel: "hotline", subject: "Đèn đường Lê Lợi tắt", content: "Nhà tôi ở 12 Lê Lợi, số máy 0905 123 456, đèn tắt.", receivedOn: "2026-11-20", name: "Trần Thị Nở", phone: "0905 123 456", address: "12 Lê Lợi" }); // prettier-ignore
  const on = async () => ({ voiceId: id, version: (await voiceOf(id)).version });
  const { items } = (await office.admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  const unitId = first(items.filter(({ name }) => name === "Sở Tài chính")).id;
  await does(hotline, "routeVoice", { ...(await on()), unitId });
  await does(focal, "draftVoiceAnswer", {
    ...(await on()),
    body: "Đã cử người đến 12 Lê Lợi thay bóng.",
  });
  await does(office.finance, "approveVoiceAnswer", await on());
  await does(hotline, "publishVoice", { ...(await on()), question, answer });
  return { id, on, number: (await voiceOf(id)).number };
}

describe("what is published", () => {
  it("is read by anybody in the words written for the public, and in no other", async () => {
    const { number } = await publish({ question: "Đèn đường tắt nhiều đêm.", answer: "Đã thay bóng đèn ngày 22/11/2026." }); // prettier-ignore
    const { body, text } = await stranger().call("listPublishedAnswers", { query: { number } }).then((told) => ({ ...told, text: JSON.stringify(told.body) })); // prettier-ignore
    expect(body.items).toEqual([
      {
        id: expect.any(String) as string,
        number,
        round: 1,
        kind: "service-request",
        agency: "Sở Tài chính",
        receivedOn: "2026-11-20",
        answeredOn: "2026-11-23",
        publishedOn: "2026-11-23",
        question: "Đèn đường tắt nhiều đêm.",
        answer: "Đã thay bóng đèn ngày 22/11/2026.",
      },
    ]);
    for (const secret of ["Nở", "0905", "12 Lê Lợi", "cử người"]) expect(text).not.toContain(secret); // prettier-ignore
  });

  it("is found by words without their marks, by kind and number, and read page by page", async () => {
    const one = await publish({ question: "Nên có xe buýt điện.", answer: "Sẽ nghiên cứu.", kind: "initiative" }); // prettier-ignore
    expect((await published({ q: "XE BUYT nghien cuu" })).map(({ number }) => number)).toEqual([one.number]); // prettier-ignore
    expect(await published({ q: "xe buýt đèn đường" })).toEqual([]);
    expect((await published({ kind: "initiative" })).map(({ kind }) => kind)).toContain("initiative"); // prettier-ignore
    const all = await published();
    const read: number[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await stranger().call("listPublishedAnswers", { query: { limit: 1, ...(cursor ? { cursor } : {}) } }); // prettier-ignore
      read.push(...body.items.map(({ number }) => number));
      cursor = body.next ?? undefined;
    } while (cursor !== undefined);
    expect(read).toEqual(all.map(({ number }) => number));
    expect(read.length).toBeGreaterThan(1);
  });

  it("is gone at once when it is taken back, of every round, and owed again", async () => {
    const { id, on, number } = await publish({ question: "Rác chưa dọn.", answer: "Đã dọn." });
    await does(hotline, "raiseVoiceAgain", { ...(await on()), content: "Rác lại đầy." });
    expect(await published({ number })).toMatchObject([{ round: 1, agency: null }]);
    await does(hotline, "unpublishVoice", { ...(await on()), reason: "Nêu nhầm tên đường." });
    expect(await published({ number })).toEqual([]);
    expect(await requests(`?service_request_id=PAKN-${number}`)).toEqual([]);
    expect(await voiceOf(id)).toMatchObject({ state: "REOPENED" });
    const { status, body } = await hotline.call("unpublishVoice", { body: { ...(await on()), reason: "Lần nữa." } }); // prettier-ignore
    expect([status, body]).toMatchObject([403, { message: "Chưa công khai gì để gỡ." }]);

    const other = await publish({ question: "Nước yếu.", answer: "Đã sửa máy bơm." });
    await does(hotline, "unpublishVoice", { ...(await other.on()), reason: "Sửa câu chữ." });
    expect(await voiceOf(other.id)).toMatchObject({ state: "ANSWERED", due: { step: "publish" } });
    expect((await voiceOf(other.id)).journal.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining("gỡ phần đã công khai: Sửa câu chữ."),
    );
  });

  it("is not an agency's to take back, nor anybody's who is not signed in", async () => {
    const { on, number } = await publish({ question: "Vỉa hè hỏng.", answer: "Đã lát lại." });
    const body = { ...(await on()), reason: "Không muốn." };
    expect((await office.finance.call("unpublishVoice", { body })).status).toBe(403);
    expect((await stranger().call("unpublishVoice", { body })).status).toBe(401);
    expect(await published({ number })).toHaveLength(1);
  });
});

describe("Open311", () => {
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    office.house.program.http.inject({
      method: "POST",
      url: `${V2}/requests.json`,
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      payload: new URLSearchParams(fields).toString(),
      remoteAddress: `198.51.100.${++machines}`,
    });
  let machines = 0;
  const latest = async () => {
    const { items } = (await hotline.call("listVoices", { query: { list: "all", limit: 1 } })).body;
    return voiceOf(first(items).id);
  };

  it("says where it is and what it takes: no complaint, no denunciation, no voters' petition", async () => {
    const found = (await ask("/api/public/open311/discovery.json")).json<{ endpoints: { url: string }[] }>(); // prettier-ignore
    expect(new URL(first(found.endpoints).url).pathname).toBe(V2);
    const services = (await ask(`${V2}/services.json`)).json<{ service_code: string; metadata: boolean }[]>(); // prettier-ignore
    expect(services.map(({ service_code: code }) => code).toSorted()).toEqual(["initiative", "proposal", "recommendation", "service-request"]); // prettier-ignore
  });

  it("tells what was published as closed requests, by number, kind, day and status", async () => {
    const { number } = await publish({ question: "Biển báo gãy.", answer: "Đã dựng lại." });
    const id = `PAKN-${number}`;
    const one = (await ask(`${V2}/requests/${id}.json`)).json<unknown[]>();
    expect(one).toEqual([
      expect.objectContaining({
        service_request_id: id,
        status: "closed",
        description: "Biển báo gãy.",
        status_notes: "Đã dựng lại.",
        agency_responsible: "Sở Tài chính",
        requested_datetime: "2026-11-20T00:00:00+07:00",
        updated_datetime: "2026-11-23T00:00:00+07:00",
        address: null,
        lat: null,
      }),
    ]);
    expect(await requests(`?service_request_id=${id},PAKN-99999,x`)).toEqual(one);
    expect(await requests("?status=open")).toEqual([]);
    const ids = async (query: string) => (await requests(query)).map((told) => told.service_request_id); // prettier-ignore
    expect(await ids("?status=open,closed")).toContain(id);
    expect(await ids("?service_code=service-request")).toContain(id);
    expect(await ids("?service_code=proposal")).not.toContain(id);
    // 17:00 UTC is midnight of the next day in Việt Nam.
    expect(await ids("?start_date=2026-11-19T17:00:00Z&end_date=2026-11-20T16:59:59Z")).toContain(id); // prettier-ignore
    expect(await ids("?start_date=2026-11-20T17:00:00Z")).not.toContain(id);
    expect((await ask(`${V2}/requests.json?start_date=hom-qua`)).statusCode).toBe(400);
  });

  it("tells of nothing that is not published: not that it is there", async () => {
    const { id } = await does(hotline, "receiveVoice", { kind: "service-request", channel: "hotline", subject: "Chưa ai biết", content: "Cống nghẹt.", receivedOn: "2026-11-20", name: null, phone: null }); // prettier-ignore
    const { number } = await voiceOf(id);
    const hidden = await ask(`${V2}/requests/PAKN-${number}.json`);
    const absent = await ask(`${V2}/requests/PAKN-99999.json`);
    expect([hidden.statusCode, absent.statusCode]).toEqual([404, 404]);
    expect(hidden.json<{ message: string }>().message).toBe(absent.json<{ message: string }>().message); // prettier-ignore
  });

  it("takes what an application sends as the form would, and nothing of it is lost; the token is the code", async () => {
    const answer = await send({ service_code: "service-request", description: "Nắp cống mất trước trường học.", lat: "16.0544068", zipcode: "", long: "108.2021667", first_name: "Nở", last_name: "Trần", phone: "0905 777 888", email: "", media_url: "https://anh.example/nap-cong.jpg", device_id: "x-1" }); // prettier-ignore
    expect(answer.statusCode).toBe(201);
    const [sent] = answer.json<{ token: string; service_notice: string }[]>();
    expect(sent?.service_notice).toContain(sent?.token);
    const voice = await latest();
    expect(voice).toMatchObject({
      channel: "open311",
      state: "NEW",
      content:
        "Nắp cống mất trước trường học.\n\nẢnh, tệp người gửi nêu: https://anh.example/nap-cong.jpg",
      place: "vĩ độ 16.054407, kinh độ 108.202167",
    });
    expect(await does(stranger(), "followVoice", { code: sent?.token ?? "" })).toMatchObject({ state: "NEW" }); // prettier-ignore
  });

  it("refuses in words what is of no kind, says nothing, or comes from another site's page", async () => {
    const before = (await latest()).number;
    const refused = async (fields: Record<string, string>, headers = {}) => {
      const { statusCode, body } = await send(fields, headers);
      return [statusCode, Object.keys((JSON.parse(body) as { fields: object }).fields)];
    };
    expect(await refused({ service_code: "denunciation", description: "Ông A nhận tiền." })).toEqual([400, ["service_code"]]); // prettier-ignore
    expect(await refused({ service_code: "proposal", description: "  " })).toEqual([400, ["description"]]); // prettier-ignore
    expect(await refused({ service_code: "proposal", description: "?!" })).toEqual([400, ["description"]]); // prettier-ignore
    expect(await refused({ service_code: "service-request", description: "Đèn tắt nhiều đêm.", lat: "một" })).toEqual([400, ["lat"]]); // prettier-ignore
    expect(await refused({ service_code: "conduct-feedback", description: "Cán bộ quát dân." })).toEqual([400, ["service_code"]]); // prettier-ignore
    expect(await refused({ service_code: "proposal", description: "Nên mở cửa thứ bảy." }, { "sec-fetch-site": "cross-site" })).toEqual([403, []]); // prettier-ignore
    // What other doors do not read, they do not read still.
    const form = await office.house.program.http.inject({ method: "POST", url: "/api/public/voices", headers: { "x-dondoc": "1", "content-type": "application/x-www-form-urlencoded" }, payload: "kind=proposal" }); // prettier-ignore
    expect(form.statusCode).toBe(400);
    expect((await latest()).number).toBe(before);
  });

  it("is measured as the form is: so many an hour of one address", async () => {
    const sent = await Promise.all(
      Array.from({ length: 25 }, (_, at) =>
        office.house.program.http.inject({
          method: "POST",
          url: `${V2}/requests.json`,
          headers: { "content-type": "application/json" },
          payload: { service_code: "proposal", description: `Nên trồng thêm cây, lần ${at}.` },
          remoteAddress: "203.0.113.77",
        }),
      ),
    );
    const codes = sent.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 201)).toHaveLength(20);
    expect(codes.filter((code) => code === 429)).toHaveLength(5);
  });
});
