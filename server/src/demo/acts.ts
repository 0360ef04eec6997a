import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { decideExtension, requestExtension } from "../modules/tasks/index.ts";
import type { Hands } from "./write-lives.ts";

interface Stage {
  owner: Database;
  at: (instant: string) => Runtime;
  chair: Actor;
  hands: Hands;
  today: string;
}

interface DatedTask {
  id: string;
  version: number;
  lastDay: string;
  holderUnitId: string;
}

const REASONS = [
  {
    ground: "partner",
    explanation: "Cơ quan phối hợp chưa gửi số liệu theo đề cương, đã nhắc hai lần bằng văn bản.",
    missing: "Số liệu của cơ quan phối hợp.",
  },
  {
    ground: "new-law",
    explanation: "Nghị định mới thay thế căn cứ, phải rà soát lại toàn bộ phụ lục.",
    missing: "Phụ lục 2 và 3 theo biểu mẫu mới.",
  },
  {
    ground: "superior",
    explanation: "Đã xin ý kiến cơ quan chuyên ngành cấp trên, chưa có văn bản trả lời.",
    missing: "Văn bản thống nhất của cấp trên.",
  },
  {
    ground: "workload",
    explanation: "Cùng lúc phải hoàn thành nhiều nhiệm vụ trình kỳ họp.",
    missing: "Dự thảo lần cuối.",
  },
] as const;

/** Some agencies have asked for more time: granted, refused, still waiting, one of them past its date, one too late. */
export async function writeTaskChanges(stage: Stage): Promise<void> {
  const soon = await tasksDue(stage, addDays(stage.today, 4), addDays(stage.today, 25), 9);
  const past = await tasksDue(stage, addDays(stage.today, -5), addDays(stage.today, -1), 3);
  for (const [index, task] of soon.entries()) {
    const decided = index < 5;
    const asked = await ask(stage, task, index, addDays(stage.today, decided ? -4 : -1));
    if (asked && decided) await decide(stage, asked, index === 4 ? "refuse" : "approve");
  }
  for (const [index, task] of past.entries()) {
    // The last one comes after its date and changes nothing until it is decided.
    const day = index === 2 ? stage.today : addDays(task.lastDay, -6);
    await ask(stage, task, index, day);
  }
}

async function tasksDue(
  { owner }: Stage,
  from: string,
  to: string,
  count: number,
): Promise<DatedTask[]> {
  const { rows } = await sql<DatedTask>`
    select distinct on (holder_unit_id) id, version, last_day as "lastDay", holder_unit_id as "holderUnitId"
    from app.task
    where state = 'IN_PROGRESS' and last_day between ${from}::date and ${to}::date and received_on < last_day - 7
      and origin <> 'CENTRAL'
    order by holder_unit_id, last_day, id limit ${count}`.execute(owner);
  return rows;
}

interface Asked {
  task: DatedTask;
  version: number;
  extensionId: string;
  proposedOn: string;
}

async function ask(
  { owner, at, hands }: Stage,
  task: DatedTask,
  index: number,
  on: string,
): Promise<Asked | null> {
  const hand = hands.ofUnit.get(task.holderUnitId);
  if (!hand) return null;
  const proposedOn = addDays(task.lastDay > on ? task.lastDay : on, 14);
  const reason = REASONS[index % REASONS.length] ?? REASONS[0];
  const agency = handOf(hand, ["tasks.request-extension"]);
  const { version } = await requestExtension.perform(at(`${on}T02:30:00Z`), agency, {
    taskId: task.id,
    version: task.version,
    ...reason,
    percent: 40 + (index % 5) * 10,
    proposedOn,
    documentNumber: `${112 + index}/CV-VP`,
  });
  const { id: extensionId } = await owner
    .selectFrom("app.task_extension")
    .select("id")
    .where("task_id", "=", task.id)
    .orderBy("no", "desc")
    .executeTakeFirstOrThrow();
  return { task, version, extensionId, proposedOn };
}

async function decide(
  { at, chair, today }: Stage,
  { task, version, extensionId, proposedOn }: Asked,
  decision: "approve" | "refuse",
): Promise<void> {
  await decideExtension.perform(at(`${addDays(today, -2)}T03:00:00Z`), chair, {
    taskId: task.id,
    version,
    extensionId,
    decision,
    ...(decision === "approve" ? { dueOn: proposedOn } : {}),
    reason:
      decision === "approve"
        ? "Đồng ý, không gia hạn thêm lần nữa."
        : "Việc bố trí nhân lực thuộc trách nhiệm của cơ quan.",
  });
}

/** Somebody of an agency who may do these acts. */
const handOf = (
  { accountId, name }: { accountId: string; name: string },
  acts: string[],
): Actor => ({
  accountId,
  personId: null,
  name,
  grants: [
    {
      roleCode: "AGENCY_HEAD",
      roleName: "AGENCY_HEAD",
      unitId: "",
      provinceWide: true,
      unitIds: new Set(),
      acts: new Set(acts),
    },
  ],
});
