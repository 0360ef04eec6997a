import { z } from "zod";
import { Id, LocalDate, Mail, Phone, Version, words } from "./primitives.ts";
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
  phone: Phone.nullable().default(null),
  email: Mail.nullable().default(null),
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

/**
 * Why a tip became no case: who sent it is not known; they were not reached or did not come; they would not sign; what they say names
 * neither who nor what; it is neither a complaint nor a denunciation.
 */
export const TipGround = z.enum(["anonymous", "not-met", "not-signed", "unclear", "neither"]);
export type TipGround = z.infer<typeof TipGround>;
/** Why whoever was to formalise a tip gives it back; in no words of their own, which could tell who sent it. */
export const TipReturn = z.enum([...TipGround.options, "concerned"]);
export type TipReturn = z.infer<typeof TipReturn>;

/** A sealed tip as its handlers list it: not a word of what it says. */
export const TipRow = z.object({
  id: Id,
  number: z.int(),
  kind: TipKind,
  state: TipState,
  receivedOn: LocalDate,
  files: z.int(),
  /** With somebody of the room of denunciations, who is to formalise it, since. */
  handedOn: LocalDate.nullable(),
  /** Why it came back from there. */
  returned: TipReturn.nullable(),
  settledOn: LocalDate.nullable(),
  /** As what it was formalised; a tip of before that was told apart has none. */
  formalisedAs: TipKind.nullable(),
  ground: TipGround.nullable(),
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
const TipReply = words(2000);
/**
 * Why a tip becomes no case. As information for an inspection it is kept only where it names who is to blame and brings evidence that
 * can be looked into (Law 25/2018/QH14, article 25), which whoever settles it states.
 */
export const SettleTip = z.object({
  tipId: Id,
  version: Version,
  outcome: TipState.exclude(["WAITING", "FORMALISED"]),
  ground: TipGround,
  clearWithEvidence: z.boolean().default(false),
  /** Told to whoever holds the code; sealed like the tip. */
  reply: TipReply,
});

/** Gives a tip to somebody by name who takes down denunciations; null takes it back. */
export const HandOverTip = z.object({ tipId: Id, version: Version, accountId: Id.nullable() });

/** A complaint too is a signed letter or what was said in person and signed (Law 02/2011/QH13, article 8). */
export const FormaliseComplaint = z.object({
  tipId: Id,
  version: Version,
  form: z.enum(["letter", "in-person"]),
  receivedOn: LocalDate,
  /** How it was made sure who complains: record, letter, papers shown. */
  evidence: words(1000),
  subject: words(300),
  content: words(8000),
  place: maybe(300),
  name: words(200),
  address: words(300),
  phone: maybe(30),
  email: maybe(200),
  reply: TipReply,
});
export type FormaliseComplaint = z.output<typeof FormaliseComplaint>;
/** The case that was made of a tip, by the number that people quote. */
export const FormalisedComplaint = z.object({
  id: Id,
  version: z.int(),
  voiceId: Id,
  number: z.int(),
});
