import { z } from "zod";
import { AllowedAct, Id, LocalDate, Version, words } from "./primitives.ts";
import { VoiceLimit } from "./voices.ts";

/** Where a settlement stands (Law 02/2011/QH13); the second begins anew. */
export const ComplaintState = z.enum([
  "RECEIVED",
  "ACCEPTED",
  "VERIFYING",
  "SUSPENDED",
  "DECIDED",
  "NOT_ACCEPTED",
  "TERMINATED",
  "AT_COURT",
]);
export type ComplaintState = z.infer<typeof ComplaintState>;
/** What is noted on a complaint, in the order of the law. */
export const ComplaintStep = z.enum([
  "accept",
  "refuse",
  "verify",
  "note",
  "dialogue",
  "extend",
  "suspend",
  "resume",
  "decide",
  "send",
  "withdraw",
  "terminate",
]);
export type ComplaintStep = z.infer<typeof ComplaintStep>;
/** Beside them: it was taken to the superior, or to a court. */
export const ComplaintLine = z.enum([...ComplaintStep.options, "appeal", "court"]);
export type ComplaintLine = z.infer<typeof ComplaintLine>;

/** Why it is not accepted (article 11). */
export const ComplaintRefusal = z.enum([
  "not-affected",
  "no-capacity",
  "no-representative",
  "no-signature",
  "time-barred",
  "decided-second",
  "at-court",
  "internal",
]);
export type ComplaintRefusal = z.infer<typeof ComplaintRefusal>;
/** What makes a case complex (Decree 155/2026/ND-CP); one of them must be put down. */
export const ComplexGround = z.enum([
  "several-places",
  "several-contents",
  "many-people",
  "foreign",
  "several-agencies",
  "differing-opinions",
  "conflicting-evidence",
]);
export type ComplexGround = z.infer<typeof ComplexGround>;
export const ComplaintResult = z.enum(["right", "partly", "wrong"]);
export type ComplaintResult = z.infer<typeof ComplaintResult>;

const OnVoice = { voiceId: Id, version: Version };
const text = words(8000);
const document = { documentNumber: words(100), documentOn: LocalDate };
const step = <Name extends ComplaintStep, Fields extends z.ZodRawShape>(
  name: Name,
  fields: Fields,
) => z.object({ ...OnVoice, step: z.literal(name), on: LocalDate, ...fields });

/** One step, with what the law wants to be known of it. */
export const TakeComplaintStep = z.discriminatedUnion("step", [
  /** A remote place, difficult to travel in, has longer terms. */
  step("accept", { ...document, remote: z.boolean().default(false) }),
  step("refuse", { ground: ComplaintRefusal, text }),
  step("verify", { ...document, by: words(300), until: LocalDate, text }),
  step("note", { text }),
  /** `dialogue` is the number of its record (DT-3), where there is one. */
  step("dialogue", { dialogue: z.int().min(1).nullable().default(null), text }),
  step("extend", { ...document, ground: ComplexGround, text }),
  step("suspend", { ...document, text }),
  step("resume", { ...document, text }),
  step("decide", { ...document, result: ComplaintResult, text }),
  step("send", { text }),
  step("withdraw", { whole: z.boolean(), text }),
  step("terminate", { ...document, text }),
]);
export type TakeComplaintStep = z.output<typeof TakeComplaintStep>;

/** Whoever complained does not agree: to the superior for the second settlement, or to a court (article 33). */
export const AppealComplaint = z.discriminatedUnion("to", [
  z.object({ ...OnVoice, to: z.literal("superior"), on: LocalDate, unitId: Id, text }),
  z.object({ ...OnVoice, to: z.literal("court"), on: LocalDate, court: words(300), text }),
]);
export type AppealComplaint = z.output<typeof AppealComplaint>;

export const ComplaintClock = z.object({
  step: z.enum(["accept", "settle", "send", "appeal"]),
  from: LocalDate,
  on: LocalDate,
  why: z.string(),
  legalBasis: z.string(),
  certainty: VoiceLimit.shape.certainty,
  /** Null while it runs. */
  doneOn: LocalDate.nullable(),
  /** Days of the calendar after its end, up to when it was done or to today; 0 in time. */
  daysLate: z.int(),
});
export type ComplaintClock = z.infer<typeof ComplaintClock>;
export const ComplaintEntry = z.object({
  id: Id,
  level: z.int(),
  line: ComplaintLine,
  on: LocalDate,
  by: z.string(),
  document: z.string().nullable(),
  documentOn: LocalDate.nullable(),
  /** A ground, a result, or how much was withdrawn, by its name. */
  ground: z.string().nullable(),
  /** Who verifies, the superior or the court. */
  who: z.string().nullable(),
  until: LocalDate.nullable(),
  dialogue: z.object({ id: Id, number: z.int() }).nullable(),
  text: z.string().nullable(),
});
export type ComplaintEntry = z.infer<typeof ComplaintEntry>;
export const ComplaintDetail = z.object({
  voiceId: Id,
  version: z.int(),
  state: ComplaintState,
  /** 1 or 2: the first settlement or the second. */
  level: z.int(),
  remote: z.boolean(),
  complex: z.boolean(),
  /** Of the settlement that runs, or ran last. */
  clocks: z.array(ComplaintClock),
  /** What may be noted now. */
  steps: z.array(ComplaintStep),
  history: z.array(ComplaintEntry),
  acts: z.array(AllowedAct),
});
export type ComplaintDetail = z.infer<typeof ComplaintDetail>;
