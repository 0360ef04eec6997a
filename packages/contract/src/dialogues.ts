import { z } from "zod";
import { AllowedAct, Id, JournalEntry, LocalDate, page, PageQuery, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore
import { VoiceRow } from "./voices.ts";

/** A dialogue with people or firms on a topic; or a day on which an authority receives whoever comes. */
export const DialogueKind = z.enum(["dialogue", "periodic", "unscheduled", "online"]);
export type DialogueKind = z.infer<typeof DialogueKind>;

export const DialogueRow = z.object({
  id: Id,
  number: z.int(),
  kind: DialogueKind,
  topic: z.string(),
  heldOn: LocalDate,
  unit: UnitRef,
  /** How many promises were made, how many of them are kept, how many are past their day and not kept. */
  promised: z.int(),
  kept: z.int(),
  overdue: z.int(),
});
export type DialogueRow = z.infer<typeof DialogueRow>;
export const DialoguePage = page(DialogueRow);

export const DialoguePromise = z.object({
  id: Id,
  ordinal: z.int(),
  content: z.string(),
  unit: UnitRef,
  /** The last day as the task has it now. */
  lastDay: LocalDate.nullable(),
  keptOn: LocalDate.nullable(),
  /** Withdrawn as a task is, with its reason there. */
  revoked: z.boolean(),
  daysLate: z.int(),
  taskNumber: z.int(),
  /** The task, where whoever asks may open it. */
  taskId: Id.nullable(),
});
export type DialoguePromise = z.infer<typeof DialoguePromise>;

export const DialogueDetail = DialogueRow.extend({
  version: z.int(),
  place: z.string(),
  chairedBy: z.string(),
  attendees: z.int(),
  minutes: z.string(),
  promises: z.array(DialoguePromise),
  /** What was raised there, as far as whoever asks may see it. */
  voices: z.array(VoiceRow),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type DialogueDetail = z.infer<typeof DialogueDetail>;
export const DialoguesQuery = PageQuery;
/** Where a task was promised. */
export const PromiseOfTask = z.object({
  items: z.array(
    z.object({
      id: Id,
      number: z.int(),
      topic: z.string(),
      heldOn: LocalDate,
      content: z.string(),
    }),
  ),
});

const said = {
  topic: words(300),
  place: words(300),
  chairedBy: words(200),
  attendees: z.coerce.number().int().min(1).max(100_000),
  minutes: words(20_000),
};
export const RecordDialogue = z.object({
  kind: DialogueKind,
  heldOn: LocalDate,
  unitId: Id,
  ...said,
});
const OnDialogue = z.object({ dialogueId: Id, version: Version });
export const CorrectDialogue = OnDialogue.extend({ ...said, reason: words(1000) });
export const PromiseAtDialogue = OnDialogue.extend({
  content: words(1000),
  unitId: Id,
  dueOn: LocalDate,
});
export const TieVoiceToDialogue = OnDialogue.extend({
  voiceNumber: z.coerce.number().int().positive(),
});
