import { does, first, type Office } from "../../testing/office.ts";
import { dates, type Week } from "./week.ts";

/** What changes a task's deadline, holder or life: done once each, on a dispatch of its own. */
export async function walkTaskChanges(office: Office, week: Week): Promise<void> {
  const documentId = await giveOut(office, week, 1401);
  const { body } = await office.finance.call("listTasks", { query: { list: "all", documentId } });
  const { id } = first(body.items.filter(({ dueOn }) => dueOn !== null));
  await does(office.finance, "acknowledgeTask", await week.onTask(id));
  await walkExtension(office, week, id);
  await walkLife(office, week, id);
}

/** Starred, rested and taken up again, refused by its lead, passed on by the Office, and at last revoked. */
async function walkLife(office: Office, week: Week, id: string): Promise<void> {
  const reason = "Theo ý kiến chỉ đạo.";
  await does(office.chair, "starTask", { taskId: id });
  await does(office.chair, "unstarTask", { taskId: id });
  await does(office.chair, "suspendTask", {
    ...(await week.onTask(id)),
    decisionNumber: "QĐ 7/QĐ-UBND",
    reviewOn: "2027-01-15",
    reason,
  });
  const { dueOn } = (await office.finance.call("getTask", { params: { id } })).body;
  await does(office.chair, "resumeTask", {
    ...(await week.onTask(id)),
    ...(dueOn === null ? {} : { dueOn }),
    reason,
  });
  const { body } = await office.specialist.call("listUnits", { query: { kind: "department" } });
  const others = body.items.filter(({ name }) => !/Tài chính|Y tế/.test(name));
  const toUnitId = first(others).id;
  // By now the days for refusing have gone by for the first task; a fresh one is refused in time.
  const fresh = await freshTask(office, week);
  await does(office.finance, "refuseTask", {
    ...(await week.onTask(fresh)),
    legalGround: "Điều 2 Quyết định 10/2025/QĐ-UBND",
    explanation: "Thuộc chức năng của cơ quan khác.",
  });
  await does(office.chief, "decideRefusal", {
    ...(await week.onTask(fresh)),
    decision: "uphold",
    toUnitId,
    reason,
  });
  await does(office.chief, "transferTask", {
    ...(await week.onTask(id)),
    toUnitId,
    basis: "QĐ 8/QĐ-UBND",
    reason,
  });
  const { transfers } = (await week.taskOf(id)).life;
  await does(office.chair, "revokeTask", {
    ...(await week.onTask(first(transfers).to.id)),
    basis: "QĐ 9/QĐ-UBND",
    reason,
  });
}

/** A dispatch of today: its tasks may still be refused. */
async function freshTask(office: Office, week: Week): Promise<string> {
  const documentId = await giveOut(office, week, 1402, dates.today);
  const { body } = await office.finance.call("listTasks", { query: { list: "all", documentId } });
  return first(body.items.filter(({ dueOn }) => dueOn !== null)).id;
}

/** A dispatch whose assignments are all taken over as they were read, proposed and released. */
async function giveOut(
  office: Office,
  week: Week,
  number: number,
  receivedOn = dates.received,
): Promise<string> {
  const documentId = await week.takeIn(number, receivedOn);
  await does(office.specialist, "acceptRemaining", {
    ...(await week.versionOf(documentId)),
    mode: "followed",
  });
  await does(office.specialist, "proposeBatch", {
    ...(await week.versionOf(documentId)),
    fullyRead: true,
  });
  await does(office.chief, "releaseBatch", await week.versionOf(documentId));
  return documentId;
}

/** Asked for, taken back, asked for again and granted by somebody who did not give the task out. */
async function walkExtension(office: Office, week: Week, id: string): Promise<void> {
  const ask = async () => {
    await does(office.finance, "requestExtension", {
      ...(await week.onTask(id)),
      ground: "partner",
      explanation: "Các xã gửi số liệu chậm.",
      missing: "Số liệu của ba xã.",
      percent: 60,
      proposedOn: "2026-12-31",
      documentNumber: "45/STC-VP",
    });
    return first((await week.taskOf(id)).extensions).id;
  };
  await does(office.finance, "withdrawExtension", {
    extensionId: await ask(),
    ...(await week.onTask(id)),
    reason: "Đã có số liệu.",
  });
  await does(office.chair, "decideExtension", {
    extensionId: await ask(),
    ...(await week.onTask(id)),
    decision: "approve",
    dueOn: "2026-12-31",
    reason: `Có lý do khách quan, xem xét ngày ${dates.today.split("-").reverse().join("/")}.`,
  });
}
