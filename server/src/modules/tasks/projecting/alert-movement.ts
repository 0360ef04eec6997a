import type { AlertLevel, Movement, TaskState } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { ThoughtOf } from "../../settings/index.ts";
import { horizonOf } from "../domain/horizon.ts";
import { standingOf } from "../domain/standing.ts";
import { movementOf } from "./movement.ts";

interface Alike {
  lastDay: string;
  state: TaskState;
  cameLate: boolean;
  inTime: boolean;
  extensionPending: boolean;
}

const levels: Record<AlertLevel, string> = {
  GREEN: "xanh",
  YELLOW: "vàng",
  RED: "đỏ",
  SPECIAL_RED: "đỏ đặc biệt",
  GREY: "không xét",
};

/** Which open tasks would show another level, or stand on another side of "sắp đến hạn", on the day of the change. */
export function alertMovement(
  tx: Tx,
  { before, after, from, today }: ThoughtOf,
): Promise<Movement> {
  const words = (
    settings: typeof before,
    { lastDay, state, cameLate, inTime, ...asked }: Alike,
  ) => {
    const horizon = horizonOf(from, settings);
    const clock = {
      state,
      lastDay,
      receivedOn: cameLate ? addDays(lastDay, 1) : lastDay,
      submittedOn: state === "SUBMITTED" ? addDays(lastDay, inTime ? 0 : 1) : null,
      completedOn: null,
      extensionPending: asked.extensionPending,
      extensionCount: 0,
    };
    const { alert, timeliness } = standingOf(clock, horizon, settings);
    const soon = timeliness === "OPEN_DUE_SOON" ? ", sắp đến hạn" : "";
    return `${levels[alert]}${soon}`;
  };
  return movementOf<Alike>(tx, {
    what: "Mức cảnh báo",
    columns: {
      lastDay: sql`last_day`,
      state: sql`state`,
      cameLate: sql`received_on > last_day`,
      inTime: sql`coalesce(submitted_on <= last_day, false)`,
      extensionPending: sql`extension_pending`,
    },
    where: sql`state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and last_day is not null`,
    today,
    judge: (alike) => {
      const [was, will] = [words(before, alike), words(after, alike)];
      return was === will
        ? null
        : { before: was, after: will, why: `Ngày cuối ${vietnameseDate(alike.lastDay)}.` };
    },
  });
}
