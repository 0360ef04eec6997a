import { does, first, type Office } from "../../testing/office.ts";

const REPORT = Buffer.from("%PDF-1.4 kết quả khắc phục");

/** An inspection of Sở Tài chính from its signed record to two recommendations, one put right and one not. Where both stand. */
export async function walkRemediation(office: Office): Promise<string[]> {
  const { house, specialist, chair, finance } = office;
  const lead = await house.enter("doankiemtra@tinhmau.example");
  const sessionOf = async (who: typeof lead) => (await who.call("getSession", {})).body;
  const { person, today } = await sessionOf(lead);
  const decider = await sessionOf(chair);
  const { items: bodies } = (await specialist.call("listBodies", { query: {} })).body;
  const unitId = first((await specialist.call("listUnits", { query: { q: "Sở Tài chính" } })).body.items).id; // prettier-ignore
  const { id } = await does(specialist, "proposeInspection", {
    kind: "unannounced",
    bodyId: first(bodies).id,
    subject: "Việc chấp hành giờ giấc",
    scope: "Giờ làm việc",
    ground: "Phản ánh qua 1022",
    unitIds: [unitId],
    coveredFrom: "2026-01-01",
    coveredTo: today,
    visitFrom: today,
    visitTo: today,
    deciderAccountId: decider.account.id,
    team: [{ personId: person.id, function: "head" }],
  });
  const inspection = async () => (await lead.call("getInspection", { params: { id } })).body;
  const on = async () => ({ inspectionId: id, version: (await inspection()).version });
  await does(chair, "approveInspection", { ...(await on()), decisionNumber: "10/QĐ-TCT", decisionOn: today }); // prettier-ignore
  await does(lead, "beginInspection", await on());
  for (const title of ["Công chức đi muộn", "Hồ sơ quá hạn không có thư xin lỗi"]) {
    // oxlint-disable-next-line no-await-in-loop -- each in the version of the one before
    await does(lead, "noteFinding", {
      ...(await on()), // oxlint-disable-line no-await-in-loop -- as above
      unitId,
      title,
      severity: "moderate",
      nature: "Vi phạm quy chế làm việc",
      causeKind: "subjective",
      cause: "Thiếu nhắc nhở",
      responsibility: "Trưởng phòng",
      legalBasis: "Quy chế làm việc, Điều 5",
      detectedBy: "inspection",
      evidence: "Ghi nhận tại chỗ",
    });
  }
  await does(lead, "signRecord", {
    ...(await on()),
    place: "Sở Tài chính",
    unitSigner: "Giám đốc",
  });
  const asked = async () => (await lead.call("getRemediation", { params: { id } })).body;
  for (const { id: findingId } of (await asked()).unasked) {
    // oxlint-disable-next-line no-await-in-loop -- each in the version of the one before
    await does(lead, "recommend", {
      ...(await on()), // oxlint-disable-line no-await-in-loop -- as above
      findingId,
      measure: "Chấn chỉnh giờ làm việc",
      evidenceWanted: "Văn bản chấn chỉnh",
      dueOn: "2026-12-20",
    });
  }
  const one = async (at: number) => {
    const found = (await asked()).items[at];
    if (!found) throw new Error("nothing is asked");
    return found;
  };
  const onOne = async (at: number) => {
    const { id: recommendationId, version } = await one(at);
    return { recommendationId, version };
  };
  await does(finance, "answerRecommendation", { ...(await onOne(0)), answer: "accepted", words: "Chấn chỉnh trong tháng" }); // prettier-ignore
  await does(lead, "agreePlan", { ...(await onOne(0)), words: "Đồng ý" });
  const { task } = await one(0);
  const onTask = async () => {
    const { version } = (await finance.call("getTask", { params: { id: task.id } })).body;
    return { taskId: task.id, version };
  };
  await does(finance, "acknowledgeTask", await onTask());
  const claim = async () => {
    const file = await finance.call("uploadFile", {
      file: { name: "ket-qua.pdf", bytes: REPORT },
    });
    await does(finance, "submitResult", {
      ...(await onTask()),
      evidence: [
        {
          documentNumber: "88/BC-STC",
          issuedOn: today,
          receivedBy: "Đoàn kiểm tra",
          fileHash: file.body.hash,
          fileName: "ket-qua.pdf",
        },
      ],
    });
  };
  await claim();
  await does(lead, "rejectClaim", { ...(await onOne(0)), fault: "agency", reason: "Thiếu danh sách phòng" }); // prettier-ignore
  await claim();
  await does(lead, "verifyRemedy", {
    ...(await onOne(0)),
    completedOn: today,
    how: "Kiểm tra lại tại chỗ",
    unregistered: "Đã xem bản gốc",
  });
  await does(lead, "closeRecommendation", { ...(await onOne(0)), as: "implemented" });
  await does(lead, "closeRecommendation", {
    ...(await onOne(1)),
    as: "not-implemented",
    reason: "Thủ tục đã bãi bỏ",
    authority: "Quyết định 12/QĐ-UBND",
  });
  const states = (await asked()).items.map(({ state }) => state);
  await does(lead, "handOverTeam", {
    ...(await on()),
    personId: (await sessionOf(specialist)).person.id,
    reason: "Chuyển công tác",
  });
  return states;
}
