import type { Comparison, DocumentDetail } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  dispatchText,
  does,
  first,
  openOffice,
  takenIn,
  type Office,
} from "../../testing/office.ts";

let office: Office;
let earlier: string;
let later: string;

/** The later version: says what it replaces, moves a day, drops one duty and brings another. */
const LATER = dispatchText(990)
  .replace("ngày 16 tháng 11", "ngày 20 tháng 11")
  .replace("trước ngày 15/12/2026", "trước ngày 25/12/2026")
  .replace(/3\. Sở Y tế.*?10\/12\/2026\./su, "3. Sở Y tế công khai giá thuốc trước ngày 12/12/2026.")
  .replace("Trên đây là", "Công văn này thay thế Công văn số 978/UBND-NC ngày 16/11/2026 của UBND tỉnh. Trên đây là"); // prettier-ignore

beforeAll(async () => {
  office = await openOffice();
  earlier = await takeIn("truoc.txt", dispatchText(978));
  await release(earlier);
  later = await takeIn("sau.txt", LATER);
});
afterAll(() => office.house.close());

async function takeIn(name: string, text: string): Promise<string> {
  const file = { name, bytes: new TextEncoder().encode(text) };
  const sent = { receivedOn: "2026-11-21" };
  return takenIn(await does(office.clerk, "intakeDocument", sent, file)).id;
}
const shown = async (id: string, who = office.specialist): Promise<DocumentDetail> =>
  (await who.call("getDocument", { params: { id } })).body;
async function release(id: string): Promise<void> {
  const current = async () => ({ documentId: id, version: (await shown(id)).version });
  await does(office.specialist, "acceptRemaining", { ...(await current()), mode: "followed" });
  await does(office.specialist, "proposeBatch", { ...(await current()), fullyRead: true });
  await does(office.chief, "releaseBatch", await current());
}
const compare = async (who = office.chief): Promise<Comparison> =>
  (await who.call("compareVersions", { params: { id: later, earlierId: earlier } })).body;
const settle = async (decision: "keep" | "end" | "hand-over", index: number) => {
  const task = (await compare()).rows.flatMap(({ tasks }) => tasks)[index];
  const decisions = [{ taskId: task?.id ?? "", version: task?.version ?? 0, decision }];
  return office.chief.call("settleEarlier", {
    body: { documentId: later, earlierId: earlier, decisions },
  });
};

describe("a later version of a directive", () => {
  it("is suggested from the words of its text", async () => {
    const { versions } = await shown(later);
    expect(versions.earlier).toEqual([]);
    expect(versions.suggested).toMatchObject([
      { id: earlier, kind: "replaces", reference: "978/UBND-NC" },
    ]);
  });

  it("is compared assignment by assignment, with the open tasks of each", async () => {
    const { kind, rows } = await compare();
    expect(kind).toBeNull();
    expect(rows.map(({ change, changed, tasks }) => [change, changed, tasks.length])).toEqual([
      ["changed", ["due", "text"], 1],
      ["same", [], 1],
      ["dropped", [], 1],
      ["added", [], 0],
    ]);
    const moved = first(rows).words.filter((run) => run.kind !== "kept");
    expect(moved.map(({ text }) => text)).toEqual(["15/12/2026.", "25/12/2026."]);
  });

  it("ends nothing before somebody has said what it is and it has been released", async () => {
    expect((await settle("end", 0)).status).toBe(403);
    await does(office.clerk, "relateVersions", { documentId: later, earlierId: earlier, kind: "replaces" }); // prettier-ignore
    const refused = await settle("end", 0);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      403,
      expect.stringContaining("giao nhiệm vụ của văn bản mới trước"),
    ]);
    await release(later);
    expect((await shown(later)).versions.earlier).toMatchObject([{ id: earlier, undecidedTasks: 3 }]); // prettier-ignore
    expect((await shown(earlier)).versions.later).toMatchObject([{ id: later, kind: "replaces" }]);
  });

  it("hands one task over, keeps one, ends one, each with its record", async () => {
    expect((await settle("hand-over", 0)).status).toBe(200);
    expect((await settle("keep", 1)).status).toBe(200);
    const withoutSuccessor = await settle("hand-over", 2);
    expect([withoutSuccessor.status, JSON.stringify(withoutSuccessor.body)]).toEqual([
      400,
      expect.stringContaining("chưa có nhiệm vụ tương ứng"),
    ]);
    expect((await settle("end", 2)).status).toBe(200);
    const [moved, kept, dropped] = (await compare()).rows.map(({ tasks }) => tasks[0]);
    expect([moved?.decision, kept?.decision, dropped?.decision]).toEqual(["hand-over", "keep", "end"]); // prettier-ignore
    expect([moved?.state, kept?.state, dropped?.state]).toEqual(["REVOKED", "ASSIGNED", "REVOKED"]);
    expect((await settle("end", 1)).status).toBe(409);
    expect((await shown(later)).versions.earlier).toMatchObject([{ undecidedTasks: 0 }]);

    const of = async (id = "") => (await office.finance.call("getTask", { params: { id } })).body;
    const old = await of(moved?.id);
    expect(old.laterVersion).toMatchObject({ decision: "hand-over", document: { id: later, reference: "990/UBND-NC" }, successor: moved?.successor }); // prettier-ignore
    expect(old.journal.map(({ sentence }) => sentence).join()).toContain(
      "theo văn bản 990/UBND-NC",
    );
    expect((await of(moved?.successor?.id)).takesOver).toEqual([
      { id: old.id, number: old.number },
    ]);
  });

  it("goes one way only, and never back in time", async () => {
    const relate = (documentId: string, earlierId: string) =>
      office.clerk.call("relateVersions", { body: { documentId, earlierId, kind: "amends" } });
    expect((await relate(earlier, later)).status).toBe(400);
    expect((await relate(later, later)).status).toBe(400);
    expect((await office.finance.call("relateVersions", { body: { documentId: later, earlierId: earlier, kind: "amends" } })).status).toBe(403); // prettier-ignore
  });
});
