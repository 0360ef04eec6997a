import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { planSelfCheck, recordSelfCheck } from "../modules/inspections/index.ts";
import type { VoiceStage } from "./voices.ts";

/** A department that has looked at its divisions this autumn: one with a result, one still to come. */
export async function checkOwnHouse({ owner, at, today, actor }: VoiceStage): Promise<void> {
  const head = await actor("sotaichinh@tinhmau.example");
  const agencyUnitId = head.grants[0]?.unitId ?? "";
  const { rows } = await sql<{ id: string }>`
    select below.unit_id as id from app.unit_version below
    where below.parent_id = ${agencyUnitId}::uuid and below.kind = 'division' and below.valid_to is null
    order by below.name limit 2`.execute(owner);
  const [seen, next] = rows;
  if (!seen || !next) return;
  const plannedOn = addDays(today, -30);
  const doneOn = addDays(today, -18);
  const planned = await planSelfCheck.perform(at(`${plannedOn}T08:30:00+07:00`), head, {
    agencyUnitId,
    targetUnitId: seen.id,
    theme: "Giờ làm việc, trả kết quả đúng hạn, thẻ công chức",
    lastDay: addDays(today, -15),
  });
  await recordSelfCheck.perform(at(`${doneOn}T16:00:00+07:00`), head, {
    selfCheckId: planned.id,
    version: planned.version,
    doneOn,
    summary:
      "Hai hồ sơ trả chậm không có thư xin lỗi; một người không đeo thẻ. Đã nhắc, đã xin lỗi một trường hợp.",
    found: 3,
    leftOpen: 1,
    documentNumber: "118/BC-STC",
  });
  await planSelfCheck.perform(at(`${plannedOn}T08:40:00+07:00`), head, {
    agencyUnitId,
    targetUnitId: next.id,
    theme: "Việc cập nhật tiến độ nhiệm vụ trên hệ thống",
    lastDay: addDays(today, 12),
  });
}
