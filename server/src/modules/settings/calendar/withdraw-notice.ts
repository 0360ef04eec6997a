import { WithdrawNotice } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct } from "../../../kernel/act.ts";
import { stopProjecting } from "../projection-lock.ts";
import { accountOf } from "./account-of.ts";
import { carryOutCalendar } from "./calendar-change.ts";
import { renewCalendar } from "./renew-calendar.ts";
import { countedAgain, tellingOf, type Counted } from "./tell-moved.ts";
import { proposeWithdrawal } from "./withdrawal.ts";

/** Takes a notice back; deadlines that counted over its days are counted again without it. It stays to be read. */
export const withdrawNotice = defineAct({
  name: "calendar.withdraw-notice",
  title: "Rút thông báo ngày nghỉ",
  input: WithdrawNotice,
  async load({ tx, today }, { id }) {
    await stopProjecting(tx);
    return proposeWithdrawal(tx, today, id);
  },
  policy: () => allowed,
  async run(context, change, { id, reason }) {
    const { tx, now } = context;
    await sql`
      update app.calendar_notice set withdrawn_at = ${now}, withdrawn_by = ${accountOf(context)}::uuid,
        withdrawn_reason = ${reason}, moved_back = 0 where id = ${id}`.execute(tx);
    await renewCalendar(tx);
    const { moved, parts } = await carryOutCalendar(context, {
      ...change,
      noticeId: id,
      what: "withdrawn",
    });
    await sql`update app.calendar_notice set moved_back = ${moved} where id = ${id}`.execute(tx);
    context.record("calendar-notice", id, { ground: change.ground, reason, moved, parts });
    return {};
  },
  tell: tellingOf<{ ground: string; reason: string } & Counted>(
    ({ ground, reason, ...counted }) =>
      `rút thông báo ${ground} khỏi lịch làm việc, lý do: “${reason}”; ${countedAgain(counted)}`,
  ),
});
