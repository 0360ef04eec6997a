import type { Movement } from "@dondoc/contract";
import { addDays, addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Settings, ThoughtOf } from "../../settings/index.ts";
import { lastDayToAsk } from "../domain/extension-rules.ts";
import { movementOf } from "./movement.ts";

const withAgency = sql`state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;
const openRequest = sql`from app.task_extension request where request.task_id = task.id and request.decision is null`;

/** Until when more time may still be asked for in time; an urgent document's tasks keep their last day whatever the setting. */
export const askMovement = (tx: Tx, { before, after, from, today }: ThoughtOf): Promise<Movement> =>
  movementOf<{ lastDay: string }>(tx, {
    what: "Ngày cuối đề nghị gia hạn đúng hạn",
    columns: { lastDay: sql`last_day` },
    where: sql`${withAgency} and last_day >= ${from}::date and received_on <= last_day
      and not exists (select from app.document where document.id = task.document_id and document.urgency is not null)`,
    today,
    judge: ({ lastDay }) =>
      judged(
        (settings) =>
          lastDayToAsk(
            { lastDay, urgent: false },
            {
              minDaysBefore: settings["extension.minDaysBefore"],
              calendar: settings.calendar,
            },
          ),
        { before, after },
        `Ngày cuối ${vietnameseDate(lastDay)}.`,
      ),
  });

/** Which tasks that were extended would have more, or no more, within the usual number. */
export const countMovement = (tx: Tx, { before, after, today }: ThoughtOf): Promise<Movement> => {
  const words = (granted: number, settings: Settings) =>
    granted >= settings["extension.maxCount"] ? "đã đủ số lần" : "còn trong số lần";
  return movementOf<{ granted: number }>(tx, {
    what: "Gia hạn thêm",
    columns: { granted: sql`extension_count` },
    where: sql`${withAgency} and last_day is not null
      and extension_count >= ${Math.min(before["extension.maxCount"], after["extension.maxCount"])}
      and extension_count < ${Math.max(before["extension.maxCount"], after["extension.maxCount"])}`,
    today,
    judge: ({ granted }) => ({
      before: words(granted, before),
      after: words(granted, after),
      why: granted === 0 ? "Chưa gia hạn lần nào." : `Đã gia hạn ${granted} lần.`,
    }),
  });
};

/** By when the requests that wait are to be decided. */
export const decideMovement = (tx: Tx, { before, after, today }: ThoughtOf): Promise<Movement> =>
  movementOf<{ askedOn: string }>(tx, {
    what: "Hạn quyết định đề nghị gia hạn",
    columns: {
      askedOn: sql`(select (min(request.requested_at) at time zone 'Asia/Ho_Chi_Minh')::date ${openRequest})`,
    },
    where: sql`exists (select ${openRequest})`,
    today,
    judge: ({ askedOn }) =>
      judged(
        (settings) =>
          addWorkingDays(settings.calendar, askedOn, settings["extension.decideDays"]).date,
        { before, after },
        `Đề nghị ngày ${vietnameseDate(askedOn)}.`,
      ),
  });

/** Older receipts are past any number of working days that the setting can take. */
const LONGEST_REFUSAL = 45;

/** Until when an agency may say that a task is not its function; of those whose day is past before and after nothing moves. */
export const refuseMovement = (
  tx: Tx,
  { before, after, from, today }: ThoughtOf,
): Promise<Movement> =>
  movementOf<{ receivedOn: string }>(tx, {
    what: "Hạn gửi đề nghị không đúng chức năng",
    columns: { receivedOn: sql`received_on` },
    where: sql`${withAgency} and received_on >= ${addDays(from, -LONGEST_REFUSAL)}::date`,
    today,
    judge: ({ receivedOn }) => {
      const until = (settings: Settings) =>
        addWorkingDays(settings.calendar, receivedOn, settings["refusal.days"]).date;
      return until(before) < from && until(after) < from
        ? null
        : judged(until, { before, after }, `Nhận ngày ${vietnameseDate(receivedOn)}.`);
    },
  });

function judged(
  dayOf: (settings: Settings) => string,
  { before, after }: Pick<ThoughtOf, "before" | "after">,
  why: string,
) {
  const [was, will] = [dayOf(before), dayOf(after)];
  return was === will ? null : { before: vietnameseDate(was), after: vietnameseDate(will), why };
}
