import { addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Asking } from "../domain/form.ts";
import { known, taskColumns as is } from "./task-columns.ts";
import { taskList } from "./task-list.ts";

const until = ({ settings, period }: Asking): string =>
  addWorkingDays(settings.calendar, period.day, settings["alert.dueSoonDays"]).date;

export const dueSoon = taskList({
  code: "F4",
  name: "Sắp đến hạn",
  title: "Nhiệm vụ sắp đến hạn",
  scope: "day",
  columns: [
    is.number,
    is.title,
    is.reference,
    is.lead,
    is.lastDay,
    {
      key: "daysLeft",
      title: "Còn lại (ngày)",
      type: "whole",
      sql: sql`page.last_day - page.day`,
      note: "Ngày dương lịch từ ngày chốt đến thời hạn.",
    },
    {
      key: "progress",
      title: "Tiến độ (%)",
      type: "whole",
      sql: sql`(select report.percent from app.task_report report where report.task_id = page.task_id and report.percent is not null
        and report.reported_at < ${known} order by report.reported_at desc limit 1)`,
      note: "Theo báo cáo tiến độ gần nhất của cơ quan.",
    },
    is.state,
    is.obstacle,
  ],
  where: (asking) =>
    sql`fact.standing in ('OPEN_WITHIN_DUE', 'OPEN_DUE_SOON') and fact.last_day <= ${until(asking)}::date`,
  order: { by: sql`fact.last_day`, type: "date" },
  notes: ({ settings }) => [
    `Thời hạn trong ${settings["alert.dueSoonDays"]} ngày làm việc kể từ ngày chốt (thiết lập “sắp đến hạn” của tỉnh).`,
  ],
  empty: "Không có nhiệm vụ nào sắp đến hạn tại ngày này theo điều kiện đã chọn.",
});
