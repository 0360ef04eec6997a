import { addDays, addWorkingDays, vietnamCalendar } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";
import { findActor } from "../modules/access/index.ts";
import {
  answerCollection,
  remindCollection,
  returnCollected,
  sendCollection,
} from "../modules/collections/index.ts";
import { askForTheChain } from "./aggregation-chain.ts";
import { partOf, question, type Head } from "./aggregation-parts.ts";
import type { Stage } from "./issue-directives.ts";

const COLLECTOR = "Sở Nội vụ";
/** Owes its report still: whoever enters as its director finds something to answer. */
const VISITED = "Sở Tài chính";
const ASKED = 12;
/** Days before today: the request, its date, the answers. Every second agency has answered, the last of them late. */
const SENT = 16;
const DUE = 3;

const questions = [
  question("q1", "Số hồ sơ tiếp nhận trong kỳ", "number", { unit: "hồ sơ" }),
  question("q2", "Số hồ sơ giải quyết quá hạn", "number", { unit: "hồ sơ" }),
  question("q3", "Tỷ lệ hồ sơ trực tuyến", "number", { unit: "%" }),
  question("q4", "Đã gửi thư xin lỗi tổ chức, công dân khi trễ hẹn", "yes-no"),
  question("q5", "Khó khăn, vướng mắc và kiến nghị", "text", { required: false }),
];
const DIFFICULTIES = [
  "Phần mềm một cửa còn chậm vào cuối ngày; đề nghị nâng cấp đường truyền.",
  "Thiếu một biên chế tại bộ phận tiếp nhận từ tháng trước.",
  "Quy trình liên thông với cấp xã chưa thống nhất mẫu tờ khai.",
];

/**
 * A round as the administrative-reform dispatches ask for it: Sở Nội vụ sends the form to departments, half have answered by today,
 * one late, one was returned, and who is missing has been reminded. Where the organisation has no such agency, nothing.
 */
export async function askForReports(stage: Stage): Promise<void> {
  const { owner, at, specialist, today } = stage;
  const noon = (daysAgo: number) => at(`${addDays(today, -daysAgo)}T10:10:00+07:00`);
  const heads = await headsOf(owner);
  const collecting = heads.find(({ name }) => name === COLLECTOR);
  if (!collecting) return;
  const actorFor = async ({ accountId }: Head): Promise<Actor | null> =>
    (await inScope(noon(0).db, specialist, (tx) => findActor(tx, accountId, today))) ?? null;
  const collector = await actorFor(collecting);
  if (!collector) return;
  const asked = heads.filter(({ name }) => name !== COLLECTOR).slice(0, ASKED);
  if (asked.length === 0) return;
  const { id: collectionId } = await sendCollection.perform(noon(SENT), collector, {
    collectorUnitId: collecting.unitId,
    title: "Kết quả thực hiện cải cách hành chính và nâng cao chỉ số cải cách hành chính",
    request:
      "Báo cáo số liệu lũy kế từ đầu năm đến ngày gửi; nêu rõ nguyên nhân của hồ sơ quá hạn và kiến nghị với UBND tỉnh.",
    taskId: null,
    questions,
    unitIds: asked.map(({ unitId }) => unitId),
    groupIds: [],
    dueOn: addDays(today, -DUE),
    ownDueOn: addWorkingDays(vietnamCalendar, today, 5).date,
  });
  const answering = asked.filter(({ name }, index) => index % 2 === 0 && name !== VISITED);
  for (const [index, one] of answering.entries()) {
    const isLast = index === answering.length - 1;
    const actor = await actorFor(one);
    if (!actor) continue;
    const part = await partOf(owner, collectionId, one.unitId);
    await answerCollection.perform(noon(isLast ? DUE - 2 : SENT - 3 - index), actor, {
      ...part,
      answers: {
        q1: 340 + index * 187,
        q2: (index * 5) % 14,
        q3: 71.5 + index * 3.25,
        q4: index % 3 !== 2,
        q5: DIFFICULTIES[index % DIFFICULTIES.length] ?? null,
      },
      note: null,
      fileHash: null,
      fileName: null,
    });
  }
  const [back] = answering;
  if (back) {
    const part = await partOf(owner, collectionId, back.unitId);
    const reason = "Số liệu mới tính đến hết quý III. Đề nghị bổ sung đến ngày gửi.";
    await returnCollected.perform(noon(DUE + 1), collector, { ...part, reason });
  }
  await remindCollection.perform(noon(1), collector, { collectionId, unitIds: [] });
  await askForTheChain(stage, heads, actorFor);
}

/** Heads of departments, by the name of the agency. */
async function headsOf(owner: Database): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select distinct on (version.name) version.unit_id as "unitId", version.name, head.account_id as "accountId"
    from app.unit_version version
    join app.role_grant head on head.unit_id = version.unit_id and head.role_code = 'AGENCY_HEAD' and head.valid_to is null
    where version.valid_to is null and version.kind = 'department' order by version.name, head.valid_from desc`.execute(
    owner,
  );
  return rows;
}
