import type { CalendarPreview, EnterNotice } from "@dondoc/contract";
import { explainDay, type Calendar, type LocalDate } from "@dondoc/workcalendar";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { previewCalendar, type CalendarChange } from "./calendar-change.ts";
import { proposeNotice } from "./notice.ts";
import { proposeWithdrawal } from "./withdrawal.ts";

export async function previewNotice(
  tx: Tx,
  actor: Actor,
  today: string,
  notice: EnterNotice,
): Promise<CalendarPreview> {
  mayLook(actor, "calendar.enter-notice");
  return previewOf(tx, await proposeNotice(tx, today, notice));
}

export async function previewWithdrawal(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
): Promise<CalendarPreview> {
  mayLook(actor, "calendar.withdraw-notice");
  return previewOf(tx, await proposeWithdrawal(tx, today, id));
}

function mayLook(actor: Actor, act: string): void {
  if (!holdsAct(actor, act)) {
    throw refusals.NOT_ALLOWED("Chỉ người được sửa lịch làm việc mới xem trước thay đổi.");
  }
}

async function previewOf(tx: Tx, change: CalendarChange): Promise<CalendarPreview> {
  return {
    changes: change.days.map((day) => changeOf(change.before.calendar, change.after.calendar, day)),
    movements: await previewCalendar(tx, change),
  };
}

/** Why a day changes: its new row, or the one that falls away. */
function changeOf(before: Calendar, after: Calendar, day: LocalDate) {
  const [was, will] = [explainDay(before, day), explainDay(after, day)];
  const why = will.name
    ? `${will.name} (${will.basis})`
    : `không còn ${was.name ?? "ngày nghỉ"} (${was.basis ?? ""})`;
  return { day, works: will.working, why };
}
