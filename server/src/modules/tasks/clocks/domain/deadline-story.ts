import type { DeadlineStory, Due } from "@dondoc/contract";
import {
  computeTerm,
  explainDay,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  vietnameseDate,
} from "@dondoc/workcalendar";
import type { Settings } from "../../../settings/index.ts";
import type { DocumentDates } from "../../domain/project-relative.ts";

export interface DatesOfTask extends DocumentDates {
  due: readonly Due[];
  lastDay: string | null;
  startEstimated: boolean;
  /** Somebody set the day later: the words of the text count no days any more. */
  decided: boolean;
}

/** Days off that were passed over in counting the governing term, with the notice each rests on. */
export function skippedDays(
  { due, issuedOn, receivedOn, decided }: DatesOfTask,
  { calendar }: Settings,
): DeadlineStory["skipped"] {
  const [term] = due.flatMap((one) =>
    one !== "standing" && "within" in one && one.from !== "event" && one.unit !== "hour"
      ? [{ ...one, from: one.from === "issue" ? (issuedOn ?? receivedOn) : receivedOn }]
      : [],
  );
  if (term === undefined || decided) return [];
  const { explanation } = computeTerm(calendar, {
    n: term.within,
    unit: term.unit,
    from: term.from,
  });
  return explanation.flatMap((step) => {
    if (step.step === "skip")
      return [
        {
          from: step.from,
          to: step.to,
          name: step.name,
          basis: explainDay(calendar, step.from).basis ?? "",
        },
      ];
    if (step.step === "roll-forward" && step.name !== null)
      return [
        {
          from: step.from,
          to: step.from,
          name: step.name,
          basis: explainDay(calendar, step.from).basis ?? "",
        },
      ];
    return [];
  });
}

/** What somebody should know about the last day before relying on it. */
export function remarksOn(
  { lastDay, receivedOn, issuedOn, startEstimated }: DatesOfTask,
  { calendar }: Settings,
): string[] {
  const remarks: string[] = [];
  if (startEstimated) remarks.push("Chưa rõ ngày ban hành nên thời hạn được tính từ ngày nhận.");
  if (lastDay === null) return remarks;
  if (issuedOn !== null && lastDay < issuedOn)
    remarks.push(
      `Thời hạn ${vietnameseDate(lastDay)} đứng trước ngày ban hành văn bản (${vietnameseDate(issuedOn)}); hãy đối chiếu lại với văn bản.`,
    );
  if (lastDay < receivedOn) {
    remarks.push(
      `Nhiệm vụ đến ngày ${vietnameseDate(receivedOn)}, sau khi thời hạn ${vietnameseDate(lastDay)} đã qua: chưa tính quá hạn cho đến khi ấn định thời hạn mới.`,
    );
  } else if (!isWorkingDay(calendar, lastDay)) {
    const { date } = lastWorkingDayOnOrBefore(calendar, lastDay);
    const { name } = explainDay(calendar, lastDay);
    remarks.push(
      `Ngày cuối là ngày nghỉ${name === null ? "" : ` (${name})`}; ngày ghi trong văn bản không dời, nên gửi kết quả từ ngày làm việc ${vietnameseDate(date)}.`,
    );
  }
  return remarks;
}
