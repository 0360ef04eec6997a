import type { DueSuggestion, Due, Duty, Origin } from "@dondoc/contract";
import {
  addDays,
  addWorkingDays,
  endOfPeriod,
  subtractWorkingDays,
  vietnameseDate,
} from "@dondoc/workcalendar";
import type { Settings } from "../../settings/index.ts";

/** A deadline of a superior's document that this one rests on: the earliest of its tasks that are still open. */
export interface SuperiorDue {
  reference: string;
  lastDay: string;
  /** Set by the Government, the Prime Minister or a ministry: the province cannot extend it. */
  central: boolean;
}

interface DocumentFacts {
  urgency: string | null;
  origin: Origin;
  receivedOn: string;
}

interface AssignmentFacts {
  due: readonly Due[];
  duty: Duty;
  text: string;
  deliverable: string | null;
  projection: { lastDay: string | null };
}

type SuggestionSettings = Pick<
  Settings,
  | "suggest.flashDays"
  | "suggest.veryUrgentDays"
  | "suggest.urgentDays"
  | "suggest.responseDays"
  | "suggest.planDays"
  | "extension.centralBufferDays"
  | "periodRule"
  | "calendar"
>;

const PLAN = /kế hoạch|chương trình/iu;
const WORKING_DAYS = "ngày làm việc kể từ ngày đến";

/**
 * A deadline for a duty to which the document gives none, with its ground, in the order of sources of section 5.2 of the task
 * digest. It binds nobody until a person takes it. Null where the text dates the duty, where it is to be done always or comes
 * back, and where every source would give a day that is past: nobody is given a deadline that he has missed already.
 */
export function suggestDue(
  assignment: AssignmentFacts,
  document: DocumentFacts,
  known: { superiors: readonly SuperiorDue[]; today: string; settings: SuggestionSettings },
): DueSuggestion | null {
  const { due, duty, projection } = assignment;
  const comesBack = due.some((one) => one !== "standing" && "every" in one);
  const always = duty === "standing" || duty === "monitoring";
  if (projection.lastDay !== null || comesBack || always) return null;
  const sources = [
    fromSuperior(known),
    byUrgency(document, known.settings),
    byClass(assignment, document, known),
  ];
  return sources.find((one) => one !== null && one.dueOn >= known.today) ?? null;
}

/**
 * The province cannot move a date of the centre, so its own days keep a buffer before it (section 10.7 of the digest); where
 * that has passed already, the date itself.
 */
function fromSuperior({
  superiors,
  today,
  settings,
}: {
  superiors: readonly SuperiorDue[];
  today: string;
  settings: SuggestionSettings;
}): DueSuggestion | null {
  const [first] = superiors.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  if (!first) return null;
  const ground = `hạn của văn bản cấp trên ${first.reference}`;
  const buffer = settings["extension.centralBufferDays"];
  const before = subtractWorkingDays(settings.calendar, first.lastDay, buffer).date;
  return first.central && before < first.lastDay && before >= today
    ? {
        dueOn: before,
        ground: `${ground} là ${vietnameseDate(first.lastDay)}, trừ ${buffer} ngày làm việc dự phòng`,
      }
    : { dueOn: first.lastDay, ground };
}

function byUrgency(
  { urgency, receivedOn }: DocumentFacts,
  settings: SuggestionSettings,
): DueSuggestion | null {
  const days = {
    "hỏa tốc": settings["suggest.flashDays"],
    "thượng khẩn": settings["suggest.veryUrgentDays"],
    khẩn: settings["suggest.urgentDays"],
  }[urgency ?? ""];
  if (days === undefined) return null;
  const within = days === 0 ? "trong ngày đến" : `${days} ${WORKING_DAYS}`;
  return {
    dueOn: addWorkingDays(settings.calendar, receivedOn, days).date,
    ground: `văn bản ${urgency ?? ""}: ${within}`,
  };
}

function byClass(
  { duty, deliverable, text }: AssignmentFacts,
  { origin, receivedOn }: DocumentFacts,
  { settings, today }: { settings: SuggestionSettings; today: string },
): DueSuggestion | null {
  const after = (days: number, what: string): DueSuggestion => ({
    dueOn: addWorkingDays(settings.calendar, receivedOn, days).date,
    ground: `${what}: ${days} ${WORKING_DAYS}`,
  });
  if (duty === "response") return after(settings["suggest.responseDays"], "trả lời, góp ý");
  if (duty === "report") {
    const dueOn = monthlyCutOff(today > receivedOn ? today : receivedOn, settings.periodRule);
    return { dueOn, ground: "ngày chốt số liệu tháng gần nhất" };
  }
  return origin === "CENTRAL" && duty === "product" && PLAN.test(deliverable ?? text)
    ? after(settings["suggest.planDays"], "kế hoạch thực hiện văn bản của Trung ương")
    : null;
}

/** The day on which the data of the month are closed that a day lies in (Decree 09/2019: the 14th). */
function monthlyCutOff(day: string, rule: Settings["periodRule"]): string {
  const month = day.slice(0, 7);
  if (rule === "CALENDAR") return endOfPeriod(month);
  const cutOff = `${month}-14`;
  return day <= cutOff ? cutOff : `${addDays(endOfPeriod(month), 1).slice(0, 7)}-14`;
}
