import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";

/** What the policies of all acts on a programme look at. */
export interface ProgrammeSubject {
  id: string;
  version: number;
  number: number;
  title: string;
  year: number;
  ownerUnitId: string;
  closedOn: string | null;
}
export interface TargetSubject {
  id: string;
  version: number;
  name: string;
  unit: string;
  direction: "up" | "down";
  ownerUnitId: string;
  droppedOn: string | null;
  programme: ProgrammeSubject;
}

/** Answers for a unit: the Office and Home Affairs for every one, others for theirs and what stands below. */
export const answersFor = (actor: Actor, unitId: string): boolean =>
  actor.grants.some(
    (grant) => grant.provinceWide || grant.unitId === unitId || grant.unitIds.has(unitId),
  );

const closed = refuse("Chương trình đã tổng kết; số liệu được giữ nguyên.");

/** Whoever answers for a programme keeps it, until it is closed. */
export function mayKeep(actor: Actor, { ownerUnitId, closedOn }: ProgrammeSubject): Verdict {
  if (!answersFor(actor, ownerUnitId)) {
    return refuse("Cơ quan chủ trì chương trình, Văn phòng UBND tỉnh hoặc Sở Nội vụ cập nhật.");
  }
  return closedOn === null ? allowed : closed;
}

/**
 * Whoever reads the figures of a whole directive reads of every agency in it. So the Office and Home Affairs link one, and whoever is
 * charged with following it; others link the tasks that they see.
 */
export const mayCountWhole = (actor: Actor, monitorUnitIds: readonly string[]): boolean =>
  actor.grants.some(
    ({ acts, provinceWide, unitIds }) =>
      acts.has("programmes.link") && (provinceWide || monitorUnitIds.some((id) => unitIds.has(id))),
  );

/** A programme is closed from December of its year on: its last month is then known or running. */
export function mayClose(actor: Actor, programme: ProgrammeSubject, today: string): Verdict {
  const verdict = mayKeep(actor, programme);
  if (!verdict.allowed) return verdict;
  return today >= `${programme.year}-12-01`
    ? allowed
    : refuse(`Năm ${programme.year} chưa kết thúc; chương trình được tổng kết từ 01/12.`);
}

const dropped = refuse("Chỉ tiêu này đã thôi theo dõi; lịch sử được giữ nguyên.");

/** What is planned is decided by whoever answers for the programme, never by the owner of one target. */
export function mayPlan(actor: Actor, { programme, droppedOn }: TargetSubject): Verdict {
  const verdict = mayKeep(actor, programme);
  return verdict.allowed && droppedOn !== null ? dropped : verdict;
}

/** What was reached is noted by whoever answers for the target or the programme. */
export function mayNoteValue(actor: Actor, target: TargetSubject): Verdict {
  if (!answersFor(actor, target.ownerUnitId) && !answersFor(actor, target.programme.ownerUnitId)) {
    return refuse("Cơ quan chịu trách nhiệm chỉ tiêu nhập số liệu.");
  }
  if (target.programme.closedOn !== null) return closed;
  return target.droppedOn === null ? allowed : dropped;
}
