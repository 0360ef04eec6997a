import { sql } from "kysely";
import { unitNamesOn } from "../../organisation/index.ts";
import type { ListForm, ListRow } from "../domain/form.ts";
import { sayFinding } from "../domain/words.ts";
import { membersOnly } from "./own-rows.ts";

const answered = sql`coalesce(page.answered_on, page.delivered_on, page.declined_on)`;
/** The answer that had come by the day asked. */
const answer = sql`case when ${answered} <= page.day then ${answered} end`;

/** The register of reports about slow partners: those made in the period, with what had been found by the day asked. */
export const slowPartners: ListForm = {
  kind: "list",
  code: "F7",
  name: "Phản ánh chậm phối hợp",
  title: "Sổ theo dõi phản ánh chậm phối hợp",
  scope: "period",
  filters: ["unit", "group"],
  columns: [
    { key: "number", title: "Số phiếu", type: "text", width: 9, sql: sql`'PA-' || page.number` },
    {
      key: "request",
      title: "Số yêu cầu",
      type: "text",
      width: 10,
      sql: sql`coalesce('LYK-' || page.consultation_number, 'PH-' || page.help_number)`,
    },
    {
      key: "task",
      title: "Nhiệm vụ",
      type: "text",
      width: 10,
      sql: sql`'NV-' || page.task_number`,
    },
    { key: "asking", title: "Cơ quan hỏi", type: "text", width: 26, sql: sql`asking.name` },
    { key: "asked", title: "Cơ quan được hỏi", type: "text", width: 26, sql: sql`unit.name` },
    { key: "lastDay", title: "Hạn trả lời", type: "date", sql: sql`page.last_day` },
    { key: "answeredOn", title: "Ngày trả lời", type: "date", sql: answer },
    {
      key: "days",
      title: "Số ngày chậm",
      type: "whole",
      sql: sql`greatest(0, coalesce(${answer}, page.day) - page.last_day)`,
      note: "Ngày dương lịch sau hạn trả lời, đến ngày trả lời hoặc đến ngày chốt.",
    },
    {
      key: "quality",
      title: "Chất lượng trả lời",
      type: "text",
      width: 16,
      sql: sql`case when page.evasive then 'Né tránh' when ${answer} is null then 'Chưa trả lời'
        when page.declined_on <= page.day then 'Từ chối' else 'Có nội dung' end`,
    },
    {
      key: "explanation",
      title: "Giải trình",
      type: "long",
      width: 34,
      sql: sql`case when page.explained_on <= page.day then page.explanation end`,
    },
    {
      key: "finding",
      title: "Kết luận",
      type: "text",
      width: 18,
      sql: sql`coalesce(case when page.found_on <= page.day then page.outcome end, 'Chưa kết luận')`,
      say: sayFinding,
    },
    {
      key: "charged",
      title: "Ngày tính cho cơ quan được hỏi",
      type: "whole",
      width: 12,
      sql: sql`case when page.found_on <= page.day then page.days end`,
    },
  ],
  rows(asking, after, limit) {
    const { period } = asking;
    const beyond = after
      ? sql`(report.number, report.id) > (${after[0]}::bigint, ${after[1]}::uuid)`
      : sql`true`;
    const until = period.to < period.day ? period.to : period.day;
    return sql<ListRow>`with unit_asked (id) as materialized (${asking.units.units}), page as (
        select report.*, ${period.day}::date as day, task.number as task_number, consultation.number as consultation_number,
          help.number as help_number, asked.answered_on, help.delivered_on, help.declined_on,
          asked.evasive_on <= ${period.day}::date and (asked.objected_on is null or asked.evasive_upheld) as evasive
        from app.partner_report report
        left join app.consultation_asked asked on asked.id = report.asked_id
        left join app.consultation on consultation.id = asked.consultation_id
        left join app.cooperation help on help.id = report.cooperation_id
        left join app.task on task.id = report.task_id
        where report.reported_on between ${period.from}::date and ${until}::date
          and (report.accused_unit_id in (select id from unit_asked) or report.reporter_unit_id in (select id from unit_asked))
          and ${membersOnly(asking, sql`report.accused_unit_id`)} and ${beyond}
        order by report.number, report.id ${limit === null ? sql`` : sql`limit ${limit}`}
      ), names as (${unitNamesOn(sql`select page.accused_unit_id from page union select page.reporter_unit_id from page`, period.day)})
      select page.number::text as place, page.id, page.task_id, page.accused_unit_id as unit_id,
        ${sql.join(this.columns.map((column) => sql`${column.sql} as ${sql.ref(column.key)}`))}
      from page left join names unit on unit.unit_id = page.accused_unit_id
      left join names asking on asking.unit_id = page.reporter_unit_id order by page.number, page.id`;
  },
  notes: () => [
    "Gồm các phiếu gửi trong kỳ; trả lời, giải trình và kết luận là những gì đã có đến hết ngày chốt.",
  ],
  empty: "Kỳ này không có phiếu phản ánh nào.",
};
