import { sql } from "kysely";
import { sayCause } from "../domain/words.ts";
import { known, taskColumns as is } from "./task-columns.ts";
import { taskList } from "./task-list.ts";

const late = sql`(page.day - page.last_day)`;
/** What the agency has answered, the latest that was known. */
const explained = (what: "cause" | "content" | "promised_on") =>
  sql`(select ${sql.ref(`explanation.${what}`)} from app.explanation where explanation.task_id = page.task_id
    and explanation.answered_at < ${known} order by explanation.answered_at desc, explanation.id limit 1)`;
/** What the Office put before the leaders, on a list that was signed. */
const proposal = sql`(select item.proposal from app.briefing_item item join app.briefing on briefing.id = item.briefing_id
  join app.draft on draft.id = briefing.draft_id where item.task_id = page.task_id and draft.issued_on <= page.day
  order by draft.issued_on desc, item.id desc limit 1)`;
/** The day that a request for more time asks for and nobody has decided on. */
const requested = sql`(select extension.proposed_on from app.task_extension extension where extension.task_id = page.task_id
  and extension.requested_at < ${known} and (extension.decided_at is null or extension.decided_at >= ${known})
  order by extension.no desc limit 1)`;

export const overdue = taskList({
  code: "F3",
  name: "Quá hạn",
  title: "Nhiệm vụ quá hạn chưa hoàn thành",
  scope: "day",
  columns: [
    is.number,
    is.title,
    is.reference,
    is.lead,
    is.originalDue,
    is.lastDay,
    is.daysLate,
    {
      key: "age",
      title: "Nhóm ngày quá hạn",
      type: "text",
      width: 12,
      sql: sql`case when ${late} <= 7 then 'Đến 7 ngày' when ${late} <= 30 then '8–30 ngày'
        when ${late} <= 90 then '31–90 ngày' else 'Trên 90 ngày' end`,
    },
    {
      key: "cause",
      title: "Nguyên nhân",
      type: "text",
      sql: explained("cause"),
      say: sayCause,
      width: 14,
    },
    { key: "explanation", title: "Giải trình", type: "long", sql: explained("content"), width: 34 },
    is.urged,
    {
      key: "decider",
      title: "Cấp cần quyết định",
      type: "text",
      width: 22,
      sql: sql`case when page.state = 'SUBMITTED' then 'Văn phòng: xác nhận hoặc trả lại'
        when ${late} >= page.special_red then coalesce(document.issuer_name, 'Cấp giao nhiệm vụ')
        else 'Thủ trưởng ' || coalesce(unit.name, 'cơ quan') end`,
      note: "Từ số ngày quá hạn theo thiết lập “đỏ đặc biệt” là cấp giao nhiệm vụ; trước đó là thủ trưởng cơ quan chủ trì; đã nộp quá hạn là người xác nhận.",
    },
    { key: "proposal", title: "Đề xuất xử lý", type: "long", sql: proposal, width: 30 },
    {
      key: "proposedOn",
      title: "Hạn đề xuất",
      type: "date",
      sql: sql`coalesce(${requested}, ${explained("promised_on")})`,
      note: "Ngày xin gia hạn đang chờ quyết định, hoặc ngày cơ quan hẹn hoàn thành khi giải trình.",
    },
  ],
  where: () => sql`fact.standing = 'OPEN_OVERDUE'`,
  order: { by: sql`fact.last_day`, type: "date" },
  notes: () => [
    "Số ngày quá hạn tính theo ngày dương lịch, từ ngày sau thời hạn hiện hành đến ngày chốt.",
    "Không gồm nhiệm vụ đã nộp kết quả trong hạn đang chờ xác nhận, đang tạm dừng, nhận sau hạn, hoặc đã xin gia hạn đúng hạn đang chờ quyết định.",
  ],
  empty: "Không có nhiệm vụ quá hạn tại ngày này theo điều kiện đã chọn.",
});
