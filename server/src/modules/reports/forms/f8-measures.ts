import { sql } from "kysely";
import { periodOf } from "../../indicators/index.ts";
import { unitNamesOn } from "../../organisation/index.ts";
import type { ListForm, ListRow } from "../domain/form.ts";
import { sayMeasure, saySubject } from "../domain/words.ts";
import { membersOnly, unitOf } from "./own-rows.ts";

/**
 * The register of reminders and criticisms: documents of the period, with what had become of each by the day asked, and entries of
 * earlier periods whose withdrawal was entered in this one, so that who has sent the earlier register tells it in the next. What is kept on
 * a person stands here only for who may see it; row-level security leaves it out for everybody else.
 */
export const measures: ListForm = {
  kind: "list",
  code: "F8",
  name: "Nhắc nhở, phê bình",
  title: "Sổ theo dõi nhắc nhở, phê bình, biểu dương",
  scope: "period",
  filters: ["unit", "group"],
  columns: [
    { key: "document", title: "Số văn bản", type: "text", sql: sql`page.document_number` },
    { key: "on", title: "Ngày", type: "date", sql: sql`page.document_on` },
    { key: "issuer", title: "Cơ quan ban hành", type: "text", width: 22, sql: sql`page.issuer` },
    { key: "kind", title: "Hình thức", type: "text", sql: sql`page.kind`, say: sayMeasure },
    {
      key: "subject",
      title: "Đối tượng",
      type: "text",
      width: 14,
      sql: sql`page.subject_kind`,
      say: saySubject,
    },
    {
      key: "who",
      title: "Cơ quan, người",
      type: "text",
      width: 28,
      sql: sql`concat_ws(': ', unit.name, (select person.full_name from app.person where person.id = page.person_id))`,
    },
    { key: "cause", title: "Nội dung", type: "long", sql: sql`page.cause` },
    {
      key: "tasks",
      title: "Nhiệm vụ liên quan",
      type: "text",
      sql: sql`(select string_agg('NV-' || task.number, ', ' order by task.number) from app.task where task.id = any (page.task_ids))`,
    },
    {
      key: "remedied",
      title: "Đã khắc phục",
      type: "text",
      width: 14,
      sql: sql`case when page.withdrawn_on <= page.day then 'Đã rút' when page.kind in ('praise', 'award') then null
        when page.remedied_on <= page.day then 'Rồi' else 'Chưa' end`,
    },
    {
      key: "remediedOn",
      title: "Ngày khắc phục, rút",
      type: "date",
      sql: sql`case when page.withdrawn_on <= page.day then page.withdrawn_on when page.remedied_on <= page.day then page.remedied_on end`,
    },
    {
      key: "countsFor",
      title: "Dùng cho kỳ đánh giá",
      type: "text",
      sql: sql`page.counts_for`,
      say: (code) => (typeof code === "string" && periodOf(code, "CALENDAR")?.title) || code,
    },
  ],
  rows(asking, after, limit) {
    const { period } = asking;
    const until = period.to < period.day ? period.to : period.day;
    const beyond = after
      ? sql`(measure.document_on, measure.id) > (${after[0]}::date, ${after[1]}::uuid)`
      : sql`true`;
    return sql<ListRow>`with unit_asked (id) as materialized (${asking.units.units}), page as (
        select measure.*, ${period.day}::date as day from app.measure_fact measure
        where (measure.document_on between ${period.from}::date and ${until}::date or (measure.document_on < ${period.from}::date
            and (measure.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from}::date and ${until}::date))
          and ${unitOf(sql`measure.unit_id`)}
          and ${membersOnly(asking, sql`measure.unit_id`)} and ${beyond}
        order by measure.document_on, measure.id ${limit === null ? sql`` : sql`limit ${limit}`}
      ), named as (${unitNamesOn(sql`select page.unit_id from page`, period.day)})
      select page.document_on::text as place, page.id, null::uuid as task_id, page.unit_id,
        ${sql.join(this.columns.map((column) => sql`${column.sql} as ${sql.ref(column.key)}`))}
      from page left join named unit on unit.unit_id = page.unit_id order by page.document_on, page.id`;
  },
  notes: () => [
    "Gồm văn bản ban hành trong kỳ, và văn bản kỳ trước mà việc rút được ghi sổ trong kỳ này; khắc phục, rút là những gì đã có đến hết ngày chốt. Hình thức đối với cá nhân chỉ nêu cho người được quyền xem.",
  ],
  empty: "Kỳ này không có văn bản nhắc nhở, phê bình, biểu dương nào mà bạn xem được.",
};
