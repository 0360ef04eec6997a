import { z } from "zod";
import { AllowedAct, Id, JournalEntry, LocalDate, LocalMoment, LocalTime, Mail, page, PageQuery, Phone, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore
import { VoicePart } from "./voice-parts.ts";

/** What people and firms say to the authorities, by the regime that gives it its clocks. A denunciation is none of these: it never enters this store. */
export const VoiceKind = z.enum([
  "rule-feedback",
  "conduct-feedback",
  "service-request",
  "initiative",
  "proposal",
  "recommendation",
  "complaint",
  "voter-assembly",
  "voter-council",
]);
export type VoiceKind = z.infer<typeof VoiceKind>;
export const VoiceChannel = z.enum([
  "hotline",
  "counter",
  "post",
  "email",
  "meeting",
  "national-portal",
  "province-portal",
  "press",
  "web",
  "open311",
]);
/** How it comes to somebody who takes it down; the other two come by themselves. */
export const TakenDownBy = VoiceChannel.exclude(["web", "open311"]);
export type TakenDownBy = z.infer<typeof TakenDownBy>;
export type VoiceChannel = z.infer<typeof VoiceChannel>;
export const VoiceState = z.enum([
  "NEW",
  "AWAITING_SENDER",
  "PROCESSING",
  "AWAITING_APPROVAL",
  "ANSWERED",
  "PUBLISHED",
  "REOPENED",
  "TRANSFERRED",
  "REFUSED",
  "SETTLED_ELSEWHERE",
  /** A complaint that was withdrawn as a whole, and ended. */
  "WITHDRAWN",
]);
export type VoiceState = z.infer<typeof VoiceState>;
/** What a clock runs for: to sort and route, to refuse, to ask the sender for more, to answer, to publish the answer. */
export const VoiceStep = z.enum([
  "triage",
  "refuse",
  "ask",
  "answer",
  "publish",
  // Of complaints: the longer terms, the second settlement ("again"), to send a decision, to go on to the superior.
  "answer-complex",
  "answer-remote",
  "answer-remote-complex",
  "again",
  "again-complex",
  "again-remote",
  "again-remote-complex",
  "send",
  "send-again",
  "appeal",
  "appeal-remote",
  // Of urgent matters of the hotline.
  "triage-urgent",
  "answer-urgent",
  // Within which one may complain at all.
  "complain",
]);
export type VoiceStep = z.infer<typeof VoiceStep>;
export const VoiceRefusal = z.enum([
  "out-of-scope",
  "unclear",
  "sender-unknown",
  "abusive",
  "duplicate",
  "settled",
  "complaint-or-denunciation",
]);
export type VoiceRefusal = z.infer<typeof VoiceRefusal>;
export const VoiceRating = z.enum(["satisfied", "normal", "unsatisfied"]);
export type VoiceRating = z.infer<typeof VoiceRating>;

/** A clock that runs in hours, as it stands at the moment it was read. */
export const VoiceHours = z.object({
  /** The last minute in time. */
  at: LocalMoment,
  /** Whether it runs at work only, or around the clock. */
  runs: z.enum(["work", "clock"]),
  /** Minutes left as it runs, while it has not passed. */
  minutesLeft: z.int(),
  /** Minutes since it passed, as it runs. */
  minutesLate: z.int(),
  isLate: z.boolean(),
  /** More than half of what it gives is used up. */
  isHalfUsed: z.boolean(),
});
export type VoiceHours = z.infer<typeof VoiceHours>;

export const VoiceRow = z.object({
  id: Id,
  number: z.int(),
  kind: VoiceKind,
  channel: VoiceChannel,
  state: VoiceState,
  subject: z.string(),
  place: z.string().nullable(),
  unit: UnitRef.nullable(),
  receivedOn: LocalDate,
  /** By the limits of urgent matters, where its kind has any. */
  urgent: z.boolean(),
  /** The clock that runs now; null while it rests or nothing is owed any more. */
  due: z
    .object({
      step: VoiceStep,
      on: LocalDate,
      /** Working days left, while it has not passed. */
      workingDaysLeft: z.int(),
      /** Calendar days since it passed; 0 before. */
      daysLate: z.int(),
      /** Null where it ends with its day. */
      hours: VoiceHours.nullable(),
    })
    .nullable(),
  /** What a person should look at first: words that insult. */
  flags: z.array(z.enum(["abusive"])),
  /** How often the sender has raised it again. */
  raisedAgain: z.int(),
  rating: VoiceRating.nullable(),
});
export type VoiceRow = z.infer<typeof VoiceRow>;

/** The lists, each of which stands as a figure on top. */
export const VoiceList = z.enum([
  "open",
  "triage",
  "working",
  "approval",
  "publication",
  "sender",
  "parts",
  "soon",
  "late",
  "again",
  "done",
  "all",
]);
export type VoiceList = z.infer<typeof VoiceList>;
export const VoiceQuery = PageQuery.extend({
  list: VoiceList.default("open"),
  kind: VoiceKind.optional(),
  unitId: Id.optional(),
  /** A number ("PAKN-12"), or two words and more as they stand beside each other, without accents if need be. */
  q: z.string().max(200).optional(),
});
export type VoiceQuery = z.output<typeof VoiceQuery>;
export const VoicePage = page(VoiceRow).extend({
  /** How many rows each list of what is open has, by whoever asks. */
  counts: z.object({
    open: z.int(),
    triage: z.int(),
    working: z.int(),
    approval: z.int(),
    publication: z.int(),
    sender: z.int(),
    parts: z.int(),
    soon: z.int(),
    late: z.int(),
    again: z.int(),
  }),
  asOf: LocalDate,
});

/** Whoever spoke, as everybody but an unmasking sees them. */
export const MaskedSender = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  keepSecret: z.boolean(),
});
export type MaskedSender = z.infer<typeof MaskedSender>;

/** What a limit runs in: working days and days of the calendar; hours and minutes at work, hours of the clock. */
export const VoiceUnit = z.enum(["workday", "day", "workhour", "workminute", "hour"]);
export type VoiceUnit = z.infer<typeof VoiceUnit>;
/** A limit as a dated row: from a day of reception on, by what basis. */
export const VoiceLimit = z.object({
  kind: VoiceKind,
  step: VoiceStep,
  validFrom: LocalDate,
  amount: z.int(),
  unit: VoiceUnit,
  countedFrom: z.enum(["reception", "assignment", "answer", "known"]),
  legalBasis: z.string(),
  /** Read in the law; the program's own proposal until the province decides; decided by the province. */
  certainty: z.enum(["law", "proposed", "decided"]),
});
export type VoiceLimit = z.infer<typeof VoiceLimit>;
export const VoiceLimits = z.object({ items: z.array(VoiceLimit), acts: z.array(AllowedAct) });

export const VoiceClock = z.object({
  step: VoiceStep,
  from: LocalDate,
  on: LocalDate,
  /** Of a limit in hours the last minute in time. */
  at: LocalMoment.nullable(),
  /** Why this day, in words. */
  why: z.string(),
  legalBasis: z.string(),
  certainty: VoiceLimit.shape.certainty,
});
export type VoiceClock = z.infer<typeof VoiceClock>;

export const VoiceDetail = VoiceRow.extend({
  version: z.int(),
  content: z.string(),
  /** The agency it is about, as the sender named it. */
  namedAgency: z.string().nullable(),
  files: z.array(z.object({ id: Id, name: z.string(), size: z.int(), mediaType: z.string() })),
  /** The line of a file with which it came, and what the other system says of it last. */
  origin: z
    .object({
      externalId: z.string(),
      fileName: z.string(),
      row: z.int(),
      importedOn: LocalDate,
      stateThere: z.string().nullable(),
      answerThere: z.string().nullable(),
      answeredThereOn: LocalDate.nullable(),
    })
    .nullable(),
  assignedOn: LocalDate.nullable(),
  /** From when the present round counts, where more than its day is known. */
  roundAt: LocalMoment.nullable(),
  sender: MaskedSender,
  /** The clock of the step, and of the answer as a whole. */
  clocks: z.array(VoiceClock),
  refusal: z.object({ ground: VoiceRefusal, note: z.string() }).nullable(),
  transferredTo: z.string().nullable(),
  questions: z.array(
    z.object({
      askedOn: LocalDate,
      question: z.string(),
      suppliedOn: LocalDate.nullable(),
      supplied: z.string().nullable(),
    }),
  ),
  answers: z.array(
    z.object({
      id: Id,
      round: z.int(),
      body: z.string(),
      draftedBy: z.string(),
      draftedOn: LocalDate,
      returned: z.object({ because: z.string(), by: z.string() }).nullable(),
      approvedBy: z.string().nullable(),
      answeredOn: LocalDate.nullable(),
      published: z.object({ on: LocalDate, question: z.string(), answer: z.string() }).nullable(),
      rating: VoiceRating.nullable(),
      ratingNote: z.string().nullable(),
    }),
  ),
  /** What other agencies are asked to say for this answer, the latest last. */
  parts: z.array(VoicePart),
  links: z.array(
    z.object({
      id: Id,
      type: z.enum(["task", "unit", "finding", "measure"]),
      opensId: Id,
      label: z.string(),
    }),
  ),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type VoiceDetail = z.infer<typeof VoiceDetail>;
export const VoicesAbout = z.object({ items: z.array(VoiceRow) });

/** Earlier voices that read alike, the likest first. */
export const SimilarQuery = z.object({ text: z.string().max(600) });
export const SimilarVoices = z.object({
  items: z.array(
    VoiceRow.extend({
      /** Share of its word pairs that it has in common, 0–100. */ alike: z.int(),
    }),
  ),
});
/** A caller's number; asked whole, so that nobody reads the register of callers with it. */
export const CallerQuery = z.object({ phone: z.string().max(30) });
export const CallerVoices = z.object({ items: z.array(VoiceRow) });

const maybe = (max: number) => words(max).nullable().default(null);
export const ReceiveVoice = z.object({
  kind: VoiceKind,
  channel: TakenDownBy,
  subject: words(300),
  content: words(8000),
  place: maybe(300),
  /** The day on which it reached the province; of a portal's, the day of its last transfer. */
  receivedOn: LocalDate,
  /** When on that day; left out, now where it is today, else the day alone is known and hours count from its beginning. */
  receivedTime: LocalTime.nullable().optional(),
  urgent: z.boolean().optional(),
  name: maybe(200),
  phone: Phone.nullable().default(null),
  email: Mail.nullable().default(null),
  address: maybe(300),
  /** The sender asks that nobody but the handlers learns who they are. */
  keepSecret: z.boolean().default(false),
});
const OnVoice = z.object({ voiceId: Id, version: Version });
export const ReclassifyVoice = OnVoice.extend({
  kind: VoiceKind,
  /** Left out, it stays as it is. */
  urgent: z.boolean().optional(),
  reason: words(1000),
});
export const RouteVoice = OnVoice.extend({ unitId: Id, note: maybe(1000) });
export const GiveBackVoice = OnVoice.extend({ reason: words(1000) });
export const AskSender = OnVoice.extend({ question: words(2000) });
export const SupplyVoice = OnVoice.extend({ supplied: words(8000) });
export const TransferVoice = OnVoice.extend({ to: words(300), reason: words(1000) });
export const RefuseVoice = OnVoice.extend({ ground: VoiceRefusal, note: words(2000) });
export const DraftVoiceAnswer = OnVoice.extend({ body: words(8000) });
export const ApproveVoiceAnswer = OnVoice;
export const ReturnVoiceAnswer = OnVoice.extend({ because: words(2000) });
export const PublishVoice = OnVoice.extend({ question: words(8000), answer: words(8000) });
/** Takes back all that was published of it. */
export const UnpublishVoice = OnVoice.extend({ reason: words(500) });
export const RateVoice = OnVoice.extend({ rating: VoiceRating, note: maybe(1000) });
export const RaiseVoiceAgain = OnVoice.extend({ content: words(4000) });
export const LinkVoice = OnVoice.extend({
  /** "NV-12" a task, "KT-3.2" a finding, "STN-5" an entry of the register of responsibility. */
  record: words(30).nullable().default(null),
  unitId: Id.nullable().default(null),
});
export const UnmaskSender = OnVoice.extend({ reason: words(500) });
/** Told once, never kept in the answers of acts. */
export const UnmaskedSender = z.object({
  id: Id,
  version: z.int(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
});
export type UnmaskedSender = z.infer<typeof UnmaskedSender>;
export const SetVoiceLimit = z.object({
  kind: VoiceKind,
  step: VoiceStep,
  amount: z.coerce.number().int().min(1).max(365),
  unit: VoiceUnit,
  validFrom: LocalDate,
  legalBasis: words(300),
});
