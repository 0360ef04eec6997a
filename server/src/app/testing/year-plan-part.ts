import { does, first, type Office } from "../../testing/office.ts";

/** The part of the walk with the plan of a year: drafted, corrected, approved, and one line proposed. Where that line stands. */
export async function walkYearPlans({ specialist, chair }: Office): Promise<string> {
  const { today } = (await specialist.call("getSession", {})).body;
  const { items: bodies } = (await specialist.call("listBodies", { query: {} })).body;
  const bodyId = first(bodies.filter(({ endedOn }) => endedOn === null)).id;
  const { items: units } = (await specialist.call("listUnits", { query: { q: "Sở Y tế" } })).body;
  const unitId = first(units).id;
  const { id: planId } = await does(specialist, "draftYearPlan", {
    year: Number(today.slice(0, 4)),
    title: "Kế hoạch kiểm tra công vụ",
  });
  const read = async () => (await specialist.call("getYearPlan", { params: { id: planId } })).body;
  const on = async () => ({ planId, version: (await read()).version });
  const said = { kind: "planned" as const, content: "Giờ làm việc", firstMonth: 12, lastMonth: 12, bodyId }; // prettier-ignore
  await does(specialist, "addPlanLines", { ...(await on()), ...said, unitIds: [unitId] });
  await does(specialist, "addPlanLines", { ...(await on()), ...said, count: 2 });
  const line = async (ordinal: number) =>
    first((await read()).lines.filter((one) => one.ordinal === ordinal)).id;
  await does(specialist, "revisePlanLine", { ...(await on()), ...said, unitId, lineId: await line(1), lastMonth: 12, content: "Giờ làm việc, thẻ công chức" }); // prettier-ignore
  await does(specialist, "dropPlanLine", { ...(await on()), lineId: await line(3) });
  const document = { documentNumber: "7/KH-UBND", documentOn: today, signer: "Chủ tịch UBND tỉnh" };
  await does(specialist, "approveYearPlan", { ...(await on()), ...document });
  const lineId = await line(1);
  const laid = (await specialist.call("getLineProposal", { params: { id: lineId } })).body;
  const { bodies: offered } = (await specialist.call("getInspectionOffer", {})).body;
  const members = offered.find(({ id }) => id === bodyId)?.members ?? [];
  const personId = first(members).person.id;
  await does(specialist, "proposeInspection", {
    kind: laid.kind,
    bodyId: laid.bodyId,
    subject: laid.subject,
    scope: laid.scope,
    ground: laid.ground,
    unitIds: laid.units.map(({ id }) => id),
    coveredFrom: today,
    coveredTo: today,
    visitFrom: laid.visitFrom,
    visitTo: laid.visitTo,
    deciderAccountId: (await chair.call("getSession", {})).body.account.id,
    team: [{ personId, function: "head" }],
    planLineId: laid.planLineId,
  });
  return first((await read()).lines.filter(({ ordinal }) => ordinal === 1)).state;
}
