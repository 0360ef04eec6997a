import { routes } from "@dondoc/contract";
import { writeXlsx } from "hucre/xlsx";
import pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { allActs, type SubjectType } from "../kernel/act.ts";
import { commitment } from "../kernel/audit.ts";
import { ownerOf } from "../demo/testing.ts";
import { buildUnit } from "../modules/tasks/testing.ts";
import { does, first, openOffice, type Office } from "../testing/office.ts";
import { openProvinceProvider, type ProvinceProvider } from "../testing/province-provider.ts";
import { forgottenTasks } from "./testing/indicators-part.ts";
import { decideSettings } from "./testing/settings-part.ts";
import { walkConsultations, walkCooperation } from "./testing/coordination-part.ts";
import { walkNotices } from "./testing/ladder-part.ts";
import { OPENED_AT } from "./testing/passkey-part.ts";
import { BACK_FROM_PROVINCE, comeByTheProvince } from "./testing/province-part.ts";
import { comeAndGo, guessAtTheDoor, takeSecondStep } from "./testing/sign-in-part.ts";
import { walkTheClocks } from "./testing/clocks-part.ts";
import {
  beginToWatch,
  readPermissions,
  type Permissions,
  type Watch,
} from "./testing/permissions/print.ts";
import { wordless } from "./testing/permissions/words.ts";
import { writeMatrix } from "./testing/permissions/write-matrix.ts";
import { delegateAndTakeBack, divideTheWork, workAtOnce } from "./testing/people-part.ts";
import { walkTaskChanges } from "./testing/acts-part.ts";
import { walkBriefing } from "./testing/briefing-part.ts";
import { walkDirections } from "./testing/direction-part.ts";
import { walkLetters, walkUrging } from "./testing/letters-part.ts";
import { walkMonitoring, walkStudy } from "./testing/dissemination-part.ts";
import { walkCollections } from "./testing/aggregation-part.ts";
import { walkSuccession } from "./testing/succession-part.ts";
import { walkPublication } from "./testing/publication-part.ts";
import { walkTaskImport } from "./testing/task-import-part.ts";
import { walkReports } from "./testing/reports-part.ts";
import { walkCalendarFeeds } from "./testing/calendar-feeds-part.ts";
import { walkUpkeep } from "./testing/upkeep-part.ts";
import { walkInnovation, walkProposals, walkRegister } from "./testing/accountability-part.ts";
import { walkPowersAndRegulations, walkProgramme } from "./testing/programmes-part.ts";
import { walkChecklists } from "./testing/checklists-part.ts";
import { walkInspections } from "./testing/inspections-part.ts";
import { walkBodyMonth } from "./testing/body-month-part.ts";
import { walkConclusion } from "./testing/conclusion-part.ts";
import { walkRemediation } from "./testing/remediation-part.ts";
import { walkRisk } from "./testing/risk-part.ts";
import { walkDenunciations } from "./testing/denunciations-part.ts";
import { walkComplaints } from "./testing/complaints-part.ts";
import { walkTips } from "./testing/tips-part.ts";
import { walkSelfChecks } from "./testing/self-check-part.ts";
import { walkYearPlans } from "./testing/year-plan-part.ts";
import { walkDialogues } from "./testing/dialogue-part.ts";
import { walkVoices } from "./testing/voices-part.ts";
import { isDelegable } from "../modules/access/domain/delegable.ts";
import { beginWeek, dates, type Week } from "./testing/week.ts";

/*
 * The walk: every act of the program is done once, in the order of an office's week, and each must leave its line in the
 * journal. Whoever adds an act adds its step, a module its file in testing/; the last test names the acts that nobody walks.
 */
const PASSWORD = "mật khẩu đủ dài của An";

let office: Office;
let provider: ProvinceProvider;
let directive: string;
let week: Week;
let watch: Watch;

beforeAll(async () => {
  provider = await openProvinceProvider(BACK_FROM_PROVINCE, {});
  office = await openOffice({
    openedAt: OPENED_AT,
    province: { ...provider, scopes: [], secondStepLevels: [], redirectUri: BACK_FROM_PROVINCE },
  });
  const { unitId } = await ownerOf(office.house, (owner) =>
    buildUnit(owner, { name: "Cơ quan không liên quan", kind: "public-unit" }),
  );
  watch = await beginToWatch(office.house, unitId);
  week = beginWeek(office);
});
afterAll(async () => {
  await office.house.close();
  await provider.stop();
});

describe("an office's week", () => {
  it("begins with the dispatch that comes in and is put right", async () => {
    directive = await week.takeIn(978);
    const subject = "Tăng cường kỷ luật, kỷ cương hành chính";
    await does(office.clerk, "correctHeader", {
      ...(await week.versionOf(directive)),
      issuerName: "Ủy ban nhân dân tỉnh An Sơn",
      subject,
    });
    await does(office.clerk, "recordSecretStub", { receivedOn: dates.received });
    expect((await week.documentOf(directive)).header.subject).toBe(subject);
  });

  it("goes on with its assignments, added, split, merged, corrected and decided", async () => {
    const { text: read } = await week.documentOf(directive);
    const passage = "Kết quả cải cách hành chính chưa đạt yêu cầu.";
    const start = read.indexOf(passage);
    await does(office.specialist, "addAssignment", {
      documentId: directive,
      start,
      end: start + passage.length,
    });
    const alive = async () =>
      (await week.documentOf(directive)).assignments.filter(({ state }) => state !== "rejected");
    const added = async () => (await alive()).filter(({ foundBy }) => foundBy === "person");
    const { id: assignmentId, version } = first(await added());
    await does(office.specialist, "splitAssignment", { assignmentId, version, at: [start + 20] });
    const assignmentIds = (await added()).map(({ id }) => id);
    expect(assignmentIds).toHaveLength(2);
    await does(office.specialist, "mergeAssignments", {
      ...(await week.versionOf(directive)),
      assignmentIds,
    });
    const merged = first(await added());
    await does(office.specialist, "rejectAssignment", {
      assignmentId: merged.id,
      version: merged.version,
      reason: "Không phải nhiệm vụ.",
    });

    const [one] = await alive();
    expect(one?.text).toContain("Kế hoạch tinh gọn thủ tục");
    const corrected = await does(office.specialist, "correctAssignment", {
      assignmentId: one?.id ?? "",
      version: one?.version ?? 0,
      deliverable: "Kế hoạch tinh gọn thủ tục",
      mode: "followed",
    });
    await does(office.specialist, "acceptAssignment", {
      assignmentId: corrected.id,
      version: corrected.version,
    });
    await does(office.specialist, "acceptRemaining", {
      ...(await week.versionOf(directive)),
      mode: "followed",
    });
  });

  it("takes two people to give the tasks out", async () => {
    const propose = async () =>
      does(office.specialist, "proposeBatch", {
        ...(await week.versionOf(directive)),
        fullyRead: true,
      });
    expect((await week.documentOf(directive)).questions.filter(({ blocking }) => blocking)).toEqual(
      [],
    );
    await propose();
    await does(office.chief, "sendBackBatch", {
      ...(await week.versionOf(directive)),
      reason: "Xem lại thời hạn.",
    });
    await propose();
    const { tasks } = await does(office.chief, "releaseBatch", await week.versionOf(directive));
    expect(tasks).toBe(3);
    await does(office.finance, "acknowledgeReceipt", { documentId: directive });
  });

  it("is read of by the agencies, and what the mail server refused goes out again", async () => {
    await expect(walkNotices(office)).resolves.toBeUndefined();
  });

  it("is taken into a calendar by an address that can be closed", async () => {
    await expect(walkCalendarFeeds(office)).resolves.toBeUndefined();
  });

  it("is looked after: what failed by itself is tried again by the administrator", async () => {
    await expect(walkUpkeep(office)).resolves.toBeUndefined();
  });

  it("is what Home Affairs keeps of who was reminded, with what that agency says and puts right", async () => {
    expect(await walkRegister(office)).toBe("remedied");
  });

  it("proposes a reminder from the record, hears the agency and drafts it for the Chair", async () => {
    expect(await walkProposals(office)).toBe("drafted");
  });

  it("dares something for the common good, which is voted on, done, judged and protected", async () => {
    expect(await walkInnovation(office)).toBe("excluded");
  });

  it("hears what people say, answers with four eyes, publishes it and hears of it again", async () => {
    expect(await walkVoices(office)).toBe("REOPENED");
  });

  it("plans the inspections of a year, has the plan approved and proposes one of them", async () => {
    expect(await walkYearPlans(office)).toBe("proposed");
  });

  it("has an agency look at itself", async () => {
    expect(await walkSelfChecks(office)).toBe(1);
  });

  it("takes down what was said at a dialogue and makes what was promised a task", async () => {
    expect(await walkDialogues(office)).toBe(1);
  });

  it("handles denunciations in a room that nobody else looks into", async () => {
    expect(await walkDenunciations(office)).toBe("TERMINATED");
  });

  it("settles a complaint and takes it to the superior", async () => {
    expect(await walkComplaints(office)).toBe(2);
  });

  it("opens what was sent sealed and says what became of it", async () => {
    expect(await walkTips(office)).toEqual(["denunciation", "complaint", "FOR_INSPECTION"]);
  });

  it("follows a yearly plan with its tasks and targets to the end of its year", async () => {
    expect(await walkProgramme(office)).toBe("0/1");
  });

  it("keeps the registers of decentralised powers and of working regulations", async () => {
    expect(await walkPowersAndRegulations(office)).toBe("ended");
  });

  it("is an agency's work on its task, with steps, a report and an obstacle", async () => {
    const { body } = await office.finance.call("listTasks", { query: { list: "all" } });
    const dated = first(body.items.filter(({ dueOn }) => dueOn !== null));
    await does(office.finance, "acknowledgeTask", await week.onTask(dated.id));
    const { body: people } = await office.finance.call("listPeople", {
      query: { unitId: dated.holder.id },
    });
    const personId = first(people.items).id;
    await does(office.finance, "addStep", {
      ...(await week.onTask(dated.id)),
      title: "Dự thảo",
      personId,
      dueOn: "2026-12-01",
    });
    const stepId = first((await week.taskOf(dated.id)).steps).id;
    await does(office.finance, "completeStep", {
      ...(await week.onTask(dated.id)),
      stepId,
      doneOn: dates.today,
    });
    await does(office.finance, "reportProgress", {
      ...(await week.onTask(dated.id)),
      content: "Đã có dự thảo.",
      percent: 60,
    });
    await does(office.finance, "raiseObstacle", {
      ...(await week.onTask(dated.id)),
      content: "Chưa có số liệu của các xã.",
    });
    const obstacleId = first((await week.taskOf(dated.id)).obstacles).id;
    await does(office.chair, "decideObstacle", {
      ...(await week.onTask(dated.id)),
      obstacleId,
      decision: "Các xã gửi trong tuần.",
    });
    expect((await week.taskOf(dated.id)).state).toBe("IN_PROGRESS");
  });

  it("ends with the result: returned, handed in again, confirmed, reopened", async () => {
    const { body } = await office.finance.call("listTasks", { query: { list: "all" } });
    const { id } = first(body.items.filter(({ dueOn }) => dueOn !== null));
    const evidence = [
      { documentNumber: "12/BC-STC", issuedOn: dates.today, receivedBy: "Văn phòng UBND tỉnh" },
    ];
    const submit = async () =>
      does(office.finance, "submitResult", { ...(await week.onTask(id)), evidence });
    await submit();
    await does(office.specialist, "returnTask", {
      ...(await week.onTask(id)),
      fault: "agency",
      reason: "Thiếu phụ lục.",
    });
    await submit();
    await does(office.specialist, "confirmCompletion", {
      ...(await week.onTask(id)),
      completedOn: dates.today,
    });
    await does(office.chief, "reopenTask", {
      ...(await week.onTask(id)),
      reason: "Số liệu chưa khớp.",
    });
    const undated = first(body.items.filter(({ dueOn }) => dueOn === null));
    await does(office.specialist, "setDueDate", {
      ...(await week.onTask(undated.id)),
      dueOn: "2026-12-25",
      reason: "Chỉ đạo tại cuộc họp.",
    });
    expect((await week.taskOf(undated.id)).dueOn).toBe("2026-12-25");
  });

  it("sees a document without a task, and content that the law has taken away", async () => {
    const plain = await week.takeIn(979);
    await does(office.specialist, "recordNoTask", {
      ...(await week.versionOf(plain)),
      reason: "Để biết.",
    });
    const wrong = await week.takeIn(980);
    for (const [documentId, approve] of [
      [plain, false],
      [wrong, true],
    ] as const) {
      await does(office.chief, "requestExpunge", {
        documentId,
        legalBasis: "Luật Bảo vệ dữ liệu cá nhân",
        reason: "Có dữ liệu cá nhân.",
      });
      const requestId = (await week.documentOf(documentId)).expungeRequest?.id ?? "";
      await does(office.admin, "decideExpunge", { requestId, approve });
    }
    expect(await week.documentOf(wrong)).toMatchObject({ state: "expunged", text: "" });
  });

  it("follows a later version of the directive, and says what becomes of the open tasks", async () => {
    const later = await week.takeIn(981);
    const versions = { documentId: later, earlierId: directive };
    await does(office.clerk, "relateVersions", { ...versions, kind: "replaces" });
    await does(office.specialist, "recordNoTask", {
      ...(await week.versionOf(later)),
      reason: "Bãi bỏ bản trước.",
    });
    const params = { id: later, earlierId: directive };
    const { body } = await office.chief.call("compareVersions", { params });
    const [one, other] = body.rows.flatMap(({ tasks }) => tasks).filter(({ open }) => open);
    const decisions = [
      { taskId: one?.id ?? "", version: one?.version ?? 0, decision: "keep" as const },
      { taskId: other?.id ?? "", version: other?.version ?? 0, decision: "end" as const },
    ];
    await does(office.chief, "settleEarlier", { ...versions, decisions });
    expect((await week.taskOf(other?.id ?? "")).state).toBe("REVOKED");
    await does(office.specialist, "separateVersions", versions);
  });

  it("divides the work among its divisions", async () => {
    const { wanted, found } = await divideTheWork(office, week);
    expect(found).toMatchObject(wanted);
    expect(await delegateAndTakeBack(office)).toBe("revoked");
  });

  it("does one act on many tasks, and tries those that failed again", async () => {
    const { offer, reach, total, first: run, again, found, id } = await workAtOnce(office);
    expect(offer.acts.map(({ act }) => act)).toContain("tasks.acknowledge");
    expect(reach.matching).toBe(total);
    expect([run.done + run.failed, again.failed]).toEqual([total, run.failed]);
    expect(run.failures.map(({ reason }) => reason)).not.toContain("");
    expect(found).toEqual([id]);
  });

  it("asks an agency for its opinion, and argues about the answer", async () => {
    expect(await walkConsultations(office, directive)).toBe("accepted");
    expect(await walkCooperation(office)).toBe("accepted");
  });

  it("has a scan that cannot be read, and one that nobody needs any more", async () => {
    // A picture that ends after its head: it is told from a broken file only when its turn comes.
    const picture = await sharp({
      create: { width: 900, height: 1200, channels: 3, background: "white" },
    })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const sent = { receivedOn: dates.received };
    const file = { name: "quet.png", bytes: new Uint8Array(picture.subarray(0, 5000)) };
    const answer = await does(office.clerk, "intakeDocument", sent, file);
    if (answer.outcome !== "reading") throw new Error("it was not told for a scan");
    const { id: readingId } = answer.reading;
    const mine = async () => (await office.clerk.call("listScanReadings")).body.items;
    const stateNow = async () => (await mine()).find(({ id }) => id === readingId)?.state;
    await vi.waitUntil(async () => (await stateNow()) === "failed", { timeout: 60_000 });
    await does(office.clerk, "cancelReading", { readingId });
    expect(await stateNow()).toBeUndefined();
  });

  it("keeps the register of what directives rest on, and has one reviewed", async () => {
    const { body } = await office.specialist.call("listLegalDocuments", {
      query: { q: "118/2025/NĐ-CP" },
    });
    const { id: decreeId } = first(body.items);
    const fields = {
      kind: "quyết định" as const,
      reference: "7/2024/QĐ-UBND",
      issuer: "UBND tỉnh An Sơn",
    };
    const { id: entryId } = await does(office.specialist, "addLegalDocument", fields);
    const corrected = await does(office.specialist, "correctLegalDocument", {
      ...fields,
      documentId: entryId,
      version: 1,
      effectiveFrom: "2024-02-01",
      checked: true,
    });
    const related = await does(office.chief, "relateLegalDocuments", {
      documentId: entryId,
      version: corrected.version,
      kind: "guides",
      side: "acts",
      other: { id: decreeId },
    });
    const entry = await office.chief.call("getLegalDocument", { params: { id: entryId } });
    await does(office.chief, "dropLegalRelation", {
      documentId: entryId,
      version: related.version,
      relationId: first(entry.body.relations).id,
      reason: "Ghi nhầm.",
    });
    const table = "Số, ký hiệu;Cơ quan ban hành\n8/2024/QĐ-UBND;UBND tỉnh An Sơn\n";
    await does(
      office.specialist,
      "importLegalDocuments",
      { dryRun: "false" },
      { name: "can-cu.csv", bytes: new TextEncoder().encode(table) },
    );

    const { body: units } = await office.specialist.call("listUnits", {
      query: { q: "Sở Tài chính" },
    });
    const { id: reviewId, slipId } = await does(office.specialist, "openReview", {
      documentId: directive,
      trigger: "request",
      unitId: first(units.items.filter(({ name }) => name === "Sở Tài chính")).id,
      dueOn: "2026-12-20",
      reason: "Rà soát định kỳ.",
    });
    await does(office.chief, "releaseBatch", await week.versionOf(slipId));
    const tasks = await office.finance.call("listTasks", { query: { documentId: slipId } });
    const taskId = first(tasks.body.items).id;
    await does(office.finance, "acknowledgeTask", await week.onTask(taskId));
    const report = {
      documentNumber: "21/BC-STC",
      issuedOn: dates.today,
      receivedBy: "Văn phòng UBND tỉnh",
    };
    await does(office.finance, "submitResult", {
      ...(await week.onTask(taskId)),
      evidence: [report],
    });
    await does(office.specialist, "confirmCompletion", {
      ...(await week.onTask(taskId)),
      completedOn: dates.today,
    });
    await does(office.specialist, "concludeReview", {
      reviewId,
      opinion: "keep",
      proposal: "Giữ nguyên.",
    });
    const reviews = await office.chief.call("listLegalReviews", { query: {} });
    expect(first(reviews.body.items).opinion).toBe("keep");
  });

  it("writes letters, corrects, signs and sends them", async () => {
    expect(await walkLetters(office)).toEqual(["issued", "withdrawn"]);
    expect(await walkUrging(office)).toBe("on-time");
  });

  it("has a directive studied, agency by agency and person by person", async () => {
    expect(await walkStudy(office)).toEqual(["sent", "studied"]);
  });

  it("has a directive followed as a whole by the agency that was charged with it", async () => {
    expect(await walkMonitoring(office)).toEqual([3, 2]);
  });

  it("has reports asked for, answered, returned, summed up, signed and handed on", async () => {
    expect(await walkCollections(office)).toEqual(["handed-on", 20]);
  });

  it("puts tasks before the leaders, who decide, pass over, confirm and disown", async () => {
    expect(await walkBriefing(office)).toBe("decided");
  });

  it("has leaders direct on a task, answered by its agency or taken back", async () => {
    expect(await walkDirections(office)).toEqual(["on-time", "withdrawn"]);
  });

  it("inspects: announced and called off, unannounced, begun and recorded", async () => {
    expect(await walkInspections(office)).toEqual(["CANCELLED", "RECORD_SIGNED"]);
    expect(await walkChecklists(office)).toBe("chosen");
  });

  it("reports on an inspection, concludes and closes it, by its documents", async () => {
    expect(await walkConclusion(office)).toBe("CLOSED");
  });

  it("asks for what was found to be put right, and sees to it", async () => {
    expect(await walkRemediation(office)).toEqual(["CLOSED_IMPLEMENTED", "CLOSED_NOT_IMPLEMENTED"]);
  });

  it("reports what each member of a team did in the month, and all together", async () => {
    expect(await walkBodyMonth(office)).toBe("draft: Kết quả hoạt động, true");
  });

  it("weighs where to look next, and proposes to look there", async () => {
    expect(await walkRisk(office)).toBe("risk hôm nay");
  });

  it("reports the month, frozen and sent, by a template of its own", async () => {
    expect(await walkReports(office)).toBe("issued");
  });

  it("changes deadlines, holders and lives of tasks", async () => {
    await expect(walkTaskChanges(office, week)).resolves.toBeUndefined();
  });

  it("changes the organisation, its people and its rules", async () => {
    const { body } = await office.admin.call("listUnits", { query: { kind: "committee" } });
    const parentId = first(body.items.filter(({ parent }) => parent === null)).id;
    const unit = {
      name: "Trung tâm Chuyển đổi số",
      kind: "public-unit" as const,
      parentId,
      validFrom: "2026-11-01",
      legalBasis: "QĐ 1/QĐ-UBND",
    };
    const { id: unitId } = await does(office.admin, "createUnit", unit);
    await does(office.admin, "reviseUnit", {
      ...unit,
      unitId,
      name: "Trung tâm Số tỉnh",
      validFrom: "2026-11-20",
    });
    await does(office.admin, "addAlias", { unitId, alias: "TT Số" });
    const heading = [
      "Tên",
      "Tên viết tắt",
      "Ký hiệu",
      "Loại",
      "Cấp trên",
      "Từ ngày",
      "Đến ngày",
      "Căn cứ",
      "Tên gọi khác",
    ];
    const row = [
      "Phòng Dữ liệu",
      null,
      null,
      "Phòng",
      "Trung tâm Số tỉnh",
      "22/11/2026",
      null,
      null,
      null,
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "Cơ cấu", rows: [heading, row] }] });
    const imported = await does(
      office.admin,
      "importUnits",
      { dryRun: "false" },
      { name: "co-cau.xlsx", bytes },
    );
    expect(imported).toMatchObject({ written: true });

    const login = "nguoi.moi@an-son.example";
    const { accountId } = await does(office.admin, "inviteAccount", {
      fullName: "Trần Văn Mới",
      login,
      unitId,
      title: "Chuyên viên",
      roleCode: "EXECUTOR",
    });
    const { link } = await does(office.admin, "renewInvitation", { accountId });
    await does(office.house.stranger, "useLink", {
      token: link.split("#")[1] ?? "",
      password: PASSWORD,
    });
    const { method, path: url } = routes.signIn;
    const payload = { login, password: PASSWORD };
    const entered = await office.house.program.http.inject({
      method,
      url,
      payload,
      headers: { "x-dondoc": "1" },
    });
    await office.house.holding(entered.cookies[0]?.value ?? "").call("signOut");
    expect(await comeAndGo(office, login, [PASSWORD, "mưa đầu mùa trên mái tôn"])).toBe(401);
    const passed = await takeSecondStep(office, login, "mưa đầu mùa trên mái tôn", accountId);
    expect(passed.every((session) => session !== "")).toBe(true);
    expect(await guessAtTheDoor(office, login)).toBe("SIGN_IN_HELD");
    await does(office.admin, "lockAccount", { accountId, locked: true });
    await decideSettings(office);
  });

  it("lets people of the province in by its own sign-in, as rules say", async () => {
    expect(await comeByTheProvince(office, provider, PASSWORD)).toBe("PROVINCE_LOCKED");
  });

  it("merges, splits and renames bodies, and routes what they leave", async () => {
    expect(await walkSuccession(office)).toBe(0);
  });

  it("takes in the sheet by which work was followed before, and takes it back", async () => {
    expect(await walkTaskImport(office)).toBe(0);
  });

  it("goes on by the calendar: periods of duties, looks at what has no date", async () => {
    expect(await walkTheClocks(office, week)).toEqual(["tháng 12/2026", "tháng 11/2026"]);
  });

  it("publishes what the quarter has brought, takes it back and publishes it anew", async () => {
    expect(await walkPublication(office)).toEqual(["withdrawn", "published"]);
  });
});

/** What is decided by another person than who stands there in the record. */
const SEPARATIONS = {
  "access.decide-reset": ["account_id", "requested_by"],
  "access.lock": ["id"],
  "access.request-reset": ["id"],
  "accountability.check-remedy": ["remedyReportedBy"],
  "coordination.find-evasive": ["createdBy", "peopleOfParties[]"],
  "coordination.find-partner": ["peopleOfParties[]"],
  "denunciations.expunge": ["expungeAskedBy"],
  "documents.decide-expunge": ["expunge.requestedBy", "request.requested_by"],
  "documents.release": [
    "dossier.document.entered_by",
    "dossier.document.proposed_by",
    "proposedBy",
  ],
  "publications.publish": ["madeBy"],
  "tasks.confirm": ["submittedBy", "submitterPersonId"],
  "tasks.decide-end": ["endProposal.accountId", "endProposal.personId"],
  "tasks.decide-extension": [
    "makers[].accountId",
    "makers[].personId",
    "request.accountId",
    "request.personId",
  ],
  "tasks.decide-refusal": ["refusal.accountId", "refusal.personId"],
  "tasks.decide-year": ["year.reported.accountId", "year.reported.personId"],
  "tasks.return": ["submittedBy", "submitterPersonId"],
  "voices.approve": ["draftedBy"],
};
/** By which acts that person got there, where the record keeps their account alone. */
const FIRST_STEPS: Record<string, string[]> = {
  "access.decide-reset": ["access.request-reset"],
  "access.lock": [],
  "access.request-reset": [],
  "accountability.check-remedy": ["accountability.report-remedy"],
  "denunciations.expunge": ["denunciations.expunge"],
  "documents.decide-expunge": ["documents.request-expunge"],
  "documents.release": ["documents.propose"],
  "drafting.issue": ["accountability.propose"],
  "briefing.confirm-spoken": ["briefing.enter-spoken"],
  "publications.publish": ["publications.prepare", "publications.write"],
  "voices.approve": ["voices.draft"],
};
const KEEPS_BOTH_NAMES = [
  "coordination.find-evasive",
  "coordination.find-partner",
  "tasks.confirm",
  "tasks.decide-end",
  "tasks.decide-extension",
  "tasks.decide-refusal",
  "tasks.decide-year",
  "tasks.return",
];

interface Line {
  act: string;
  subject_type: SubjectType;
  actor_name: string;
  salt: Buffer | null;
  body: string | null;
  payload_commitment: Buffer;
}

describe("the journal of that week", () => {
  let lines: Line[];
  beforeAll(async () => {
    const owner = new pg.Client(office.house.owner);
    await owner.connect();
    const found = await owner.query<Line>(
      "select * from audit.event event left join audit.payload payload on payload.event_id = event.id order by ordinal",
    );
    await owner.end();
    lines = found.rows;
  });

  it("has a line with its content for each act there is", () => {
    const told = new Set(lines.filter(({ body }) => body !== null).map(({ act }) => act));
    expect([...allActs().keys()].filter((name) => !told.has(name))).toEqual([]);
  });

  it("goes with a history of its tasks, so that every day can be counted again", async () => {
    expect(await forgottenTasks(office)).toEqual([]);
  });

  it("names acts of the register only, and always somebody who did it", () => {
    const unknown = lines.filter(({ act, actor_name }) => !allActs().has(act) || actor_name === "");
    expect(unknown).toEqual([]);
  });

  it("binds each content by a commitment that verifies", () => {
    const broken = lines.filter(
      ({ salt, body, payload_commitment: kept }) =>
        salt !== null && body !== null && !commitment(salt, body).equals(kept),
    );
    expect(broken).toEqual([]);
    // The expunged document's lines stand without their content.
    expect(lines.filter(({ body }) => body === null).map(({ act }) => act)).toContain(
      "documents.intake",
    );
  });

  it("is told in whole Vietnamese sentences, with no gap where a word was missing", () => {
    const sentences = lines.flatMap(({ act, subject_type, body }) =>
      body === null
        ? []
        : [
            allActs()
              .get(act)
              ?.tell(JSON.parse(body) as Record<string, unknown>, subject_type) ?? "",
          ],
    );
    const VIETNAMESE = /[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]|[ạ-ỹ]/i;
    const odd = sentences.filter(
      (sentence) =>
        !VIETNAMESE.test(sentence) ||
        /undefined|null|NaN|\[object|“”|\(\)| {2}| [,.;]|[A-Z]_[A-Z]|^\s|\s$/.test(sentence),
    );
    expect(odd).toEqual([]);
  });
});

describe("who may do what", () => {
  let permissions: Permissions;
  beforeAll(async () => {
    permissions = await readPermissions(office.house, watch);
  });

  it("is known of every act that a role carries", () => {
    const carried = new Set(permissions.roles.flatMap(({ acts }) => [...acts]));
    const unseen = [...watch.watched].filter(
      ([name, { done }]) => carried.has(name) && done.length === 0,
    );
    expect(unseen.map(([name]) => name)).toEqual([]);
  });

  it("wants two persons where the house says so", () => {
    const found = Map.groupBy(permissions.separations, ({ act }) => act);
    const rules = [...found].map(([act, of]): [string, string[]] => [
      act,
      of.map(({ path }) => path).toSorted(),
    ]);
    expect(Object.fromEntries(rules)).toEqual(SEPARATIONS);
  });

  it("cannot be got round by delegation, in another's name or by a second office", () => {
    expect(permissions.separations.filter((rule) => rule.slips.length > 0)).toEqual([]);
  });

  it("lets nobody give away the first of two steps where only one name of it is kept", () => {
    expect(Object.values(FIRST_STEPS).flat().filter(isDelegable)).toEqual([]);
    // Of the others the record keeps for whom it was done, or looks at everybody of a side.
    const others = Object.keys(SEPARATIONS).filter((act) => !(act in FIRST_STEPS));
    expect(others).toEqual(KEEPS_BOTH_NAMES);
  });

  it("leaves what is found on cooperation to those who are no side of it by their office", () => {
    const carrying = (act: string) =>
      permissions.roles.filter(({ acts }) => acts.has(act)).map(({ code }) => code);
    const finders = ["HOME_AFFAIRS", "WORKING_GROUP_MEMBER"];
    expect(carrying("coordination.find-partner")).toEqual(finders);
    expect(carrying("coordination.find-evasive")).toEqual(finders);
    for (const act of ["report-partner", "explain", "mark-evasive", "object-evasive"])
      expect(carrying(`coordination.${act}`).filter((code) => finders.includes(code))).toEqual([]);
  });

  it("stands in docs/permissions.md as the program has it (the same command with -u prints it anew)", async () => {
    const page = writeMatrix(permissions.roles, permissions.lines, permissions.separations);
    expect([...wordless]).toEqual([]);
    await expect(page).toMatchFileSnapshot("../../../docs/permissions.md");
  });
});
