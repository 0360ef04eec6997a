import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { holdersOfRole, officersOf } from "../../access/index.ts";
import type { AddressedNotice } from "../../notifications/index.ts";

/** What somebody owes on a voice, without a word of what was said. */
export interface RunningClock {
  id: string;
  number: number;
  step: "triage" | "answer" | "publish";
  /** The agency it lies with, as whoever stands for it on the day; null while it waits to be passed on. */
  unitId: string | null;
}

const OWED = {
  triage: "xem xét, chuyển xử lý",
  answer: "giải quyết, trả lời",
  publish: "công khai trả lời",
} as const;

/** "PAKN-12: hạn giải quyết, trả lời". */
export const owedWords = ({ number, step }: RunningClock): string =>
  `PAKN-${number}: hạn ${OWED[step]}`;

/** Columns of RunningClock, of a row of app.voice_clock. */
export const clockColumns = (day: string): RawBuilder<RunningClock> => sql`
  held.id, held.number::int as number, held.due_step as step, app.unit_now(held.unit_id, ${day}::date) as "unitId"`;

/** A notice on a clock that runs; `late` where it is over. */
export interface ClockNotice extends Pick<AddressedNotice, "title" | "key"> {
  clock: RunningClock;
  late: boolean;
}

/**
 * To the agency a voice lies with, its chief of office too; what waits to be passed on or published, and whatever is late, to
 * whoever answers the hotline, where there is nobody to the chief of the Office. A notice leaves the program: it tells the number
 * and the day alone.
 */
export async function addressed(
  tx: Tx,
  day: string,
  notices: readonly ClockNotice[],
): Promise<AddressedNotice[]> {
  if (notices.length === 0) return [];
  const units = notices.flatMap(({ clock: { unitId } }) => (unitId === null ? [] : [unitId]));
  const officers = await officersOf(tx, [...new Set(units)], ANSWERING, day);
  const operators = await holdersOfRole(tx, "HOTLINE", day);
  const passingOn = operators.length > 0 ? operators : await holdersOfRole(tx, "OFFICE_CHIEF", day);
  return notices.map(({ clock, late, title, key }) => {
    const withAgency = clock.unitId !== null && clock.step !== "publish";
    const answering = officers.filter(({ unitId }) => withAgency && unitId === clock.unitId);
    return {
      accountIds: [
        ...answering.map(({ accountId }) => accountId),
        ...(late || !withAgency ? passingOn : []),
      ],
      kind: "voices.clock",
      subject: { type: "voice", id: clock.id },
      title,
      key,
    };
  });
}
const ANSWERING = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"];
