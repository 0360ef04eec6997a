import { does, first, type Office } from "../../testing/office.ts";

/** A denunciation in the closed room: entered, given on, widened, verified, ended, looked behind, expunged by two, left alone and taken over. */
export async function walkDenunciations(office: Office): Promise<string> {
  const { house, admin } = office;
  const head = await house.enter("tocao@tinhmau.example");
  const officer = await house.enter("thanhtravien@tinhmau.example");
  const { items } = (await admin.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  const unitId = first(items.filter(({ name }) => name === "Sở Tài chính")).id;
  const id = await receive();
  const read = async (visitor = head) =>
    (await visitor.call("getDenunciation", { params: { id } })).body;
  const on = async () => ({ denunciationId: id, version: (await read()).version });
  const document = { documentNumber: "40/QĐ-TTr", documentOn: "2026-11-20" };

  await does(head, "takeDenunciationStep", { ...(await on()), step: "accept", on: "2026-11-20", ...document }); // prettier-ignore
  await does(head, "accuseFurther", { ...(await on()), unitIds: [unitId], reason: "Theo tài liệu kèm đơn." }); // prettier-ignore
  const choice = (await head.call("listHandlerChoice", { params: { id } })).body.items;
  await does(head, "chargeHandler", { ...(await on()), change: "name", accountId: first(choice).accountId, function: "lead", knowsIdentity: true, reason: "Phụ trách hồ sơ." }); // prettier-ignore
  await does(officer, "openIdentity", { ...(await on()), reason: "Mời làm việc." });
  await does(head, "takeDenunciationStep", { ...(await on()), step: "withdraw", on: "2026-11-23", whole: true, text: "Đơn rút ngày 22/11." }); // prettier-ignore
  await does(head, "takeDenunciationStep", { ...(await on()), step: "terminate", on: "2026-11-23", ...document, ground: "withdrawn", text: "Không còn dấu hiệu vi phạm." }); // prettier-ignore
  await does(head, "expungeDenunciation", { ...(await on()), change: "ask", reason: "Nhập nhầm." });
  await does(officer, "expungeDenunciation", { ...(await on()), change: "decide", reason: "Đồng ý." }); // prettier-ignore

  await leaveAlone();
  return (await read()).state;

  async function receive(visitor = head): Promise<string> {
    const { id: made } = await does(visitor, "receiveDenunciation", {
      form: "letter",
      receivedOn: "2026-11-19",
      subject: "Nhận tiền khi giải quyết hồ sơ",
      content: "Nêu ba lần nhận tiền, có người chứng kiến.",
      accusedText: "Một chuyên viên chưa rõ tên",
      denouncer: { name: "Lâm Thị Sen", address: "Tổ 9, phường Tân An" },
    });
    return made;
  }

  /** Whoever led it is locked; the head of the room gives it to somebody who can open it. */
  async function leaveAlone(): Promise<void> {
    const alone = await receive(officer);
    const { accountId } = first(
      (await officer.call("getDenunciation", { params: { id: alone } })).body.handlers,
    ).account;
    await does(admin, "lockAccount", { accountId, locked: true });
    const { leftAlone } = (await head.call("listDenunciations")).body;
    const { version } = first(leftAlone.filter((one) => one.id === alone));
    const { items: people } = (await head.call("listHandlerChoice", { params: { id: alone } })).body; // prettier-ignore
    await does(head, "takeOverDenunciation", { denunciationId: alone, version, accountId: first(people).accountId, reason: "Người phụ trách đã nghỉ việc." }); // prettier-ignore
    await does(admin, "lockAccount", { accountId, locked: false });
  }
}
