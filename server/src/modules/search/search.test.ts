import { DocumentQuery, TaskQuery } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { listDocuments } from "../documents/read/list-documents.ts";
import { listTasks } from "../tasks/following/read/list-tasks.ts";
import { actorOf, buildAccount, buildDocument, buildTask, buildUnit } from "../tasks/testing.ts";

let database: TestDatabase;
let chair: Actor;
let agency: Actor;
let unitId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  ({ unitId } = await buildUnit(owner, { name: "Sở Tài chính" }));
  chair = actorOf(await buildAccount(owner), []);
  agency = actorOf(await buildAccount(owner, { unitId }), [], [unitId]);
});
afterAll(() => database.close());

const tasks = async (q: string, actor = chair, query: Record<string, unknown> = {}) =>
  inScope(database.runtime.db, actor, (tx) =>
    listTasks(tx, actor, "2026-11-20", TaskQuery.parse({ list: "all", q, ...query })),
  );
const taskIds = async (q: string, actor = chair) =>
  (await tasks(q, actor)).items.map(({ id }) => id);
const documents = async (q: string, actor = chair) =>
  (
    await inScope(database.runtime.db, actor, (tx) =>
      listDocuments(tx, actor, DocumentQuery.parse({ q })),
    )
  ).items;

describe("a search", () => {
  it("finds tasks by words of their title, their product and their document, in one breath", async () => {
    const documentId = await buildDocument(database.owner, { number: "4554" });
    const { id } = await buildTask(database.owner, {
      documentId,
      title: "Rà soát quy chế phối hợp giữa các cơ quan",
      deliverable: "Tờ trình",
    });
    for (const q of [
      "ra soat quy che",
      "Rà soát “phối hợp giữa”",
      "to trinh phoi hop",
      "4554/UBND-HCTC",
      "04554 /ubnd- hctc quy chế",
      "4554/UB",
      "ky luat quy che",
    ]) {
      expect({ q, found: await taskIds(q) }).toEqual({ q, found: [id] });
    }
    expect(await taskIds("“hợp phối” quy chế")).toEqual([]);
    expect(await taskIds("4555/UBND-HCTC quy che")).toEqual([]);
  });

  it("finds documents by their text too, and shows where", async () => {
    const id = await buildDocument(database.owner, { number: "77" });
    const text = `${"Các cơ quan thực hiện nghiêm. ".repeat(30)}Niêm yết bảng hiệu tại bộ phận một cửa. ${"Tiếp tục. ".repeat(30)}`;
    await sql`update app.document set text = ${text} where id = ${id}`.execute(database.owner);
    const [found, ...others] = await documents("niem yet bang hieu");
    expect(found).toMatchObject({ id, excerpt: expect.stringContaining("Niêm yết bảng hiệu") });
    expect(others).toEqual([]);
    expect((await documents("77/UBND-HCTC")).map((row) => [row.id, row.excerpt])).toEqual([
      [id, null],
    ]);
  });

  it("follows a document's corrected number and subject", async () => {
    const documentId = await buildDocument(database.owner, { number: "852J" });
    const { id } = await buildTask(database.owner, { documentId, title: "Công khai thủ tục" });
    expect(await taskIds("852J/UBND-HCTC")).toEqual([id]);
    await sql`update app.document set number = '8521', subject = 'Về đơn giá bồi thường' where id = ${documentId}`.execute(
      database.owner,
    );
    expect(await taskIds("852J/UBND-HCTC")).toEqual([]);
    expect(await taskIds("8521/UBND-HCTC công khai bồi thường")).toEqual([id]);
    await sql`update app.task set title = 'Niêm phong sổ' where id = ${id}`.execute(database.owner);
    expect(await taskIds("niêm phong sổ")).toEqual([id]);
    expect(await taskIds("8521/UBND-HCTC công khai")).toEqual([]);
  });

  it("shows nobody more than their own lists do", async () => {
    const own = await buildTask(database.owner, { unitId, title: "Quyết toán ngân sách năm" });
    await buildTask(database.owner, { title: "Quyết toán ngân sách quý" });
    expect(await taskIds("quyet toan ngan sach", agency)).toEqual([own.id]);
    expect(await taskIds("quyet toan ngan sach")).toHaveLength(2);
    // The one that gave it its task; the province has many more.
    expect(await documents("ky luat", agency)).toHaveLength(1);
    expect((await documents("ky luat")).length).toBeGreaterThan(2);
    const words = await inScope(database.runtime.db, agency, (tx) =>
      sql<{ id: string }>`select task_id as id from app.task_words`.execute(tx),
    );
    expect(words.rows).toEqual([{ id: own.id }]);
    const texts = await inScope(database.runtime.db, agency, (tx) =>
      sql`select from app.document_words`.execute(tx),
    );
    expect(texts.rows).toHaveLength(1);
  });

  it("walks the list where the words are frequent, page after page, without a gap", async () => {
    await sql`
      with document as (select id from app.document limit 1),
      assignment as (
        insert into app.assignment (document_id, ordinal, provision_path, span_start, span_end, text, duty, due, mode, state, found_by)
        select document.id, 1000 + n, '1', 0, 1, 'x', 'report', '["standing"]', 'followed', 'released', 'engine'
        from document, generate_series(1, 4200) n returning id, document_id, ordinal)
      insert into app.task (assignment_id, document_id, holder_unit_id, title, term_class, origin, due_rule, review_on,
        received_on, state, created_at)
      select id, document_id, ${unitId}::uuid, case when ordinal % 3 = 0 then 'Báo cáo thường kỳ' else 'Báo cáo đột xuất' end,
        'STANDING', 'PROVINCE', '{}', '2026-12-01', '2026-11-18', 'IN_PROGRESS', now()
      from assignment order by ordinal`.execute(database.owner);
    for (const actor of [chair, agency]) {
      const seen: number[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const found = await tasks("bao cao", actor, { limit: 40, ...(cursor ? { cursor } : {}) });
        seen.push(...found.items.map(({ number }) => number));
        cursor = found.next;
      }
      expect(seen).toHaveLength(120);
      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
      expect((await tasks("bao cao thuong ky", actor, { limit: 5 })).items).toHaveLength(5);
    }
  });

  it("finds nothing by signs alone", async () => {
    expect(await taskIds("%_ ''")).toEqual([]);
    expect(await documents("% \\")).toEqual([]);
  });
});
