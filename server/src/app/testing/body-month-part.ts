import { does, first, type Office } from "../../testing/office.ts";

/** Whoever heads a team sends their month, and makes one report of all. How the report's document stands. */
export async function walkBodyMonth({ house }: Office): Promise<string> {
  const lead = await house.enter("doankiemtra@tinhmau.example");
  const { id: personId } = (await lead.call("getSession", {})).body.person;
  const { items } = (await lead.call("listBodies", { query: {} })).body;
  const { id: bodyId } = first(items.filter(({ head }) => head?.id === personId));
  const read = async () =>
    (await lead.call("getBodyMonth", { params: { id: bodyId }, query: {} })).body;
  const { month } = await read();
  await does(lead, "sendBodyResult", { bodyId, month, done: "Đôn đốc 5 nhiệm vụ quá hạn" });
  const { id } = await does(lead, "mergeBodyResults", { bodyId, month });
  const { state, subject } = (await lead.call("getDraft", { params: { id } })).body;
  return `${state}: ${subject.slice(0, 17)}, ${first((await read()).reports).complete}`;
}
