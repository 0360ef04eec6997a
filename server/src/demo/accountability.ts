import { addDays } from "@dondoc/workcalendar";
import type { EnterMeasure } from "@dondoc/contract";
import { sql } from "kysely";
import {
  drawGrounds,
  enterMeasure,
  proposeMeasure,
  publishMeasure,
} from "../modules/accountability/index.ts";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import { inScope } from "../kernel/database/scope.ts";
import type { Database } from "../kernel/database/connect.ts";

interface RegisterStage {
  owner: Database;
  at: (instant: string) => Runtime;
  homeAffairs: Actor;
  today: string;
}

type Line = Pick<EnterMeasure, "kind" | "subjectKind" | "cause"> & {
  unit: string;
  daysAgo: number;
  number: string;
  issuer: string;
  signer: string | null;
  remedy?: [wanted: string, inDays: number];
  published: boolean;
};

/** What Home Affairs had on paper before the program: reminders, a criticism of a head, commendations. */
const LINES: readonly Line[] = [
  { kind: "reminder", subjectKind: "agency", unit: "Sở Y tế", daysAgo: 200, number: "412/SNV-CCHC", issuer: "Sở Nội vụ", signer: null, cause: "Chậm gửi báo cáo cải cách hành chính quý I so với thời hạn", remedy: ["Gửi báo cáo, làm rõ trách nhiệm bộ phận tham mưu", 15], published: true }, // prettier-ignore
  { kind: "criticism", subjectKind: "agency", unit: "Sở Xây dựng", daysAgo: 95, number: "2147/UBND-TH", issuer: "UBND tỉnh", signer: null, cause: "Để nhiều nhiệm vụ Chủ tịch UBND tỉnh giao quá hạn kéo dài, không báo cáo lý do", remedy: ["Hoàn thành dứt điểm các nhiệm vụ quá hạn, báo cáo Chủ tịch UBND tỉnh", 30], published: true }, // prettier-ignore
  { kind: "criticism", subjectKind: "head", unit: "Sở Xây dựng", daysAgo: 94, number: "2148/UBND-TH", issuer: "UBND tỉnh", signer: null, cause: "Thiếu kiểm tra, đôn đốc để cơ quan có nhiều nhiệm vụ quá hạn", published: false }, // prettier-ignore
  { kind: "review", subjectKind: "head", unit: "Sở Tài chính", daysAgo: 60, number: "88/TB-UBND", issuer: "UBND tỉnh", signer: null, cause: "Tổ chức kiểm điểm, rút kinh nghiệm về việc trình hồ sơ chậm", remedy: ["Gửi biên bản kiểm điểm về Sở Nội vụ", 20], published: false }, // prettier-ignore
  { kind: "praise", subjectKind: "agency", unit: "Sở Tư pháp", daysAgo: 48, number: "2611/UBND-TH", issuer: "UBND tỉnh", signer: null, cause: "Hoàn thành tốt nhiệm vụ được giao trong quý III", published: true }, // prettier-ignore
  { kind: "reminder", subjectKind: "agency", unit: "Sở Tài chính", daysAgo: 12, number: "845/SNV-CCHC", issuer: "Sở Nội vụ", signer: null, cause: "Chậm cập nhật tiến độ các nhiệm vụ được giao", remedy: ["Cập nhật đầy đủ tiến độ, phân công đầu mối", 30], published: true }, // prettier-ignore
];

/** Enters them by the acts, each on a day after its document. */
export async function enterDemoMeasures({ owner, at, homeAffairs, today }: RegisterStage) {
  const units = await unitsByName(owner);
  for (const { unit, daysAgo, number, remedy, published, ...line } of LINES) {
    const unitId = units.get(unit);
    if (unitId === undefined) continue;
    const documentOn = addDays(today, -daysAgo);
    const runtime = at(`${addDays(documentOn, 1)}T09:15:00+07:00`);
    const { id } = await enterMeasure.perform(runtime, homeAffairs, {
      ...line,
      unitId,
      personId: null,
      disciplineForm: null,
      documentNumber: number,
      documentOn,
      remedyWanted: remedy?.[0] ?? null,
      remedyBy: remedy === undefined ? null : addDays(documentOn, remedy[1]),
      countsFor: `${documentOn.slice(0, 4)}-Q${Math.ceil(Number(documentOn.slice(5, 7)) / 3)}`,
      taskNumbers: [],
    });
    if (published) {
      await publishMeasure.perform(runtime, homeAffairs, { measureId: id, version: 1 });
    }
  }
}

/** Two agencies with much overdue are proposed to be reminded: one is being heard, of one the time is over. */
export async function proposeDemoMeasures({ at, homeAffairs, today, owner }: RegisterStage) {
  const { rows } = await sql<{ unitId: string }>`
    select holder_unit_id as "unitId" from app.task join app.unit_version version
      on version.unit_id = task.holder_unit_id and version.valid_to is null and version.kind = 'department'
    where state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and last_day < ${addDays(today, -20)}::date
    group by holder_unit_id order by count(*) desc, holder_unit_id limit 2`.execute(owner);
  for (const [index, { unitId }] of rows.entries()) {
    const day = addDays(today, index === 0 ? -1 : -9);
    const runtime = at(`${day}T10:00:00+07:00`);
    const grounds = await inScope(runtime.db, homeAffairs, (tx) => drawGrounds(tx, unitId, day));
    const taskIds = grounds.flatMap(({ id, kind }) => (kind === "task" ? [id] : [])).slice(0, 6);
    if (taskIds.length === 0) continue;
    await proposeMeasure.perform(runtime, homeAffairs, {
      kind: index === 0 ? "criticism" : "reminder",
      subjectKind: "agency",
      unitId,
      personId: null,
      cause: "Để nhiều nhiệm vụ quá hạn kéo dài sau khi đã được nhắc và đôn đốc",
      remedyWanted: "Hoàn thành dứt điểm các nhiệm vụ quá hạn",
      remedyBy: addDays(today, 25),
      countsFor: `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
      taskIds,
      reportIds: [],
      findingIds: [],
      figuresOf: null,
    });
  }
}

async function unitsByName(owner: Database): Promise<Map<string, string>> {
  const names = [...new Set(LINES.map(({ unit }) => unit))];
  const { rows } = await sql<{ name: string; id: string }>`
    select name, unit_id as id from app.unit_version where name = any (${names}::text[]) and valid_to is null`.execute(
    owner,
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}
