import type { AnsweredItem } from "@dondoc/contract";
import type { Page } from "playwright-core";
import { api } from "./api.ts";
import { day } from "./dispatch.ts";
import { CHAIR } from "./story.ts";
import { type Role, windowOf } from "./visitor.ts";

export const LEAD: Role = "Trưởng đoàn kiểm tra";
export const MEMBER: Role = "Thành viên Tổ công tác";

/** An unannounced visit that has begun, with the list of conduct; LEAD heads it, MEMBER inspects too. @returns its id */
export async function beginVisit(subject: string): Promise<string> {
  const [lead, member, chair] = [
    await windowOf(LEAD),
    await windowOf(MEMBER),
    await windowOf(CHAIR),
  ];
  const { bodies } = await api(lead, "getInspectionOffer", {});
  const units = await api(lead, "listUnits", { query: { q: "Sở Tài chính" } });
  const personOf = async (page: Page) => (await api(page, "getSession", {})).person.id;
  const { id: inspectionId } = await api(lead, "proposeInspection", {
    body: {
      kind: "unannounced",
      bodyId: bodies[0]?.id ?? "",
      subject,
      scope: "Giờ làm việc, thẻ công chức.",
      ground: "Phản ánh qua 1022.",
      unitIds: [units.items.find(({ name }) => name === "Sở Tài chính")?.id ?? ""],
      coveredFrom: day(-100),
      coveredTo: day(0),
      visitFrom: day(0),
      visitTo: day(2),
      deciderAccountId: (await api(chair, "getSession", {})).account.id,
      team: [
        { personId: await personOf(lead), function: "head" },
        { personId: await personOf(member), function: "member" },
      ],
    },
  });
  const decision = { decisionNumber: "21/QĐ-TCT", decisionOn: day(0) };
  await api(chair, "approveInspection", { body: { inspectionId, version: 1, ...decision } });
  const lists = await api(lead, "listChecklists", {});
  const checklistId = lists.items.find(({ kind }) => kind === "public-duty")?.id ?? "";
  await api(lead, "takeChecklist", { body: { inspectionId, version: 2, checklistId } });
  await api(lead, "beginInspection", { body: { inspectionId, version: 3 } });
  return inspectionId;
}

/** What the server has of each item. */
export async function itemsOf(page: Page, id: string): Promise<AnsweredItem[]> {
  const { lists } = await api(page, "getInspectionChecklists", { params: { id } });
  return lists.flatMap(({ items }) => items);
}

/** The page of the spot, with the part that works without a connection in charge of it. */
export async function openField(page: Page, id: string): Promise<void> {
  await page.goto(`/kiem-tra/${id}/hien-truong`);
  await page.getByRole("heading", { level: 1, name: /^Ghi tại hiện trường/ }).waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
}

/** One item of the list, by its number. */
export const item = (page: Page, ordinal: number) =>
  page.getByRole("article", { name: new RegExp(`^${ordinal}\\. `) });
