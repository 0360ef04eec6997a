import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  vietnamCalendar,
} from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { answerCollection, sendCollection } from "../modules/collections/index.ts";
import { acknowledgeTask } from "../modules/tasks/index.ts";
import { partOf, question, type Head } from "./aggregation-parts.ts";
import { issueOne, type Stage } from "./issue-directives.ts";
import type { Topic } from "./topics.ts";

const COLLECTOR = "Sở Tài chính";
const ISSUED_DAYS_AGO = 13;
/** Working days from today to the agencies' date and to the collector's own. */
const DUE_IN = 3;
const OWN_DUE_IN = 8;

/** A dispatch with two dates (clause E2): agencies report to one of them, which sums up and reports by a later day. */
const topic: Topic = {
  block: "KTTC",
  subject: "rà soát trụ sở, nhà, đất dôi dư sau sắp xếp đơn vị hành chính",
  background:
    "Sau sắp xếp, một số trụ sở không còn sử dụng hoặc sử dụng không hết, chưa có phương án xử lý, có nơi xuống cấp",
  clauses: [
    "Giao Sở Y tế, Sở Giáo dục và Đào tạo, Sở Xây dựng, Sở Công Thương, Sở Nông nghiệp và Môi trường, Sở Tư pháp rà soát nhà, đất đang quản lý, đề xuất phương án xử lý, báo cáo UBND tỉnh (qua Sở Tài chính) trước ngày {D1}.",
    "Giao Sở Tài chính hướng dẫn các cơ quan báo cáo và tổng hợp, báo cáo kết quả cho Chủ tịch UBND tỉnh trước ngày {D2}.",
  ],
};
const questions = [
  question("q1", "Số cơ sở nhà, đất đang quản lý", "number", { unit: "cơ sở" }),
  question("q2", "Số cơ sở dôi dư", "number", { unit: "cơ sở" }),
  question("q3", "Phương án đề xuất chủ yếu", "choice", {
    choices: ["Điều chuyển", "Bán đấu giá", "Tiếp tục sử dụng"],
  }),
  question("q4", "Kết quả rà soát và kiến nghị", "text"),
];
const ANSWERS = [
  { q1: 64, q2: 7, q3: "Điều chuyển", q4: "Đã kiểm kê xong; đề nghị giao 05 cơ sở cho UBND cấp xã." },
  { q1: 212, q2: 18, q3: "Điều chuyển", q4: "Còn 03 điểm trường chưa đủ hồ sơ đất đai." },
  { q1: 15, q2: 2, q3: "Bán đấu giá", q4: "Đã có chứng thư thẩm định giá của 02 cơ sở." },
]; // prettier-ignore

interface GivenTask {
  id: string;
  version: number;
  unitId: string;
  name: string;
  lastDay: string;
}

/** The chain on its way: the tasks are taken up, the form is out to the agencies of the chain, half of them have answered. */
export async function askForTheChain(
  stage: Stage,
  heads: readonly Head[],
  actorFor: (head: Head) => Promise<Actor | null>,
): Promise<void> {
  const { owner, at, today } = stage;
  const issuedOn = addWorkingDays(vietnamCalendar, addDays(today, -ISSUED_DAYS_AGO - 1), 1).date;
  const due = (workingDays: number) =>
    calendarDaysBetween(issuedOn, addWorkingDays(vietnamCalendar, today, workingDays).date);
  const documentId = await issueOne(stage, {
    topic,
    issuedOn,
    origin: "PROVINCE",
    number: 588,
    until: "released",
    days: [due(DUE_IN), due(OWN_DUE_IN), 0],
  });
  const tasks = await tasksOf(owner, documentId);
  const actors = new Map<string, Actor>();
  for (const { id: taskId, version, unitId } of tasks) {
    const head = heads.find((one) => one.unitId === unitId);
    const actor = head && (await actorFor(head));
    if (!actor) continue;
    actors.set(unitId, actor);
    const morning = at(`${addDays(issuedOn, 2)}T08:40:00+07:00`);
    await acknowledgeTask.perform(morning, actor, { taskId, version });
  }
  const own = tasks.find(({ name }) => name === COLLECTOR);
  const feeds = tasks.filter(({ name, unitId }) => name !== COLLECTOR && actors.has(unitId));
  const collector = own && actors.get(own.unitId);
  if (!own || !collector || feeds.length === 0) return;
  const { id: collectionId } = await sendCollection.perform(
    at(`${addDays(issuedOn, 3)}T14:15:00+07:00`),
    collector,
    {
      collectorUnitId: own.unitId,
      title: "Kết quả rà soát trụ sở, nhà, đất dôi dư sau sắp xếp",
      request:
        "Báo cáo số cơ sở đang quản lý đến ngày gửi, số dôi dư và phương án đề xuất của từng cơ sở.",
      taskId: own.id,
      questions,
      unitIds: feeds.map(({ unitId }) => unitId),
      groupIds: [],
      dueOn: feeds.reduce((first, { lastDay }) => (lastDay < first ? lastDay : first), own.lastDay),
      ownDueOn: own.lastDay,
    },
  );
  for (const [index, answers] of ANSWERS.entries()) {
    const feed = feeds[index];
    const actor = feed && actors.get(feed.unitId);
    if (!feed || !actor) continue;
    await answerCollection.perform(at(`${addDays(today, index - 4)}T15:30:00+07:00`), actor, {
      ...(await partOf(owner, collectionId, feed.unitId)),
      answers,
      note: null,
      fileHash: null,
      fileName: null,
    });
  }
}

async function tasksOf(owner: Database, documentId: string): Promise<GivenTask[]> {
  const { rows } = await sql<GivenTask>`
    select task.id, task.version, task.holder_unit_id as "unitId", version.name, task.last_day as "lastDay" from app.task
    join app.unit_version version on version.unit_id = task.holder_unit_id and version.valid_to is null
    where task.document_id = ${documentId}::uuid and task.state = 'ASSIGNED' order by version.name collate app.vi`.execute(
    owner,
  );
  return rows;
}
