import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { addPlanLines, approveYearPlan, draftYearPlan } from "../modules/inspections/index.ts";

interface PlanStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  today: string;
}
interface Planned {
  kind: "planned" | "thematic" | "follow-up";
  /** None: a theme whose agencies are named when they are proposed. */
  unit: string | null;
  content: string;
  /** Days from today of whose month it is, within the year. */
  within: number;
}

const PLANNED: readonly Planned[] = [
  { kind: "planned", unit: "Sở Xây dựng", content: "Việc thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao; cập nhật trên hệ thống", within: -3 }, // prettier-ignore
  { kind: "thematic", unit: "Sở Y tế", content: "Giải quyết thủ tục hành chính lĩnh vực khám bệnh, chữa bệnh", within: 14 }, // prettier-ignore
  { kind: "planned", unit: "Sở Giáo dục và Đào tạo", content: "Cải cách hành chính: thủ tục, một cửa, thư xin lỗi", within: -40 }, // prettier-ignore
  { kind: "planned", unit: "Sở Nội vụ", content: "Tự kiểm tra, theo dõi nhiệm vụ của cơ quan; quy chế làm việc", within: 0 }, // prettier-ignore
  { kind: "thematic", unit: null, content: "Chọn mẫu 2 xã: tiếp nhận và trả kết quả tại Trung tâm phục vụ hành chính công", within: 30 }, // prettier-ignore
];

/** The year's plan of the province, approved in January. The lines by the agency they name. */
export async function planTheYear(
  { owner, at, specialist, today }: PlanStage,
  bodyId: string,
): Promise<ReadonlyMap<string, string>> {
  const year = Number(today.slice(0, 4));
  const { rows: units } = await sql<{ name: string; id: string }>`
    select name, unit_id as id from app.unit_version where valid_to is null order by unit_id`.execute(
    owner,
  );
  const then = at(`${year}-01-12T08:00:00+07:00`);
  const { id: planId } = await draftYearPlan.perform(then, specialist, {
    year,
    bodyId: null,
    title: `Kế hoạch kiểm tra việc thực hiện nhiệm vụ, cải cách hành chính, công vụ năm ${year}`,
    programmeId: null,
  });
  const none = { documentNumber: null, documentOn: null, signer: null, because: null };
  for (const [index, { unit, within, ...said }] of PLANNED.entries()) {
    const unitId = units.find(({ name }) => name === unit)?.id;
    const day = addDays(today, within);
    const month = day.slice(0, 4) === String(year) ? Number(day.slice(5, 7)) : within < 0 ? 1 : 12;
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each has the plan's next version
    await addPlanLines.perform(then, specialist, {
      ...none,
      ...said,
      planId,
      version: index + 1,
      unitIds: unitId === undefined ? [] : [unitId],
      count: 1,
      firstMonth: month,
      lastMonth: month,
      bodyId,
    });
  }
  await approveYearPlan.perform(at(`${year}-01-15T08:00:00+07:00`), specialist, {
    planId,
    version: PLANNED.length + 1,
    documentNumber: "12/KH-UBND",
    documentOn: `${year}-01-14`,
    signer: "Chủ tịch UBND tỉnh",
  });
  const { rows: lines } = await sql<{ id: string; unit: string }>`
    select line.id, named.name as unit from app.year_plan_line line
    join app.year_plan_line_version said on said.line_id = line.id
    join app.unit_version named on named.unit_id = said.unit_id and named.valid_to is null
    where line.plan_id = ${planId} order by line.ordinal`.execute(owner);
  return new Map(lines.map(({ id, unit }) => [unit, id]));
}
