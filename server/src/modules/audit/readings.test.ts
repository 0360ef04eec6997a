import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allActs } from "../../kernel/act.ts";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

let office: Office;
let owner: pg.Client;
let homeAffairs: Visitor;
let finance: Visitor;
/** Of the head of Sở Tài chính, not published. */
let measureId: string;

beforeAll(async () => {
  office = await openOffice();
  owner = new pg.Client(office.house.owner);
  await owner.connect();
  await begin("2026-11-23T02:00:00Z");
  const { items } = (await office.admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  const unitId = first(items.filter(({ name }) => name === "Sở Tài chính")).id;
  measureId = (
    await does(homeAffairs, "enterMeasure", {
      kind: "review",
      subjectKind: "head",
      unitId,
      documentNumber: "88/TB-UBND",
      documentOn: "2026-11-20",
      issuer: "UBND tỉnh",
      cause: "Trình hồ sơ chậm",
      countsFor: "2026-Q4",
    })
  ).id;
});
afterAll(async () => {
  await owner.end();
  await office.house.close();
});

/** A day of work: everybody signs in anew. */
async function begin(instant: string): Promise<void> {
  office.house.setClock(instant);
  homeAffairs = await office.house.enter("sonoivu@tinhmau.example");
  finance = await office.house.enter("sotaichinh@tinhmau.example");
}

interface Line {
  actor: string;
  sentence: string;
}

/** What the journal tells of the readings of a record, in order. */
async function readingsOf(id: string): Promise<Line[]> {
  const { rows } = await owner.query<{ act: string; actor_name: string; body: string }>(
    `select act, actor_name, body from audit.event join audit.payload on event_id = event.id
     where subject_type = 'reading-of-record' and subject_id = $1 order by ordinal`,
    [id],
  );
  return rows.map(({ act, actor_name: actor, body }) => ({
    actor,
    sentence:
      allActs()
        .get(act)
        ?.tell(JSON.parse(body) as Record<string, unknown>, "reading-of-record") ?? "",
  }));
}
const open = (who: Visitor, id = measureId) => who.call("getMeasure", { params: { id } });

describe("an entry on a person", () => {
  it("is noted once for each reader and day, however often it is opened", async () => {
    expect(await readingsOf(measureId)).toEqual([]);
    for (let times = 0; times < 3; times++) expect((await open(homeAffairs)).status).toBe(200);
    const number = (await open(homeAffairs)).body.number;
    await homeAffairs.call("listMeasures", { query: { list: "all" } });
    expect(await readingsOf(measureId)).toEqual([
      {
        actor: expect.stringContaining("Sở Nội vụ"),
        sentence: `xem ghi nhận trách nhiệm đối với cá nhân STN-${number}`,
      },
    ]);
    // The head of the agency, whom it is about.
    await open(finance);
    expect(await readingsOf(measureId)).toHaveLength(2);
    await begin("2026-11-23T17:00:00Z");
    await open(homeAffairs);
    expect(await readingsOf(measureId)).toHaveLength(3);
  });

  it("tells neither in its own history nor to whom it is about who has read it", async () => {
    for (const who of [homeAffairs, finance]) {
      const { journal } = (await open(who)).body;
      expect(journal.filter(({ act }) => act === "audit.read-restricted")).toEqual([]);
    }
  });

  it("is noted for each of its lines when the register is taken along as a workbook", async () => {
    const before = (await readingsOf(measureId)).length;
    await begin("2026-11-24T17:00:00Z");
    const cookie = await office.house.sessionOf("sonoivu@tinhmau.example");
    const answer = await office.house.program.http.inject({
      method: "GET",
      url: "/api/measures/export.xlsx?list=all",
      cookies: { dondoc_session: cookie },
    });
    expect(answer.statusCode).toBe(200);
    expect(await readingsOf(measureId)).toHaveLength(before + 1);
  });

  it("is noted for nobody who may not see it, and no more of a commendation that everybody may see", async () => {
    const before = (await readingsOf(measureId)).length;
    const clerk = await office.house.enter("vanthu@tinhmau.example");
    expect((await open(clerk)).status).toBe(404);
    await owner.query(
      "update app.measure set kind = 'praise', published_on = '2026-11-25' where id = $1",
      [measureId],
    );
    await begin("2026-11-25T17:00:00Z");
    await open(homeAffairs);
    expect(await readingsOf(measureId)).toHaveLength(before);
  });

  it("of an agency is open, and noted for nobody", async () => {
    const { unit } = (await open(homeAffairs)).body;
    const { id } = await does(homeAffairs, "enterMeasure", {
      kind: "reminder",
      subjectKind: "agency",
      unitId: unit.id,
      documentNumber: "845/SNV-TCBC",
      documentOn: "2026-11-20",
      issuer: "Sở Nội vụ",
      cause: "Chậm gửi báo cáo",
      countsFor: "2026-Q4",
    });
    expect((await open(homeAffairs, id)).status).toBe(200);
    expect(await readingsOf(id)).toEqual([]);
  });
});

it("a proposal of those who dare is noted, and a secret document's slip", async () => {
  const { id: innovationId } = await does(finance, "writeInnovation", {
    title: "Họp giao ban không giấy",
    bottleneck: "Chưa có quy định.",
    content: "Thí điểm một quý.",
    impact: "Bớt in ấn.",
    plannedFrom: "2026-12-01",
    plannedTo: "2027-03-31",
  });
  await finance.call("getInnovation", { params: { id: innovationId } });
  expect((await readingsOf(innovationId)).map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^xem hồ sơ đề xuất đổi mới, sáng tạo DX-\d+$/u),
  ]);
  const clerk = await office.house.enter("vanthu@tinhmau.example");
  const { id } = await does(clerk, "recordSecretStub", { receivedOn: "2026-11-20" });
  await clerk.call("getDocument", { params: { id } });
  await clerk.call("getDocument", { params: { id } });
  expect((await readingsOf(id)).map(({ sentence }) => sentence)).toEqual([
    `xem phiếu theo dõi văn bản mật mã ${id}`,
  ]);
});
