import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDirective } from "@dondoc/directive";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import type { Visitor } from "../../testing/test-program.ts";
import { readFile } from "../documents/files/read-file.ts";

let office: Office;
let focal: Visitor;
let commune: Visitor;
let taskId: string;
let unitId: string;
let partnerHead: () => Promise<Visitor>;
beforeAll(async () => {
  office = await openOffice();
  ({ taskId, unitId } = await overdueTask());
});
afterAll(() => office.house.close());

/** A task of the Department of Finance that has been late since 15/12/2026, and the ladder's rung of that form. */
async function overdueTask() {
  const released = await releaseTask(office);
  const { taskId: id, units } = released;
  partnerHead = () => released.headOf("Sở Y tế");
  await wakeUpOn("2026-12-28T02:00:00Z");
  return { taskId: id, unitId: units.get("Sở Tài chính") ?? "" };
}
/** Another day: everybody signs in again. */
async function wakeUpOn(instant: string): Promise<void> {
  office.house.setClock(instant);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  office.specialist = await enter("chuyenvien");
  office.chief = await enter("chanhvanphong");
  office.chair = await enter("chutich");
  office.finance = await enter("sotaichinh");
  focal = await enter("daumoi.sotaichinh");
  commune = await enter("xa");
}
const desk = async () => (await office.specialist.call("getUrgingDesk")).body;
const mine = async () => first((await desk()).agencies.filter(({ unit }) => unit.id === unitId));
const draftOf = async (id: string) =>
  (await office.chief.call("getDraft", { params: { id } })).body;
const urgingOf = async (who = office.specialist) =>
  (await who.call("getTaskUrging", { params: { id: taskId } })).body;

/** What comes of recording a letter as signed on a day. */
async function tryToIssue(draftId: string, issuedOn: string) {
  const { version, signers } = await draftOf(draftId);
  const { person, capacity } = first(signers);
  const { body } = await office.chief.call("issueDraft", {
    body: { draftId, version, number: "150", issuedOn, signerPersonId: person.id, capacity },
  });
  return body;
}
async function issue(draftId: string, number: string): Promise<void> {
  const { version, signers } = await draftOf(draftId);
  const { person, capacity } = first(signers);
  await does(office.chief, "issueDraft", {
    draftId,
    version,
    number,
    issuedOn: "2026-12-28",
    signerPersonId: person.id,
    capacity,
  });
}
async function asOwner<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  const { rows } = await owner.query<T>(text, values);
  await owner.end();
  return rows;
}

describe("story 8: an urging letter", () => {
  it("is not for what waits for a decision on more time: its delay is not the agency's meanwhile", async () => {
    const asks = (waits: boolean) =>
      asOwner("update app.task set extension_pending = $2 where id = $1", [taskId, waits]);
    await asks(true);
    expect((await desk()).agencies.map(({ unit }) => unit.id)).not.toContain(unitId);
    const { body } = await office.specialist.call("draftUrgingLetters", {
      body: { unitIds: [unitId] },
    });
    expect(body).toMatchObject({ code: "NOTHING_TO_URGE" });
    await asks(false);
    expect(await mine()).toMatchObject({ overdue: 1 });
  });

  it("is ready to sign, with the overdue list of one agency, and reads back as it was written", async () => {
    const late = await mine();
    expect(late).toMatchObject({ overdue: 1, worst: 13, letters: 0, openDraftId: null });
    const { drafts, skipped } = await does(office.specialist, "draftUrgingLetters", {
      unitIds: [unitId],
      explain: "no",
    });
    expect([drafts.length, skipped]).toEqual([1, 0]);
    const draft = await draftOf(first(drafts).draftId);
    expect(draft).toMatchObject({ purpose: "urging", state: "draft", findings: [] });
    expect(draft.about.map(({ id }) => id)).toEqual([taskId]);
    const session = await office.house.sessionOf("chanhvanphong@tinhmau.example");
    const docx = await office.house.program.http.inject({
      url: `/api/drafts/${draft.id}/file/docx`,
      cookies: { dondoc_session: session },
    });
    const { text } = await readFile(new Uint8Array(docx.rawPayload), "don-doc.docx");
    expect(text).toContain("15/12/2026");
    expect(readDirective(text).header.addressees.map(({ value }) => value)).toEqual([
      "Sở Tài chính",
    ]);
    expect((await mine()).openDraftId).toBe(draft.id);
  });

  it("is not drafted twice for one agency while the first waits to be signed", async () => {
    const { status, body } = await office.specialist.call("draftUrgingLetters", {
      body: { unitIds: [unitId] },
    });
    expect([status, body]).toMatchObject([409, { code: "NOTHING_TO_URGE" }]);
  });

  it("counts once it is signed, tells the agency's head and focal officer, and ends what was prepared", async () => {
    await asOwner(
      `insert into app.rung_fired (task_id, rung, step, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
       values ($1, 'urging', 1, '2026-12-15', '2026-12-18', '2026-12-18', now(), 'urging', $2, '{}')`,
      [taskId, unitId],
    );
    expect((await mine()).preparedUrgings).toBe(1);
    expect((await urgingOf()).urgings).toEqual([]);
    await issue((await mine()).openDraftId ?? "", "101");
    expect((await urgingOf()).urgings).toMatchObject([
      { ordinal: 1, issuedOn: "2026-12-28", daysLate: 13, reference: "101/VP-TH", explain: false },
    ]);
    expect(await mine()).toMatchObject({ preparedUrgings: 0, letters: 1 });
    const told = await asOwner<{ title: string }>(
      "select title from app.notification where kind = 'urging.letter'",
    );
    expect(told.length).toBeGreaterThan(1);
    expect(first(told).title).toContain("101/VP-TH");
    const { body } = await office.finance.call("getTask", { params: { id: taskId } });
    expect(body.journal.map(({ sentence }) => sentence).join("\n")).toContain(
      "đôn đốc bằng văn bản số 101/VP-TH",
    );
  });

  it("goes to all agencies that are late at once, a draft each", async () => {
    const { drafts } = await does(office.specialist, "draftUrgingLetters", {
      unitIds: [],
      explain: "yes",
    });
    expect(drafts.map(({ unitId: unit }) => unit)).toContain(unitId);
    expect(new Set(drafts.map(({ draftId }) => draftId)).size).toBe(drafts.length);
    const { draftId } = first(drafts.filter(({ unitId: unit }) => unit === unitId));
    expect((await draftOf(draftId)).purpose).toBe("explanation");
  });
});

describe("two officers who draft at the same moment", () => {
  it("make one letter an agency: the second finds the first one's", async () => {
    const waiting = (await mine()).openDraftId ?? "";
    const { version } = await draftOf(waiting);
    await does(office.specialist, "withdrawDraft", {
      draftId: waiting,
      version,
      reason: "Lập lại",
    });
    const answers = await Promise.all(
      [office.specialist, office.chief, office.specialist, office.chief].map((who) =>
        who.call("draftUrgingLetters", { body: { unitIds: [unitId], explain: "yes" } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });
});

describe("story 24: a director answers a request to explain", () => {
  const explanation = async (who = office.finance) => first((await urgingOf(who)).explanations);
  const answer = async () => ({
    explanationId: (await explanation()).id,
    version: (await explanation()).version,
    cause: "objective" as const,
    content: "Chờ số liệu quyết toán của các xã.",
    plan: "Làm việc với các xã còn lại trong tuần.",
    promisedOn: "2027-01-15",
    evidenceNumber: "45/STC-VP",
  });

  it("who has the working days that the province has set", async () => {
    await issue((await mine()).openDraftId ?? "", "102");
    expect(await explanation()).toMatchObject({
      dueOn: "2026-12-30",
      standing: "waiting",
      content: null,
    });
    expect((await urgingOf()).urgings.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it("whose focal officer drafts and may not send, whose partner sees nothing", async () => {
    await does(focal, "draftExplanation", await answer());
    expect((await explanation()).draftedBy).not.toBeNull();
    expect((await focal.call("explain", { body: await answer() })).status).toBe(403);
    expect((await commune.call("getTaskUrging", { params: { id: taskId } })).status).toBe(404);
    expect((await commune.call("listExplanations", { query: {} })).body.items).toEqual([]);
    expect((await commune.call("explain", { body: await answer() })).status).toBe(404);
  });

  it("may enclose a file that whoever sees the explanation opens, and nobody else", async () => {
    const bytes = new TextEncoder().encode("Biên bản làm việc với các xã.");
    const file = { name: "biên bản.txt", bytes };
    const { body: kept } = await focal.call("uploadExplanationFile", { body: {}, file });
    const page = new TextEncoder().encode("<!doctype html><script>1</script>");
    const odd = await focal.call("uploadExplanationFile", {
      body: {},
      file: { name: "trang.txt", bytes: page },
    });
    expect(odd.status).toBe(400);
    const refused = await focal.call("uploadSignedFile", { body: {}, file });
    expect(refused.status).toBe(403);
    await does(focal, "draftExplanation", {
      ...(await answer()),
      fileHash: kept.hash,
      fileName: kept.name,
    });
    const { id } = await explanation();
    const opened = async (login: string) =>
      office.house.program.http.inject({
        url: `/api/explanations/${id}/file`,
        cookies: { dondoc_session: await office.house.sessionOf(`${login}@tinhmau.example`) },
      });
    const own = await opened("daumoi.sotaichinh");
    expect([own.statusCode, own.body]).toEqual([200, "Biên bản làm việc với các xã."]);
    expect(own.headers["content-disposition"]).toContain("bi%C3%AAn%20b%E1%BA%A3n.txt");
    expect((await opened("chutich")).statusCode).toBe(200);
    expect((await opened("xa")).statusCode).toBe(404);
  });

  it("and whose answer stays beside the days late, marked late when it came late", async () => {
    await wakeUpOn("2027-01-04T02:00:00Z");
    expect((await explanation()).standing).toBe("overdue");
    await does(office.finance, "explain", await answer());
    expect(await explanation(office.chair)).toMatchObject({
      standing: "late",
      cause: "objective",
      content: "Chờ số liệu quyết toán của các xã.",
      promisedOn: "2027-01-15",
      task: { daysLate: 20 },
    });
    expect((await office.finance.call("explain", { body: await answer() })).status).toBe(403);
    const { body } = await office.chair.call("getExceptions", { query: {} });
    expect(first(body.items.filter(({ taskId: id }) => id === taskId))).toMatchObject({
      urged: 2,
      explanation: { standing: "late", content: "Chờ số liệu quyết toán của các xã." },
    });
  });

  it("and is not told to the partner of the task, who sees its journal otherwise", async () => {
    const journalOf = async (who: Visitor) => {
      const { body } = await who.call("getTask", { params: { id: taskId } });
      return body.journal.map(({ sentence }) => sentence).join("\n");
    };
    expect(await journalOf(office.finance)).toContain("Chờ số liệu quyết toán của các xã.");
    const seen = await journalOf(await partnerHead());
    expect(seen).toContain("tiếp nhận nhiệm vụ cho Sở Tài chính");
    expect(seen).not.toContain("giải trình");
  });

  it("is in the Office's list of what was asked", async () => {
    const open = await office.specialist.call("listExplanations", {
      query: { open: "true", unitId },
    });
    expect(open.body.items).toEqual([]);
    const all = await office.specialist.call("listExplanations", { query: { unitId } });
    expect(all.body.items.map(({ standing }) => standing)).toEqual(["late"]);
  });
});

describe("a letter that waits while its task goes on", () => {
  const urgings = async () => (await urgingOf()).urgings.length;

  it("is not issued for what was handed in meanwhile: the line is named, and nobody is urged", async () => {
    const { drafts } = await does(office.specialist, "draftUrgingLetters", {
      unitIds: [unitId],
      explain: "no",
    });
    const { draftId } = first(drafts);
    expect((await draftOf(draftId)).findings).toEqual([]);
    await wakeUpOn("2027-01-05T02:00:00Z");
    const { version, number } = (await office.finance.call("getTask", { params: { id: taskId } }))
      .body;
    await does(office.finance, "submitResult", {
      taskId,
      version,
      evidence: [
        { documentNumber: "9/BC-STC", issuedOn: "2027-01-05", receivedBy: "Văn phòng UBND tỉnh" },
      ],
    });
    const message = `NV-${number} đã báo cáo hoàn thành ngày 05/01/2027, nên danh mục không còn đúng. Hãy bỏ dự thảo này rồi lập lại.`;
    expect((await draftOf(draftId)).findings).toMatchObject([
      { rule: "lines-hold", severity: "error", message },
    ]);
    expect(await tryToIssue(draftId, "2027-01-05")).toMatchObject({ code: "LINES_LAPSED", message }); // prettier-ignore
    expect([await urgings(), (await draftOf(draftId)).state]).toEqual([2, "draft"]);
  });

  it("counts when it was signed on a day on which its lines held, and is only recorded later", async () => {
    const { draftId } = first(
      await asOwner<{ draftId: string }>(
        `select draft_id as "draftId" from app.urging where task_id = $1 and issued_on is null
         order by id desc limit 1`,
        [taskId],
      ),
    );
    await tryToIssue(draftId, "2027-01-04");
    expect([await urgings(), (await draftOf(draftId)).state]).toEqual([3, "issued"]);
  });
});
