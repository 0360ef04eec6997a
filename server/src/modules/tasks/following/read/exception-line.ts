import type { ExceptionRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Settings } from "../../../settings/index.ts";
import { unitNames } from "../../unit-names.ts";

export type ExceptionKind = ExceptionRow["kind"];

export interface ExceptionRead {
  stage: number;
  since: string;
  id: string;
  number: number;
  days: number;
  product: string;
  /** A result lies with the confirmer. */
  submitted: boolean;
  holder_name: string | null;
  charged_id: string;
  charged_name: string | null;
  charged_short_name: string | null;
  head: string | null;
  monitor: string | null;
  issuer: string | null;
  urged: number;
  explanation: ExceptionRow["explanation"];
  obstacle: string | null;
}

/**
 * The facts of the lines `found` (stage, since, id). Charged with a delay is the agency that holds the task or, where
 * `byConfirmer`, the unit of whoever must confirm (the monitor's, else the Office); its head is the one in office today.
 */
export const linesOf = (
  found: RawBuilder<unknown>,
  byConfirmer: boolean,
  today: string,
): RawBuilder<ExceptionRead> => {
  const now = sql`@> ${today}::date`;
  const confirmer = sql`coalesce(
    (select appointment.unit_id from app.appointment where appointment.person_id = monitor.id
      and daterange(appointment.valid_from, appointment.valid_to) ${now} order by appointment.valid_from desc limit 1),
    (select office.unit_id from app.unit_version office where office.kind = 'office'
      and daterange(office.valid_from, office.valid_to) ${now} order by office.valid_from, office.unit_id limit 1),
    task.holder_unit_id)`;
  return sql<ExceptionRead>`
  with found as (${found}), line as (
    select found.*, task.number, coalesce(task.deliverable, task.title) as product, task.state = 'SUBMITTED' as submitted, task.holder_unit_id,
      monitor.full_name as monitor, document.issuer_name, document.issuer_unit_id,
      ${byConfirmer ? confirmer : sql`task.holder_unit_id`} as charged_id
    from found join app.task on task.id = found.id
    left join app.document on document.id = task.document_id
    left join app.account on account.id = task.monitor_account_id
    left join app.person monitor on monitor.id = account.person_id
  ), unit as (${unitNames(
    sql`select holder_unit_id from line union select charged_id from line
    union select issuer_unit_id from line`,
    today,
  )})
  select line.*, ${today}::date - line.since as days, holder.name as holder_name, charged.name as charged_name,
    charged.short_name as charged_short_name, coalesce(issuer.name, line.issuer_name) as issuer, head.full_name as head,
    (select count(*)::int from app.urging where urging.task_id = line.id and urging.issued_on is not null) as urged,
    (select jsonb_build_object('standing', case
        when explanation.answered_at is null then case when explanation.due_on < ${today}::date then 'overdue' else 'waiting' end
        when (explanation.answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= explanation.due_on then 'on-time'
        else 'late' end, 'cause', explanation.cause,
        'content', case when explanation.answered_at is not null then explanation.content end)
      from app.explanation where explanation.task_id = line.id
      order by explanation.asked_on desc, explanation.id desc limit 1) as explanation,
    (select obstacle.content from app.task_obstacle obstacle where obstacle.task_id = line.id and obstacle.decided_at is null
      order by obstacle.raised_at limit 1) as obstacle
  from line left join unit holder on holder.unit_id = line.holder_unit_id
  left join unit charged on charged.unit_id = line.charged_id
  left join unit issuer on issuer.unit_id = line.issuer_unit_id
  left join lateral (select person.full_name from app.appointment join app.person on person.id = appointment.person_id
    where appointment.unit_id = line.charged_id and appointment.is_head
      and daterange(appointment.valid_from, appointment.valid_to) ${now}
    order by appointment.valid_from desc, appointment.id desc limit 1) head on true
  order by line.stage, line.since, line.id`;
};

export function toException(
  row: ExceptionRead,
  kind: ExceptionKind,
  settings: Settings,
): ExceptionRow {
  const name = row.charged_name ?? "";
  return {
    taskId: row.id,
    number: row.number,
    who: { id: row.charged_id, name, shortName: row.charged_short_name },
    head: row.head,
    days: row.days,
    missing: row.submitted
      ? `Xác nhận kết quả của ${row.holder_name ?? ""}: ${row.product}`
      : row.product,
    decider: decider(kind, row, settings),
    kind,
    urged: row.urged,
    explanation: row.explanation,
    obstacle: row.obstacle,
  };
}

/**
 * What was submitted, late or not, waits for its confirmer. Up to the special red a delay is for the agency's own head to end, from then on for whoever gave the task (alert levels of
 * Công văn 1400).
 */
function decider(kind: ExceptionKind, row: ExceptionRead, settings: Settings): string {
  const giver = row.issuer ?? "Cấp giao nhiệm vụ";
  switch (kind) {
    case "overdue":
      if (row.submitted) return confirmer(row);
      return row.days >= settings["alert.specialRedDays"]
        ? `${giver}: xử lý việc chậm`
        : `Thủ trưởng ${row.charged_name ?? "cơ quan"}`;
    case "confirmation-late":
      return confirmer(row);
    case "extension":
      return `${giver}: quyết định đề nghị gia hạn`;
    case "refusal":
      return "Văn phòng UBND tỉnh: quyết định về việc không thuộc chức năng";
    case "obstacle":
      return `${giver}: cho ý kiến về vướng mắc`;
    case "suspension-ended":
      return `${giver}: cho làm tiếp hoặc thu hồi`;
    case "received-after-due":
      return `${giver}: ấn định thời hạn mới`;
    default:
      throw new TypeError(`No decider for ${String(kind satisfies never)}`);
  }
}

const confirmer = ({ monitor }: ExceptionRead): string =>
  `${monitor ?? "Văn phòng"}: xác nhận hoặc trả lại`;
