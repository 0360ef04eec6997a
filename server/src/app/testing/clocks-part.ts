import { expect } from "vitest";
import { does, dispatchText, first, takenIn, type Office } from "../../testing/office.ts";
import type { Week } from "./week.ts";
import { dates } from "./week.ts";

/** Two duties without a date and one that comes back each month. */
const TEXT = dispatchText(1204)
  .replace(
    "Sở Tài chính tham mưu UBND tỉnh ban hành Kế hoạch tinh gọn thủ tục, hoàn thành trước ngày 15/12/2026.",
    "Sở Tài chính báo cáo tình hình giải ngân trước ngày 25 hằng tháng.",
  )
  .replace(
    "Sở Y tế báo cáo kết quả khám bệnh cho người cao tuổi trước ngày 10/12/2026.",
    "Sở Y tế thường xuyên kiểm tra công tác phòng dịch tại các cơ sở y tế.",
  );

async function giveOut(office: Office, week: Week): Promise<string> {
  const file = { name: "dinh-ky.txt", bytes: new TextEncoder().encode(TEXT) };
  const sent = { receivedOn: dates.received };
  const { id } = takenIn(await does(office.clerk, "intakeDocument", sent, file));
  await does(office.specialist, "acceptRemaining", {
    ...(await week.versionOf(id)),
    mode: "followed",
  });
  await does(office.specialist, "proposeBatch", { ...(await week.versionOf(id)), fullyRead: true });
  await does(office.chief, "releaseBatch", await week.versionOf(id));
  return id;
}

/** What the calendar and those who watch it do: periods come, duties are looked at again and ended. Gives a duty's periods. */
export async function walkTheClocks(office: Office, week: Week): Promise<string[]> {
  const { specialist, chief, house } = office;
  const documentId = await giveOut(office, week);
  const open = await specialist.call("listTasks", { query: { list: "undated", documentId } });
  const kept = open.body.items.find(({ holder }) => holder.name === "Sở Tài chính");
  const ended = open.body.items.find(({ holder }) => holder.name !== "Sở Tài chính");
  if (!kept || !ended) throw new Error("there are no duties without a date");
  await does(specialist, "reviewDuty", {
    ...(await week.onTask(kept.id)),
    decision: "keep",
    nextReviewOn: "2026-12-10",
    note: "Vẫn phải thực hiện thường xuyên.",
  });
  await does(specialist, "reviewDuty", {
    ...(await week.onTask(ended.id)),
    decision: "end",
    note: "Đã có quy định mới thay thế.",
  });
  await does(chief, "decideEnd", {
    ...(await week.onTask(ended.id)),
    ends: true,
    note: "Đã kiểm tra 12 đợt, chấn chỉnh 3 đơn vị.",
  });
  expect((await week.taskOf(ended.id)).state).toBe("COMPLETED");

  const collector = { ...(await week.onTask(kept.id)), feedNumber: ended.number };
  await does(chief, "linkTasks", collector);
  const circle = await specialist.call("linkTasks", {
    body: { ...(await week.onTask(ended.id)), feedNumber: kept.number },
  });
  if (circle.status === 200) throw new Error("a circle of reports was allowed");
  await does(chief, "unlinkTasks", { ...(await week.onTask(kept.id)), feedId: ended.id });

  const under = await specialist.call("listTasks", { query: { list: "open", documentId } });
  const served = first(under.body.items.filter(({ id }) => id !== kept.id));
  await does(chief, "setParent", { ...(await week.onTask(served.id)), parentNumber: kept.number });
  const turned = await specialist.call("setParent", {
    body: { ...(await week.onTask(kept.id)), parentNumber: served.number },
  });
  if (turned.status === 200) throw new Error("a circle of tasks was allowed");
  await does(chief, "setParent", { ...(await week.onTask(served.id)), parentNumber: null });

  house.setClock("2026-12-01T02:00:00Z");
  await house.program.rounds.look();
  await closeTheYear(office, week, kept.id);
  const { body } = await specialist.call("listTasks", {
    query: { list: "all", documentId },
  });
  const made = first(body.items.filter(({ period }) => period === "tháng 12/2026"));
  const november = first(body.items.filter(({ period }) => period === "tháng 11/2026"));
  const { version } = await week.taskOf(november.id);
  house.setClock("2026-11-25T02:00:00Z");
  const finance = await house.enter("sotaichinh@tinhmau.example");
  await does(finance, "stateAtDue", {
    taskId: november.id,
    version,
    plan: "Còn thiếu số liệu của ba đơn vị, cử người đến lấy trong tuần.",
    neededUntil: "2026-11-30",
  });
  house.setClock("2026-11-23T02:00:00Z");
  const clocks = await specialist.call("getTaskClocks", { params: { id: made.id } });
  return clocks.body.series?.periods.map(({ period }) => period) ?? [];
}

/** Towards the year's end a standing duty is asked for its result, and closed or carried on by it. */
async function closeTheYear(
  { house, finance, chief }: Office,
  week: Week,
  id: string,
): Promise<void> {
  house.setClock("2026-12-20T02:00:00Z");
  await house.program.rounds.look();
  house.setClock("2026-11-23T02:00:00Z");
  await does(finance, "reportYear", {
    ...(await week.onTask(id)),
    year: 2026,
    result: "Đã kiểm tra 12 đợt, nhắc nhở 3 phòng.",
  });
  await does(chief, "decideYear", {
    ...(await week.onTask(id)),
    year: 2026,
    closes: false,
    note: "Văn bản giao thường xuyên, không theo năm.",
  });
}
