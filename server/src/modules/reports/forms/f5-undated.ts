import { sql } from "kysely";
import { known, taskColumns as is } from "./task-columns.ts";
import { taskList } from "./task-list.ts";

const silent = sql`coalesce((select max(report.reported_at) from app.task_report report where report.task_id = page.task_id
    and report.reported_at < ${known}), page.received_on::timestamp at time zone 'Asia/Ho_Chi_Minh')
  < ((page.day - page.stale_days)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

export const undated = taskList({
  code: "F5",
  name: "Không thời hạn",
  title: "Nhiệm vụ không ấn định thời hạn",
  scope: "day",
  columns: [
    is.number,
    is.title,
    is.reference,
    is.lead,
    is.term,
    { ...is.receivedOn, title: "Ngày giao" },
    {
      key: "age",
      title: "Tuổi (ngày)",
      type: "whole",
      sql: sql`page.day - page.received_on`,
      note: "Ngày dương lịch từ ngày giao đến ngày chốt.",
    },
    is.updatedOn,
    { key: "reviewOn", title: "Ngày rà soát", type: "date", sql: sql`page.review_on` },
    {
      key: "proposal",
      title: "Đề nghị",
      type: "text",
      width: 28,
      sql: sql`case when ${silent} then 'Đặt thời hạn hoặc kết thúc' end`,
      note: "Khi không có báo cáo tiến độ quá số ngày theo thiết lập của tỉnh.",
    },
  ],
  where: () => sql`fact.standing = 'OPEN_NO_DEADLINE'`,
  order: { by: sql`fact.received_on`, type: "date" },
  notes: ({ settings }) => [
    `“Đặt thời hạn hoặc kết thúc”: không có báo cáo tiến độ trong ${settings["noDeadline.staleDays"]} ngày đến ngày chốt.`,
  ],
  empty: "Không có nhiệm vụ nào không ấn định thời hạn tại ngày này theo điều kiện đã chọn.",
});
