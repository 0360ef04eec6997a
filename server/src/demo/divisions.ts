import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";
import { allocateTask, reportProgress, takeUpTask } from "../modules/tasks/index.ts";
import { currentUnits } from "./people.ts";

const SINCE = "2025-03-01";

/** The division whose people see no more of their agency than what it gives to them. */
const OWN_DIVISION = "Phòng Quản lý công sản";
const ITS_PEOPLE = [
  {
    name: "Đặng Thị Thu Trang",
    title: "Trưởng phòng",
    role: "DIVISION_HEAD",
    login: "truongphong.sotaichinh@tinhmau.example",
  },
  {
    name: "Bùi Quốc Bảo Long",
    title: "Chuyên viên",
    role: "EXECUTOR",
    login: "congsan.sotaichinh@tinhmau.example",
  },
] as const;
/** The door of that division, beside those of whole agencies. */
export const divisionDoors = [
  { title: "Trưởng phòng của Sở Tài chính", login: ITS_PEOPLE[0].login },
];

/**
 * An agency with divisions: two with one of its specialists each, whom its focal officer allocates work to and who see all of the
 * agency; and one with accounts of its own.
 */
export async function addDivisions(owner: Database): Promise<void> {
  const finance = (await currentUnits(owner)).get("Sở Tài chính");
  if (!finance) return;
  const { rows: specialists } = await sql<{ id: string }>`
    select id from app.appointment where unit_id = ${finance} and title = 'Chuyên viên' and valid_to is null order by id`.execute(
    owner,
  );
  for (const [index, name] of ["Phòng Ngân sách", "Phòng Tài chính đầu tư"].entries()) {
    const id = await addDivision(owner, finance, name);
    await owner
      .updateTable("app.appointment")
      .set({ unit_id: id })
      .where("id", "=", specialists[index]?.id ?? "")
      .execute();
  }
  const own = await addDivision(owner, finance, OWN_DIVISION);
  for (const person of ITS_PEOPLE) await serveIn(owner, own, person);
  await sql`select app.rebuild_unit_closure()`.execute(owner);
}

async function addDivision(owner: Database, agency: string, name: string): Promise<string> {
  const id = newId();
  await owner.insertInto("app.unit").values({ id }).execute();
  await owner
    .insertInto("app.unit_version")
    .values({ unit_id: id, name, kind: "division", parent_id: agency, valid_from: SINCE })
    .execute();
  return id;
}

/** A person with an appointment, an account and a role in a unit, and in no other. */
async function serveIn(
  owner: Database,
  unit_id: string,
  { name, title, role, login }: (typeof ITS_PEOPLE)[number],
): Promise<void> {
  const [person_id, account_id] = [newId(), newId()];
  await owner.insertInto("app.person").values({ id: person_id, full_name: name }).execute();
  await owner
    .insertInto("app.appointment")
    .values({ person_id, unit_id, title, is_head: role === "DIVISION_HEAD", valid_from: SINCE })
    .execute();
  await owner.insertInto("app.account").values({ id: account_id, person_id, login }).execute();
  await owner
    .insertInto("app.role_grant")
    .values({ account_id, role_code: role, unit_id, valid_from: SINCE })
    .execute();
}

/** What the agency has given to that division: two of its tasks, one of them taken up and reported on. */
export async function giveToDivision(
  owner: Database,
  runtime: Runtime,
  actorOf: (login: string) => Promise<Actor>,
): Promise<void> {
  const { rows } = await sql<{ id: string; version: number; unit_id: string }>`
    select task.id, task.version, division.unit_id from app.task
    join app.unit_version division on division.name = ${OWN_DIVISION} and division.parent_id = task.holder_unit_id
    where task.state = 'IN_PROGRESS' and not exists (select from app.task_allocation where task_id = task.id)
    order by task.last_day desc nulls last, task.id limit 2`.execute(owner);
  const focal = await actorOf("daumoi.sotaichinh@tinhmau.example");
  const head = await actorOf(ITS_PEOPLE[0].login);
  for (const [index, { id: taskId, version, unit_id: unitId }] of rows.entries()) {
    const given = await allocateTask.perform(runtime, focal, { taskId, version, unitId });
    if (index > 0) continue;
    const taken = await takeUpTask.perform(runtime, head, { taskId, version: given.version });
    await reportProgress.perform(runtime, head, {
      taskId,
      version: taken.version,
      content: "Đã rà soát số liệu của các đơn vị, đang dự thảo báo cáo.",
      percent: 40,
    });
  }
}
