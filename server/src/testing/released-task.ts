import pg from "pg";
import { dispatchText, does, first, takenIn, type Office } from "./office.ts";
import type { Visitor } from "./test-program.ts";

export interface ReleasedTask {
  documentId: string;
  /** The dated task of Sở Tài chính, taken up; Sở Y tế is its partner. */
  taskId: string;
  /** Agencies of the province by name. */
  units: ReadonlyMap<string, string>;
  /** Enters the head of an agency. */
  headOf(unit: string): Promise<Visitor>;
}

/** A dispatch through the acts, to a task that its agency has taken up. */
export async function releaseTask(office: Office, number = 978): Promise<ReleasedTask> {
  const text = dispatchText(number).replace(
    "1. Sở Tài chính tham mưu",
    "1. Sở Tài chính chủ trì, phối hợp với Sở Y tế tham mưu",
  );
  const file = { name: "cong-van.txt", bytes: new TextEncoder().encode(text) };
  const { id: documentId } = takenIn(
    await does(office.clerk, "intakeDocument", { receivedOn: "2026-11-18" }, file),
  );
  const version = async () =>
    (await office.specialist.call("getDocument", { params: { id: documentId } })).body.version;
  const on = async () => ({ documentId, version: await version() });
  await does(office.specialist, "correctHeader", {
    ...(await on()),
    issuerName: "Ủy ban nhân dân tỉnh An Sơn",
  });
  await does(office.specialist, "acceptRemaining", { ...(await on()), mode: "followed" });
  await does(office.specialist, "proposeBatch", { ...(await on()), fullyRead: true });
  await does(office.chief, "releaseBatch", await on());
  const { items } = (await office.finance.call("listTasks", { query: { list: "all", documentId } }))
    .body;
  const { id: taskId } = first(items.filter(({ dueOn }) => dueOn !== null));
  await does(office.finance, "acknowledgeTask", { taskId, version: 1 });
  const { items: units } = (await office.admin.call("listUnits", { query: {} })).body;
  return {
    documentId,
    taskId,
    units: new Map(units.map(({ name, id }) => [name, id])),
    headOf: async (unit) => office.house.enter(await loginOf(office, unit, "AGENCY_HEAD")),
  };
}

/** The login of who holds an office of an agency now. */
async function loginOf(office: Office, unit: string, role: string): Promise<string> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ login: string }>(
      `select account.login from app.account join app.role_grant on role_grant.account_id = account.id
       join app.unit_version version on version.unit_id = role_grant.unit_id
       where version.name = $1 and role_grant.role_code = $2 and role_grant.valid_to is null order by account.login limit 1`,
      [unit, role],
    );
    return first(rows).login;
  } finally {
    await owner.end();
  }
}
