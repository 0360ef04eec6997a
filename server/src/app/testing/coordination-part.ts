import type { AskedPart } from "@dondoc/contract";
import { does, first, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import type { Visitor } from "../../testing/test-program.ts";

/** Opinions about a directive: asked, drafted, answered, made clear, disputed, and one request taken back. Where it ends. */
export async function walkConsultations(office: Office, documentId: string): Promise<string> {
  const { specialist, chief, finance } = office;
  const homeAffairs = await office.house.enter("sonoivu@tinhmau.example");
  const units = (await specialist.call("listUnits", { query: { kind: "department" } })).body.items;
  const financeId = first(units.filter(({ name }) => name === "Sở Tài chính")).id;
  const ask = (unitIds: readonly string[]) =>
    does(specialist, "askOpinions", {
      documentId,
      matter: "Góp ý dự thảo kế hoạch triển khai",
      ownView: "Thống nhất ban hành trong tháng 12.",
      items: ["Có thống nhất tiến độ không?"],
      asked: unitIds.map((unitId) => ({ unitId, why: "Quản lý lĩnh vực liên quan" })),
    });
  const read = async (id: string, who: Visitor) =>
    (await who.call("getConsultation", { params: { id } })).body;
  const partOf = async (id: string, who: Visitor): Promise<AskedPart> =>
    first((await read(id, who)).parts);

  const many = await ask(units.slice(0, 6).map(({ id }) => id));
  await does(chief, "confirmManyAsked", { consultationId: many.id, version: 1 });
  await does(chief, "withdrawConsultation", {
    consultationId: many.id,
    version: 2,
    reason: "Hỏi lại sau khi sửa dự thảo.",
  });

  const { id } = await ask([financeId]);
  const on = async (who: Visitor) => {
    const { id: askedId, version } = await partOf(id, who);
    return { askedId, version };
  };
  const answer = async () => ({
    ...(await on(finance)),
    items: (await read(id, finance)).items.map((item) => ({
      itemId: item.id,
      position: "agree" as const,
    })),
    overall: "agree" as const,
    conclusion: "Thống nhất tiến độ.",
  });
  await does(specialist, "remindAsked", await on(specialist));
  await does(finance, "receiveConsultation", await on(finance));
  const people = await finance.call("listPeople", { query: { unitId: financeId } });
  const personId = first(people.body.items).id;
  await does(finance, "allocateConsultation", { ...(await on(finance)), personId });
  await does(finance, "draftAnswer", await answer());
  await does(finance, "sendAnswer", await answer());
  await does(specialist, "returnAnswer", {
    ...(await on(specialist)),
    reason: "Nêu rõ thời điểm.",
  });
  await does(finance, "sendAnswer", await answer());
  await does(specialist, "markEvasive", {
    ...(await on(specialist)),
    reason: "Không nêu quan điểm.",
  });
  await does(finance, "objectEvasive", { ...(await on(finance)), objection: "Đã nêu ở kết luận." });
  await does(homeAffairs, "findEvasive", {
    ...(await on(homeAffairs)),
    upheld: false,
    reason: "Kết luận đã rõ.",
  });
  await does(specialist, "acceptAnswer", await on(specialist));
  return (await partOf(id, specialist)).state;
}

/** What agencies of a task ask of each other, a partner that is reported, and the rules they work by. How the report ends. */
export async function walkCooperation(office: Office): Promise<string> {
  const { specialist } = office;
  const released = await releaseTask(office, 1990);
  const unitId = (name: string) => released.units.get(name) ?? "";
  const fields = {
    title: "Quy chế phối hợp mẫu",
    reference: "9/QCPH",
    partyIds: [unitId("Sở Tài chính"), unitId("Sở Y tế")],
    normalDays: 1,
    urgentDays: 0,
    ownerUnitId: unitId("Sở Tài chính"),
    inForceFrom: "2026-01-05",
    nextReviewOn: "2027-12-20",
  };
  const rule = await does(specialist, "addRule", fields);
  const revised = await does(specialist, "reviseRule", {
    ...fields,
    title: "Quy chế phối hợp tài chính y tế",
    ruleId: rule.id,
    version: rule.version,
  });
  await does(specialist, "reviewRule", {
    ruleId: rule.id,
    version: revised.version,
    reviewState: "current",
    nextReviewOn: "2027-12-20",
    note: "Còn phù hợp.",
  });

  const ask = () =>
    does(office.finance, "requestHelp", {
      taskId: released.taskId,
      askedUnitId: unitId("Sở Y tế"),
      kind: "data",
      content: "Số liệu thủ tục y tế",
      why: "Quản lý thủ tục y tế",
    });
  const [taken, declined, late] = [await ask(), await ask(), await ask()];
  const health = await released.headOf("Sở Y tế");
  const on = ({ id: cooperationId }: { id: string }, version: number) => ({
    cooperationId,
    version,
  });
  await does(health, "acceptHelp", on(taken, 1));
  await does(health, "deliverHelp", { ...on(taken, 2), delivery: "Đã gửi bảng số liệu." });
  await does(office.finance, "confirmHelp", on(taken, 3));
  await does(health, "declineHelp", {
    ...on(declined, 1),
    ground: "Không quản lý số liệu này",
    legalRef: "Điều 2 Quyết định 20/2025/QĐ-UBND",
  });

  office.house.setClock("2026-11-26T02:00:00Z");
  const finance = await office.house.enter("sotaichinh@tinhmau.example");
  const { id: reportId } = await does(finance, "reportPartner", {
    cooperationId: late.id,
    content: "Quá hạn chưa gửi số liệu.",
  });
  const accused = await released.headOf("Sở Y tế");
  await does(accused, "explainReport", { reportId, version: 1, explanation: "Chờ cấp xã." });
  const judge = await office.house.enter("tocongtac@tinhmau.example");
  await does(judge, "findPartner", { reportId, version: 2, outcome: "accepted", reason: "Đã rõ." });
  const { state } = (await judge.call("getPartnerReport", { params: { id: reportId } })).body;
  // Back to the week's day; the session that ran out meanwhile is opened again.
  office.house.setClock("2026-11-23T02:00:00Z");
  office.finance = await office.house.enter("sotaichinh@tinhmau.example");
  return state;
}
