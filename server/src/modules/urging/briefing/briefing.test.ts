import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../../testing/office.ts";
import { releaseTask } from "../../../testing/released-task.ts";
import type { Visitor } from "../../../testing/test-program.ts";
import { readFile } from "../../documents/files/read-file.ts";

let office: Office;
let vice: Visitor;
let commune: Visitor;
let health: Visitor;
let healthLogin: string;
let financeId: string;
let healthId: string;
let chairId: string;
/** Three tasks of Sở Tài chính, late since 15/12/2026. */
let tasks: string[];

beforeAll(async () => {
  office = await openOffice();
  tasks = [];
  for (const number of [978, 979, 980, 981]) {
    const released = await releaseTask(office, number);
    tasks.push(released.taskId);
    financeId = released.units.get("Sở Tài chính") ?? "";
    healthId = released.units.get("Sở Y tế") ?? "";
  }
  healthLogin = await loginOf(healthId);
  await wakeUpOn("2026-12-28T02:00:00Z");
  await asOwner(
    `insert into app.rung_fired (task_id, rung, step, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
     select id, 'briefing', 0, '2026-12-15', '2026-12-25', '2026-12-25', now(), 'briefing', $2, '{}'
     from app.task where id = any ($1)`,
    [tasks.slice(0, 2), financeId],
  );
  const { body } = await office.specialist.call("listInstructions", { query: {} });
  chairId = first(body.leaders).accountId;
});
afterAll(() => office.house.close());

async function wakeUpOn(instant: string): Promise<void> {
  office.house.setClock(instant);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  office.specialist = await enter("chuyenvien");
  office.chief = await enter("chanhvanphong");
  office.chair = await enter("chutich");
  office.finance = await enter("sotaichinh");
  vice = await enter("phochutich");
  health = await office.house.enter(healthLogin);
  commune = await enter("xa");
}
async function asOwner<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  const { rows } = await owner.query<T>(text, values);
  await owner.end();
  return rows;
}
async function loginOf(unitId: string): Promise<string> {
  const rows = await asOwner<{ login: string }>(
    `select login from app.account join app.role_grant on role_grant.account_id = account.id
     where role_grant.unit_id = $1 and role_code = 'AGENCY_HEAD' limit 1`,
    [unitId],
  );
  return first(rows).login;
}
const briefingOf = async (id: string, who = office.chair) =>
  (await who.call("getBriefing", { params: { id } })).body;
const titlesTo = async (login: string, kind: string) =>
  (
    await asOwner<{ title: string }>(
      `select title from app.notification join app.account on account.id = account_id where login like $1 and kind = $2
       order by notification.created_at`,
      [`${login}@%`, kind],
    )
  ).map(({ title }) => title);
const journalOf = async (id: string, who = office.chair) =>
  (await who.call("getTask", { params: { id } })).body.journal
    .map(({ sentence }) => sentence)
    .join("\n");

async function issue(draftId: string, number: string, issuedOn: string): Promise<void> {
  const { body } = await office.chief.call("getDraft", { params: { id: draftId } });
  const { person, capacity } = first(body.signers);
  await does(office.chief, "issueDraft", {
    draftId,
    version: body.version,
    number,
    issuedOn,
    signerPersonId: person.id,
    capacity,
  });
}
const compose = (taskIds: readonly string[]) =>
  does(office.specialist, "composeBriefing", {
    heldOn: "2026-12-29",
    items: taskIds.map((taskId) => ({
      taskId,
      proposal: "Giao Sở hoàn thành trong tháng, làm rõ trách nhiệm.",
    })),
  });
const toFinance = {
  content: "Hoàn thành báo cáo còn thiếu, làm rõ trách nhiệm người chậm.",
  dueOn: "2027-01-08",
};

let briefingId: string;
let draftId: string;

describe("requirement B11: overdue tasks are put before the Chair", () => {
  it("first those that the ladder has prepared, with what was urged and explained", async () => {
    const { body } = await office.specialist.call("getBriefingDesk");
    expect(body.prepared.map(({ task }) => task.id).toSorted()).toEqual(
      tasks.slice(0, 2).toSorted(),
    );
    expect(first(body.prepared)).toMatchObject({
      daysLate: 13,
      urged: 0,
      explained: null,
      unexplained: false,
      preparedOn: "2026-12-25",
      unit: { name: "Sở Tài chính" },
    });
    const { number } = (await office.chair.call("getTask", { params: { id: tasks[2] ?? "" } }))
      .body;
    const found = await office.specialist.call("findBriefingTasks", {
      query: { q: `NV-${number}` },
    });
    expect(found.body.items.map(({ task }) => task.id)).toEqual([tasks[2]]);
  });

  it("as a list that is a document, with what is asked of the Chair, and reads back as it was written", async () => {
    ({ id: briefingId, draftId } = await compose(tasks.slice(0, 3)));
    const draft = (await office.chief.call("getDraft", { params: { id: draftId } })).body;
    expect(draft).toMatchObject({ kind: "báo cáo", purpose: "briefing", findings: [] });
    const session = await office.house.sessionOf("chanhvanphong@tinhmau.example");
    for (const format of ["docx", "pdf"]) {
      const file = await office.house.program.http.inject({
        url: `/api/drafts/${draftId}/file/${format}`,
        cookies: { dondoc_session: session },
      });
      const { text } = await readFile(new Uint8Array(file.rawPayload), `giao-ban.${format}`);
      const said = text.replaceAll(/\s+/gu, " ");
      expect(said).toContain("xin ý kiến Chủ tịch UBND tỉnh tại giao ban ngày 29/12/2026");
      expect(said).toContain("làm rõ trách nhiệm");
    }
    const { body } = await office.specialist.call("getBriefingDesk");
    expect(body.prepared).toEqual([]);
    const again = await office.specialist.call("composeBriefing", {
      body: { heldOn: "2026-12-29", items: [{ taskId: tasks[0] ?? "", proposal: "Như trên." }] },
    });
    expect([again.status, again.body]).toMatchObject([409, { code: "TASK_NOT_FREE" }]);
  });

  it("who decides only when it is issued, and is told of it", async () => {
    const item = first((await briefingOf(briefingId)).lines);
    expect(item.acts.map(({ allowed }) => allowed)).toEqual([false, false]);
    const early = await office.chair.call("decideBriefingItem", {
      body: { itemId: item.id, unitId: financeId, ...toFinance },
    });
    expect(early.status).toBe(403);
    await issue(draftId, "12", "2026-12-28");
    expect((await briefingOf(briefingId)).standing).toBe("presented");
    expect(await titlesTo("chutich", "briefing.presented")).toEqual([
      "Văn phòng UBND tỉnh trình 3 nhiệm vụ xin ý kiến tại giao ban ngày 29/12/2026.",
    ]);
    expect(await journalOf(item.task.id)).toContain(
      "đưa ra xin ý kiến tại giao ban ngày 29/12/2026 bằng văn bản số 12/BC-VP",
    );
  });
});

describe("the Chair's decision on an item", () => {
  it("becomes a task that is followed as any other and says where it comes from", async () => {
    const item = first((await briefingOf(briefingId)).lines);
    const { taskId } = await does(office.chair, "decideBriefingItem", {
      itemId: item.id,
      unitId: financeId,
      ...toFinance,
    });
    const { body: task } = await office.finance.call("getTask", { params: { id: taskId } });
    expect(task).toMatchObject({
      state: "ASSIGNED",
      dueOn: "2027-01-08",
      lastDay: "2027-01-08",
      holder: { name: "Sở Tài chính" },
    });
    expect(task.title).toMatch(/^Hoàn thành báo cáo còn thiếu/u);
    const { body: words } = await office.finance.call("getTaskInstructions", {
      params: { id: taskId },
    });
    expect(words.from).toMatchObject({
      about: { id: item.task.id },
      briefing: null,
      spoken: false,
      standing: "confirmed",
    });
    const old = await office.chair.call("getTaskInstructions", { params: { id: item.task.id } });
    expect(first(old.body.about)).toMatchObject({
      task: { id: taskId },
      briefing: { id: briefingId, heldOn: "2026-12-29" },
    });
    expect(await journalOf(item.task.id)).toMatch(
      /cho ý kiến tại giao ban ngày 29\/12\/2026: giao Sở Tài chính “Hoàn thành báo cáo còn thiếu.*”, chậm nhất ngày 08\/01\/2027 \(NV-\d+\)/u,
    );
    expect(await journalOf(taskId)).toContain(
      "giao nhiệm vụ cho Sở Tài chính, hạn 08/01/2027, theo ý kiến chỉ đạo của lãnh đạo UBND tỉnh",
    );
    await does(office.finance, "acknowledgeTask", { taskId, version: task.version });
  });

  it("is made once: whoever comes second is told who was first", async () => {
    const item = first((await briefingOf(briefingId)).lines);
    const [one, other] = await Promise.all([
      vice.call("decideBriefingItem", {
        body: { itemId: item.id, unitId: financeId, ...toFinance },
      }),
      vice.call("passBriefingItem", { body: { itemId: item.id } }),
    ]);
    const { leader } = first(
      (await office.chair.call("getTaskInstructions", { params: { id: item.task.id } })).body.about,
    );
    for (const { status, body } of [one, other]) {
      expect(status).toBe(409);
      const { code, message } = body as unknown as { code: string; message: string };
      expect(code).toBe("ALREADY_SETTLED");
      expect(message).toMatch(
        new RegExp(`^${leader.name} đã cho ý kiến về nhiệm vụ này lúc 09:00 ngày 28/12/2026`, "u"),
      );
    }
  });

  it("holds when two decide at the same moment: one task, and one who is told", async () => {
    const item = (await briefingOf(briefingId)).lines[1];
    const body = { itemId: item?.id ?? "", unitId: financeId, ...toFinance };
    const answers = await Promise.all([
      office.chair.call("decideBriefingItem", { body }),
      vice.call("decideBriefingItem", { body }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const about = await office.chair.call("getTaskInstructions", {
      params: { id: item?.task.id ?? "" },
    });
    expect(about.body.about).toHaveLength(1);
  });

  it("may also be none, and then the list is settled", async () => {
    const item = (await briefingOf(briefingId)).lines[2];
    await does(office.chair, "passBriefingItem", {
      itemId: item?.id ?? "",
      reason: "Để Sở tiếp tục làm.",
    });
    const settled = await briefingOf(briefingId);
    expect(settled).toMatchObject({ standing: "decided", decided: 2, passed: 1, toConfirm: 0 });
    expect(await journalOf(item?.task.id ?? "")).toContain(
      "không có ý kiến thêm: “Để Sở tiếp tục làm.”",
    );
  });

  it("is not for an officer, not for an agency, and not for a day that has passed", async () => {
    const second = await compose(tasks.slice(3));
    await issue(second.draftId, "13", "2026-12-28");
    const itemId = first((await briefingOf(second.id)).lines).id;
    const body = { itemId, unitId: financeId, ...toFinance };
    expect((await office.chief.call("decideBriefingItem", { body })).status).toBe(403);
    expect((await office.finance.call("decideBriefingItem", { body })).status).toBe(403);
    expect((await office.finance.call("getBriefingDesk")).status).toBe(403);
    const past = await office.chair.call("decideBriefingItem", {
      body: { ...body, dueOn: "2026-12-27" },
    });
    expect([past.status, past.body]).toMatchObject([400, { code: "DUE_IN_PAST" }]);
    briefingId = second.id;
  });
});

describe("story 9: what a leader has only said", () => {
  const said = async () => {
    const { body } = await office.chair.call("listInstructions", { query: { open: "true" } });
    return first(body.items);
  };
  it("is entered at the briefing and waits for the leader's word in writing, within the province's working days", async () => {
    const itemId = first((await briefingOf(briefingId)).lines).id;
    await does(office.specialist, "enterInstruction", {
      leaderAccountId: chairId,
      unitId: healthId,
      ...toFinance,
      saidOn: "2026-12-28",
      heardBy: "Chánh Văn phòng",
      briefingItemId: itemId,
    });
    expect(await said()).toMatchObject({
      standing: "waiting",
      confirmBy: "2026-12-30",
      workingDaysLeft: 2,
      task: null,
    });
    expect((await briefingOf(briefingId)).toConfirm).toBe(1);
    const second = await office.chair.call("passBriefingItem", { body: { itemId } });
    expect(second.status).toBe(409);
    expect(await titlesTo("chutich", "instruction.to-confirm")).toEqual([
      "Xin đồng chí xác nhận ý kiến đã nói ngày 28/12/2026, giao Sở Y tế, chậm nhất ngày 30/12/2026.",
    ]);
  });

  it("is confirmed by that leader alone, and binds nobody until then", async () => {
    const { id, version, content, unit, dueOn } = await said();
    const body = { instructionId: id, version, content, unitId: unit.id, dueOn };
    expect((await vice.call("confirmInstruction", { body })).status).toBe(403);
    expect((await office.specialist.call("confirmInstruction", { body })).status).toBe(403);
    const { body: list } = await health.call("listTasks", { query: { list: "all" } });
    expect(list.items.filter(({ title }) => title.startsWith("Hoàn thành báo cáo"))).toEqual([]);
    const about = first((await briefingOf(briefingId)).lines).task.id;
    expect(await journalOf(about)).toContain("chờ xác nhận chậm nhất");
    expect(await journalOf(about, office.finance)).not.toContain("chờ xác nhận chậm nhất");
  });

  it("is asked for again on its last day and each working day after it, each once", async () => {
    const { rounds } = office.house.program;
    for (const day of ["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04"]) {
      await wakeUpOn(`${day}T02:00:00Z`);
      await rounds.look();
      await rounds.look();
    }
    const reminded = await titlesTo("chutich", "instruction.reminder");
    const what = "Chờ đồng chí xác nhận ý kiến nói ngày 28/12/2026 (giao Sở Y tế)";
    expect(reminded).toEqual([
      `${what}: hôm nay là ngày cuối.`,
      `${what}: đã quá hạn 1 ngày làm việc.`,
      `${what}: đã quá hạn 2 ngày làm việc.`,
    ]);
    expect(await titlesTo("chuyenvien", "instruction.reminder")).toHaveLength(3);
    expect(await said()).toMatchObject({ standing: "overdue", workingDaysLeft: -2 });
  });

  it("becomes a task in the words the leader puts right, late and said to be late", async () => {
    const { id, version } = await said();
    const { taskId } = await does(office.chair, "confirmInstruction", {
      instructionId: id,
      version,
      content: "Cử người cùng Sở Tài chính rà soát số liệu.",
      unitId: healthId,
      dueOn: "2027-01-12",
    });
    await wakeUpOn("2027-01-04T03:00:00Z");
    const { body } = await health.call("getTaskInstructions", { params: { id: taskId } });
    expect(body.from).toMatchObject({ standing: "late", heardBy: "Chánh Văn phòng" });
    expect((await briefingOf(briefingId)).standing).toBe("decided");
  });

  it("comes to nothing when the leader did not say so", async () => {
    const { body } = await office.chair.call("getTask", { params: { id: tasks[0] ?? "" } });
    await does(office.specialist, "enterInstruction", {
      leaderAccountId: chairId,
      unitId: healthId,
      content: "Kiểm tra lại số liệu.",
      dueOn: "2027-01-20",
      saidOn: "2027-01-04",
      aboutNumber: body.number,
    });
    const { id, version } = await said();
    await does(office.chair, "disownInstruction", {
      instructionId: id,
      version,
      reason: "Tôi không giao việc này.",
    });
    const { body: open } = await office.chair.call("listInstructions", {
      query: { open: "true" },
    });
    expect(open.items).toEqual([]);
    expect(await titlesTo("chuyenvien", "instruction.disowned")).toHaveLength(1);
  });
});

describe("asked of the database itself", () => {
  it("an agency has no row of lists and proposals, and only such words as stand and concern it", async () => {
    const counts = async (units: readonly string[]) => {
      const owner = new pg.Client(office.house.owner);
      await owner.connect();
      try {
        await owner.query("begin");
        await owner.query("set local role dondoc_scoped");
        await owner.query("select set_config('app.scope_units', $1, true)", [units.join(",")]);
        const { rows } = await owner.query<{ said: number }>(
          "select count(*)::int as said from app.leader_instruction",
        );
        const lists = await owner.query<{ n: number }>(
          "select (select count(*) from app.briefing)::int + (select count(*) from app.briefing_item)::int as n",
        );
        return { said: first(rows).said, lists: first(lists.rows).n };
      } finally {
        await owner.end();
      }
    };
    const communeIds = await asOwner<{ id: string }>(
      `select role_grant.unit_id as id from app.role_grant join app.account on account.id = account_id where login like 'xa@%'`,
    );
    expect(await counts(communeIds.map(({ id }) => id))).toEqual({
      said: 0,
      lists: 0,
    });
    // Three decisions on its tasks; what the leader disowned is nobody's.
    expect(await counts([financeId])).toEqual({ said: 3, lists: 0 });
    expect((await commune.call("listBriefings", { query: {} })).status).toBe(403);
  });

  it("content that the law takes away goes from lists and words too", async () => {
    const rows = await asOwner<{ documentId: string }>(
      'select document_id as "documentId" from app.task where id = $1',
      [tasks[0]],
    );
    const { documentId } = first(rows);
    await does(office.chief, "requestExpunge", {
      documentId,
      legalBasis: "Luật Bảo vệ dữ liệu cá nhân",
      reason: "Có dữ liệu cá nhân.",
    });
    const { body } = await office.chief.call("getDocument", { params: { id: documentId } });
    await does(await office.house.enter("quantri@tinhmau.example"), "decideExpunge", {
      requestId: body.expungeRequest?.id ?? "",
      approve: true,
    });
    const left = await asOwner<{ proposal: string; content: string; annexes: unknown[] }>(
      `select item.proposal, said.content, draft.model -> 'annexes' as annexes
       from app.briefing_item item join app.leader_instruction said on said.briefing_item_id = item.id
       join app.briefing on briefing.id = item.briefing_id join app.draft on draft.id = briefing.draft_id
       where item.task_id = $1`,
      [tasks[0]],
    );
    expect(left).toEqual([
      { proposal: "(nội dung đã được xóa)", content: "(nội dung đã được xóa)", annexes: [] },
    ]);
  });
});
