import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOffice, does, first, type Office } from "../../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../../testing/released-task.ts";
import type { Visitor } from "../../testing/test-program.ts";

/*
 * Story 16 behind the pages: a reminder or criticism from what the record holds to the Chair's signature. The task was due on
 * 15/12/2026; today is 21/12.
 */
let office: Office;
let task: ReleasedTask;
let finance: string;
const people = new Map<string, Visitor>();
const as = (name: string): Visitor => {
  const visitor = people.get(name);
  if (!visitor) throw new Error(`nobody is called ${name}`);
  return visitor;
};

beforeAll(async () => {
  office = await openOffice();
  task = await releaseTask(office);
  finance = task.units.get("Sở Tài chính") ?? "";
  await enterOn("2026-12-21T02:00:00Z");
});
afterAll(() => office.house.close());

async function enterOn(instant: string): Promise<void> {
  office.house.setClock(instant);
  for (const [name, login] of [
    ["specialist", "chuyenvien"],
    ["chief", "chanhvanphong"],
    ["chair", "chutich"],
    ["home affairs", "sonoivu"],
    ["director", "sotaichinh"],
  ] as const) {
    people.set(name, await office.house.enter(`${login}@tinhmau.example`));
  }
}

const base = (kind: "reminder" | "criticism" = "criticism") => ({
  kind,
  unitId: finance,
  cause: "Để nhiệm vụ quá hạn, không báo cáo lý do",
  remedyWanted: "Hoàn thành nhiệm vụ quá hạn",
  remedyBy: "2027-01-15",
  countsFor: "2026-Q4",
  taskIds: [task.taskId],
});
const propose = async (subjectKind: "agency" | "head" = "agency") =>
  does(as("specialist"), "proposeMeasure", { ...base(), subjectKind });
const read = async (id: string, who: Visitor = as("specialist")) =>
  who.call("getProposal", { params: { id } });
const on = async (id: string) => ({ proposalId: id, version: (await read(id)).body.version });
const issue = async (who: Visitor, draftId: string, capacity = "own") => {
  const { body } = await who.call("getDraft", { params: { id: draftId } });
  const signer = first(body.signers.filter((one) => one.capacity === capacity));
  return who.call("issueDraft", {
    body: {
      draftId,
      version: body.version,
      number: "31",
      issuedOn: "2026-12-25",
      signerPersonId: signer.person.id,
      capacity: signer.capacity,
    },
  });
};

describe("a criticism of an agency", () => {
  let proposal: string;
  let draftId: string;

  it("rests on what the record holds, each ground opening its row", async () => {
    const { body } = await as("specialist").call("getRecordGrounds", { query: { unitId: finance } }); // prettier-ignore
    expect(body).toMatchObject({ vertical: false, hearDays: 3 });
    const ground = first(body.grounds);
    expect(ground.opens).toEqual({ type: "task", id: task.taskId });
    expect(ground.lines[0]).toBe("quá hạn 6 ngày (hạn 15/12/2026)");
    const nothing = await as("specialist").call("proposeMeasure", {
      body: { ...base(), subjectKind: "agency", taskIds: [] },
    });
    expect([nothing.status, nothing.body]).toMatchObject([400, { code: "NO_GROUNDS" }]);
    const refused = await as("director").call("getRecordGrounds", { query: { unitId: finance } });
    expect(refused.status).toBe(403);
  });

  it("is told to the agency first, which explains; until then nothing is drafted", async () => {
    ({ id: proposal } = await propose());
    const early = await as("specialist").call("draftMeasure", { body: await on(proposal) });
    expect(early.status).toBe(403);
    expect((await read(proposal, as("director"))).body).toMatchObject({ state: "hearing", explainBy: "2026-12-24" }); // prettier-ignore
    await does(as("director"), "explainProposal", { ...(await on(proposal)), text: "Chờ số liệu của Sở Y tế." }); // prettier-ignore
    expect((await read(proposal)).body.explanation?.text).toBe("Chờ số liệu của Sở Y tế.");
  });

  it("becomes a document for the Chair with grounds and explanation; who proposed it cannot sign it off", async () => {
    ({ draftId } = await does(as("specialist"), "draftMeasure", await on(proposal)));
    const { body } = await as("chair").call("getDraft", { params: { id: draftId } });
    expect(body.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(body.model.blocks)).toContain("đã giải trình: “Chờ số liệu của Sở Y tế”");
    expect(JSON.stringify(body.model.annexes)).toContain("quá hạn 6 ngày");
    await enterOn("2026-12-25T02:00:00Z");
    const byOrder = await issue(as("chief"), draftId, "TL");
    expect([byOrder.status, byOrder.body]).toMatchObject([403, { message: expect.stringContaining("không ký thừa lệnh") }]); // prettier-ignore
  });

  it("is in the register once the Chair has signed, and its agency and Home Affairs know", async () => {
    const { status } = await issue(as("chair"), draftId);
    expect(status).toBe(200);
    const { measureId, state } = (await read(proposal)).body;
    expect(state).toBe("issued");
    const entry = (await as("director").call("getMeasure", { params: { id: measureId ?? "" } })).body; // prettier-ignore
    expect(entry).toMatchObject({ kind: "criticism", draftId, tasks: 1, remedyState: "open", publishedOn: null }); // prettier-ignore
    expect(entry.grounds[0]?.lines[0]).toBe("quá hạn 6 ngày (hạn 15/12/2026)");
    for (const who of ["director", "home affairs"]) {
      const { items } = (await as(who).call("listNotifications", { query: {} })).body;
      expect([who, items.some(({ subject }) => subject.id === measureId)]).toEqual([who, true]);
    }
    const onTask = await as("director").call("getTaskMeasures", { params: { id: task.taskId } });
    expect(onTask.body.items.map(({ id }) => id)).toEqual([measureId]);
  });
});

describe("a criticism of a head", () => {
  it("is closed to the Office but for who proposed it, with its document", async () => {
    const { id } = await propose("head");
    expect((await read(id, as("chief"))).status).toBe(404);
    expect((await read(id, as("director"))).status).toBe(200);
    await does(as("director"), "explainProposal", { ...(await on(id)), text: "Nhận trách nhiệm." });
    const { draftId } = await does(as("specialist"), "draftMeasure", await on(id));
    const seen = async (who: string) =>
      (await as(who).call("getDraft", { params: { id: draftId } })).status;
    expect([await seen("chief"), await seen("chair"), await seen("specialist")]).toEqual([404, 200, 200]); // prettier-ignore
    const { items } = (await as("chief").call("listDrafts", { query: {} })).body;
    expect(items.map((one) => one.id)).not.toContain(draftId);
  });

  it("that the Chair declines comes to nothing, with the reason", async () => {
    const { id } = await propose("head");
    const body = { ...(await on(id)), reason: "Đã nhắc nhở trực tiếp." };
    await does(as("chair"), "closeProposal", body);
    expect((await read(id)).body).toMatchObject({ state: "closed", closed: { text: body.reason } });
  });
});

describe("a ground that is gone meanwhile", () => {
  it("is said, not left out", async () => {
    await does(as("director"), "submitResult", {
      taskId: task.taskId,
      version: (await as("director").call("getTask", { params: { id: task.taskId } })).body.version,
      evidence: [{ documentNumber: "9/BC", issuedOn: "2026-12-14", receivedBy: "Văn phòng" }],
    });
    const chosen = { ...base("reminder"), subjectKind: "agency" as const };
    const answer = await as("specialist").call("proposeMeasure", {
      body: { ...chosen, taskIds: [task.taskId, "0198a000-0000-7000-8000-000000000001"] },
    });
    expect([answer.status, answer.body]).toMatchObject([409, { code: "GROUNDS_CHANGED" }]);
  });
});

describe("agencies above the thresholds", () => {
  it("are listed within their groups, with the rule in words, for the province alone", async () => {
    const { body } = await as("home affairs").call("getMeasureCandidates", { query: {} });
    expect(body.rules.map(({ suggestion }) => suggestion)).toEqual(["praise", "award"]);
    expect(body.rows.find(({ unit }) => unit.id === finance)).toMatchObject({ suggestions: [] });
    expect((await as("director").call("getMeasureCandidates", { query: {} })).status).toBe(403);
  });

  it("are praised only by a proposal with their figures", async () => {
    const { id } = await does(as("home affairs"), "proposeMeasure", {
      kind: "praise",
      subjectKind: "agency",
      unitId: finance,
      cause: "Hoàn thành tốt nhiệm vụ được giao",
      countsFor: "2026-Q4",
      figuresOf: "2026-Q4",
    });
    const { groundList, explainBy } = (await read(id, as("home affairs"))).body;
    expect(groundList.map(({ kind }) => kind)).toEqual(["figure", "figure", "figure"]);
    expect(explainBy).toBeNull();
    const { draftId } = await does(as("home affairs"), "draftMeasure", { proposalId: id, version: 1 }); // prettier-ignore
    const { body } = await as("chair").call("getDraft", { params: { id: draftId } });
    expect(body.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
