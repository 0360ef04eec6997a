import { does, first, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

/** What the hotline takes down: sorted, asked back, routed, given back, answered by four eyes, published, rated and raised again. Where it ends. */
export async function walkVoices(office: Office): Promise<string> {
  const { house, finance, chief } = office;
  const hotline = await house.enter("tongdai@tinhmau.example");
  const focal = await house.enter("daumoi.sotaichinh@tinhmau.example");
  const { items } = (await office.admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  const unitId = first(items.filter(({ name }) => name === "Sở Tài chính")).id;
  const voiceId = await received(hotline, "Chậm trả kết quả hỗ trợ học phí");
  const read = async (visitor = hotline) =>
    (await visitor.call("getVoice", { params: { id: voiceId } })).body;
  const on = async () => ({ voiceId, version: (await read()).version });

  await does(hotline, "reclassifyVoice", { ...(await on()), kind: "rule-feedback", reason: "Nói về quy định." }); // prettier-ignore
  await does(hotline, "askSender", { ...(await on()), question: "Năm học nào?" });
  await does(hotline, "supplyVoice", { ...(await on()), supplied: "Năm học 2026–2027." });
  await does(hotline, "routeVoice", { ...(await on()), unitId });
  await does(focal, "giveBackVoice", { ...(await on()), reason: "Cần thêm ý kiến." });
  await does(hotline, "routeVoice", { ...(await on()), unitId, note: "Đúng chức năng." });
  const { items: tasks } = (await finance.call("listTasks", { query: { list: "all" } })).body;
  await does(hotline, "linkVoice", { ...(await on()), record: `NV-${first(tasks).number}` });
  await does(focal, "unmaskSender", { ...(await on()), reason: "Gọi lại để hỏi thêm." });
  await walkParts({ office, hotline, focal, voiceId });
  await does(focal, "draftVoiceAnswer", { ...(await on()), body: "Đã chi trả." });
  await does(finance, "returnVoiceAnswer", { ...(await on()), because: "Nêu rõ ngày chi trả." });
  await does(focal, "draftVoiceAnswer", { ...(await on()), body: "Đã chi trả ngày 20/11/2026." });
  await does(finance, "approveVoiceAnswer", await on());
  await does(hotline, "publishVoice", { ...(await on()), question: "Hỏi về hỗ trợ học phí.", answer: "Đã chi trả." }); // prettier-ignore
  await does(hotline, "unpublishVoice", { ...(await on()), reason: "Câu hỏi chưa rõ." });
  await does(hotline, "publishVoice", { ...(await on()), question: "Hỏi về hỗ trợ học phí năm học này.", answer: "Đã chi trả." }); // prettier-ignore
  await does(hotline, "rateVoice", { ...(await on()), rating: "unsatisfied" });
  await does(hotline, "raiseVoiceAgain", { ...(await on()), content: "Vẫn chưa nhận được." });
  await sentElsewhere(hotline);
  await importedFromPortal(hotline);
  await does(chief, "setVoiceLimit", { kind: "service-request", step: "answer", amount: 3, unit: "workday", validFrom: "2027-01-01", legalBasis: "Quy chế tổng đài 1022 của tỉnh" }); // prettier-ignore
  return (await read()).state;
}

/** What other agencies add to the one answer: said by one, declined by one, taken back from one. */
async function walkParts({
  office,
  hotline,
  focal,
  voiceId,
}: {
  office: Office;
  hotline: Visitor;
  focal: Visitor;
  voiceId: string;
}): Promise<void> {
  const ward = await office.house.enter("phuong@tinhmau.example");
  const { id: unitId } = (await ward.call("getSession")).body.unit;
  const read = async (visitor: Visitor) =>
    (await visitor.call("getVoice", { params: { id: voiceId } })).body;
  const ask = async (visitor: Visitor) => {
    const { version } = await read(visitor);
    await does(visitor, "askVoicePart", {
      voiceId,
      version,
      unitId,
      asks: "Nêu phần của cơ quan.",
      lastDay: "2026-11-30",
    });
    return first((await read(visitor)).parts.filter(({ settled }) => settled === null));
  };
  const asked = await ask(hotline);
  await does(ward, "giveVoicePart", { partId: asked.id, version: asked.version, said: "Đúng đối tượng." }); // prettier-ignore
  const other = await ask(focal);
  await does(ward, "declineVoicePart", { partId: other.id, version: other.version, reason: "Đã trả lời." }); // prettier-ignore
  const back = await ask(focal);
  await does(focal, "withdrawVoicePart", { partId: back.id, version: back.version, reason: "Không cần nữa." }); // prettier-ignore
}

async function received(hotline: Visitor, subject: string): Promise<string> {
  const { id } = await does(hotline, "receiveVoice", {
    kind: "proposal",
    channel: "hotline",
    subject,
    content: "Đã nộp hồ sơ từ tháng 9.",
    receivedOn: "2026-11-20",
    name: "Trần Thị Nở",
    phone: "0905 111 222",
  });
  return id;
}

/** Two that the province does not answer: one is another body's, one nobody's. */
async function sentElsewhere(hotline: Visitor): Promise<void> {
  const train = await received(hotline, "Tăng chuyến tàu");
  await does(hotline, "transferVoice", { voiceId: train, version: 1, to: "Tổng công ty Đường sắt Việt Nam", reason: "Thuộc thẩm quyền của trung ương." }); // prettier-ignore
  const shout = await received(hotline, "Không rõ nội dung");
  await does(hotline, "refuseVoice", { voiceId: shout, version: 1, ground: "unclear", note: "Không nêu sự việc." }); // prettier-ignore
}

/** A file of 1022 with one line. */
async function importedFromPortal(hotline: Visitor): Promise<void> {
  const text = "Mã hồ sơ;Ngày tiếp nhận;Nội dung\nT-1;20/11/2026;Nước máy yếu về đêm.";
  const file = { name: "1022.csv", bytes: new TextEncoder().encode(text) };
  await does(hotline, "importVoices", { dryRun: "false", source: "hotline" }, file);
}
