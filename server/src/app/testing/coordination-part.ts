import type { AskedPart } from "@dondoc/contract";
import { does, first, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

/** Opinions about a directive: asked, drafted, answered, made clear, disputed, and one request taken back. Where it ends. */
export async function walkConsultations(office: Office, documentId: string): Promise<string> {
  const { specialist, chief, finance } = office;
  const homeAffairs = await office.house.enter("sonoivu@tinhmau.example");
  const units = (await specialist.call("listUnits", { query: { kind: "department" } })).body.items;
  const financeId = first(units.filter(({ name }) => name === "Sở Tài chính")).id;
  const ask = (unitIds: readonly string[]) =>
    does(specialist, "askOpinions", {
      documentId,
      matter: "Góp ý dự thảo kế hoạch triển khai",
      ownView: "Thống nhất ban hành trong tháng 12.",
      items: ["Có thống nhất tiến độ không?"],
      asked: unitIds.map((unitId) => ({ unitId, why: "Quản lý lĩnh vực liên quan" })),
    });
  const read = async (id: string, who: Visitor) =>
    (await who.call("getConsultation", { params: { id } })).body;
  const partOf = async (id: string, who: Visitor): Promise<AskedPart> =>
    first((await read(id, who)).parts);

  const many = await ask(units.slice(0, 6).map(({ id }) => id));
  await does(chief, "confirmManyAsked", { consultationId: many.id, version: 1 });
  await does(chief, "withdrawConsultation", {
    consultationId: many.id,
    version: 2,
    reason: "Hỏi lại sau khi sửa dự thảo.",
  });

  const { id } = await ask([financeId]);
  const on = async (who: Visitor) => {
    const { id: askedId, version } = await partOf(id, who);
    return { askedId, version };
  };
  const answer = async () => ({
    ...(await on(finance)),
    items: (await read(id, finance)).items.map((item) => ({
      itemId: item.id,
      position: "agree" as const,
    })),
    overall: "agree" as const,
    conclusion: "Thống nhất tiến độ.",
  });
  await does(specialist, "remindAsked", await on(specialist));
  await does(finance, "receiveConsultation", await on(finance));
  const people = await finance.call("listPeople", { query: { unitId: financeId } });
  const personId = first(people.body.items).id;
  await does(finance, "allocateConsultation", { ...(await on(finance)), personId });
  await does(finance, "draftAnswer", await answer());
  await does(finance, "sendAnswer", await answer());
  await does(specialist, "returnAnswer", {
    ...(await on(specialist)),
    reason: "Nêu rõ thời điểm.",
  });
  await does(finance, "sendAnswer", await answer());
  await does(specialist, "markEvasive", {
    ...(await on(specialist)),
    reason: "Không nêu quan điểm.",
  });
  await does(finance, "objectEvasive", { ...(await on(finance)), objection: "Đã nêu ở kết luận." });
  await does(homeAffairs, "findEvasive", {
    ...(await on(homeAffairs)),
    upheld: false,
    reason: "Kết luận đã rõ.",
  });
  await does(specialist, "acceptAnswer", await on(specialist));
  return (await partOf(id, specialist)).state;
}
