import { z } from "zod";
import { OpenedTip, TipReturn } from "./public-voices.ts";
import { AccountRef, AllowedAct, Id, Instant, LocalDate, PersonRef, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore

/** Law 25/2018/QH14: where a denunciation stands. */
export const DenunciationState = z.enum([
  "RECEIVED",
  "ACCEPTED",
  "VERIFYING",
  "SUSPENDED",
  "CONCLUDED",
  "ACTED",
  "PUBLISHED",
  "NOT_ACCEPTED",
  "TRANSFERRED",
  "TERMINATED",
]);
export type DenunciationState = z.infer<typeof DenunciationState>;
/** A signed letter, or said in person and put down in a signed record (article 22); nothing else is a denunciation. */
export const DenunciationForm = z.enum(["letter", "in-person"]);
export type DenunciationForm = z.infer<typeof DenunciationForm>;
/** Who decides on the case, who leads the work on it, who verifies. */
export const HandlerFunction = z.enum(["settler", "lead", "verifier"]);
export type HandlerFunction = z.infer<typeof HandlerFunction>;

/** Why it is not accepted (article 29), or handled otherwise (article 25). */
export const NonAcceptance = z.enum([
  "identity-unclear",
  "no-capacity",
  "no-basis",
  "settled",
  "anonymous",
]);
export type NonAcceptance = z.infer<typeof NonAcceptance>;
export const DenunciationResult = z.enum(["founded", "partly", "unfounded", "knowingly-false"]);
export type DenunciationResult = z.infer<typeof DenunciationResult>;
/** Why it ends without a conclusion (article 34). */
export const TerminationGround = z.enum(["withdrawn", "denounced-died", "judged"]);
export type TerminationGround = z.infer<typeof TerminationGround>;
export const ComplexityGround = z.enum(["complex", "very-complex"]);
export type ComplexityGround = z.infer<typeof ComplexityGround>;

/** What is noted on a case, in the order of the law. */
export const DenunciationStep = z.enum([
  "accept",
  "refuse",
  "transfer",
  "notify",
  "verify",
  "note",
  "extend",
  "suspend",
  "resume",
  "conclude",
  "send",
  "act",
  "publish",
  "withdraw",
  "terminate",
  "request-protection",
  "grant-protection",
  "refuse-protection",
  "end-protection",
]);
export type DenunciationStep = z.infer<typeof DenunciationStep>;
/** What stands in the history of a case beside its steps. */
export const DenunciationLine = z.enum([
  "receive",
  ...DenunciationStep.options,
  "accuse",
  "name",
  "release",
  "take-over",
  "ask-expunge",
  "expunge",
]);
export type DenunciationLine = z.infer<typeof DenunciationLine>;

const OnDenunciation = { denunciationId: Id, version: Version };
const document = { documentNumber: words(100), documentOn: LocalDate };
const text = words(8000);
const step = <Name extends DenunciationStep, Fields extends z.ZodRawShape>(
  name: Name,
  fields: Fields,
) => z.object({ ...OnDenunciation, step: z.literal(name), on: LocalDate, ...fields });

/** One step, with what the law wants to be known of it. */
export const TakeDenunciationStep = z.discriminatedUnion("step", [
  step("accept", document),
  step("refuse", { ground: NonAcceptance, text }),
  step("transfer", { to: words(300), text }),
  step("notify", { text }),
  step("verify", { ...document, text }),
  step("note", { text }),
  step("extend", { ...document, ground: ComplexityGround, text }),
  step("suspend", { ...document, text }),
  step("resume", { ...document, text }),
  step("conclude", { ...document, result: DenunciationResult, text }),
  step("send", { text }),
  step("act", { text }),
  step("publish", { form: words(300), text }),
  step("withdraw", { whole: z.boolean(), text }),
  step("terminate", { ...document, ground: TerminationGround, text }),
  step("request-protection", { text }),
  step("grant-protection", { ...document, text }),
  step("refuse-protection", { text }),
  step("end-protection", { text }),
]);
export type TakeDenunciationStep = z.output<typeof TakeDenunciationStep>;

/** Who denounces; never shown without a reason that is kept. */
export const Denouncer = z.object({
  name: words(200),
  address: words(500),
  phone: words(30).nullable().default(null),
  email: words(200).nullable().default(null),
  papers: words(100).nullable().default(null),
});
export type Denouncer = z.output<typeof Denouncer>;

const Accused = {
  personIds: z.array(Id).max(20).default([]),
  unitIds: z.array(Id).max(20).default([]),
};
/** What is said is typed as an abstract: neither handwriting nor a name of the denouncer belongs into it. */
export const ReceiveDenunciation = z.object({
  form: DenunciationForm,
  receivedOn: LocalDate,
  /** Who denounces must be checked at several places: the term is longer. */
  severalPlaces: z.boolean().default(false),
  subject: words(300),
  content: words(20_000),
  ...Accused,
  /** Somebody whom the organisation's register does not know. */
  accusedText: words(1000).nullable().default(null),
  denouncer: Denouncer,
});
export type ReceiveDenunciation = z.output<typeof ReceiveDenunciation>;

/** A sealed tip that was given to whoever asks, to be made a denunciation. */
const OnTip = { tipId: Id, version: Version };
export const HandedTip = z.object({
  id: Id,
  version: z.int(),
  number: z.int(),
  receivedOn: LocalDate,
  handedOn: LocalDate,
  files: z.int(),
});
export type HandedTip = z.infer<typeof HandedTip>;
export const OpenHandedTip = z.object(OnTip);
export const ReturnTip = z.object({ ...OnTip, ground: TipReturn });
/** The tip, taken down as the law asks: `receivedOn` is the day on which the letter or the record was signed. */
export const FormaliseTip = ReceiveDenunciation.extend({
  ...OnTip,
  /** How it was made sure who denounces. */
  evidence: words(1000),
  /** Told to whoever holds the code; it may not tell who they are. */
  reply: words(2000),
});
export type FormaliseTip = z.output<typeof FormaliseTip>;
/** Further people or agencies that turn out to be denounced; whoever of them was charged with it is so no more. */
export const AccuseFurther = z.object({
  ...OnDenunciation,
  ...Accused,
  accusedText: words(1000).nullable().default(null),
  reason: words(1000),
});
export type AccuseFurther = z.output<typeof AccuseFurther>;

export const ChargeHandler = z.discriminatedUnion("change", [
  z.object({
    ...OnDenunciation,
    change: z.literal("name"),
    accountId: Id,
    function: HandlerFunction,
    knowsIdentity: z.boolean(),
    reason: words(1000),
  }),
  z.object({
    ...OnDenunciation,
    change: z.literal("release"),
    handlerId: Id,
    reason: words(1000),
  }),
]);
export type ChargeHandler = z.output<typeof ChargeHandler>;
/** A case that nobody who leads it can open any more gets somebody who can. */
export const TakeOverDenunciation = z.object({
  ...OnDenunciation,
  accountId: Id,
  reason: words(1000),
});
export const OpenIdentity = z.object({
  ...OnDenunciation,
  reason: words(1000),
  /** Also one of the files that came with the tip, by its place. */
  file: z.int().min(0).max(99).nullable().default(null),
});
export const ExpungeDenunciation = z.object({
  ...OnDenunciation,
  change: z.enum(["ask", "decide"]),
  reason: words(1000),
});

export const OpenedIdentity = z.object({
  id: Id,
  version: z.int(),
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  papers: z.string().nullable(),
  /** What came from the public page before it was a denunciation, in the sender's own words; null where none did. */
  tip: OpenedTip.omit({ id: true, version: true }).nullable(),
  file: z.object({ name: z.string(), mediaType: z.string(), base64: z.base64() }).nullable(),
});
export type OpenedIdentity = z.infer<typeof OpenedIdentity>;

export const DenunciationClockStep = z.enum([
  "first",
  "transfer",
  "notify",
  "settle",
  "send",
  "act",
  "publish",
]);
export type DenunciationClockStep = z.infer<typeof DenunciationClockStep>;
const Due = z.object({
  step: DenunciationClockStep,
  on: LocalDate,
  /** Days of the calendar since; 0 while there is time. */
  daysLate: z.int(),
  workingDaysLeft: z.int(),
});
export const DenunciationClock = Due.extend({
  from: LocalDate,
  why: z.string(),
  legalBasis: z.string(),
  /** Null while it runs. */
  doneOn: LocalDate.nullable(),
});
export type DenunciationClock = z.infer<typeof DenunciationClock>;

export const DenunciationRow = z.object({
  id: Id,
  code: z.string(),
  state: DenunciationState,
  /** Null once expunged. */
  subject: z.string().nullable(),
  receivedOn: LocalDate,
  closedOn: LocalDate.nullable(),
  /** As what the person asking is charged with it. */
  function: HandlerFunction,
  due: Due.nullable(),
});
export type DenunciationRow = z.infer<typeof DenunciationRow>;
const Quarter = z.object({
  quarter: z.string(),
  /** Null below five. */
  received: z.int().nullable(),
  closed: z.int().nullable(),
});
export const DenunciationList = z.object({
  items: z.array(DenunciationRow),
  /** Those nobody leads any more, for whoever may give them to somebody: no word of what they are about. */
  leftAlone: z.array(
    z.object({ id: Id, code: z.string(), version: z.int(), receivedOn: LocalDate }),
  ),
  /** Tips that wait for whoever asks to formalise them. */
  tips: z.array(HandedTip),
  /** The last four quarters that are over. */
  figures: z.array(Quarter),
  acts: z.array(AllowedAct),
  asOf: LocalDate,
});
export type DenunciationList = z.infer<typeof DenunciationList>;

export const Handler = z.object({
  id: Id,
  account: AccountRef,
  function: HandlerFunction,
  knowsIdentity: z.boolean(),
  namedOn: LocalDate,
  endedOn: LocalDate.nullable(),
});
export const DenunciationEntry = z.object({
  id: Id,
  line: DenunciationLine,
  on: LocalDate,
  by: z.string(),
  /** What was put down; empty once expunged. */
  facts: z.object({
    document: z.string().nullable(),
    documentOn: LocalDate.nullable(),
    ground: z.string().nullable(),
    to: z.string().nullable(),
    text: z.string().nullable(),
  }),
});
export type DenunciationEntry = z.infer<typeof DenunciationEntry>;

export const DenouncerProtection = z.enum(["none", "requested", "granted", "refused", "ended"]);
export type DenouncerProtection = z.infer<typeof DenouncerProtection>;
export const DenunciationDetail = DenunciationRow.extend({
  version: z.int(),
  form: DenunciationForm,
  severalPlaces: z.boolean(),
  content: z.string().nullable(),
  accused: z.object({
    people: z.array(PersonRef),
    units: z.array(UnitRef),
    text: z.string().nullable(),
  }),
  knowsIdentity: z.boolean(),
  expunged: z.object({ on: LocalDate }).nullable(),
  expungeAsked: z.boolean(),
  protection: DenouncerProtection,
  clocks: z.array(DenunciationClock),
  /** What may be noted now. */
  steps: z.array(DenunciationStep),
  handlers: z.array(Handler),
  history: z.array(DenunciationEntry),
  readings: z.array(
    z.object({
      id: Id,
      at: Instant,
      by: z.string(),
      kind: z.enum(["case", "identity"]),
      reason: z.string().nullable(),
    }),
  ),
  acts: z.array(AllowedAct),
});
export type DenunciationDetail = z.infer<typeof DenunciationDetail>;
/** Who could be charged with it: who holds the office and has nothing to do with the denounced. */
export const HandlerChoice = z.object({
  items: z.array(AccountRef.extend({ post: z.string() })),
});
