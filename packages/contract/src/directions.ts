import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  LocalDate,
  page,
  PageQuery,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** Whether the one who is asked has answered by the day: "late" means answered after it. */
export const DirectionStanding = z.enum(["waiting", "overdue", "on-time", "late", "withdrawn"]);
export type DirectionStanding = z.infer<typeof DirectionStanding>;

/** What a leader has directed on a task without changing it, and the answer (task digest, R17). */
export const Direction = z.object({
  id: Id,
  version: z.int(),
  task: z.object({ id: Id, number: z.int(), title: z.string() }),
  /** The agency that holds the task now, and so answers. */
  unit: UnitRef,
  content: z.string(),
  /** With the office in which they spoke: "Nguyễn Văn An, Chủ tịch UBND". */
  givenBy: z.string(),
  givenAt: Instant,
  answerBy: LocalDate,
  /** Working days left to answer, 0 on the last day, less than 0 when they are over; null when nothing waits. */
  workingDaysLeft: z.int().nullable(),
  standing: DirectionStanding,
  answer: z.string().nullable(),
  /** Number and symbol of the document that the answer names. */
  documentNumber: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
  withdrawnBecause: z.string().nullable(),
  acts: z.array(AllowedAct),
});
export type Direction = z.infer<typeof Direction>;

export const DirectionQuery = PageQuery.extend({ open: z.stringbool().optional() });
export type DirectionQuery = z.output<typeof DirectionQuery>;
export const DirectionPage = page(Direction).extend({ asOf: LocalDate });

/** On a task's page: what was directed on it, the first first, and whether one may direct. */
export const TaskDirections = z.object({
  directions: z.array(Direction),
  /** Within how many working days an answer is due. */
  answerDays: z.int(),
  acts: z.array(AllowedAct),
});
export type TaskDirections = z.infer<typeof TaskDirections>;

export const GiveDirection = z.object({ taskId: Id, content: words(4000) });
const OnDirection = z.object({ directionId: Id, version: Version });
export const AnswerDirection = OnDirection.extend({
  answer: words(4000),
  documentNumber: words(100).nullable().default(null),
});
export const WithdrawDirection = OnDirection.extend({ reason: words(1000) });
