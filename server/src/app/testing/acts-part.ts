import { does, first, type Office } from "../../testing/office.ts";
import { dates, type Week } from "./week.ts";

/** What changes a task's deadline, holder or life: done once each, on a dispatch of its own. */
export async function walkTaskChanges(office: Office, week: Week): Promise<void> {
  const documentId = await giveOut(office, week, 1401);
  const { body } = await office.finance.call("listTasks", { query: { list: "all", documentId } });
  const { id } = first(body.items.filter(({ dueOn }) => dueOn !== null));
  await does(office.finance, "acknowledgeTask", await week.onTask(id));
  await walkExtension(office, week, id);
}

/** A dispatch whose assignments are all taken over as they were read, proposed and released. */
async function giveOut(office: Office, week: Week, number: number): Promise<string> {
  const documentId = await week.takeIn(number);
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
