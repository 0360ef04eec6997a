import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { findActor } from "../modules/access/index.ts";
import { addRule, askOpinions, markEvasive, sendAnswer } from "../modules/coordination/index.ts";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";
import { findAgainstPartner, reportSlowPartner } from "./partner-reports.ts";

export interface CoordinationStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  today: string;
}

const ASKER = "Sở Tài chính";

/**
 * What agencies asked of each other about one task of Sở Tài chính: answered in time, late, evasively, not at all, and one still
 * open; two who were slow are reported. With the rules they work by. By the acts, on their days. Where there is no such task, nothing.
 */
export async function coordinate(stage: CoordinationStage): Promise<void> {
  const { owner, at, specialist, today } = stage;
  const taskId = await openTaskOf(owner, ASKER);
  if (taskId === null) return;
  const noon = (daysAgo: number) => at(`${addDays(today, -daysAgo)}T10:30:00+07:00`);
  const heads = await headsOf(owner, at(`${today}T10:30:00+07:00`), specialist, today);
  const asker = heads.get(ASKER);
  if (!asker) return;
  const ask = async (daysAgo: number, matter: string, question: string, names: string[]) => {
    const asked = names.flatMap((name) => {
      const unitId = heads.get(name)?.unitId;
      return unitId === undefined
        ? []
        : [{ unitId, why: `Quản lý nhà nước về lĩnh vực của ${name}` }];
    });
    const input = { taskId, matter, ownView: "Thống nhất phương án trong dự thảo; đề nghị góp ý về tính khả thi.", items: [question], asked, urgent: false, silence: "none" as const, files: [] }; // prettier-ignore
    return askOpinions.perform(noon(daysAgo), asker.actor, input);
  };
  const answer = async (id: string, name: string, daysAgo: number, conclusion: string) => {
    const head = heads.get(name);
    if (!head) return;
    const { askedId, version, itemId } = await partOf(owner, id, head.unitId);
    const items = [{ itemId, position: "agree" as const, reason: "", legalRef: "", proposal: "" }];
    const input = { askedId, version, items, overall: "agree" as const, conclusion, files: [] };
    await sendAnswer.perform(noon(daysAgo), head.actor, input);
  };

  const rule = { field: undefined, silence: "none" as const, ownerUnitId: asker.unitId, inForceFrom: addDays(today, -900) }; // prettier-ignore
  await addRule.perform(noon(400), specialist, {
    ...rule,
    title: "Quy chế phối hợp giữa các cơ quan chuyên môn thuộc UBND tỉnh",
    reference: "18/QĐ-UBND",
    partyIds: [],
    normalDays: 5,
    urgentDays: 2,
    nextReviewOn: addDays(today, -20),
  });

  const catalogue = await ask(34, "Danh mục dịch vụ công điều chỉnh", "Danh mục đã đầy đủ chưa?", [
    "Sở Xây dựng",
  ]);
  const builder = heads.get("Sở Xây dựng");
  const found =
    builder &&
    (await reportSlowPartner(
      stage,
      asker.actor,
      {
        consultationId: catalogue.id,
        accused: builder,
        content:
          "Sở Xây dựng quá hạn chưa trả lời, làm chậm bước tổng hợp danh mục. Đề nghị xem xét, xác định trách nhiệm.",
        explanation: "Phải chờ ý kiến của hai phòng chuyên môn; nhận thiếu sót vì không báo trước.",
      },
      addDays(today, -12),
    ));
  await answer(catalogue.id, "Sở Xây dựng", 12, "Thống nhất danh mục; không bổ sung.");
  const plan = await ask(26, "Dự thảo kế hoạch tinh gọn thủ tục nội bộ", "Có thống nhất bỏ bước thẩm tra trung gian không?", ["Sở Y tế", "Sở Tư pháp"]); // prettier-ignore
  await answer(plan.id, "Sở Y tế", 23, "Thống nhất bỏ bước thẩm tra trung gian.");
  const form = await ask(21, "Mẫu quyết định tinh gọn thủ tục", "Mẫu đã đúng thể thức chưa?", ["Sở Tư pháp"]); // prettier-ignore
  const justice = heads.get("Sở Tư pháp");
  if (justice) {
    const slow = {
      consultationId: form.id,
      accused: justice,
      content: "Sở Tư pháp quá hạn chưa trả lời. Đề nghị xem xét, xác định trách nhiệm.",
      explanation: "Trong kỳ phải thẩm định các dự thảo trình kỳ họp Hội đồng nhân dân tỉnh.",
    };
    await reportSlowPartner(stage, asker.actor, slow, addDays(today, -8));
    await answer(form.id, "Sở Tư pháp", 8, "Thống nhất mẫu quyết định.");
  }
  const sharing = await ask(16, "Phương án chia sẻ dữ liệu hồ sơ", "Có thống nhất phạm vi chia sẻ không?", ["Sở Nội vụ"]); // prettier-ignore
  await answer(sharing.id, "Sở Nội vụ", 13, "Đề nghị thực hiện theo quy định của pháp luật.");
  const evasive = heads.get("Sở Nội vụ");
  if (evasive) {
    const { askedId, version } = await partOf(owner, sharing.id, evasive.unitId);
    await markEvasive.perform(noon(12), asker.actor, {
      askedId,
      version,
      reason: "Câu trả lời không nêu thống nhất hay không.",
    });
  }
  if (found) {
    await findAgainstPartner(
      stage,
      found,
      "Yêu cầu gửi đúng quy chế, hạn rõ; cơ quan được hỏi không đề nghị lùi hạn.",
    );
  }
  await ask(1, "Dự thảo báo cáo kết quả quý", "Số liệu của ngành đã đúng chưa?", ["Sở Y tế"]);
}

async function openTaskOf(owner: Database, unit: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select task.id from app.task join app.unit_version version on version.unit_id = task.holder_unit_id and version.valid_to is null
    where version.name = ${unit} and task.state = 'IN_PROGRESS' order by task.last_day desc nulls last, task.number limit 1`.execute(
    owner,
  );
  return rows[0]?.id ?? null;
}

export interface Head {
  unitId: string;
  actor: Actor;
}

/** The heads of the departments, as the actors they are today. */
async function headsOf(
  owner: Database,
  runtime: Runtime,
  specialist: Actor,
  today: string,
): Promise<Map<string, Head>> {
  const { rows } = await sql<{ name: string; unitId: string; accountId: string }>`
    select version.name, version.unit_id as "unitId", role_grant.account_id as "accountId"
    from app.role_grant join app.unit_version version on version.unit_id = role_grant.unit_id and version.valid_to is null
    where role_grant.role_code = 'AGENCY_HEAD' and role_grant.valid_to is null
      and version.name in ('Sở Tài chính', 'Sở Y tế', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Nội vụ')`.execute(
    owner,
  );
  return inScope(runtime.db, specialist, async (tx) => {
    const heads = new Map<string, Head>();
    for (const { name, unitId, accountId } of rows) {
      const actor = await findActor(tx, accountId, today);
      if (actor) heads.set(name, { unitId, actor });
    }
    return heads;
  });
}

async function partOf(owner: Database, consultationId: string, unitId: string) {
  const { rows } = await sql<{ askedId: string; version: number; itemId: string }>`
    select asked.id as "askedId", asked.version, item.id as "itemId" from app.consultation_asked asked
    join app.consultation_item item on item.consultation_id = asked.consultation_id
    where asked.consultation_id = ${consultationId} and asked.unit_id = ${unitId} limit 1`.execute(
    owner,
  );
  const [part] = rows;
  if (!part) throw new Error("the demo's consultation has no such part");
  return part;
}
