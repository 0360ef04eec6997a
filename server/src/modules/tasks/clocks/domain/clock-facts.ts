import type { Due, TaskState } from "@dondoc/contract";
import type { DelayFacts } from "./delay-split.ts";

/** What the clocks of a task depend on; dates are local. */
export interface ClockFacts extends DelayFacts {
  state: TaskState;
  /** When the Office received the document, and when the task was given out. */
  documentReceivedOn: string;
  documentIssuedOn: string | null;
  givenOn: string;
  urgency: "khẩn" | "thượng khẩn" | "hỏa tốc" | null;
  /** How many tasks the document made. */
  tasksOfDocument: number;
  /** Made by the nightly round for a later period: nobody entered it. */
  isLaterPeriod: boolean;
  /** Taken over from another agency: it was entered once, for the one before. */
  isSuccessor: boolean;
  acknowledgedOn: string | null;
  /** The first day on which the agency did anything about it: took it up, reported, asked, refused, handed in. */
  firstActOn: string | null;
  /** The day on which it was over: completed, revoked or handed on. */
  endedOn: string | null;
  submittedOn: string | null;
  /** Days on which the agency reported progress. */
  reportedOn: readonly string[];
  /** The terms of the text, as they were read. */
  due: readonly Due[];
  holder: string;
  /** Who follows the task at the Office. */
  monitor: string | null;
}
