import { addWorkingDays, rollForward, vietnameseDate, type LocalDate } from "@dondoc/workcalendar";
import { deputyFrom } from "../../../tasks/index.ts";
import type { LadderRules } from "./ladder-rules.ts";
import { rungTitle } from "./rung-words.ts";
import { preparedRung, rungsOfDue, type DueRung, type LadderDue } from "./rungs.ts";

/** What a task's ladder is looked at with. */
export interface LadderTask {
  state: string;
  due: LadderDue | null;
  reviewOn: LocalDate | null;
  receivedOn: LocalDate;
  submittedOn: LocalDate | null;
  /** The days of the signed letters that urged it for the date that holds now. */
  urgedOn: readonly LocalDate[];
  /** A request for more time, made in time, waits: meanwhile it is not called late (ADR 12). */
  extensionPending: boolean;
}

/** What has fired for the date that holds now. */
export interface FiredStep {
  rung: string;
  step: number;
  firedOn: LocalDate;
  /** Prepared, and nobody has signed it yet. */
  waits: boolean;
}

type Coming = Pick<DueRung, "form"> & { rung: string; step: number; day: LocalDate };

/** The rungs that come after a day if nothing happens, the next first; empty where `stillBecause` says why. */
export function nextRungs(
  task: LadderTask,
  fired: readonly FiredStep[],
  today: LocalDate,
  rules: LadderRules,
): Coming[] {
  if (stillBecause(task) !== null) return [];
  const has = (rung: string) => fired.some((one) => one.rung === rung);
  const notBefore = (day: LocalDate) => rollForward(rules.calendar, day > today ? day : today).date;
  const message = (rung: string, day: LocalDate): Coming => ({
    rung,
    step: 0,
    day: notBefore(day),
    form: "message",
  });
  const since = (day: LocalDate, days: number) => addWorkingDays(rules.calendar, day, days).date;
  if (task.state === "SUBMITTED") {
    const on = task.submittedOn ?? today;
    const coming = [
      ...(has("confirm") || has("confirm-deputy")
        ? []
        : [message("confirm", since(on, rules.confirm))]),
      ...(has("confirm-deputy")
        ? []
        : [
            message(
              "confirm-deputy",
              deputyFrom(on, { after: rules.confirmDeputy, calendar: rules.calendar }),
            ),
          ]),
    ];
    return coming;
  }
  const first =
    task.state === "ASSIGNED" && !has("unacknowledged")
      ? [message("unacknowledged", since(task.receivedOn, rules.acknowledge))]
      : [];
  if (task.due === null) {
    const review =
      task.reviewOn === null || has("review") ? [] : [message("review", task.reviewOn)];
    return [...first, ...review].toSorted(byDay);
  }
  const said = (rung: DueRung) =>
    fired.some((one) => one.rung === rung.rung && one.step === rung.step);
  const messages = rungsOfDue(task.due, rules).filter(
    (rung) =>
      rung.form === "message" &&
      rung.day >= today &&
      !said(rung) &&
      !(task.extensionPending && rung.rung === "after"),
  );
  return [
    ...first,
    ...messages,
    ...(task.extensionPending ? [] : urgingsAfter(task.due, task.urgedOn, fired, rules, notBefore)),
  ].toSorted(byDay);
}

/** The next urgings: each counts from the day on which the one before it was signed, so none follows one that still waits. */
function urgingsAfter(
  { lastDay }: LadderDue,
  urgedOn: readonly LocalDate[],
  fired: readonly FiredStep[],
  rules: LadderRules,
  notBefore: (day: LocalDate) => LocalDate,
): DueRung[] {
  if (fired.some(({ rung, waits }) => rung === "briefing" || waits)) return [];
  const last = urgedOn.toSorted().at(-1);
  const coming: DueRung[] = [];
  let day =
    last === undefined
      ? addWorkingDays(rules.calendar, lastDay, rules.urgeAfter).date
      : addWorkingDays(rules.calendar, last, rules.urgeEvery).date;
  const next = Math.min(urgedOn.length, rules.urgings) + 1;
  for (let number = next; number <= rules.urgings + 1; number += 1) {
    coming.push(preparedRung(number, notBefore(day), rules));
    day = addWorkingDays(rules.calendar, notBefore(day), rules.urgeEvery).date;
  }
  return coming;
}

const byDay = (one: { day: LocalDate }, other: { day: LocalDate }) =>
  one.day < other.day ? -1 : Number(one.day > other.day);

/** What has been prepared of a deadline's ladder and waits to be signed; null where nothing does. */
export function waitsToBeSigned(fired: readonly FiredStep[]): string | null {
  const waiting = fired.find(({ waits }) => waits);
  if (!waiting) return null;
  const since = vietnameseDate(waiting.firedOn);
  return waiting.rung === "briefing"
    ? `Đã chuẩn bị đưa ra giao ban từ ngày ${since}, chờ Văn phòng lập danh mục.`
    : `${rungTitle(waiting.rung, waiting.step)} đã chuẩn bị từ ngày ${since}, chờ ký; lần sau tính từ ngày ký.`;
}

/** Why nobody is reminded of a task; null where the ladder goes on. */
export function stillBecause({ state, due, receivedOn }: LadderTask): string | null {
  if (state === "COMPLETED") return "Nhiệm vụ đã hoàn thành nên không còn nhắc.";
  if (state === "SUSPENDED") return "Nhiệm vụ đang tạm dừng nên chưa nhắc.";
  if (state === "REVOKED" || state === "TRANSFERRED")
    return "Nhiệm vụ đã kết thúc tại cơ quan này nên không còn nhắc.";
  if (state !== "SUBMITTED" && due && receivedOn > due.lastDay)
    return "Nhiệm vụ đến cơ quan sau thời hạn; chờ Văn phòng định thời hạn mới rồi mới nhắc.";
  return null;
}
