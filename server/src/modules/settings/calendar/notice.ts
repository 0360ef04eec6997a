import type { EnterNotice } from "@dondoc/contract";
import { contradictionsOf, vietnameseDate, type CalendarRow } from "@dondoc/workcalendar";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField, defineRefusals } from "../../../kernel/refusal.ts";
import { changeTo, type CalendarChange } from "./calendar-change.ts";
import { contradictionInWords } from "./contradiction-words.ts";
import { provinceCalendar } from "./province-calendar.ts";
import { standingDays } from "./standing-days.ts";

export const calendarRefusals = defineRefusals({
  NOTICE_CONTRADICTS: { status: 400, message: (what: string) => what },
  NOTICE_DATES: {
    status: 400,
    message: () =>
      "Thông báo được biết từ ngày ban hành trở đi và không sau hôm nay. Hãy kiểm tra hai ngày này.",
  },
  NOTICE_SWAP_UNPAIRED: {
    status: 400,
    message: (off: number, worked: number) =>
      `Hoán đổi phải đủ cặp: có ${off} ngày nghỉ hoán đổi và ${worked} ngày làm bù. Hãy ghi thêm ngày còn thiếu.`,
  },
  NOTICE_GONE: {
    status: 404,
    message: () => "Thông báo này không có hoặc đã được rút. Hãy tải lại trang.",
  },
});

/** A notice as a ground: "12/TB-BNV ngày 20/11/2026". */
export const groundOf = ({ reference, issuedOn }: Pick<EnterNotice, "reference" | "issuedOn">) =>
  `${reference} ngày ${vietnameseDate(issuedOn)}`;

/** Checks a notice against itself and the calendar, and says what it would change. The same for the preview as for the act. */
export async function proposeNotice(
  tx: Tx,
  today: string,
  notice: EnterNotice,
): Promise<CalendarChange> {
  const { issuedOn, knownFrom, days } = notice;
  if (knownFrom < issuedOn || knownFrom > today) {
    throw atField(calendarRefusals.NOTICE_DATES(), "knownFrom");
  }
  const [wrong] = contradictionsOf(await provinceCalendar(tx), days, today);
  if (wrong) {
    throw atField(calendarRefusals.NOTICE_CONTRADICTS(contradictionInWords(wrong)), "days");
  }
  const count = (kind: string) => days.filter((day) => day.kind === kind).length;
  if (count("swapped-off") !== count("make-up")) {
    const unpaired = calendarRefusals.NOTICE_SWAP_UNPAIRED(count("swapped-off"), count("make-up"));
    throw atField(unpaired, "days");
  }
  const ground = groundOf(notice);
  const rows = days.map((day): CalendarRow => ({
    ...day,
    basis: ground,
    source: "notice",
    knownFrom,
    knownFromEstimated: false,
    settlesYear: notice.settlesYear && day.kind === "holiday",
  }));
  return changeTo(tx, today, [...(await standingDays(tx)), ...rows], {
    years: days.map(({ day }) => day),
    ground,
  });
}
