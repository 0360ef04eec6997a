import { z } from "zod";
import { Id, LocalDate, Version, words } from "./primitives.ts";
import { VoiceKind, VoiceRating, VoiceRefusal, VoiceState } from "./voices.ts";

/**
 * What anybody may send from the public form. A complaint and a denunciation are taken as sealed tips: they become cases only when
 * they are formalised as the law asks. Voters' petitions come through deputies and are not among them.
 */
export const PublicKind = z.enum([
  "service-request",
  "conduct-feedback",
  "rule-feedback",
  "proposal",
  "recommendation",
  "initiative",
  "complaint",
  "denunciation",
]);
export type PublicKind = z.infer<typeof PublicKind>;
/** What became of a tip: it waits, it was formalised, its content serves an inspection, or it was closed. */
export const TipState = z.enum(["WAITING", "FORMALISED", "FOR_INSPECTION", "CLOSED"]);
export type TipState = z.infer<typeof TipState>;
export const TipKind = z.enum(["complaint", "denunciation"]);
export type TipKind = z.infer<typeof TipKind>;

const maybe = (max: number) => words(max).nullable().default(null);
export const SendVoice = z.object({
  kind: PublicKind,
  content: words(8000),
  place: maybe(300),
  /** The agency it is about, in the sender's words. */
  agency: maybe(300),
  name: maybe(200),
  phone: maybe(30),
  email: maybe(200),
  address: maybe(300),
  keepSecret: z.boolean().default(false),
});
export type SendVoice = z.infer<typeof SendVoice>;
/** The code is told here and never again: only its hash is kept. */
export const SentVoice = z.object({
  code: z.string(),
  sealed: z.boolean(),
  receivedOn: LocalDate,
});
export type SentVoice = z.infer<typeof SentVoice>;

/** Twenty signs of an alphabet without look-alikes, as people type them: blanks, dashes and small letters do not matter. */
const Code = z.string().max(60);
export const ByCode = z.object({ code: Code });
export const AttachedFile = z.object({ name: z.string(), size: z.int() });
export const SupplyByCode = z.object({ code: Code, supplied: words(8000) });
export const RateByCode = z.object({ code: Code, rating: VoiceRating, note: maybe(1000) });
export const RaiseByCode = z.object({ code: Code, content: words(4000) });

/** What whoever holds the code may read: never who sent it, nor what was sent. */
export const FollowedVoice = z.object({
  sealed: z.boolean(),
  kind: z.union([VoiceKind, TipKind]),
  state: z.union([VoiceState, TipState]),
  receivedOn: LocalDate,
  /** By when an answer is owed; null where no rule says so or it is given. */
  answerDueOn: LocalDate.nullable(),
  agency: z.string().nullable(),
  questions: z.array(
    z.object({
      askedOn: LocalDate,
      question: z.string(),
      suppliedOn: LocalDate.nullable(),
    }),
  ),
  answers: z.array(
    z.object({
      round: z.int(),
      body: z.string(),
      answeredOn: LocalDate,
      published: z.boolean(),
      rating: VoiceRating.nullable(),
    }),
  ),
  refusal: z.object({ ground: VoiceRefusal, note: z.string() }).nullable(),
  transferredTo: z.string().nullable(),
  /** What the handlers say to the sender of a tip. */
  reply: z.string().nullable(),
  files: z.array(AttachedFile),
  may: z.object({
    attach: z.boolean(),
    supply: z.boolean(),
    rate: z.boolean(),
    raiseAgain: z.boolean(),
  }),
});
export type FollowedVoice = z.infer<typeof FollowedVoice>;

/** What the form has to know before anything is typed. */
export const PublicForm = z.object({
  province: z.string(),
  agencies: z.array(z.string()),
  files: z.object({ atMost: z.int(), megabytes: z.int(), photoPixels: z.int() }),
});
export type PublicForm = z.infer<typeof PublicForm>;

/** A sealed tip as its handlers list it: not a word of what it says. */
export const TipRow = z.object({
  id: Id,
  number: z.int(),
  kind: TipKind,
  state: TipState,
  receivedOn: LocalDate,
  files: z.int(),
  settledOn: LocalDate.nullable(),
  version: z.int(),
});
export type TipRow = z.infer<typeof TipRow>;
export const TipList = z.enum(["waiting", "settled"]);
export const OpenTip = z.object({ tipId: Id, version: Version });
export const OpenedTip = z.object({
  id: Id,
  version: z.int(),
  content: z.string(),
  place: z.string().nullable(),
  agency: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  files: z.array(AttachedFile),
});
export type OpenedTip = z.infer<typeof OpenedTip>;
export const SettleTip = z.object({
  tipId: Id,
  version: Version,
  outcome: TipState.exclude(["WAITING"]),
  /** Told to whoever holds the code; sealed like the tip. */
  reply: words(2000),
});
