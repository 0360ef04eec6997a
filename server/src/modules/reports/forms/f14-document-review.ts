import { sql } from "kysely";
import type { ListForm, ListRow } from "../domain/form.ts";
import { sayDocumentState } from "../domain/words.ts";

/** Whether every task of a document was entered: what came in the period, and what is not finished yet from before. */
export const documentReview: ListForm = {
  kind: "list",
  code: "F14",
  name: "Rà soát văn bản",
  title: "Rà soát việc nhập nhiệm vụ từ văn bản",
  scope: "period",
  filters: ["origin"],
  province: true,
  columns: [
    {
      key: "reference",
      title: "Số, ký hiệu",
      type: "text",
      sql: sql`coalesce(nullif(concat_ws('/', page.number, page.symbol), ''), 'Chưa rõ số')`,
    },
    { key: "issuedOn", title: "Ngày ban hành", type: "date", sql: sql`page.issued_on` },
    { key: "receivedOn", title: "Ngày nhận", type: "date", sql: sql`page.received_on` },
    {
      key: "issuer",
      title: "Cơ quan ban hành",
      type: "text",
      width: 26,
      sql: sql`page.issuer_name`,
    },
    {
      key: "subject",
      title: "Trích yếu",
      type: "long",
      sql: sql`case when page.secret_stub then 'Văn bản mật, theo dõi trên giấy' else page.subject end`,
    },
    {
      key: "expected",
      title: "Số nhiệm vụ dự kiến",
      type: "whole",
      sql: sql`counted.expected`,
      note: "Các việc được giao trong văn bản, trừ việc đã loại khi rà soát.",
    },
    {
      key: "entered",
      title: "Đã nhập",
      type: "whole",
      sql: sql`counted.entered`,
      note: "Việc đã giao thành nhiệm vụ, gửi để quán triệt hoặc ghi nhận.",
    },
    {
      key: "missing",
      title: "Còn thiếu",
      type: "whole",
      sql: sql`counted.expected - counted.entered`,
    },
    {
      key: "tasks",
      title: "Số nhiệm vụ của các cơ quan",
      type: "whole",
      sql: sql`counted.tasks`,
    },
    {
      key: "state",
      title: "Trạng thái",
      type: "text",
      sql: sql`page.state`,
      say: sayDocumentState,
    },
    {
      key: "fullyRead",
      title: "Đã rà soát toàn văn",
      type: "text",
      width: 12,
      sql: sql`case when page.fully_read then 'Rồi' else 'Chưa' end`,
    },
    {
      key: "reviewer",
      title: "Người rà soát",
      type: "text",
      sql: sql`(select person.full_name from app.account join app.person on person.id = account.person_id
        where account.id = coalesce(page.reviewed_by, page.proposed_by))`,
    },
    {
      key: "reviewedOn",
      title: "Ngày rà soát",
      type: "date",
      sql: sql`(coalesce(page.reviewed_at, page.proposed_at) at time zone 'Asia/Ho_Chi_Minh')::date`,
    },
  ],
  rows({ period, filter }, after, limit) {
    const until = period.to < period.day ? period.to : period.day;
    const beyond = after
      ? sql`(document.received_on, document.id) > (${after[0]}::date, ${after[1]}::uuid)`
      : sql`true`;
    return sql<ListRow>`with page as (
        select document.* from app.document
        where (document.received_on between ${period.from}::date and ${until}::date
            or document.state in ('review', 'proposed') and document.received_on <= ${until}::date)
          and (${filter.origin ?? null}::text is null or document.origin = ${filter.origin ?? null}) and ${beyond}
        order by document.received_on, document.id ${limit === null ? sql`` : sql`limit ${limit}`}
      )
      select page.received_on::text as place, page.id, null::uuid as task_id, null::uuid as unit_id,
        ${sql.join(this.columns.map((column) => sql`${column.sql} as ${sql.ref(column.key)}`))}
      from page cross join lateral (
        select count(*) filter (where assignment.state <> 'rejected' and assignment.replaced_by = '{}')::int as expected,
          count(*) filter (where assignment.state = 'released')::int as entered,
          (select count(*)::int from app.task where task.document_id = page.id) as tasks
        from app.assignment where assignment.document_id = page.id) counted
      order by page.received_on, page.id`;
  },
  notes: () => [
    "Gồm văn bản nhận trong kỳ và văn bản nhận trước kỳ chưa rà soát xong. Trạng thái là trạng thái hiện nay.",
  ],
  empty: "Kỳ này không có văn bản nào cần rà soát.",
};
