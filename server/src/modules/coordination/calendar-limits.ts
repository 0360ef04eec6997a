import { sql, type RawBuilder } from "kysely";
import { limitEffect, onCalendarChanged, type KeptLimits } from "../settings/index.ts";
import { unitName } from "./unit-ref.ts";

const dayOf = (instant: RawBuilder<unknown>) =>
  sql`(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

const partNames = (ids: readonly string[], today: string) => sql<Named>`
  select asked.id, 'LYK-' || consultation.number as label, consultation.matter as title,
    ${unitName("asked.unit_id", today)} as agency, consultation.id as "opensId"
  from app.consultation_asked asked join app.consultation on consultation.id = asked.consultation_id
  where asked.id = any (${[...ids]}::uuid[])`;

/** Opinions that are asked and not answered: what is sent has its limit, what waits for the head has none yet. */
const opinions: KeptLimits = {
  kind: "opinion",
  what: "Hạn trả lời ý kiến",
  running: (first) => sql`
    select held.id, ${dayOf(sql`held.sent_at`)} as counted_from, held.last_day, array[held.unit_id, held.asking_unit_id] as unit_ids
    from app.consultation_asked held
    where held.sent_at is not null and held.answered_on is null and held.accepted_at is null and held.withdrawn_at is null
      and held.last_day >= ${first}::date`,
  named: partNames,
  async move(tx, moved) {
    const { rows } = await sql<Told>`
      with moving as (select * from ${moved}), parts as (
        update app.consultation_asked asked set last_day = moving.last_day from moving where asked.id = moving.id
        returning asked.id, asked.consultation_id, asked.unit_id, moving.last_day, moving.note
      ), requests as (
        update app.consultation set last_day = parts.last_day, limit_because = limit_because || '; ' || parts.note
        from (select distinct on (consultation_id) * from parts) parts where consultation.id = parts.consultation_id
        returning consultation.id, consultation.number
      )
      select parts.id, requests.number, requests.id as "requestId" from parts join requests on requests.id = parts.consultation_id
      order by requests.number, parts.id`.execute(tx);
    return rows.map(({ id, number, requestId }) => ({
      id,
      title: `Hạn trả lời ý kiến LYK-${number}`,
      subjects: [{ type: "consultation", id: requestId }],
    }));
  },
};

/** Answers sent back to be made clear. */
const clarifications: KeptLimits = {
  kind: "clarification",
  what: "Hạn làm rõ",
  running: (first) => sql`
    select held.id, held.clarify_on as counted_from, held.clarify_last_day as last_day,
      array[held.unit_id, held.asking_unit_id] as unit_ids
    from app.consultation_asked held
    where held.clarify_on is not null and held.clarified_on is null and held.accepted_at is null and held.withdrawn_at is null
      and held.clarify_last_day >= ${first}::date`,
  named: partNames,
  async move(tx, moved) {
    const { rows } = await sql<Told>`
      with moving as (select * from ${moved})
      update app.consultation_asked asked set clarify_last_day = moving.last_day
      from moving join app.consultation_asked part on part.id = moving.id
        join app.consultation request on request.id = part.consultation_id
      where asked.id = moving.id returning asked.id, request.number, request.id as "requestId"`.execute(
      tx,
    );
    return rows.map(({ id, number, requestId }) => ({
      id,
      title: `Hạn làm rõ câu trả lời LYK-${number}`,
      subjects: [{ type: "consultation", id: requestId }],
    }));
  },
};

/** Requests for help that are neither declined nor delivered. */
const help: KeptLimits = {
  kind: "help",
  what: "Hạn phối hợp",
  running: (first) => sql`
    select held.id, ${dayOf(sql`held.sent_at`)} as counted_from, held.last_day, array[held.asked_unit_id, held.asking_unit_id] as unit_ids
    from app.cooperation held
    where held.declined_on is null and held.delivered_on is null and held.last_day >= ${first}::date`,
  named: (ids, today) => sql<Named>`
    select help.id, 'PH-' || help.number as label, help.content as title, ${unitName("help.asked_unit_id", today)} as agency,
      help.task_id as "opensId"
    from app.cooperation help where help.id = any (${[...ids]}::uuid[])`,
  async move(tx, moved) {
    const { rows } = await sql<Told>`
      update app.cooperation help set last_day = moved.last_day, limit_because = limit_because || '; ' || moved.note
      from ${moved} where help.id = moved.id
      returning help.id, help.number, help.task_id as "requestId"`.execute(tx);
    return rows.map(({ id, number, requestId }) => ({
      id,
      title: `Hạn phối hợp PH-${number}`,
      subjects: [
        { type: "cooperation", id },
        { type: "task", id: requestId },
      ],
    }));
  },
};

/** Reports about slow partners that the partner has not explained and nobody has found on. */
const reports: KeptLimits = {
  kind: "report",
  what: "Hạn giải trình về chậm phối hợp",
  running: (first) => sql`
    select held.id, held.reported_on as counted_from, held.explain_last_day as last_day,
      array[held.accused_unit_id, held.reporter_unit_id] as unit_ids
    from app.partner_report held
    where held.explained_on is null and held.outcome is null and held.explain_last_day >= ${first}::date`,
  named: (ids, today) => sql<Named>`
    select report.id, 'PA-' || report.number as label, report.content as title,
      ${unitName("report.accused_unit_id", today)} as agency, report.id as "opensId"
    from app.partner_report report where report.id = any (${[...ids]}::uuid[])`,
  async move(tx, moved) {
    const { rows } = await sql<Told>`
      update app.partner_report report set explain_last_day = moved.last_day
      from ${moved} where report.id = moved.id
      returning report.id, report.number, report.id as "requestId"`.execute(tx);
    return rows.map(({ id, number }) => ({
      id,
      title: `Hạn giải trình về phản ánh PA-${number}`,
      subjects: [{ type: "partner-report", id }],
    }));
  },
};

interface Named {
  id: string;
  label: string;
  title: string;
  agency: string;
  opensId: string;
}
interface Told {
  id: string;
  number: number;
  requestId: string;
}

/** Called once where the program is put together: the limits of coordination follow the working calendar. */
export function registerCoordinationEffects(): void {
  onCalendarChanged(...[opinions, clarifications, help, reports].map(limitEffect));
}
