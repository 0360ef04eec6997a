import { addDays } from "@dondoc/workcalendar";
import type { AddTarget } from "@dondoc/contract";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import {
  addPower,
  addRegulation,
  addTarget,
  checkPower,
  closeProgramme,
  enterValue,
  linkToProgramme,
  openProgramme,
  reviewRegulation,
} from "../modules/programmes/index.ts";

interface ProgrammeStage {
  owner: Database;
  at: (instant: string) => Runtime;
  homeAffairs: Actor;
  today: string;
}

type Line = Pick<AddTarget, "name" | "unit" | "direction" | "measure" | "baseline" | "planned"> & {
  owner: string;
  /** What is reached of the planned way month by month, in percent of it. */
  pace: number;
  path?: AddTarget["path"];
  milestones?: AddTarget["milestones"];
};

/** The targets of the invented reform plan: on their path, at risk, late, and one that is hardly reported. */
const TARGETS: readonly Line[] = [
  { name: "Tỷ lệ hồ sơ tiếp nhận trực tuyến", unit: "%", direction: "up", measure: "level", baseline: 62, planned: 85, owner: "Sở Nội vụ", pace: 125 }, // prettier-ignore
  { name: "Tỷ lệ thủ tục hành chính được đơn giản hóa", unit: "%", direction: "up", measure: "cumulative", baseline: 0, planned: 20, owner: "Sở Tư pháp", pace: 94 }, // prettier-ignore
  { name: "Tỷ lệ giải ngân vốn đầu tư công", unit: "%", direction: "up", measure: "cumulative", baseline: 0, planned: 95, owner: "Sở Tài chính", pace: 78, milestones: [{ month: 3, value: 8 }, { month: 6, value: 25 }, { month: 9, value: 50 }] }, // prettier-ignore
  { name: "Số ngày giải quyết hồ sơ đất đai trung bình", unit: "ngày", direction: "down", measure: "level", baseline: 30, planned: 21, owner: "Sở Xây dựng", pace: 99 }, // prettier-ignore
  { name: "Số cuộc kiểm tra cải cách hành chính", unit: "cuộc", direction: "up", measure: "cumulative", baseline: 0, planned: 24, owner: "Sở Nội vụ", pace: 124, path: "steps", milestones: [{ month: 3, value: 4 }, { month: 6, value: 10 }, { month: 9, value: 18 }] }, // prettier-ignore
];
const POWERS = [
  { power: "Phê duyệt nhiệm vụ, dự toán mua sắm thường xuyên dưới 500 triệu đồng", to: "UBND cấp xã", unit: "Sở Tài chính", act: "21/QĐ-UBND", daysAgo: 500, months: 12, found: "Ba xã lập hồ sơ chưa đủ thành phần, đã hướng dẫn bổ sung" }, // prettier-ignore
  { power: "Cấp giấy phép xây dựng nhà ở riêng lẻ", to: "UBND cấp xã", unit: "Sở Xây dựng", act: "35/QĐ-UBND", daysAgo: 420, months: 12 }, // prettier-ignore
  { power: "Quyết định cử viên chức đi đào tạo, bồi dưỡng trong nước", to: "Giám đốc các Sở", unit: "Sở Nội vụ", act: "48/QĐ-UBND", daysAgo: 90, months: 24 }, // prettier-ignore
] as const;
/** Last year's inspection plan: what each quarter reported. */
const INSPECTIONS: readonly (Pick<Line, "name" | "unit" | "planned"> & { quarters: readonly number[] })[] = [
  { name: "Số cuộc kiểm tra theo kế hoạch", unit: "cuộc", planned: 20, quarters: [3, 9, 15, 20] },
  { name: "Số cuộc kiểm tra đột xuất", unit: "cuộc", planned: 6, quarters: [1, 3, 5, 7] },
  { name: "Tỷ lệ kiến nghị sau kiểm tra được khắc phục", unit: "%", planned: 90, quarters: [40, 66, 81, 88] },
]; // prettier-ignore
/** Of so many agencies one has not entered its working regulation. */
const LEFT_OUT = 6;

/** The reform plan of the year with a directive's tasks and five targets; powers and regulations, some of them due for review. */
export async function followProgrammes(stage: ProgrammeStage): Promise<void> {
  const { owner } = stage;
  const { rows } = await sql<{ name: string; id: string }>`
    select name, unit_id as id from app.unit_version
    where valid_to is null and kind in ('department', 'commune', 'ward') order by kind = 'department' desc, name`.execute(
    owner,
  );
  const units = new Map(rows.map(({ name, id }) => [name, id]));
  await closeInspectionPlan(stage, units);
  await openReformPlan(stage, units);
  await notePowers(stage, units);
  await noteRegulations(stage, units);
}

const pad = (month: number) => String(month).padStart(2, "0");

async function closeInspectionPlan(
  { at, homeAffairs, today }: ProgrammeStage,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1;
  const ownerUnitId = units.get("Sở Nội vụ");
  if (ownerUnitId === undefined) return;
  const onDay = (day: string) => at(`${day}T08:00:00+07:00`);
  const begun = onDay(`${year}-01-20`);
  const { id: programmeId, version } = await openProgramme.perform(begun, homeAffairs, {
    kind: "inspection",
    title: `Kế hoạch kiểm tra cải cách hành chính năm ${year}`,
    year,
    ownerUnitId,
    field: "Cải cách hành chính",
    documentId: null,
    documentNumber: "15/KH-UBND",
    documentOn: `${year}-01-15`,
  });
  for (const [index, { quarters, ...target }] of INSPECTIONS.entries()) {
    const { id: targetId } = await addTarget.perform(begun, homeAffairs, {
      ...target,
      programmeId,
      version: version + index,
      direction: "up",
      measure: target.unit === "%" ? "level" : "cumulative",
      ownerUnitId,
      baseline: 0,
      path: "linear",
      milestones: [],
      basis: "Kế hoạch số 15/KH-UBND",
    });
    for (const [quarter, value] of quarters.entries()) {
      const month = (quarter + 1) * 3;
      await enterValue.perform(onDay(`${year}-${pad(month)}-28`), homeAffairs, {
        targetId,
        version: quarter + 1,
        month,
        value,
        source: `Báo cáo công tác kiểm tra quý ${quarter + 1}/${year}`,
        because: null,
      });
    }
  }
  await closeProgramme.perform(onDay(`${year}-12-30`), homeAffairs, {
    programmeId,
    version: version + INSPECTIONS.length,
    result:
      "Hoàn thành số cuộc kiểm tra theo kế hoạch và đột xuất; còn kiến nghị chưa khắc phục xong, chuyển theo dõi tiếp trong năm sau.",
    resultDocument: "Báo cáo số 512/BC-SNV",
  });
}

async function openReformPlan(
  { owner, at, homeAffairs, today }: ProgrammeStage,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const homeId = units.get("Sở Nội vụ");
  if (homeId === undefined) return;
  const onDay = (day: string) => at(`${day < today ? day : today}T06:00:00+07:00`);
  const begun = onDay(`${year}-01-03`);
  const opened = await openProgramme.perform(begun, homeAffairs, {
    kind: "reform",
    title: `Kế hoạch cải cách hành chính của tỉnh năm ${year}`,
    year,
    ownerUnitId: homeId,
    field: "Cải cách hành chính",
    documentId: null,
    documentNumber: "01/KH-UBND",
    documentOn: `${year - 1}-12-28`,
  });
  const on = { programmeId: opened.id };
  let version = opened.version;
  for (const { owner: name, pace, ...target } of TARGETS) {
    const ownerUnitId = units.get(name);
    if (ownerUnitId === undefined) continue;
    const added = await addTarget.perform(begun, homeAffairs, {
      path: "linear",
      milestones: [],
      ...target,
      ...on,
      version,
      ownerUnitId,
      basis: "Kế hoạch số 01/KH-UBND",
    });
    version += 1;
    for (let told = 1; told < month; told += 1) {
      await enterValue.perform(onDay(`${year}-${pad(told + 1)}-03`), homeAffairs, {
        targetId: added.id,
        version: told,
        month: told,
        value:
          target.unit === "cuộc"
            ? Math.round(reachedBy(target, told, pace))
            : reachedBy(target, told, pace),
        source: `Báo cáo cải cách hành chính tháng ${told}/${year}`,
        because: null,
      });
    }
  }
  // Directives on procedures and reform, those first of which some tasks are done and others are not.
  const { rows } = await sql<{ id: string }>`
    select document_id as id from app.task join app.document on document.id = task.document_id
    where term_class <> 'STANDING' and task.state not in ('REVOKED', 'TRANSFERRED')
      and document.subject ~* 'thủ tục|cải cách|chuyển đổi số'
    group by document_id
    order by least(count(*) filter (where task.state = 'COMPLETED'), count(*) filter (where task.state <> 'COMPLETED')) desc, document_id
    limit 2`.execute(owner);
  if (rows.length === 0) return;
  await linkToProgramme.perform(at(`${today}T07:00:00+07:00`), homeAffairs, {
    ...on,
    version,
    taskNumbers: [],
    documentIds: rows.map(({ id }) => id),
  });
}

/** What the invented agency reports: so much of an even way, or of its milestones'. */
function reachedBy(
  { baseline, planned, milestones = [] }: Omit<Line, "owner" | "pace">,
  month: number,
  pace: number,
) {
  const before = milestones.findLast((point) => point.month <= month) ?? {
    month: 0,
    value: baseline,
  };
  const next = milestones.find((point) => point.month > month) ?? { month: 12, value: planned };
  const even =
    before.value +
    ((next.value - before.value) * (month - before.month)) / (next.month - before.month);
  return Math.round((baseline + ((even - baseline) * pace) / 100) * 10) / 10;
}

async function notePowers(
  { at, homeAffairs, today }: ProgrammeStage,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const now = at(`${today}T07:00:00+07:00`);
  const homeId = units.get("Sở Nội vụ");
  for (const { power, to, unit, act, daysAgo, months, ...line } of POWERS) {
    const ownerUnitId = units.get(unit);
    if (ownerUnitId === undefined || homeId === undefined) continue;
    const validFrom = addDays(today, -daysAgo);
    const added = await addPower.perform(now, homeAffairs, {
      power,
      field: null,
      fromUnitId: ownerUnitId,
      toUnitId: null,
      toWhom: to,
      ownerUnitId,
      actNumber: act,
      actOn: addDays(validFrom, -10),
      conditions: "Báo cáo kết quả thực hiện hằng quý",
      validFrom,
      validTo: null,
      reviewMonths: months,
    });
    if (!("found" in line)) continue;
    await checkPower.perform(now, homeAffairs, {
      powerId: added.id,
      version: added.version,
      checkedOn: addDays(today, -20),
      result: "adjust",
      finding: line.found,
      documentNumber: null,
    });
  }
}

/** "SNV" of Sở Nội vụ. */
const initialsOf = (name: string) =>
  name
    .split(/[\s,-]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** Most agencies work by a regulation of the last year; some reviews are near or late, some regulations are being amended. */
async function noteRegulations(
  { at, homeAffairs, today }: ProgrammeStage,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [index, [name, unitId]] of [...units].entries()) {
    if (index % LEFT_OUT === LEFT_OUT - 1) continue;
    const validFrom = addDays(today, -380 + ((index * 37) % 300));
    const { id } = await addRegulation.perform(at(`${validFrom}T08:00:00+07:00`), homeAffairs, {
      unitId,
      documentNumber: `${40 + ((index * 17) % 180)}/QĐ-${initialsOf(name)}`,
      documentOn: addDays(validFrom, -7),
      validFrom,
      nextReviewOn: addDays(validFrom, 365),
    });
    if (index % 9 !== 4) continue;
    await reviewRegulation.perform(at(`${today}T07:00:00+07:00`), homeAffairs, {
      regulationId: id,
      version: 1,
      reviewedOn: addDays(today, -5),
      result: index % 2 === 0 ? "to-review" : "amending",
      note: "Cơ cấu phòng đã thay đổi, phân công trong quy chế chưa khớp",
      nextReviewOn: addDays(today, 60),
    });
  }
}
