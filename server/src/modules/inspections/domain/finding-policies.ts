import type { Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { InspectionSubject } from "./inspection-policies.ts";

export const onTeam = (actor: Actor, { memberPersonIds }: InspectionSubject): boolean =>
  actor.personId !== null && memberPersonIds.includes(actor.personId);
export const leads = (actor: Actor, { leaderPersonIds }: InspectionSubject): boolean =>
  actor.personId !== null && leaderPersonIds.includes(actor.personId);

const notOnTeam = refuse("Chỉ thành viên đoàn kiểm tra ghi phát hiện.");
/** Refuses before the visit and after the signatures; null between. */
export const notInVisit = (row: InspectionSubject): Verdict | null => {
  if (row.state === "IN_PROGRESS") return null;
  return refuse(
    row.begunOn === null
      ? "Cuộc kiểm tra chưa bắt đầu."
      : "Biên bản đã ký; phát hiện không sửa được nữa.",
  );
};

/** What is found is noted on the spot, by the team, before both sides sign. */
export function mayNoteFinding(actor: Actor, row: InspectionSubject): Verdict {
  return notInVisit(row) ?? (onTeam(actor, row) ? allowed : notOnTeam);
}

export function mayStrikeFinding(actor: Actor, row: InspectionSubject): Verdict {
  const early = notInVisit(row);
  if (early) return early;
  if (!onTeam(actor, row)) return notOnTeam;
  return row.findings > 0 ? allowed : refuse("Chưa ghi phát hiện nào.");
}

/** A record without findings is signed too: nothing was found. */
export function maySignRecord(actor: Actor, row: InspectionSubject): Verdict {
  const early = notInVisit(row);
  if (early) return early;
  if (!leads(actor, row)) {
    return refuse("Biên bản do trưởng đoàn hoặc phó trưởng đoàn lập và ký.");
  }
  return row.undecided === 0
    ? allowed
    : refuse(
        `Còn ${row.undecided} mục của danh mục kiểm tra mà thành viên ghi khác nhau. Hãy chọn kết quả của từng mục rồi ký.`,
      );
}
