import { afterAll, beforeAll, describe, expect, it } from "vitest";
import Fastify, { type FastifyInstance } from "fastify";
import multipart from "@fastify/multipart";
import { writeXlsx } from "hucre/xlsx";
import { installProblems } from "../../../kernel/http/problem.ts";
import { serveOn } from "../../../kernel/http/serve.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { organisationRoutes } from "../index.ts";
import { buildActor, buildAppointment, buildUnit } from "../testing.ts";

let database: TestDatabase;
let http: FastifyInstance;
let root: string;
let home: string;
let division: string;
const keeper = buildActor([
  "organisation.create-unit",
  "organisation.revise-unit",
  "organisation.add-alias",
  "organisation.import-units",
]);

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  root = await buildUnit(owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  home = await buildUnit(owner, { name: "Sở Nội vụ", parentId: root, aliases: ["SNV"] });
  division = await buildUnit(owner, { name: "Văn phòng Sở", kind: "division", parentId: home });
  await buildUnit(owner, { name: "Sở Cũ", parentId: root, validTo: "2025-03-01" });
  await buildAppointment(owner, home, { fullName: "Lê Thị Bích" });
  await buildAppointment(owner, home, { fullName: "Đã Thôi Việc", validTo: "2024-01-01" });
  await buildAppointment(owner, division, {
    fullName: "Phạm Văn Cường",
    title: "Chuyên viên",
    isHead: false,
  });
  await buildAppointment(owner, root, { fullName: "Trần Chủ Tịch" });
  const group = newId();
  await owner
    .insertInto("app.unit_group")
    .values({ id: group, name: "Các sở", unit_kinds: ["department"] })
    .execute();
  await owner
    .insertInto("app.unit_group_alias")
    .values({ group_id: group, alias: "các sở, ngành" })
    .execute();

  http = Fastify();
  installProblems(http);
  await http.register(multipart);
  organisationRoutes(
    serveOn(http, () => Promise.resolve(keeper)),
    database.runtime,
  );
});
afterAll(async () => {
  await http.close();
  await database.close();
});

const get = async (url: string) => (await http.inject({ url })).json<Record<string, never>>();
const names = (answer: { items?: { name: string }[] }) => answer.items?.map(({ name }) => name);

describe("reading the organisation", () => {
  it("lists the units of a day", async () => {
    const now = await get("/api/units");
    expect(now).toMatchObject({ asOf: "2026-11-23" });
    expect(names(now)).toEqual(["UBND tỉnh An Sơn", "Sở Nội vụ", "Văn phòng Sở"]);
    expect(now).toHaveProperty("items.1.parent", {
      id: root,
      name: "UBND tỉnh An Sơn",
      shortName: null,
    });
    expect(names(await get("/api/units?asOf=2025-02-28&kind=department"))).toEqual([
      "Sở Cũ",
      "Sở Nội vụ",
    ]);
  });

  it("finds units without accents, by alias too, and takes % as a letter", async () => {
    expect(names(await get("/api/units?q=so%20noi"))).toEqual(["Sở Nội vụ"]);
    expect(names(await get("/api/units?q=snv"))).toEqual(["Sở Nội vụ"]);
    expect(names(await get("/api/units?q=%25"))).toEqual([]);
  });

  it("shows one unit, and answers 404 for none", async () => {
    expect(await get(`/api/units/${home}`)).toMatchObject({
      id: home,
      versions: [{ name: "Sở Nội vụ", parent: { id: root } }],
      aliases: ["SNV"],
      appointments: [{ person: { name: "Lê Thị Bích" }, isHead: true }, { validTo: "2024-01-01" }],
    });
    expect((await http.inject({ url: `/api/units/${newId()}` })).statusCode).toBe(404);
  });

  it("lists groups with aliases and members", async () => {
    expect(await get("/api/unit-groups")).toMatchObject({
      items: [{ name: "Các sở", aliases: ["các sở, ngành"], members: [{ id: home }] }],
    });
  });

  it("lists who serves in a unit and its divisions now", async () => {
    const people = await get(`/api/people?unitId=${home}`);
    expect(names(people)).toEqual(["Lê Thị Bích", "Phạm Văn Cường"]);
    expect(people).toHaveProperty("items.1.unit.id", division);
    expect(names(await get(`/api/people?unitId=${root}`))).toEqual(["Trần Chủ Tịch"]);
  });
});

describe("changing it", () => {
  const headers = { "x-dondoc": "1" };
  const post = (url: string, payload: object) =>
    http.inject({ method: "POST", url, headers, payload });

  it("adds, revises and names a unit", async () => {
    const made = await post("/api/units", {
      name: "Sở Mới",
      kind: "department",
      parentId: root,
      validFrom: "2026-01-01",
    });
    const { id } = made.json<{ id: string }>();
    const revised = await post("/api/units/versions", {
      unitId: id,
      name: "Sở Mới hơn",
      kind: "department",
      parentId: root,
      validFrom: "2026-06-01",
    });
    const named = await post("/api/units/aliases", { unitId: id, alias: "SMH" });
    expect([made, revised, named].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(names(await get("/api/units?q=smh"))).toEqual(["Sở Mới hơn"]);
  });

  it("says what is wrong at the field", async () => {
    const answer = await post("/api/units", {
      name: "Sở X",
      kind: "department",
      parentId: newId(),
      validFrom: "2026-01-01",
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: "PARENT_UNKNOWN",
      fields: { parentId: expect.stringContaining("Hãy chọn lại") as string },
    });
  });

  it("takes a workbook", async () => {
    const rows = [
      ["Tên", "Loại", "Cấp trên", "Từ ngày"],
      ["Sở Nhập", "Sở", "UBND tỉnh", "01/07/2026"],
    ];
    const form = new FormData();
    form.set("dryRun", "false");
    form.set("file", new Blob([await writeXlsx({ sheets: [{ name: "A", rows }] })]), "co-cau.xlsx");
    const request = new Request("http://localhost", { method: "POST", body: form });
    const answer = await http.inject({
      method: "POST",
      url: "/api/units/import",
      headers: { ...headers, "content-type": request.headers.get("content-type") ?? "" },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    expect(answer.json()).toMatchObject({ written: true, rows: [{ row: 2, outcome: "new" }] });
  });
});
