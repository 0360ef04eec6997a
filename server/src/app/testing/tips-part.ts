import { routes } from "@dondoc/contract";
import { does, first, type Office } from "../../testing/office.ts";

const PHOTO = { name: "anh.png", bytes: Buffer.from("89504e470d0a1a0a00", "hex") };

/**
 * What comes from the public page: a fault with its photograph, a proposal by an application, and tips: one that its handler opens and
 * settles, one that becomes a complaint, one that is handed over, taken back, returned and made a denunciation. What they became.
 */
export async function walkTips({ house }: Office): Promise<(string | null)[]> {
  const { stranger } = house;
  const content = "Kế toán xã lập khống chứng từ.";
  for (const kind of ["service-request", "denunciation", "complaint", "denunciation"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code } = await does(stranger, "sendVoice", { kind, content });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await does(stranger, "attachToVoice", { code }, PHOTO);
  }
  await house.program.http.inject({
    method: "POST",
    url: routes.listOpen311Requests.path,
    payload: { service_code: "proposal", description: "Nên mở cửa sáng thứ bảy." },
  });
  const handler = await house.enter("xulydon@tinhmau.example");
  const officer = await house.enter("thanhtravien@tinhmau.example");
  const [last, complaint, unclear] = (await handler.call("listTips", { query: {} })).body.items;
  if (!last || !complaint || !unclear) throw new Error("three tips were sent");
  const on = { tipId: unclear.id, version: unclear.version };
  await does(handler, "openTip", on);
  await house.program.http.inject({
    url: `/api/tips/${unclear.id}/files/0`,
    cookies: { dondoc_session: await house.sessionOf("xulydon@tinhmau.example") },
  });
  const reply = "Mời đến Ban Tiếp công dân.";
  await does(handler, "settleTip", { ...on, outcome: "FOR_INSPECTION", ground: "anonymous", clearWithEvidence: true, reply }); // prettier-ignore
  await does(handler, "formaliseComplaint", { tipId: complaint.id, version: complaint.version, form: "in-person", receivedOn: "2026-11-20", evidence: "Biên bản 07/BB-TCD.", subject: "Thu hồi đất", content: "Khiếu nại quyết định thu hồi đất.", name: "Lý Thị Cúc", address: "Tổ 4, phường Tân An", reply }); // prettier-ignore
  const { accountId } = first((await handler.call("listTipReceivers", {})).body.items.filter(({ name }) => name === "Ngô Thị Thanh Trúc")); // prettier-ignore
  let { version } = last;
  const give = async (to: string | null) => {
    ({ version } = await does(handler, "handOverTip", { tipId: last.id, version, accountId: to }));
  };
  await give(accountId);
  await give(null);
  await give(accountId);
  await does(officer, "openHandedTip", { tipId: last.id, version });
  ({ version } = await does(officer, "returnTip", { tipId: last.id, version, ground: "not-met" }));
  await give(accountId);
  await does(officer, "formaliseTip", { tipId: last.id, version, form: "in-person", receivedOn: "2026-11-20", subject: "Lập khống chứng từ", content: "Nêu bốn chứng từ.", accusedText: "Kế toán xã", denouncer: { name: "Đỗ Văn Mạnh", address: "Tổ 8, phường Tân An" }, evidence: "Đã gặp, đối chiếu giấy tờ, ký biên bản.", reply }); // prettier-ignore
  const { items } = (await handler.call("listTips", { query: { list: "settled" } })).body;
  return items.map(({ state, formalisedAs }) => formalisedAs ?? state);
}
