import { addDays } from "@dondoc/workcalendar";
import { does, first, type Office } from "../../testing/office.ts";

/** The province weighs anew, reads its list, opens a figure and has a proposal laid out from it. What stands in that proposal. */
export async function walkRisk({ house, chief, specialist }: Office): Promise<string> {
  const { items } = (await chief.call("listRiskWeighings", {})).body;
  const { criteria } = first(items);
  const { today } = (await chief.call("getSession", {})).body;
  await does(chief, "setRiskWeighing", {
    validFrom: today,
    basis: "Kết luận số 12-KL/TCT",
    most: 2,
    weights: criteria.map(({ code, weight, bound, least }) => ({ code, weight, bound, least })),
  });
  const { rows, asOf } = (await specialist.call("getRiskList", { query: {} })).body;
  const { id } = first(rows);
  const draft = await specialist.call("getProposalDraft", { query: { kind: "risk", id, asOf } });
  const { sources, units, visitFrom, visitTo, subject, scope, ground } = draft.body;
  const offer = (await specialist.call("getInspectionOffer", {})).body;
  const lead = await house.enter("doankiemtra@tinhmau.example");
  const { person } = (await lead.call("getSession", {})).body;
  const { id: proposed } = await does(specialist, "proposeInspection", {
    kind: "thematic",
    bodyId: first(offer.bodies).id,
    subject,
    scope,
    ground,
    unitIds: units.map((unit) => unit.id),
    coveredFrom: addDays(today, -300),
    coveredTo: today,
    visitFrom,
    visitTo,
    deciderAccountId: first(offer.deciders).accountId,
    team: [{ personId: person.id, function: "head" }],
    sources,
  });
  const kept = (await lead.call("listInspectionSources", { params: { id: proposed } })).body.items;
  return `${first(kept).kind} ${first(kept).asOf === today ? "hôm nay" : ""}`;
}
