import { does, first, type Office } from "../../testing/office.ts";

/** A complaint that an agency accepts, drafts and decides, and that goes on to the superior. At which settlement it stands. */
export async function walkComplaints({ house, finance, admin }: Office): Promise<number> {
  const hotline = await house.enter("tongdai@tinhmau.example");
  const unitOf = async (name: string) =>
    first((await admin.call("listUnits", { query: { q: name } })).body.items.filter((one) => one.name === name)).id; // prettier-ignore
  const { id } = await does(hotline, "receiveVoice", { kind: "complaint", channel: "post", subject: "Bồi thường đất", content: "Giá bồi thường thấp.", receivedOn: "2026-11-16" }); // prettier-ignore
  const on = async () => ({ voiceId: id, version: (await hotline.call("getVoice", { params: { id } })).body.version }); // prettier-ignore
  await does(hotline, "routeVoice", { ...(await on()), unitId: await unitOf("Sở Tài chính") });
  await does(hotline, "noteComplaintTime", { ...(await on()), knownOn: "2026-11-02", shownBy: "Phong bì bưu điện" }); // prettier-ignore
  const document = { documentNumber: "18/QĐ-STC", documentOn: "2026-11-18" };
  await does(finance, "takeComplaintStep", { ...(await on()), step: "accept", on: "2026-11-18", ...document }); // prettier-ignore
  const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on()), document: "decision", content: "Giá bồi thường thấp.", verification: "Giá đúng bảng giá.", conclusion: "Không có cơ sở.", result: "wrong", ruling: "keep", orders: "Giữ nguyên giá bồi thường.", carriedOutBy: "Phòng Giá" }); // prettier-ignore
  await does(finance, "withdrawDraft", { draftId, version: 1, reason: "Quyết định ký giấy." });
  await does(finance, "takeComplaintStep", { ...(await on()), step: "decide", on: "2026-11-20", ...document, result: "wrong", text: "Bác khiếu nại." }); // prettier-ignore
  await does(hotline, "appealComplaint", { ...(await on()), to: "superior", on: "2026-11-23", unitId: await unitOf("Văn phòng UBND tỉnh"), text: "Không đồng ý." }); // prettier-ignore
  return (await hotline.call("getComplaint", { params: { id } })).body.level;
}
