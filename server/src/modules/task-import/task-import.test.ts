import { TaskQuery } from "@dondoc/contract";
import { sql } from "kysely";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { listTasks } from "../tasks/following/read/list-tasks.ts";
import { actorOf, buildAccount, buildUnit, type BuiltUnit } from "../tasks/testing.ts";
import { listImports, listMappings, provenanceOf } from "./read/provenance.ts";
import { importTasks } from "./write/import-tasks.ts";
import { takeBackImport } from "./write/take-back-import.ts";

let database: TestDatabase;
let office: Actor;
let agency: Actor;
let neighbour: Actor;
let finance: BuiltUnit;
beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const acts = ["tasks.import", "tasks.take-back-import"];
  office = actorOf(await buildAccount(owner), acts);
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  await buildUnit(owner, { name: "Sở Nội vụ" });
  const { unitId } = await buildUnit(owner, { name: "Sở Y tế" });
  agency = actorOf(await buildAccount(owner, finance), acts, [finance.unitId]);
  neighbour = actorOf(await buildAccount(owner, { unitId }), acts, [unitId]);
});
afterAll(() => database.close());

const HEADING = [
  "STT",
  "Số, ký hiệu VB",
  "Ngày ban hành",
  "Nội dung nhiệm vụ",
  "Cơ quan chủ trì",
  "Phối hợp",
  "Thời hạn",
  "Tình trạng",
  "Ngày hoàn thành",
];
const csv = (lines: readonly string[], name = "so-theo-doi.csv") => ({
  name,
  bytes: new TextEncoder().encode([HEADING.join(";"), ...lines].join("\n")),
});
const take = (
  file: { name: string; bytes: Uint8Array },
  options: Partial<Parameters<typeof importTasks>[3]> = {},
  actor = office,
) => importTasks(database.runtime, actor, file, { dryRun: false, key: newId(), ...options });
const tasks = async () => {
  const { rows } = await sql<{
    id: string;
    title: string;
    state: string;
    holder: string;
    last_day: string | null;
  }>`
    select id, title, state, holder_unit_id as holder, last_day from app.task order by title`.execute(
    database.owner,
  );
  return rows;
};
const latest = async () => (await inScope(database.runtime.db, office, listImports))[0]?.id ?? "";
const takeBack = async (importId: string, actor = office) =>
  takeBackImport.perform(database.runtime, actor, { importId });
const LINES = [
  "1;978/UBND-HCTC;16/11/2026;Báo cáo kết quả;Sở Tài chính;Sở Nội vụ;15/12/2026;Đang thực hiện;",
  "2;;;Ban hành kế hoạch;Sở Nội vụ;;không thời hạn;;",
  "3;12/KH-UBND;5/1/26;Rà soát;Sở Tài chính;;20/10/2026;Hoàn thành;19/10/2026",
];

it("says first what a sheet would make, and writes nothing", async () => {
  expect(await take(csv(LINES), { dryRun: true })).toMatchObject({
    written: false,
    errors: [],
    counts: { fresh: 3, same: 0, wrong: 0, newDocuments: 2, open: 2, done: 1 },
    preview: [
      { row: 2, partners: ["Sở Nội vụ"] },
      { row: 3, note: "Văn bản lấy theo dòng 2" },
      { row: 4 },
    ],
  });
  expect(await tasks()).toEqual([]);
});

it("makes the tasks with their documents, once however often it comes", async () => {
  const key = newId();
  expect(await take(csv(LINES), { key, saveAs: "Sổ của Văn phòng" })).toMatchObject({
    written: true,
    counts: { fresh: 3 },
    preview: [{ row: 2, content: "Báo cáo kết quả" }, { row: 3 }, { row: 4 }],
  });
  expect(await tasks()).toMatchObject([
    { title: "Ban hành kế hoạch", state: "IN_PROGRESS", last_day: null },
    {
      title: "Báo cáo kết quả",
      state: "IN_PROGRESS",
      holder: finance.unitId,
      last_day: "2026-12-15",
    },
    { title: "Rà soát", state: "COMPLETED", last_day: "2026-10-20" },
  ]);
  // A second click is given the first answer; the file once more finds its tasks.
  expect(await take(csv(LINES), { key, saveAs: "Sổ của Văn phòng" })).toMatchObject({
    importId: await latest(),
    counts: { fresh: 3 },
  });
  expect(await take(csv(LINES))).toMatchObject({ written: false, counts: { fresh: 0, same: 3 } });
  expect(await tasks()).toHaveLength(3);
  // What is kept of the act are the batch and figures: its lines are the documents' content, which can be expunged.
  const kept = await sql<{ result: string }>`
    select result from audit.act_receipt where act = 'tasks.import' and result is not null`.execute(
    database.owner,
  );
  const counts = { fresh: 3, same: 0, wrong: 0, documents: 2, newDocuments: 2 };
  expect(kept.rows.map(({ result }): unknown => JSON.parse(result))).toEqual([
    { importId: await latest(), counts: { ...counts, open: 2, done: 1, revoked: 0 } },
  ]);
  expect(await inScope(database.runtime.db, office, listImports)).toMatchObject([
    { fileName: "so-theo-doi.csv", tasks: 3, documents: 2, takenBackAt: null },
  ]);
  expect(await inScope(database.runtime.db, office, listMappings)).toMatchObject([
    { name: "Sổ của Văn phòng", columns: { STT: "", "Thời hạn": "due" } },
  ]);
});

it("shows a batch as a list of its own, to check before it is taken back", async () => {
  const importId = await latest();
  const list = async (batch: string, actor = office) =>
    (
      await inScope(database.runtime.db, actor, (tx) =>
        listTasks(tx, actor, "2026-11-22", TaskQuery.parse({ list: "all", importId: batch })),
      )
    ).items.map(({ title }) => title);
  expect((await list(importId)).toSorted()).toEqual([
    "Ban hành kế hoạch",
    "Báo cáo kết quả",
    "Rà soát",
  ]);
  expect(await list(newId())).toEqual([]);
  expect(await list(importId, neighbour)).toEqual([]);
});

it("counts what was finished long ago among what was finished then, not this month", async () => {
  const { rows } = await sql<{ since: string }>`
    select h.state_since::text as since from app.task_history h join app.task on task.id = h.task_id
    where task.title = 'Rà soát'`.execute(database.owner);
  expect(rows).toEqual([{ since: "2026-10-19" }]);
});

it("takes a task whose due day was moved, or that is finished by now, for the same one, and says so", async () => {
  const [first = "", , third = ""] = LINES;
  const result = await take(
    csv([
      first.replace("15/12/2026", "30/12/2026"),
      third,
      LINES[1]?.replace("2;;", "2;978/UBND-HCTC;16/11/2026").replace(";;;;", ";") ?? "",
      first.replace("Đang thực hiện;", "Hoàn thành;20/11/2026"),
    ]),
    { dryRun: true },
  );
  expect(result.counts).toMatchObject({ fresh: 0 });
  expect(result.remarks.map(({ row }) => row)).toContain(2);
  expect(result.remarks[0]?.message).toContain("hạn 15/12/2026");
  expect(result.remarks.at(-1)?.message).toContain("chương trình thì chưa");
});

it("writes nothing where one line is wrong, and names the row, the column and what to do", async () => {
  const lines = [
    "4;979/UBND-NC;16/11/2026;Việc tốt;Sở Tài chính;;1/12/2026;;",
    "5;979/UBND-NC;16/11/2026;Việc lạ;Sở Không Có;;1/12/2026;;",
  ];
  const result = await take(csv(lines));
  expect(result).toMatchObject({ written: false, errors: [{ row: 3, column: "Cơ quan chủ trì" }] });
  expect(await tasks()).toHaveLength(3);
});

it("tells two documents of one number and day apart by who issued them", async () => {
  const file = {
    name: "hai-co-quan.csv",
    bytes: new TextEncoder().encode(
      [
        "Số ký hiệu;Ngày ban hành;Cơ quan ban hành;Nội dung;Chủ trì",
        "5/KH-UBND;2/11/2026;UBND tỉnh;Việc của tỉnh;Sở Tài chính",
        "5/KH-UBND;2/11/2026;UBND xã Hòa Bình;Việc của xã;Sở Tài chính",
      ].join("\n"),
    ),
  };
  expect(await take(file)).toMatchObject({ written: true, counts: { newDocuments: 2 } });
  expect(await takeBack(await latest())).toEqual({ tasks: 2 });
});

it("reads a real workbook: merged cells, Excel's days, the sheet that has headings; and says which line a task is", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Kỳ báo cáo", rows: [["Từ ngày", "01/11/2026"]] },
      {
        name: "Đã giao",
        rows: [
          ["THEO DÕI NHIỆM VỤ"],
          HEADING,
          [
            1,
            "30/QĐ-UBND",
            new Date("2026-11-03T00:00:00Z"),
            "Lập dự toán",
            "Sở Tài chính",
            null,
            46_371,
          ],
          [null, null, null, "Công khai dự toán", "Sở Tài chính", "Sở Nội vụ", "31/12/2026"],
        ],
        merges: [1, 2].map((col) => ({ startRow: 2, endRow: 3, startCol: col, endCol: col })),
      },
    ],
  });
  const result = await take({ name: "so.xlsx", bytes });
  expect(result).toMatchObject({
    written: true,
    sheet: "Đã giao",
    sheets: ["Kỳ báo cáo", "Đã giao"],
    counts: { fresh: 2, newDocuments: 1 },
    preview: [
      { row: 3, due: "2026-12-15", note: null },
      { row: 4, reference: "30/QĐ-UBND", due: "2026-12-31", note: null },
    ],
  });
  const made = (await tasks()).find(({ title }) => title === "Công khai dự toán")?.id ?? "";
  const seen = async (actor: Actor) =>
    (await inScope(database.runtime.db, actor, (tx) => provenanceOf(tx, made))).from;
  expect(await seen(office)).toMatchObject({ fileName: "so.xlsx", sheet: "Đã giao", row: 4 });
  // Whoever holds the task may know; another agency sees neither the task nor the file.
  expect(await seen(agency)).toMatchObject({ row: 4 });
  await expect(seen(neighbour)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("finds shifted columns out: nothing is written and the column is named", async () => {
  const shifted = Array.from(
    { length: 6 },
    (_, at) => `x;${at};97${at}/UBND;16/11/2026;Việc ${at};Sở Tài chính;;15/12/2026;`,
  );
  const result = await take(csv(shifted));
  expect(result).toMatchObject({ written: false, counts: { fresh: 0, wrong: 6 } });
  expect(result.hint).toContain("có thể cột bị lệch");
});

it("refuses what is no sheet and what is too long, with words", async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 1, 2, 3]);
  await expect(take({ name: "x.xlsx", bytes })).rejects.toMatchObject({ code: "SHEET_UNREADABLE" });
  const long = Array.from({ length: 20_002 }, (_, at) => `${at};;;Việc;Sở Tài chính;;;;`);
  await expect(take(csv(long))).rejects.toMatchObject({ code: "SHEET_TOO_LONG" });
});

it("is the Office's: no agency reads a batch, a mapping or another's line, nor writes or takes back one", async () => {
  const count = (table: string) => (actor: Actor) =>
    inScope(database.runtime.db, actor, async (tx) => {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
      return rows[0]?.n ?? -1;
    });
  const [batches, lines] = [count("app.task_import"), count("app.task_import_row")];
  expect([await batches(office), await lines(office)]).toEqual([3, 5]);
  // Of both batches that live it holds tasks: two of the first, two of the workbook.
  expect([await batches(agency), await lines(agency)]).toEqual([2, 4]);
  expect([await batches(neighbour), await lines(neighbour)]).toEqual([0, 0]);
  await expect(count("app.sheet_mapping")(agency)).rejects.toThrow(/permission denied/);
  await expect(
    inScope(database.runtime.db, agency, (tx) =>
      sql`select app.take_back_import(gen_random_uuid())`.execute(tx),
    ),
  ).rejects.toThrow(/permission denied/);
  await expect(take(csv(LINES), {}, agency)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  await expect(takeBack(await latest(), agency)).rejects.toMatchObject({
    code: "NOT_ALLOWED",
  });
});

it("takes a batch back whole while nothing has happened to it, and then it may come again", async () => {
  const file = csv(
    ["1;44/TB-UBND;4/11/2026;Việc nhầm;Sở Tài chính;Sở Nội vụ;15/12/2026;;"],
    "nham.csv",
  );
  await take(file);
  const importId = await latest();
  expect(await takeBack(importId)).toEqual({ tasks: 1 });
  expect((await tasks()).map(({ title }) => title)).not.toContain("Việc nhầm");
  const left = await database.owner
    .selectFrom("app.document")
    .select("id")
    .where("number", "=", "44")
    .execute();
  expect(left).toEqual([]);
  await expect(takeBack(importId)).rejects.toMatchObject({ code: "IMPORT_TAKEN_BACK" });
  expect(await take(file)).toMatchObject({ written: true, counts: { fresh: 1 } });
});

it("keeps a batch to whose tasks something has happened, all of it", async () => {
  const importId = await latest();
  const before = await tasks();
  const touched = before.find(({ title }) => title === "Việc nhầm")?.id ?? "";
  // Something that hangs on the task without changing it: a rung that fired.
  await sql`insert into app.rung_fired (task_id, rung, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
    values (${touched}::uuid, 'before', '2026-12-15', '2026-12-08', '2026-12-08', now(), 'message', ${finance.unitId}::uuid, '{}')`.execute(
    database.owner,
  );
  await expect(takeBack(importId)).rejects.toMatchObject({ code: "IMPORT_IN_USE" });
  await sql`delete from app.rung_fired`.execute(database.owner);
  await sql`update app.task set version = 2 where id = ${touched}::uuid`.execute(database.owner);
  await expect(takeBack(importId)).rejects.toThrow(/1 nhiệm vụ/);
  expect(await tasks()).toEqual(before);
  await expect(takeBack(newId())).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
});
