import { vi } from "vitest";
import { does, first, type Office } from "../../testing/office.ts";
import { dates, type Week } from "./week.ts";

/** The division of work in the Office: fields, charges, the monitor of a task, the field of a document. */
export async function divideTheWork(office: Office, week: Week) {
  const { id: fieldId } = await does(office.chief, "addField", {
    name: "Khoa học kỹ thuật",
    validFrom: dates.today,
  });
  const book = async () => (await office.chief.call("getPortfolios", { query: {} })).body;
  const { divisions, charges } = await book();
  const division = first(divisions.filter(({ name }) => name === "Phòng Tổng hợp"));
  const { ids } = await does(office.chief, "setPortfolio", {
    duty: "monitor",
    divisionId: division.id,
    fieldIds: [fieldId],
    validFrom: dates.today,
    legalBasis: "Thông báo 9/TB-VP",
  });
  await does(office.chief, "endPortfolio", {
    portfolioId: first(ids),
    endsOn: "2026-12-01",
    legalBasis: "Thông báo 10/TB-VP",
  });
  const document = await week.takeIn(990);
  await does(office.specialist, "setDocumentField", {
    ...(await week.versionOf(document)),
    fieldId,
  });
  await does(office.chief, "endField", { fieldId, endsOn: "2026-12-31" });

  const { body } = await office.chief.call("listTasks", { query: { list: "all" } });
  const task = first(body.items.filter(({ state }) => state === "IN_PROGRESS"));
  const own = await office.finance.call("listTasks", { query: { list: "open" } });
  const work = first(own.body.items.filter(({ state }) => state === "IN_PROGRESS"));
  await does(office.finance, "allocateTask", {
    ...(await week.onTask(work.id)),
    unitId: work.holder.id,
  });
  await workInDivision(office, week, work);
  const officers = await office.chief.call("listOfficers", { query: { unitId: division.id } });
  const { accountId, name } = first(officers.body.items);
  await does(office.chief, "setMonitor", {
    ...(await week.onTask(task.id)),
    accountId,
    reason: "Điều chỉnh phân công.",
  });
  const field = first(charges.filter((one) => one.field !== null)).field;
  await does(office.specialist, "setTaskField", {
    ...(await week.onTask(task.id)),
    fieldId: field?.id ?? null,
  });
  return { wanted: { monitor: { name }, field }, found: await week.taskOf(task.id) };
}

/** An agency gives a task to a division with accounts of its own, which takes it up and hands the result up. */
async function workInDivision(
  office: Office,
  week: Week,
  work: { id: string; holder: { id: string } },
) {
  const head = await office.house.enter("truongphong.sotaichinh@tinhmau.example");
  const { body: session } = await head.call("getSession", {});
  const unitId = session.unit?.id ?? "";
  await does(office.finance, "allocateTask", { ...(await week.onTask(work.id)), unitId });
  await does(head, "takeUpTask", await week.onTask(work.id));
  await does(head, "handUpTask", {
    ...(await week.onTask(work.id)),
    as: "result",
    note: "Đã có dự thảo báo cáo.",
  });
  await does(office.finance, "allocateTask", {
    ...(await week.onTask(work.id)),
    unitId: work.holder.id,
  });
}

/** The chief lets a specialist confirm for some days, who does so in both names; then takes it back. */
export async function delegateAndTakeBack(office: Office) {
  const { body: offices } = await office.chief.call("listDelegableOffices");
  const { body: people } = await office.chief.call("listOfficers", { query: { role: "CLERK" } });
  const { id: delegationId } = await does(office.chief, "delegate", {
    grantId: first(offices.items).grantId,
    delegateId: first(people.items).accountId,
    acts: ["tasks.reopen"],
    validFrom: dates.today,
    lastDay: "2026-11-30",
    legalBasis: "Giấy ủy quyền số 2/GUQ-VP",
  });
  await does(office.chief, "revokeDelegation", { delegationId, reason: "Đã về cơ quan." });
  const { body } = await office.chief.call("listDelegations", { query: { of: "all" } });
  return body.items.find(({ id }) => id === delegationId)?.state;
}

/** An agency names the division of all its tasks at once; one that cannot be done is tried again. */
export async function workAtOnce(office: Office) {
  const own = await office.finance.call("listTasks", { query: { list: "all" } });
  const { body: offer } = await office.finance.call("getBulkOffer", {});
  const { body: reach } = await office.finance.call("getBulkReach", { query: { list: "all" } });
  const { id, total } = await does(office.finance, "startBulk", {
    act: "tasks.acknowledge",
    taskIds: own.body.items.map((task) => task.id),
  });
  const ended = () =>
    vi.waitFor(
      async () => {
        const { body } = await office.finance.call("getBulkRun", { params: { id } });
        if (body.endedAt === null) throw new Error("still at work");
        return body;
      },
      { timeout: 30_000 },
    );
  const first = await ended();
  await does(office.finance, "retryBulk", { runId: id });
  const again = await ended();
  const { body: runs } = await office.finance.call("listBulkRuns");
  return { offer, reach, total, first, again, found: runs.items.map((run) => run.id), id };
}
