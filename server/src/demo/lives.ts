import {
  addDays,
  addWorkingDays,
  calendarDaysBetween,
  vietnamCalendar,
} from "@dondoc/workcalendar";
import type { Random } from "./random.ts";

/** A task as it was released, before anything happened to it. */
export interface NewTask {
  id: string;
  holderUnitId: string;
  holderEndsOn: string | null;
  holderName: string;
  title: string;
  termClass: string;
  receivedOn: string;
  lastDay: string | null;
  reviewOn: string | null;
}

/** What the task came to by today. */
interface Ending {
  state:
    | "ASSIGNED"
    | "IN_PROGRESS"
    | "SUBMITTED"
    | "RETURNED"
    | "COMPLETED"
    | "SUSPENDED"
    | "TRANSFERRED"
    | "REVOKED";
  acknowledgedOn: string | null;
  submittedOn: string | null;
  completedOn: string | null;
  reviewOn: string | null;
}

/** One thing that happened, in the acts' own names. */
export interface Happening {
  act: string;
  on: string;
  by: "holder" | "monitor" | "chief";
  payload: Record<string, unknown>;
}

export interface Life {
  ending: Ending;
  happenings: Happening[];
}

/** How an agency works: days it tends to finish before (−) or after (+) the last day. */
export type Character = number;

const PROGRESS = [
  "Đã phân công phòng chuyên môn tham mưu, đang tổng hợp số liệu.",
  "Đã hoàn thành dự thảo, đang lấy ý kiến các đơn vị liên quan.",
  "Đang rà soát, hoàn thiện theo ý kiến góp ý.",
  "Đã làm việc với các đơn vị, thống nhất phương án thực hiện.",
  "Đã tổ chức triển khai tại cơ sở, đang tổng hợp kết quả.",
];
const RETURNS = [
  { fault: "agency", reason: "Minh chứng là dự thảo, chưa phải văn bản đã ban hành." },
  { fault: "agency", reason: "Chưa làm rõ trách nhiệm và thời hạn khắc phục." },
  {
    fault: "other",
    reason: "Biểu mẫu số liệu vừa được bộ thay thế, đề nghị lập lại theo mẫu mới.",
  },
];
const OBSTACLES = [
  "Chưa có hướng dẫn của bộ chủ quản, chưa đủ căn cứ thực hiện.",
  "Kinh phí chưa được bố trí trong dự toán năm.",
  "Đơn vị phối hợp chưa cung cấp số liệu theo yêu cầu.",
];

/** Of the work due in these last days a few tasks drag on; what is older than that was finished in the end. */
const DRAGS_DAYS = 60;

/** Nobody leaves a task at rest for years either. */
const RESTS_DAYS = 120;

/** Writes the life of a task up to today. Standing duties live on by reports; dated ones end, or wait, or are late. */
export function liveTask(task: NewTask, character: Character, random: Random, today: string): Life {
  const until =
    task.holderEndsOn !== null && task.holderEndsOn <= today ? task.holderEndsOn : today;
  const happenings: Happening[] = [];
  const note = (act: string, on: string, by: Happening["by"], payload: Record<string, unknown>) => {
    if (on > until) return false;
    happenings.push({ act, on, by, payload });
    return true;
  };
  // Nobody leaves a task lying for months; what came in these days may not have been opened yet.
  const isNew = task.receivedOn > addDays(today, -12);
  const acknowledgedOn = workday(
    task.receivedOn,
    random.chance(0.95) ? random.whole(1, 4) : random.whole(5, 12),
  );
  const acknowledged =
    !(isNew && random.chance(0.4)) &&
    note("tasks.acknowledge", acknowledgedOn, "holder", { holder: task.holderName });
  const open: Ending = {
    state: acknowledged ? "IN_PROGRESS" : "ASSIGNED",
    acknowledgedOn: acknowledged ? acknowledgedOn : null,
    submittedOn: null,
    completedOn: null,
    reviewOn: task.reviewOn,
  };
  const ended = until < today;
  if (random.chance(0.006)) return { ending: { ...open, state: "REVOKED" }, happenings };
  if (!acknowledged)
    return { ending: ended ? { ...open, state: "TRANSFERRED" } : open, happenings };

  if (task.lastDay === null || task.lastDay < task.receivedOn) {
    const reviewOn = reportMonthly(task, acknowledgedOn, until, random, note);
    return {
      ending: ended ? { ...open, state: "TRANSFERRED" } : { ...open, reviewOn },
      happenings,
    };
  }
  const doneOn = laterOf(
    workday(addDays(task.lastDay, Math.round(random.around(character, 6))), 0),
    workday(acknowledgedOn, 2),
  );
  reportOnTheWay(task, acknowledgedOn, doneOn < until ? doneOn : until, random, note);
  if (task.lastDay > addDays(today, -DRAGS_DAYS) && random.chance(0.04)) {
    return { ending: ended ? { ...open, state: "TRANSFERRED" } : open, happenings };
  }
  if (random.chance(0.01) && task.lastDay > addDays(today, -RESTS_DAYS)) {
    const rested = putToRest(task, happenings, today);
    return note("tasks.suspend", rested.on, "chief", rested.payload)
      ? { ending: { ...open, state: "SUSPENDED", reviewOn: rested.payload.reviewOn }, happenings }
      : { ending: ended ? { ...open, state: "TRANSFERRED" } : open, happenings };
  }
  const ending = finish(task, doneOn, random, note, open);
  if (ended && ending.state !== "COMPLETED")
    return { ending: { ...ending, state: "TRANSFERRED" }, happenings };
  return { ending, happenings };
}

/** By a decision that came some days after the last that was heard of the work, with the delay there was until then. */
function putToRest(
  { lastDay, receivedOn }: NewTask,
  happenings: readonly Happening[],
  today: string,
): { on: string; payload: Rest } {
  const on = workday(happenings.at(-1)?.on ?? receivedOn, 3);
  const [, month, day] = on.split("-");
  return {
    on,
    payload: {
      decisionNumber: `${Number(month) * 31 + Number(day)}/UBND-TH`,
      reason: "Chờ hướng dẫn của bộ chủ quản; tiếp tục khi có văn bản hướng dẫn.",
      reviewOn: endOfRest(laterOf(lastDay ?? on, on), today),
      daysLate: lastDay === null ? 0 : Math.max(0, calendarDaysBetween(lastDay, on)),
    },
  };
}

/** What the act of putting a task to rest notes. */
export type Rest = {
  decisionNumber: string;
  reason: string;
  reviewOn: string;
  daysLate: number;
};

/** Rested for half a year; what should have been looked at long ago was given another month, the last few wait for a decision. */
function endOfRest(lastDay: string, today: string): string {
  const end = addDays(lastDay, 180);
  return end < addDays(today, -15) ? addDays(today, 25) : end;
}

type Note = (
  act: string,
  on: string,
  by: Happening["by"],
  payload: Record<string, unknown>,
) => boolean;

function finish(task: NewTask, doneOn: string, random: Random, note: Note, open: Ending): Ending {
  let evidenceOn = doneOn;
  const submit = () => {
    const evidence = [
      {
        documentNumber: `${random.whole(12, 2400)}/BC-${initials(task.holderName)}`,
        issuedOn: evidenceOn,
        receivedBy: "UBND tỉnh",
      },
    ];
    return note("tasks.submit", evidenceOn, "holder", { note: null, evidence });
  };
  if (!submit()) return open;
  if (random.chance(0.07)) {
    const returnedOn = workday(evidenceOn, random.whole(1, 3));
    if (!note("tasks.return", returnedOn, "monitor", random.pick(RETURNS)))
      return { ...open, state: "SUBMITTED", submittedOn: evidenceOn };
    evidenceOn = workday(returnedOn, random.whole(2, 8));
    if (!submit()) return { ...open, state: "RETURNED" };
  }
  const confirmedOn = workday(
    evidenceOn,
    random.chance(0.9) ? random.whole(1, 2) : random.whole(3, 9),
  );
  if (
    !note("tasks.confirm", confirmedOn, "monitor", {
      completedOn: evidenceOn,
      note: null,
      lastDay: task.lastDay,
    })
  ) {
    return { ...open, state: "SUBMITTED", submittedOn: evidenceOn };
  }
  return { ...open, state: "COMPLETED", submittedOn: evidenceOn, completedOn: evidenceOn };
}

function reportOnTheWay(
  task: NewTask,
  from: string,
  until: string,
  random: Random,
  note: Note,
): void {
  if (random.chance(0.35))
    note("tasks.report-progress", workday(from, random.whole(2, 6)), "holder", {
      content: random.pick(PROGRESS),
      percent: random.whole(2, 7) * 10,
    });
  if (!random.chance(0.04)) return;
  const raisedOn = workday(from, random.whole(2, 8));
  const content = random.pick(OBSTACLES);
  if (
    raisedOn >= until ||
    !note("tasks.raise-obstacle", raisedOn, "holder", {
      content,
      proposal: "Đề nghị UBND tỉnh cho ý kiến chỉ đạo.",
    })
  )
    return;
  if (random.chance(0.8))
    note("tasks.decide-obstacle", workday(raisedOn, random.whole(1, 6)), "chief", {
      content,
      decision:
        "Giao cơ quan chủ trì làm việc trực tiếp với đơn vị liên quan, báo cáo trong 5 ngày làm việc.",
    });
}

/** A standing duty reports about once a month, most of the time; each report moves the review on. */
function reportMonthly(
  task: NewTask,
  from: string,
  until: string,
  random: Random,
  note: Note,
): string | null {
  let reviewOn = task.reviewOn;
  for (
    let on = addDays(from, random.whole(20, 35));
    on <= until;
    on = addDays(on, random.whole(24, 36))
  ) {
    const reportedOn = workday(on, 0);
    if (random.chance(0.12) || reportedOn > until) continue;
    reviewOn = addDays(reportedOn, 30);
    note("tasks.report-progress", reportedOn, "holder", {
      content: random.pick(PROGRESS),
      percent: null,
      reviewOn,
    });
  }
  return reviewOn;
}

/** The n-th working day after a date; the date itself (or the next working day) for 0. */
function workday(date: string, n: number): string {
  return n === 0
    ? addWorkingDays(vietnamCalendar, addDays(date, -1), 1).date
    : addWorkingDays(vietnamCalendar, date, n).date;
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

const initials = (name: string): string =>
  name
    .replace(/^Ủy ban nhân dân /, "UBND ")
    .split(/[\s,-]+/)
    .filter((word) => word !== "và")
    .map((word) => (word === "UBND" ? word : (word[0] ?? "").toUpperCase()))
    .join("")
    .slice(0, 8);
