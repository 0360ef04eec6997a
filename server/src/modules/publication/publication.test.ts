import { readXlsx } from "hucre/xlsx";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../../testing/released-task.ts";
import type { Visitor } from "../../testing/test-program.ts";

/*
 * In the last quarter of 2026 Sở Tài chính has eight tasks and Sở Y tế four; on 5/1/2027 the Office publishes. Four is below the
 * province's five, and nobody else has any: what is shown is the sum alone, until the province decides for three.
 */
let office: Office;
let released: ReleasedTask;
let health: Visitor;
beforeAll(async () => {
  office = await openOffice();
  for (const number of [978, 979, 980, 981]) released = await releaseTask(office, number);
  office.house.setClock("2027-01-05T02:00:00Z");
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  Object.assign(office, {
    specialist: await enter("chuyenvien"),
    chief: await enter("chanhvanphong"),
    finance: await enter("sotaichinh"),
    admin: await enter("quantri"),
  });
  health = await released.headOf("Sở Y tế");
});
afterAll(() => office.house.close());

const read = async (id: string, who: Visitor = office.specialist) =>
  (await who.call("getPublication", { params: { id } })).body;
const list = async (who: Visitor) => (await who.call("listPublications", { query: {} })).body;
const unit = (name: string) => released.units.get(name) ?? "";
const asOwner = async (text: string) => {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  try {
    return await owner.query(text);
  } finally {
    await owner.end();
  }
};
let id: string;

describe("the results of a quarter", () => {
  it("are prepared once, of a period that has ended and has any", async () => {
    const { due } = await list(office.specialist);
    expect(due.map(({ code }) => code).slice(0, 3)).toEqual(["2026-Q4", "2026", "2026-Q3"]);
    const refused = async (period: string) =>
      (await office.specialist.call("preparePublication", { body: { period } })).body;
    expect(await refused("2027-Q1")).toMatchObject({ code: "PERIOD_NOT_PUBLISHED" });
    expect(await refused("2026-Q2")).toMatchObject({ code: "NOTHING_TO_PUBLISH" });
    ({ id } = await does(office.specialist, "preparePublication", { period: "2026-Q4" }));
    expect(await refused("2026-Q4")).toMatchObject({ code: "ALREADY_THERE" });
    expect((await list(office.specialist)).due.map(({ code }) => code)).not.toContain("2026-Q4");
  });

  it("tell neither an agency of few tasks nor, by the sums, the other one", async () => {
    const { results, kept } = await read(id);
    expect(results).toMatchObject({
      lines: [],
      others: { name: "2 cơ quan không nêu riêng", assigned: 12 },
      total: { assigned: 12, open: 12 },
    });
    expect(results?.checks.every(({ holds }) => holds)).toBe(true);
    expect(kept?.withheld.map(({ unit: one, because }) => [one.name, because]).toSorted()).toEqual([
      ["Sở Tài chính", "shield"],
      ["Sở Y tế", "few"],
    ]);
  });

  it("are seen by the Office alone until they are published", async () => {
    expect((await office.finance.call("getPublication", { params: { id } })).status).toBe(404);
    expect((await list(office.finance)).items).toEqual([]);
    const answer = await office.finance.call("preparePublication", { body: { period: "2026" } });
    expect(answer.status).toBe(403);
  });

  it("name no person in their words", async () => {
    const { rows } = await asOwner(
      "select person.full_name as name from app.person join app.account on account.person_id = person.id where account.login like 'sotaichinh@%'",
    );
    const { name } = first(rows as { name: string }[]);
    const answer = await office.specialist.call("writePublication", {
      body: {
        publicationId: id,
        version: 1,
        intro: `Biểu dương đồng chí ${name.toLocaleUpperCase("vi")}.`,
        struck: [],
      },
    });
    expect(answer.body).toMatchObject({ code: "PERSON_NAMED" });
  });

  it("are published by somebody else than who drew them up", async () => {
    const written = await does(office.chief, "writePublication", {
      publicationId: id,
      version: 1,
      intro: "Kết quả quý IV.",
      struck: [],
    });
    const own = await office.chief.call("publishResults", {
      body: { publicationId: id, version: written.version },
    });
    expect(own.body).toMatchObject({ message: expect.stringContaining("không tự công bố") });
    await does(office.specialist, "writePublication", {
      publicationId: id,
      version: 2,
      intro: "Kết quả quý IV.",
      struck: [{ unitId: unit("Sở Y tế"), reason: "Đang rà soát số liệu." }],
    });
    const stale = await office.chief.call("publishResults", {
      body: { publicationId: id, version: 2 },
    });
    expect(stale.status).toBe(409);
    await does(office.chief, "publishResults", { publicationId: id, version: 3 });
  });

  it("are read by every agency, without why somebody is not named", async () => {
    const seen = await read(id, health);
    expect(seen).toMatchObject({
      state: "published",
      kept: null,
      intact: true,
      acts: [],
      journal: [],
    });
    expect(JSON.stringify(seen)).not.toContain("rà soát số liệu");
    expect((await list(health)).items.map((one) => one.id)).toEqual([id]);
  });

  it("stay to the letter what they were, even for the database", async () => {
    const before = await read(id);
    await asOwner(
      "update app.task set title = title || '.', state = 'COMPLETED', completed_on = '2026-12-01' where state = 'IN_PROGRESS'",
    );
    expect(await read(id)).toEqual(before);
    await expect(asOwner("update app.publication set content = '{}'")).rejects.toThrow(
      "not rewritten",
    );
  });

  it("go out as a workbook with typed cells", async () => {
    const session = await office.house.sessionOf("sotaichinh@tinhmau.example");
    const { rawPayload, headers } = await office.house.program.http.inject({
      url: `/api/publications/${id}/workbook.xlsx`,
      cookies: { dondoc_session: session },
    });
    expect(headers["content-disposition"]).toContain("cong-bo-Quy-IV-2026.xlsx");
    const { sheets } = await readXlsx(new Uint8Array(rawPayload));
    const rows = first(sheets).rows;
    expect(rows.some((row) => row.includes("Toàn tỉnh") || row.includes(12))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain("rà soát số liệu");
  });

  it("are taken back with a reason and published anew, by what the province decides then", async () => {
    const withdraw = {
      publicationId: id,
      version: 4,
      reason: "Ngưỡng nêu tên cơ quan đã thay đổi.",
    };
    expect((await office.specialist.call("withdrawPublication", { body: withdraw })).status).toBe(
      403,
    );
    await does(office.chief, "withdrawPublication", withdraw);
    office.house.setClock("2027-01-05T02:30:00Z");
    const { id: anew } = await does(office.specialist, "preparePublication", { period: "2026-Q4" });
    expect((await read(anew)).kept?.withheld).toMatchObject([
      { because: "struck" },
      { because: "shield" },
    ]);
    await does(office.specialist, "writePublication", {
      publicationId: anew,
      version: 1,
      intro: "",
      struck: [],
    });
    await does(office.chief, "publishResults", { publicationId: anew, version: 2 });
    expect(await read(id, health)).toMatchObject({
      state: "withdrawn",
      results: null,
      withdrawnBecause: "Ngưỡng nêu tên cơ quan đã thay đổi.",
      replacedBy: { id: anew },
    });
    expect((await read(id)).results?.total.assigned).toBe(12);
    const session = await office.house.sessionOf("sotaichinh@tinhmau.example");
    const file = await office.house.program.http.inject({
      url: `/api/publications/${id}/workbook.xlsx`,
      cookies: { dondoc_session: session },
    });
    expect(file.statusCode).toBe(403);
    const again = await office.chief.call("withdrawPublication", {
      body: { ...withdraw, version: 5 },
    });
    expect(again.status).toBe(403);
  });
});

describe("periods that lie in one another", () => {
  it("are not published so that one tells what the other leaves out", async () => {
    // The province names agencies of two tasks from now on; the year would name both, whom the quarter does not.
    await asOwner(
      "insert into app.setting_value (key, value, legal_basis, valid_from, changed_at) values ('publish.smallest', '2', 'Quy định của tỉnh', '2026-01-01', now())",
    );
    const { id: year } = await does(office.specialist, "preparePublication", { period: "2026" });
    const { results, kept } = await read(year);
    expect(results?.lines).toEqual([]);
    expect(kept?.withheld.map(({ because }) => because)).toEqual(["beside", "beside"]);
    // The quarter is taken back, the year published by name: now the quarter can leave nobody out.
    const quarter = first(
      (await list(office.specialist)).items.filter(({ state }) => state === "published"),
    );
    const { version } = await read(quarter.id);
    const reason = "Thử nêu riêng.";
    await does(office.chief, "withdrawPublication", { publicationId: quarter.id, version, reason });
    await does(office.chief, "publishResults", { publicationId: year, version: 1 });
    expect((await read(year, health)).results?.lines.map(({ name }) => name).toSorted()).toEqual([
      "Sở Tài chính",
      "Sở Y tế",
    ]);
    const { id: anew } = await does(office.specialist, "preparePublication", { period: "2026-Q4" });
    await does(office.specialist, "writePublication", {
      publicationId: anew,
      version: 1,
      intro: "",
      struck: [{ unitId: unit("Sở Y tế"), reason: "Đang rà soát số liệu." }],
    });
    const refused = await office.chief.call("publishResults", {
      body: { publicationId: anew, version: 2 },
    });
    expect(refused.body).toMatchObject({
      message: expect.stringContaining("đang được nêu riêng trong bản công bố Năm 2026"),
    });
  });

  it("are not withdrawn with a person's name", async () => {
    const { items } = await list(office.specialist);
    const { id: year } = first(items.filter(({ state }) => state === "published"));
    const { rows } = await asOwner(
      "select full_name as name from app.person order by full_name limit 1",
    );
    const { name } = first(rows as { name: string }[]);
    const { version } = await read(year);
    const body = { publicationId: year, version, reason: `Theo ý kiến ông ${name}.` };
    expect((await office.chief.call("withdrawPublication", { body })).body).toMatchObject({
      code: "PERSON_NAMED",
    });
  });
});
