import { addDays } from "@dondoc/workcalendar";
import { does, first, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

const sessionOf = async (who: Visitor) => (await who.call("getSession", {})).body;

/** A team is founded, changed and ended; inspections are proposed, decided, moved, told, called off, begun and recorded. Where both stand. */
export async function walkInspections(office: Office): Promise<string[]> {
  const { house, specialist, chair } = office;
  const lead = await house.enter("doankiemtra@tinhmau.example");
  const { person, today } = await sessionOf(lead);
  const day = (offset: number) => addDays(today, offset);
  const decision = { documentOn: today, validFrom: today };
  const { id: bodyId } = await does(specialist, "foundBody", {
    ...decision,
    kind: "team",
    name: "Đoàn kiểm tra công vụ",
    powers: "Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính.",
    documentNumber: "88/QĐ-UBND",
  });
  await does(specialist, "changeMember", {
    bodyId,
    version: 1,
    change: "join",
    personId: person.id,
    function: "head",
    from: today,
    basis: "Quyết định 88/QĐ-UBND",
  });
  const unitNamed = async (q: string) =>
    first((await specialist.call("listUnits", { query: { q } })).body.items).id;
  const own = { unitId: await unitNamed("Thanh tra tỉnh") };
  const { items: people } = (await specialist.call("listPeople", { query: own })).body;
  const plan = {
    bodyId,
    subject: "Chấp hành kỷ luật, kỷ cương",
    scope: "Giờ làm việc, thẻ công chức",
    ground: "Phản ánh qua 1022",
    unitIds: [await unitNamed("Sở Y tế")],
    coveredFrom: day(-300),
    coveredTo: today,
    deciderAccountId: (await sessionOf(chair)).account.id,
    team: [{ personId: person.id, function: "head" as const }],
  };
  const read = async (id: string) => (await lead.call("getInspection", { params: { id } })).body;
  const on = async (id: string) => ({ inspectionId: id, version: (await read(id)).version });
  const later = { visitFrom: day(20), visitTo: day(21) };
  const { id: told } = await does(specialist, "proposeInspection", {
    ...plan,
    ...later,
    kind: "planned",
  });
  await does(specialist, "reviseInspection", {
    ...(await on(told)),
    ...plan,
    ...later,
    kind: "thematic",
  });
  const decided = { decisionNumber: "9/QĐ-TCT", decisionOn: today };
  await does(chair, "approveInspection", { ...(await on(told)), ...decided });
  await does(lead, "changeTeam", {
    ...(await on(told)),
    change: "join",
    personId: first(people.filter(({ id }) => id !== person.id)).id,
    function: "secretary",
    reason: "Giúp việc đoàn",
  });
  await does(lead, "rescheduleInspection", {
    ...(await on(told)),
    visitFrom: day(30),
    visitTo: day(31),
    reason: "Trùng kỳ họp",
  });
  await does(lead, "notifyInspection", { ...(await on(told)), noticeNumber: "41/TB-TCT" });
  await does(lead, "cancelInspection", { ...(await on(told)), reason: "Gộp với cuộc khác" });
  const { id: sudden } = await does(specialist, "proposeInspection", {
    ...plan,
    kind: "unannounced",
    visitFrom: today,
    visitTo: today,
  });
  await does(chair, "approveInspection", { ...(await on(sudden)), ...decided });
  await does(lead, "beginInspection", await on(sudden));
  const finding = {
    unitId: plan.unitIds[0] ?? "",
    title: "Công chức không đeo thẻ",
    severity: "minor" as const,
    nature: "Vi phạm quy chế làm việc",
    causeKind: "subjective" as const,
    cause: "Thiếu nhắc nhở",
    responsibility: "Trưởng phòng",
    legalBasis: "Quy chế làm việc, Điều 5",
    detectedBy: "inspection" as const,
    evidence: "Ghi nhận tại chỗ",
  };
  await does(lead, "noteFinding", { ...(await on(sudden)), ...finding });
  await does(lead, "noteFinding", { ...(await on(sudden)), ...finding, title: "Ghi nhầm" });
  await does(lead, "strikeFinding", {
    ...(await on(sudden)),
    findingId: (await read(sudden)).findings[1]?.id ?? "",
    reason: "Nhầm phòng",
  });
  await does(lead, "writeMinutes", {
    ...(await on(sudden)),
    unitId: finding.unitId,
    beganAt: `${today}T00:00:00+07:00`,
    place: "Sở Y tế",
    representatives: ["Nguyễn Văn A, Giám đốc"],
    copies: 2,
  });
  await does(lead, "signRecord", {
    ...(await on(sudden)),
    place: "Sở Y tế",
    refusal: "Không đồng ý với phát hiện",
  });
  await does(specialist, "decideBody", {
    bodyId,
    version: 2,
    kind: "ending",
    documentNumber: "99/QĐ-UBND",
    documentOn: today,
    validFrom: day(60),
  });
  return [(await read(told)).state, (await read(sudden)).state];
}
