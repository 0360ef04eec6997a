import { sql, type RawBuilder } from "kysely";
import type { ListColumn } from "../domain/form.ts";
import { sayOrigin, sayStanding, sayState, sayTerm } from "../domain/words.ts";

/** The instant at which the day asked ended: what came later was not known. Over `page`. */
export const known = sql`((page.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
const dayOf = (instant: RawBuilder<unknown>) =>
  sql`((${instant}) at time zone 'Asia/Ho_Chi_Minh')::date`;

const column = (
  key: string,
  title: string,
  type: ListColumn["type"],
  expression: RawBuilder<unknown>,
  more: Partial<ListColumn> = {},
): ListColumn => ({ key, title, type, sql: expression, ...more });

/** Columns that several lists of tasks have, over `page` (the task as it stood on the day), `document` and `unit`. */
export const taskColumns = {
  number: column("number", "Mã nhiệm vụ", "text", sql`'NV-' || page.number`, { width: 10 }),
  title: column("title", "Nội dung nhiệm vụ", "long", sql`page.title`),
  reference: column(
    "reference",
    "Văn bản giao",
    "text",
    sql`nullif(concat_ws('/', document.number, document.symbol), '')`,
  ),
  issuedOn: column("issuedOn", "Ngày ban hành", "date", sql`document.issued_on`),
  receivedOn: column("receivedOn", "Ngày nhận", "date", sql`page.received_on`),
  issuer: column(
    "issuer",
    "Cấp giao, người ký",
    "text",
    sql`nullif(concat_ws(', ', document.issuer_name, document.signer), '')`,
    { width: 20 },
  ),
  provision: column(
    "provision",
    "Mục (khoản, điểm)",
    "text",
    sql`(select nullif(assignment.provision_path, '') from app.assignment where assignment.id = page.assignment_id)`,
    { width: 10 },
  ),
  origin: column("origin", "Nguồn", "text", sql`page.origin`, { say: sayOrigin, width: 14 }),
  lead: column("lead", "Cơ quan chủ trì", "text", sql`unit.name`, { width: 20 }),
  partners: column(
    "partners",
    "Cơ quan phối hợp",
    "text",
    sql`(select string_agg(partner.name, '; ' order by partner.name collate app.vi) from (
      select distinct on (version.unit_id) coalesce(version.short_name, version.name) as name
      from app.task_holder holder join app.unit_version version on version.unit_id = holder.unit_id
      where holder.task_id = page.task_id and holder.role = 'coordinating' and holder.valid_from <= page.day
        and (holder.valid_to is null or holder.valid_to > page.day)
      order by version.unit_id, daterange(version.valid_from, version.valid_to) @> page.day desc, version.valid_from desc) partner)`,
    { width: 20 },
  ),
  product: column("product", "Sản phẩm", "text", sql`page.deliverable`, { width: 20 }),
  reportTo: column(
    "reportTo",
    "Cấp nhận",
    "text",
    sql`(select string_agg(party.name, '; ' order by party.ordinal) from app.assignment_party party
      where party.assignment_id = page.assignment_id and party.role = 'report-to')`,
  ),
  term: column("term", "Loại thời hạn", "text", sql`page.term_class`, { say: sayTerm, width: 14 }),
  originalDue: column("originalDue", "Hạn gốc", "date", sql`page.original_due_on`),
  lastDay: column("lastDay", "Hạn hiện hành", "date", sql`page.last_day`),
  extensions: column(
    "extensions",
    "Số lần gia hạn",
    "whole",
    sql`(select count(*)::int from app.task_extension extension where extension.task_id = page.task_id
      and extension.decision = 'approved' and extension.decided_at < ${known})`,
  ),
  state: column("state", "Trạng thái", "text", sql`page.state`, { say: sayState, width: 16 }),
  standing: column("standing", "Tình trạng hạn", "text", sql`page.standing`, {
    say: sayStanding,
    width: 18,
  }),
  completedOn: column("completedOn", "Ngày hoàn thành", "date", sql`page.completed_on`),
  result: column(
    "result",
    "Số văn bản kết quả",
    "text",
    sql`(select string_agg(distinct evidence.document_number, '; ') from app.task_submission submission
      join app.evidence on evidence.submission_id = submission.id
      where page.state = 'COMPLETED' and submission.task_id = page.task_id and submission.outcome = 'confirmed'
        and submission.decided_at < ${known})`,
  ),
  monitor: column(
    "monitor",
    "Chuyên viên theo dõi",
    "text",
    sql`(select person.full_name from app.account join app.person on person.id = account.person_id
      where account.id = page.monitor_account_id)`,
  ),
  updatedOn: column(
    "updatedOn",
    "Cập nhật gần nhất",
    "date",
    sql`(select ${dayOf(sql`max(report.reported_at)`)} from app.task_report report
      where report.task_id = page.task_id and report.reported_at < ${known})`,
  ),
  daysLate: column("daysLate", "Số ngày quá hạn", "whole", sql`page.day - page.last_day`),
  urged: column(
    "urged",
    "Số lần đôn đốc",
    "whole",
    sql`(select count(*)::int from app.urging where urging.task_id = page.task_id and urging.issued_on <= page.day)`,
  ),
  obstacle: column(
    "obstacle",
    "Vướng mắc",
    "long",
    sql`(select string_agg(obstacle.content, '; ' order by obstacle.raised_at) from app.task_obstacle obstacle
      where obstacle.task_id = page.task_id and obstacle.raised_at < ${known}
        and (obstacle.decided_at is null or obstacle.decided_at >= ${known}))`,
    { width: 34 },
  ),
} as const;
