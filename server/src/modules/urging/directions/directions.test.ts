import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../../../testing/released-task.ts";
import type { Visitor } from "../../../testing/test-program.ts";

let office: Office;
let party: Visitor;
let vice: Visitor;
let focal: Visitor;
let partner: Visitor;
let commune: Visitor;
let released: ReleasedTask;

beforeAll(async () => {
  office = await openOffice();
  released = await releaseTask(office);
  // A Thursday: the two working days end on the Monday.
  await wakeUpOn("2026-12-17T02:00:00Z");
});
afterAll(() => office.house.close());

async function wakeUpOn(instant: string): Promise<void> {
  office.house.setClock(instant);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  office.specialist = await enter("chuyenvien");
  office.chief = await enter("chanhvanphong");
  office.chair = await enter("chutich");
  office.finance = await enter("sotaichinh");
  [party, vice, focal] = [
    await enter("tinhuy"),
    await enter("phochutich"),
    await enter("daumoi.sotaichinh"),
  ];
  commune = await enter("xa");
  partner = await released.headOf("Sở Y tế");
}
const onTask = async (who: Visitor) =>
  (await who.call("getTaskDirections", { params: { id: released.taskId } })).body;
const waiting = async (who: Visitor) =>
  (await who.call("listDirections", { query: { open: "true" } })).body.items;
const said = async () => first(await waiting(party));
async function titlesTo(login: string, kind: string): Promise<string[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  const { rows } = await owner.query<{ title: string }>(
    `select notice.title from app.notification notice join app.account on account.id = notice.account_id
     where account.login = $1 and notice.kind = $2 order by notice.created_at, notice.id`,
    [`${login}@tinhmau.example`, kind],
  );
  await owner.end();
  return rows.map(({ title }) => title);
}

describe("a direction of the Party committee on a task (story 38)", () => {
  it("is given by leaders and the Party's viewer, and by nobody else", async () => {
    const body = { taskId: released.taskId, content: "Báo cáo vì sao chưa xong, bao giờ xong." };
    for (const who of [office.specialist, office.chief, office.finance, focal, partner, commune]) {
      expect((await who.call("giveDirection", { body })).status).toBe(403);
    }
    expect((await party.call("giveDirection", { body: { ...body, content: " " } })).status).toBe(
      400,
    );
    await does(party, "giveDirection", body);
    expect(await said()).toMatchObject({
      answerBy: "2026-12-21",
      workingDaysLeft: 2,
      standing: "waiting",
      unit: { name: "Sở Tài chính" },
    });
  });

  it("changes nothing of the task, and reaches its agency and whoever follows it", async () => {
    const { body: task } = await office.specialist.call("getTask", {
      params: { id: released.taskId },
    });
    expect(task).toMatchObject({ state: "IN_PROGRESS", dueOn: "2026-12-15" });
    for (const login of ["sotaichinh", "daumoi.sotaichinh"]) {
      expect(await titlesTo(login, "direction.given")).toEqual([
        expect.stringMatching(/chỉ đạo về NV-\d+; trả lời chậm nhất ngày 21\/12\/2026\.$/),
      ]);
    }
  });

  it("is seen by the agency and the province, not by partners nor other agencies, nor is its line", async () => {
    for (const who of [party, vice, office.specialist, office.finance, focal]) {
      expect((await onTask(who)).directions).toHaveLength(1);
      expect(await waiting(who)).toHaveLength(1);
    }
    expect((await onTask(partner)).directions).toEqual([]);
    for (const who of [partner, commune]) expect(await waiting(who)).toEqual([]);
    const lines = async (who: Visitor) => {
      const { body } = await who.call("getTask", { params: { id: released.taskId } });
      return body.journal.filter(({ sentence }) => sentence.includes("ý kiến chỉ đạo")).length;
    };
    expect(await lines(office.finance)).toBe(1);
    expect(await lines(partner)).toBe(0);
  });

  it("is taken back by whoever gave it alone", async () => {
    const { id, version } = await said();
    const body = { directionId: id, version, reason: "Gửi nhầm nhiệm vụ." };
    expect((await office.chair.call("withdrawDirection", { body })).status).toBe(403);
    expect((await office.finance.call("withdrawDirection", { body })).status).toBe(403);
  });

  it("is asked for on its last day and each working day after it, each once; its giver hears when it is late", async () => {
    const { rounds } = office.house.program;
    for (const day of ["2026-12-18", "2026-12-19", "2026-12-21", "2026-12-22"]) {
      await wakeUpOn(`${day}T02:00:00Z`);
      await rounds.look();
      await rounds.look();
    }
    expect(await titlesTo("sotaichinh", "direction.reminder")).toEqual([
      expect.stringMatching(/: hôm nay là ngày cuối\.$/),
      expect.stringMatching(/: đã quá hạn 1 ngày làm việc\.$/),
    ]);
    expect(await titlesTo("tinhuy", "direction.reminder")).toEqual([
      expect.stringMatching(/^Cơ quan chưa trả lời .*: đã quá hạn 1 ngày làm việc\.$/),
    ]);
    expect(await said()).toMatchObject({ standing: "overdue", workingDaysLeft: -1 });
  });

  it("is answered once, by the agency's head or the Office, late and said to be late", async () => {
    const { id, version } = await said();
    const body = { directionId: id, version, answer: "Còn chờ số liệu; xong ngày 25/12." };
    for (const who of [focal, party, office.chair, office.specialist]) {
      expect((await who.call("answerDirection", { body })).status).toBe(403);
    }
    expect((await partner.call("answerDirection", { body })).status).toBe(404);
    await does(office.finance, "answerDirection", { ...body, documentNumber: "15/BC-STC" });
    const { directions } = await onTask(party);
    expect(first(directions)).toMatchObject({
      standing: "late",
      answer: body.answer,
      documentNumber: "15/BC-STC",
      workingDaysLeft: null,
    });
    expect(await waiting(party)).toEqual([]);
    expect(await titlesTo("tinhuy", "direction.answered")).toEqual([
      expect.stringMatching(/sau hạn\.$/),
    ]);
    const again = { ...body, version: version + 1 };
    expect((await office.chief.call("answerDirection", { body: again })).status).toBe(403);
    expect((await office.finance.call("answerDirection", { body })).status).toBe(409);
  });

  it("stays where it was taken back, with the reason, and can then not be answered", async () => {
    const { id, version } = await does(office.chair, "giveDirection", {
      taskId: released.taskId,
      content: "Báo cáo tiến độ.",
    });
    const withdrawn = { directionId: id, version, reason: "Đã rõ." };
    await does(office.chair, "withdrawDirection", withdrawn);
    const { body } = await office.chair.call("listDirections", { query: { open: "false" } });
    expect(first(body.items)).toMatchObject({ standing: "withdrawn", withdrawnBecause: "Đã rõ." });
    const answer = { directionId: id, version: version + 1, answer: "Đã báo cáo." };
    expect((await office.finance.call("answerDirection", { body: answer })).status).toBe(403);
  });
});
