import { randomUUID } from "node:crypto";
import { addDays } from "@dondoc/workcalendar";
import { does, first, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

const sessionOf = async (who: Visitor) => (await who.call("getSession", {})).body;

/** A list of the province's own is written and revised, taken into a visit, answered by two who differ, borne out by a camera, and chosen between. How the item stands. */
export async function walkChecklists(office: Office): Promise<string | undefined> {
  const { house, specialist, chair } = office;
  const lead = await house.enter("doankiemtra@tinhmau.example");
  const { person, today } = await sessionOf(lead);
  const text = {
    title: "Kiểm tra công tác văn thư",
    basis: "Nghị định số 30/2020/NĐ-CP",
    items: [{ section: "Văn bản đến", text: "Vào sổ trong ngày" }],
  };
  const { id: checklistId } = await does(specialist, "writeChecklist", { kind: "other", ...text });
  await does(specialist, "reviseChecklist", { checklistId, version: 1, because: "Sửa tên", ...text }); // prettier-ignore
  const { items: units } = (await specialist.call("listUnits", { query: { q: "Sở Y tế" } })).body;
  const { items: bodies } = (await specialist.call("listBodies", { query: {} })).body;
  const { id: inspectionId } = await does(specialist, "proposeInspection", {
    kind: "unannounced",
    bodyId: first(bodies.filter(({ endedOn }) => endedOn === null)).id,
    subject: "Công tác văn thư",
    scope: "Văn bản đến, văn bản đi",
    ground: "Kết quả theo dõi",
    unitIds: [first(units).id],
    coveredFrom: addDays(today, -300),
    coveredTo: today,
    visitFrom: today,
    visitTo: today,
    deciderAccountId: (await sessionOf(chair)).account.id,
    team: [
      { personId: person.id, function: "head" },
      { personId: (await sessionOf(specialist)).person.id, function: "member" },
    ],
  });
  const decision = { decisionNumber: "15/QĐ-TCT", decisionOn: today };
  await does(chair, "approveInspection", { inspectionId, version: 1, ...decision });
  await does(lead, "takeChecklist", { inspectionId, version: 2, checklistId });
  await does(lead, "beginInspection", { inspectionId, version: 3 });
  const read = async () =>
    (await lead.call("getInspectionChecklists", { params: { id: inspectionId } })).body.lists[0]
      ?.items[0];
  const itemId = (await read())?.id ?? "";
  const deviceAt = new Date().toISOString();
  for (const [who, result] of [[lead, "pass"], [specialist, "fail"]] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await does(who, "sendAnswers", {
      inspectionId,
      deviceNow: deviceAt,
      answers: [{ id: randomUUID(), itemId, result, deviceAt }],
    });
  } // prettier-ignore
  const snapshot = { name: "camera.jpg", bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4) };
  const { hash } = await does(lead, "uploadInspectionFile", {}, snapshot);
  await does(lead, "importEvidence", {
    inspectionId,
    kind: "camera",
    itemId,
    files: [
      {
        origin: "Camera số 3, sảnh một cửa",
        recordedAt: `${today}T00:00:00+07:00`,
        fileHash: hash,
        fileName: "camera.jpg",
      },
    ],
  });
  const answerId = (await read())?.answers.find(({ result }) => result === "fail")?.id ?? "";
  await does(lead, "chooseAnswer", { inspectionId, answerId, reason: "Đã xem sổ" });
  return (await read())?.standing;
}
