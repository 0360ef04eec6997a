import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, openOffice, type Office } from "../../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../../testing/released-task.ts";

let office: Office;
let task: ReleasedTask;
let owner: pg.Client;

beforeAll(async () => {
  office = await openOffice();
  task = await releaseTask(office);
  owner = new pg.Client(office.house.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await office.house.close();
});

const read = async (query: Parameters<typeof office.admin.call<"listJournal">>[1] = {}) =>
  (await office.admin.call("listJournal", query)).body;

describe("the journal's page", () => {
  it("tells everything as sentences, the latest first, page by page, none twice", async () => {
    // The lines of an unannounced inspection that has not begun are not there for an administrator (ADR 46), those of denunciations
    // for nobody (ADR 51).
    const { rows } = await owner.query<{ id: string }>(
      `select id from audit.event e where e.subject_type <> 'sealed-record' and not exists (select from app.inspection i
         where i.id = e.subject_id and i.kind = 'unannounced' and i.begun_on is null) order by ordinal desc`,
    );
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read({
        query: { limit: "7", ...(cursor ? { cursor } : {}) },
      });
      ids.push(...page.items.map(({ id }) => id));
      expect(page.items.every(({ sentence, actor }) => sentence !== "" && actor !== "")).toBe(true);
      cursor = page.next;
    } while (cursor !== null);
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it("is filtered by day, person, act and record", async () => {
    const sentences = async (query: Record<string, string>) =>
      (await read({ query })).items.map(({ act }) => act);
    expect(await sentences({ subjectId: task.taskId })).toContain("tasks.acknowledge");
    expect(await sentences({ subjectId: task.taskId, act: "tasks.acknowledge" })).toEqual([
      "tasks.acknowledge",
    ]);
    expect(
      await sentences({ act: "tasks.acknowledge", from: "2026-11-23", to: "2026-11-23" }),
    ).toEqual(["tasks.acknowledge"]);
    expect(await sentences({ act: "tasks.acknowledge", from: "2026-11-24" })).toEqual([]);
    expect(await sentences({ act: "tasks.acknowledge", to: "2026-11-22" })).toEqual([]);
    const [line] = (await read({ query: { act: "tasks.acknowledge" } })).items;
    const name = (line?.actor ?? "").split(",")[0]?.toLocaleLowerCase("vi") ?? "";
    expect(await sentences({ act: "tasks.acknowledge", q: name })).toEqual(["tasks.acknowledge"]);
    expect(await sentences({ q: "không có ai tên thế" })).toEqual([]);
  });

  it("says how far it is sealed, and line by line", async () => {
    expect(await read()).toMatchObject({ seal: null });
    const sealed = await office.house.program.sealer.seal();
    expect(sealed).toBeGreaterThan(0);
    const { seal, items } = await read();
    expect(seal).toEqual({ number: 1, at: "2026-11-23T02:00:00.000Z" });
    expect(items.every((line) => line.sealed)).toBe(true);
    await does(office.finance, "reportProgress", {
      taskId: task.taskId,
      version: 2,
      content: "Đã xong dự thảo.",
      percent: 60,
    });
    const after = (await read()).items;
    expect(after.filter((line) => !line.sealed).map(({ act }) => act)).toEqual([
      "tasks.report-progress",
    ]);
  });

  it("is for whoever looks after it, and for nobody else", async () => {
    for (const who of [office.specialist, office.chair, office.finance, office.clerk])
      expect((await who.call("listJournal", {})).status).toBe(403);
    expect((await office.house.stranger.call("listJournal", {})).status).toBe(401);
  });

  it("does not tell what an entry on a person says to whoever may not see it", async () => {
    const homeAffairs = await office.house.enter("sonoivu@tinhmau.example");
    await does(homeAffairs, "enterMeasure", {
      kind: "review",
      subjectKind: "head",
      unitId: task.units.get("Sở Tài chính") ?? "",
      documentNumber: "88/TB-UBND",
      documentOn: "2026-11-20",
      issuer: "UBND tỉnh",
      cause: "Trình hồ sơ chậm",
      countsFor: "2026-Q4",
    });
    const [line] = (await read({ query: { act: "accountability.enter" } })).items;
    expect(line?.sentence).toContain("(nội dung chỉ dành cho người được xem hồ sơ)");
    expect(line?.sentence).not.toContain("88/TB-UBND");
  });
});
