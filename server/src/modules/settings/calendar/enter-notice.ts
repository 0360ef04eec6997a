import { EnterNotice } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { stopProjecting } from "../projection-lock.ts";
import { accountOf } from "./account-of.ts";
import { carryOutCalendar } from "./calendar-change.ts";
import { groundOf, proposeNotice } from "./notice.ts";
import { renewCalendar } from "./renew-calendar.ts";
import { countedAgain, tellingOf, type Counted } from "./tell-moved.ts";

/** Adds a notice to the calendar and moves every open deadline that counts over its days, all in one transaction. */
export const enterNotice = defineAct({
  name: "calendar.enter-notice",
  title: "Nhập thông báo ngày nghỉ",
  input: EnterNotice,
  async load({ tx, today }, input) {
    await stopProjecting(tx);
    return proposeNotice(tx, today, input);
  },
  policy: () => allowed,
  async run(context, change, notice) {
    const { tx, now } = context;
    const id = newId(now.getTime());
    await tx
      .insertInto("app.calendar_notice")
      .values({
        id,
        reference: notice.reference,
        issuer: notice.issuer,
        issued_on: notice.issuedOn,
        known_from: notice.knownFrom,
        settles_year: notice.settlesYear,
        entered_by: accountOf(context),
        entered_at: now,
        moved: 0,
      })
      .execute();
    await tx
      .insertInto("app.calendar_day")
      .values(notice.days.map((day) => ({ notice_id: id, ...day })))
      .execute();
    await renewCalendar(tx);
    const { moved, parts } = await carryOutCalendar(context, {
      ...change,
      noticeId: id,
      what: "entered",
    });
    await sql`update app.calendar_notice set moved = ${moved} where id = ${id}`.execute(tx);
    context.record("calendar-notice", id, {
      ground: groundOf(notice),
      days: notice.days.map(({ day, name }) => `${vietnameseDate(day)} (${name})`),
      moved,
      parts,
    });
    return { id, moved };
  },
  tell: tellingOf<{ ground: string; days: string[] } & Counted>(
    ({ ground, days, ...counted }) =>
      `nhập thông báo ${ground} vào lịch làm việc: ${days.join(", ")}; ${countedAgain(counted)}`,
  ),
});
