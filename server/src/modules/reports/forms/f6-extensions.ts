import { sql, type RawBuilder } from "kysely";
import { unitNamesOn } from "../../organisation/index.ts";
import type { Asking, ListForm, ListRow } from "../domain/form.ts";
import { inPeriod, membersOnly, unitOf } from "./own-rows.ts";
import { sayDecision, sayGround } from "../domain/words.ts";

const known = sql`page.known`;
/** What was decided by the day asked; what came later still waited then. */
const decided = (expression: RawBuilder<unknown>) =>
  sql`case when page.decided_at < ${known} then ${expression} end`;

/** The register of extensions: every request made in the period, with what had become of it by the day asked. */
export const extensions: ListForm = {
  kind: "list",
  code: "F6",
  name: "Sổ gia hạn",
  title: "Sổ theo dõi gia hạn nhiệm vụ",
  scope: "period",
  filters: ["unit", "group"],
  columns: [
    {
      key: "number",
      title: "Mã nhiệm vụ",
      type: "text",
      width: 10,
      sql: sql`'NV-' || page.number`,
    },
    { key: "title", title: "Nội dung nhiệm vụ", type: "long", sql: sql`page.title` },
    { key: "agency", title: "Cơ quan đề nghị", type: "text", width: 26, sql: sql`unit.name` },
    { key: "no", title: "Lần", type: "whole", width: 6, sql: sql`page.no` },
    { key: "oldDue", title: "Hạn cũ", type: "date", sql: sql`page.old_due_on` },
    { key: "proposed", title: "Hạn đề nghị", type: "date", sql: sql`page.proposed_on` },
    { key: "newDue", title: "Hạn mới", type: "date", sql: decided(sql`page.new_due_on`) },
    {
      key: "ground",
      title: "Lý do (khách quan, chủ quan)",
      type: "text",
      width: 24,
      sql: sql`page.ground`,
      say: sayGround,
    },
    {
      key: "explanation",
      title: "Giải thích",
      type: "long",
      width: 34,
      sql: sql`page.explanation`,
    },
    { key: "request", title: "Văn bản đề nghị", type: "text", sql: sql`page.document_number` },
    {
      key: "requestedOn",
      title: "Ngày đề nghị",
      type: "date",
      sql: sql`(page.requested_at at time zone 'Asia/Ho_Chi_Minh')::date`,
    },
    {
      key: "decision",
      title: "Quyết định",
      type: "text",
      width: 14,
      sql: sql`coalesce(${decided(sql`page.decision`)}, 'Chờ quyết định')`,
      say: sayDecision,
    },
    {
      key: "decidedBy",
      title: "Người quyết định",
      type: "text",
      sql: decided(
        sql`(select person.full_name from app.account join app.person on person.id = account.person_id where account.id = page.decided_by)`,
      ),
    },
    { key: "basis", title: "Văn bản quyết định", type: "text", sql: decided(sql`page.basis`) },
    {
      key: "decidedOn",
      title: "Ngày quyết định",
      type: "date",
      sql: decided(sql`(page.decided_at at time zone 'Asia/Ho_Chi_Minh')::date`),
    },
  ],
  rows(asking, after, limit) {
    const { period } = asking;
    const beyond = after
      ? sql`(extension.requested_at, extension.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
      : sql`true`;
    return sql<ListRow>`with unit_asked (id) as materialized (${asking.units.units}), page as (
        select extension.*, task.number, task.title, ((${period.day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as known
        from app.task_extension extension join app.task on task.id = extension.task_id
        where ${inPeriod(sql`extension.requested_at`, period)} and ${unitOf(sql`extension.unit_id`)}
          and ${membersOnly(asking, sql`extension.unit_id`)} and ${beyond}
        order by extension.requested_at, extension.id ${limit === null ? sql`` : sql`limit ${limit}`}
      ), unit as (${unitNamesOn(sql`select page.unit_id from page`, period.day)})
      select to_char(page.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place, page.id, page.task_id, page.unit_id,
        ${sql.join(this.columns.map((column) => sql`${column.sql} as ${sql.ref(column.key)}`))}
      from page left join unit on unit.unit_id = page.unit_id order by page.requested_at, page.id`;
  },
  notes: (asking: Asking) => [
    "Gồm các đề nghị gửi trong kỳ; quyết định là quyết định đã có đến hết ngày chốt.",
    `Số lần gia hạn tối đa theo thiết lập: ${asking.settings["extension.maxCount"]}.`,
  ],
  empty: "Kỳ này không có đề nghị gia hạn nào. Hãy chọn kỳ khác hoặc bỏ bớt điều kiện.",
};
