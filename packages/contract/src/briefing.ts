import { z } from "zod";
import {
  AccountRef,
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** A task that may be put before the leaders, with what has been done about it. */
export const BriefingCandidate = z.object({
  task: z.object({ id: Id, number: z.int(), title: z.string() }),
  unit: UnitRef,
  lastDay: LocalDate.nullable(),
  daysLate: z.int(),
  /** Letters that urged it. */
  urged: z.int(),
  /** The last word of its agency on why it is late. */
  explained: z.string().nullable(),
  /** Asked to explain and not answered. */
  unexplained: z.boolean(),
  /** Since when its ladder has it ready for the leaders; null where a person brings it. */
  preparedOn: LocalDate.nullable(),
});
export type BriefingCandidate = z.infer<typeof BriefingCandidate>;
/** What the ladders have prepared and stands on no list yet, late the longest first. */
export const BriefingDesk = z.object({
  asOf: LocalDate,
  /** After how many urgings a task comes here. */
  escalateAfter: z.int(),
  prepared: z.array(BriefingCandidate),
  acts: z.array(AllowedAct),
});
export type BriefingDesk = z.infer<typeof BriefingDesk>;
export const BriefingSearch = z.object({ q: z.string().min(1).max(200) });
export const BriefingCandidates = z.object({ items: z.array(BriefingCandidate) });

/** Where a list stands: being drawn up, before the leaders, all of it decided, or given up. */
export const BriefingStanding = z.enum(["drafted", "presented", "decided", "withdrawn"]);
export type BriefingStanding = z.infer<typeof BriefingStanding>;
export const BriefingRow = z.object({
  id: Id,
  heldOn: LocalDate,
  standing: BriefingStanding,
  items: z.int(),
  /** Items with an instruction, and those the leaders took note of without one. */
  decided: z.int(),
  passed: z.int(),
  /** Spoken, and not confirmed yet. */
  toConfirm: z.int(),
  draftId: Id,
  /** "05/BC-VP", or the symbol alone before it is issued. */
  reference: z.string(),
  madeBy: z.string(),
});
export type BriefingRow = z.infer<typeof BriefingRow>;
export const BriefingPage = page(BriefingRow);

/** Words of a leader: written by the leader, or spoken and waiting; "late" means confirmed after its day. */
export const InstructionStanding = z.enum(["waiting", "overdue", "confirmed", "late", "disowned"]);
export type InstructionStanding = z.infer<typeof InstructionStanding>;
export const Instruction = z.object({
  id: Id,
  version: z.int(),
  leader: AccountRef,
  content: z.string(),
  unit: UnitRef,
  dueOn: LocalDate,
  saidOn: LocalDate,
  spoken: z.boolean(),
  heardBy: z.string().nullable(),
  enteredBy: z.string(),
  enteredAt: Instant,
  standing: InstructionStanding,
  confirmBy: LocalDate.nullable(),
  /** Working days left to confirm it, 0 on the last day, less than 0 when they are over; null when nothing waits. */
  workingDaysLeft: z.int().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  disownedBecause: z.string().nullable(),
  /** The task it follows up, the task it became, the briefing it was said at. */
  about: z.object({ id: Id, number: z.int(), title: z.string() }).nullable(),
  task: z.object({ id: Id, number: z.int() }).nullable(),
  briefing: z.object({ id: Id, heldOn: LocalDate }).nullable(),
  acts: z.array(AllowedAct),
});
export type Instruction = z.infer<typeof Instruction>;
export const InstructionPage = page(Instruction).extend({
  asOf: LocalDate,
  /** Within how many working days a leader confirms what was only spoken. */
  answerDays: z.int(),
  /** Whose words may be entered. */
  leaders: z.array(AccountRef),
  acts: z.array(AllowedAct),
});
export const InstructionQuery = PageQuery.extend({ open: z.stringbool().optional() });
export type InstructionQuery = z.output<typeof InstructionQuery>;

export const BriefingItem = z.object({
  id: Id,
  ordinal: z.int(),
  task: z.object({ id: Id, number: z.int(), title: z.string() }),
  unit: UnitRef,
  lastDay: LocalDate.nullable(),
  daysLate: z.int(),
  urged: z.int(),
  explained: z.string().nullable(),
  proposal: z.string(),
  instruction: Instruction.nullable(),
  /** Taken note of without an instruction. */
  passed: z.object({ by: z.string(), at: Instant, because: z.string().nullable() }).nullable(),
  acts: z.array(AllowedAct),
});
export type BriefingItem = z.infer<typeof BriefingItem>;
export const BriefingDetail = BriefingRow.extend({
  lines: z.array(BriefingItem),
  leaders: z.array(AccountRef),
  answerDays: z.int(),
  journal: z.array(JournalEntry),
});
export type BriefingDetail = z.infer<typeof BriefingDetail>;

/** On a task's page: where it comes from, and what leaders have decided about it. */
export const TaskInstructions = z.object({
  from: Instruction.nullable(),
  about: z.array(Instruction),
});
export type TaskInstructions = z.infer<typeof TaskInstructions>;

export const ComposeBriefing = z.object({
  heldOn: LocalDate,
  items: z
    .array(z.object({ taskId: Id, proposal: words(2000) }))
    .min(1)
    .max(100),
});
export const ComposedBriefing = z.object({ id: Id, draftId: Id });

const instructed = {
  content: words(4000),
  /** Who does it. */
  unitId: Id,
  /** The last day: "chậm nhất". */
  dueOn: LocalDate,
};
export const DecideBriefingItem = z.object({ itemId: Id, ...instructed });
export const DecidedInstruction = z.object({ id: Id, taskId: Id });
export const PassBriefingItem = z.object({
  itemId: Id,
  reason: words(2000).nullable().default(null),
});
export const EnterInstruction = z.object({
  leaderAccountId: Id,
  ...instructed,
  saidOn: LocalDate,
  heardBy: words(300).nullable().default(null),
  /** Of the briefing at which it was said. */
  briefingItemId: Id.nullable().default(null),
  /** The number of the task it follows up, as people say it: 12 for NV-12. */
  aboutNumber: z.int().min(1).nullable().default(null),
});
const OnInstruction = z.object({ instructionId: Id, version: Version });
/** The leader may put the words right. */
export const ConfirmInstruction = OnInstruction.extend(instructed);
export const DisownInstruction = OnInstruction.extend({ reason: words(1000) });
