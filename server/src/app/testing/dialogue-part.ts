import { does, first, type Office } from "../../testing/office.ts";

/** The part of the walk in which the reception takes a meeting down and the Office gives out what was promised. How many promises it has. */
export async function walkDialogues(office: Office): Promise<number> {
  const { house, chief } = office;
  const hotline = await house.enter("tongdai@tinhmau.example");
  const ward = await house.enter("phuong@tinhmau.example");
  const unitId = (await ward.call("getSession")).body.unit.id;
  const { unit, today } = (await hotline.call("getSession")).body;
  const said = { topic: "Học phí", place: "Hội trường", chairedBy: "Chủ tịch UBND tỉnh", attendees: 40, minutes: "Nghe về học phí." }; // prettier-ignore
  const { id } = await does(hotline, "recordDialogue", { kind: "dialogue", heldOn: today, unitId: unit.id, ...said }); // prettier-ignore
  const read = async () => (await hotline.call("getDialogue", { params: { id } })).body;
  const on = async () => ({ dialogueId: id, version: (await read()).version });
  await does(hotline, "correctDialogue", { ...(await on()), ...said, attendees: 42, reason: "Đếm lại." }); // prettier-ignore
  const voice = first((await hotline.call("listVoices", { query: { list: "all" } })).body.items);
  await does(hotline, "tieVoiceToDialogue", { ...(await on()), voiceNumber: voice.number });
  await does(chief, "promiseAtDialogue", { ...(await on()), content: "Công khai mức học phí.", unitId, dueOn: "2027-01-15" }); // prettier-ignore
  return (await read()).promised;
}
