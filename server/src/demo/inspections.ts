import { addDays } from "@dondoc/workcalendar";
import type { NoteFinding, ProposeInspection } from "@dondoc/contract";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";
import {
  approveInspection,
  beginInspection,
  changeMember,
  foundBody,
  noteFinding,
  notifyInspection,
  answerChecklist,
  proposeInspection,
  signRecord,
  writeMinutes,
  takeChecklist,
} from "../modules/inspections/index.ts";
import { planTheYear } from "./year-plan.ts";

interface InspectionStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  chair: Actor;
  /** Who leads the invented team. */
  lead: Actor;
  today: string;
}

interface Line {
  kind: ProposeInspection["kind"];
  unit: string;
  subject: string;
  scope: string;
  ground: string;
  /** Days from today: when it was proposed, the visit, and how far it has come. */
  proposed: number;
  visit: readonly [from: number, to: number];
  goesTo: "proposed" | "approved" | "notified" | "begun" | "signed";
}

type Found = Pick<
  NoteFinding,
  "title" | "severity" | "nature" | "cause" | "responsibility" | "legalBasis" | "evidence"
>;
/** What the invented team finds at the one-stop counter. */
const FOUND: readonly Found[] = [
  { title: "Công chức trực quầy vắng mặt trong giờ làm việc, không có người thay", severity: "moderate", nature: "Vi phạm quy chế làm việc, ảnh hưởng việc tiếp nhận hồ sơ", cause: "Chưa phân công người trực thay khi công chức đi họp", responsibility: "Chánh Văn phòng Sở", legalBasis: "Quy chế làm việc của Sở, Điều 12", evidence: "Ghi nhận tại quầy lúc 8 giờ 20 phút; ảnh chụp kèm biên bản" }, // prettier-ignore
  { title: "Hai công chức không đeo thẻ khi tiếp công dân", severity: "minor", nature: "Vi phạm quy định về trang phục, thẻ công chức", cause: "Lãnh đạo phòng chưa nhắc nhở thường xuyên", responsibility: "Trưởng phòng Tổ chức", legalBasis: "Quy chế làm việc của Sở, Điều 15", evidence: "Ghi nhận tại quầy, có xác nhận của phụ trách bộ phận" }, // prettier-ignore
];

const LINES: readonly Line[] = [
  { kind: "planned", unit: "Sở Xây dựng", subject: "Việc thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao", scope: "Phân loại, cập nhật nhiệm vụ trên hệ thống; chất lượng báo cáo, minh chứng hoàn thành.", ground: "Theo kế hoạch kiểm tra năm; lần kiểm tra gần nhất cách đây hơn hai năm.", proposed: -30, visit: [-3, 4], goesTo: "begun" }, // prettier-ignore
  { kind: "thematic", unit: "Sở Y tế", subject: "Giải quyết thủ tục hành chính lĩnh vực khám bệnh, chữa bệnh", scope: "Hồ sơ quá hạn, thư xin lỗi, yêu cầu bổ sung nhiều lần.", ground: "Phản ánh của doanh nghiệp qua đường dây 1022; ba nhiệm vụ quá hạn trên 30 ngày.", proposed: -12, visit: [14, 16], goesTo: "notified" }, // prettier-ignore
  { kind: "unannounced", unit: "Sở Tài chính", subject: "Việc chấp hành giờ giấc, đeo thẻ, quy chế làm việc", scope: "Thời giờ làm việc, trang phục, thẻ công chức, tiếp công dân, sử dụng rượu bia.", ground: "Phản ánh của công dân về bộ phận tiếp nhận vắng người.", proposed: -4, visit: [0, 20], goesTo: "approved" }, // prettier-ignore
  { kind: "unannounced", unit: "Sở Giáo dục và Đào tạo", subject: "Việc trực, tiếp nhận hồ sơ tại bộ phận một cửa", scope: "Có mặt tại quầy, tiếp nhận và trả kết quả đúng hẹn.", ground: "Tỷ lệ trả hồ sơ đúng hạn giảm hai kỳ liên tiếp.", proposed: -8, visit: [-2, 1], goesTo: "signed" }, // prettier-ignore
  { kind: "remote", unit: "Sở Nông nghiệp và Môi trường", subject: "Cập nhật tiến độ nhiệm vụ trên hệ thống", scope: "Tỷ lệ cập nhật, báo cáo tiến độ hằng tháng.", ground: "Tỷ lệ cập nhật dưới 50% trong quý.", proposed: -1, visit: [7, 12], goesTo: "proposed" }, // prettier-ignore
];

/** The Working Group by its decision with those who sit in it, and five inspections at different steps, one of them still secret, one with its record. */
export async function inspectInDemo(stage: InspectionStage): Promise<void> {
  const { owner, at, specialist, today } = stage;
  const { rows: units } = await sql<{ name: string; id: string }>`
    select name, unit_id as id from app.unit_version where valid_to is null`.execute(owner);
  const unitId = new Map(units.map(({ name, id }) => [name, id]));
  const group = units.find(({ name }) => name.startsWith("Tổ công tác của Chủ tịch"));
  if (!group) return;
  const year = Number(today.slice(0, 4));
  const { id: bodyId } = await foundBody.perform(at(`${year}-01-10T08:00:00+07:00`), specialist, {
    kind: "working-group",
    unitId: group.id,
    name: group.name,
    aliases: ["Tổ kiểm tra của Chủ tịch UBND tỉnh", "Tổ kiểm tra công tác"],
    powers:
      "Kiểm tra, đôn đốc việc thực hiện nhiệm vụ được giao; yêu cầu báo cáo, cung cấp hồ sơ, giải trình; kiến nghị xử lý tập thể, cá nhân.",
    seal: "Văn phòng UBND tỉnh",
    documentNumber: "57/QĐ-UBND",
    documentOn: `${year}-01-05`,
    validFrom: `${year}-01-05`,
  });
  const members = await sittingIn(owner, group.id);
  for (const [index, { personId, title }] of members.entries()) {
    await changeMember.perform(at(`${year}-01-10T08:10:00+07:00`), specialist, {
      bodyId,
      version: index + 1,
      change: "join",
      personId,
      function: functionOf(title),
      from: `${year}-01-05`,
      basis: "Quyết định số 57/QĐ-UBND",
    });
  }
  const planned = await planTheYear(stage, bodyId);
  const secretary = members.find(({ title }) => title === "Thư ký")?.personId;
  for (const [index, line] of LINES.entries()) {
    const target = unitId.get(line.unit);
    if (target === undefined || secretary === undefined) continue;
    const planLineId = line.kind === "unannounced" ? undefined : planned.get(line.unit);
    await inspect(stage, line, {
      bodyId,
      unitId: target,
      secretary,
      number: index + 11,
      planLineId,
    });
  }
}

async function sittingIn(
  owner: Database,
  unitId: string,
): Promise<{ personId: string; title: string }[]> {
  const { rows } = await sql<{ personId: string; title: string }>`
    select person_id as "personId", title from app.appointment where unit_id = ${unitId} and valid_to is null
    order by is_head desc, title, person_id`.execute(owner);
  return rows;
}

function functionOf(title: string): ProposeInspection["team"][number]["function"] {
  if (title === "Tổ trưởng") return "head";
  if (title === "Tổ phó") return "deputy";
  return title === "Thư ký" ? "secretary" : "member";
}

interface Numbers {
  bodyId: string;
  unitId: string;
  secretary: string;
  number: number;
  /** The line of the year's plan that it carries out. */
  planLineId: string | undefined;
}

async function inspect(
  { owner, at, specialist, chair, lead, today }: InspectionStage,
  line: Line,
  { bodyId, unitId, secretary, number, planLineId }: Numbers,
): Promise<void> {
  const day = (offset: number) => addDays(today, offset);
  const on = (offset: number, hour: string) => at(`${day(offset)}T${hour}:00+07:00`);
  const { id: inspectionId } = await proposeInspection.perform(
    on(line.proposed, "08:00"),
    specialist,
    {
      kind: line.kind,
      bodyId,
      programmeId: null,
      subject: line.subject,
      scope: line.scope,
      ground: line.ground,
      unitIds: [unitId],
      coveredFrom: day(-330),
      coveredTo: day(line.proposed),
      visitFrom: day(line.visit[0]),
      visitTo: day(line.visit[1]),
      deciderAccountId: chair.accountId ?? "",
      team: [
        { personId: lead.personId ?? "", function: "head" },
        { personId: secretary, function: "secretary" },
      ],
      ...(planLineId !== undefined && { planLineId }),
    },
  );
  if (line.goesTo === "proposed") return;
  const decided = line.proposed + 1;
  await approveInspection.perform(on(decided, "06:30"), chair, {
    inspectionId,
    version: 1,
    decisionNumber: `${number}/QĐ-TCT`,
    decisionOn: day(decided),
  });
  await takeChecklist.perform(on(decided, "06:35"), lead, {
    inspectionId,
    version: 2,
    checklistId: await listFor(owner, line),
  });
  let version = 3;
  if (line.kind === "planned" || line.kind === "thematic") {
    await notifyInspection.perform(on(decided, "06:40"), lead, {
      inspectionId,
      version,
      noticeNumber: `${number}/TB-TCT`,
    });
    version += 1;
  }
  if (line.goesTo !== "begun" && line.goesTo !== "signed") return;
  await beginInspection.perform(on(line.visit[0], "06:50"), lead, { inspectionId, version });
  await answerFirstItems(on(line.visit[0], "07:05"), lead, inspectionId, owner);
  if (line.goesTo !== "signed") return;
  for (const [index, found] of FOUND.entries()) {
    await noteFinding.perform(on(line.visit[0], `07:1${index}`), lead, {
      ...found,
      inspectionId,
      version: version + 1 + index,
      unitId,
      causeKind: "subjective",
      detectedBy: "inspection",
      recurrenceOf: null,
      taskNumbers: [],
      answerIds: [],
    });
  }
  await writeMinutes.perform(on(line.visit[0], "10:50"), lead, {
    inspectionId,
    version: version + 1 + FOUND.length,
    unitId,
    beganAt: `${day(line.visit[0])}T06:50:00+07:00`,
    endedAt: `${day(line.visit[0])}T11:00:00+07:00`,
    place: "Bộ phận tiếp nhận và trả kết quả của Sở",
    representatives: ["Đỗ Thị Lan, Chánh Văn phòng Sở", "Bùi Văn Hưng, Trưởng phòng Tổ chức"],
    witnesses: [],
    statement: "Cơ quan tiếp thu và sẽ chấn chỉnh ngay.",
    requests: "Phân công người trực thay tại quầy\nBáo cáo giải trình trong 3 ngày làm việc",
    papers: "Bảng phân công trực quầy tháng này\nBảng chấm công tháng này",
    copies: 2,
    refusal: null,
  });
  await signRecord.perform(on(line.visit[0], "11:00"), lead, {
    inspectionId,
    version: version + 2 + FOUND.length,
    place: "Bộ phận tiếp nhận và trả kết quả của Sở",
    opinion: "Cơ quan tiếp thu và sẽ chấn chỉnh ngay.",
    unitSigner: "Đỗ Thị Lan, Chánh Văn phòng Sở",
    refusal: null,
  });
}

/** The list that a visit goes by: conduct where it comes unannounced, the counter where that is its subject, else reform. */
async function listFor(owner: Database, { kind, subject }: Line): Promise<string> {
  const sudden = subject.includes("một cửa") ? "one-stop" : "public-duty";
  const { rows } = await sql<{ id: string }>`
    select id from app.checklist where kind = ${kind === "unannounced" ? sudden : "reform"} order by id limit 1`.execute(
    owner,
  );
  return rows[0]?.id ?? "";
}

/** What the team's head has noted of the first items, as a device would have sent it. */
async function answerFirstItems(
  runtime: Runtime,
  lead: Actor,
  inspectionId: string,
  owner: Database,
): Promise<void> {
  const { rows } = await sql<{ itemId: string }>`
    select item.id as "itemId" from app.checklist_item item
    join app.inspection_checklist taken on taken.version_id = item.version_id
    where taken.inspection_id = ${inspectionId} order by item.ordinal limit 4`.execute(owner);
  const now = runtime.clock.now();
  await answerChecklist.perform(runtime, lead, {
    inspectionId,
    deviceNow: now.toISOString(),
    answers: rows.map(({ itemId }, index) => ({
      id: newId(now.getTime()),
      itemId,
      result: index === 1 ? ("fail" as const) : ("pass" as const),
      note: index === 1 ? "Đã ghi nhận tại chỗ, người phụ trách xác nhận." : null,
      deviceAt: now.toISOString(),
      photos: [],
    })),
  });
}
