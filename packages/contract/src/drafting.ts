import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  PageQuery,
  PersonRef,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** The kinds of Decree 30/2020, Article 7, that are drafted here; a list goes out as the annex of one of them. */
export const DraftKind = z.enum(["công văn", "thông báo", "báo cáo", "quyết định"]);
export type DraftKind = z.infer<typeof DraftKind>;
/** A decision is drafted by the room whose case it settles, from that case. */
export const StartedKind = DraftKind.exclude(["quyết định"]);
export type StartedKind = z.infer<typeof StartedKind>;

/** What a document is drafted for, and so what happens when it is issued. */
export const DraftPurpose = z.enum([
  "letter",
  "urging",
  "explanation",
  "briefing",
  "conclusion",
  "monthly-report",
  "measure",
  "study",
  "monitor-urging",
  "monitor-report",
  "collection-report",
  "inspection-report",
  "inspection-conclusion",
  "complaint-acceptance",
  "complaint-refusal",
  "complaint-decision",
]);
export type DraftPurpose = z.infer<typeof DraftPurpose>;
export const DraftState = z.enum(["draft", "issued", "withdrawn"]);
export type DraftState = z.infer<typeof DraftState>;

/**
 * In whose name a person signs (Decree 30/2020, Article 13): the head in their own authority, on behalf of a collective (TM.), for
 * the head (KT.), by order (TL.), by written authorisation (TUQ.).
 */
export const SigningCapacity = z.enum(["own", "TM", "KT", "TM-KT", "TL", "TL-KT", "TUQ"]);
export type SigningCapacity = z.infer<typeof SigningCapacity>;

const text = z.string().min(1).max(8000);
const line = z.string().min(1).max(500);

export const TableColumn = z.object({
  title: z.string().max(200),
  /** Its share of the width; the shares of all columns together are the whole. */
  share: z.number().positive().max(100),
  align: z.enum(["start", "center", "end"]),
});
export const DocumentBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text }),
  /** A numbered or lettered item: "1.", "a)", "-". */
  z.object({ type: z.literal("item"), label: z.string().min(1).max(12), text }),
  z.object({
    type: z.literal("table"),
    caption: line.nullable(),
    columns: z.array(TableColumn).min(1).max(14),
    rows: z.array(z.array(z.string().max(4000))).max(3000),
  }),
]);
export type DocumentBlock = z.infer<typeof DocumentBlock>;
export const DocumentAnnex = z.object({
  title: line,
  blocks: z.array(DocumentBlock).max(200),
  landscape: z.boolean(),
});
export type DocumentAnnex = z.infer<typeof DocumentAnnex>;

/** An administrative document as the office drafts it; nothing of its layout, and no number before somebody signs. */
export const AdministrativeDocument = z.object({
  kind: DraftKind,
  /** The organ that sends it, named as of the day it is drafted, and the one above it; the committee itself has none above. */
  organ: z.object({
    unitId: Id,
    name: line,
    kind: z.enum(["committee", "other"]),
    superior: line.nullable(),
    symbol: line,
  }),
  /** Whose draft it is, in the symbol of a letter: "TH" in UBND-TH. */
  draftingMark: line.nullable(),
  place: line,
  /** The day it was drafted: names are those of that day, and its month and year stand in the date line before it is dated. */
  draftedOn: LocalDate,
  number: line.nullable(),
  issuedOn: LocalDate.nullable(),
  urgency: z.enum(["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"]).nullable(),
  /** What it is about; of a letter without "V/v". */
  subject: line,
  addressees: z.array(line).max(200),
  blocks: z.array(DocumentBlock).max(400),
  annexes: z.array(DocumentAnnex).max(20),
  /** Who gets it, each without dash and full stop; the last line, the file copy, stands in `filedAt`. */
  recipients: z.array(line).max(200),
  /** "VT, TH": the registry and who drafted it. */
  filedAt: line,
  signing: z.object({
    capacity: SigningCapacity,
    /** "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG": as they are printed. */
    lines: z.array(line).min(1).max(4),
    name: line.nullable(),
  }),
});
export type AdministrativeDocument = z.infer<typeof AdministrativeDocument>;

/** What an experienced clerk would send a draft back for. */
export const DraftFinding = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warn"]),
  message: z.string(),
  source: z.string(),
});
export type DraftFinding = z.infer<typeof DraftFinding>;

/** What a draft speaks of: a task, a briefing, a complaint. */
export const DraftSubject = z.object({
  type: z.enum(["task", "briefing", "document", "voice"]),
  id: Id,
  title: z.string(),
});

export const DraftRow = z.object({
  id: Id,
  kind: DraftKind,
  purpose: DraftPurpose,
  state: DraftState,
  /** "05/VP-TH", or the symbol alone while there is no number. */
  reference: z.string(),
  subject: z.string(),
  organ: z.string(),
  addressees: z.array(z.string()),
  issuedOn: LocalDate.nullable(),
  madeBy: z.string(),
  madeAt: Instant,
  signer: z.string().nullable(),
});
export type DraftRow = z.infer<typeof DraftRow>;
export const DraftPage = page(DraftRow);
export const DraftQuery = PageQuery.extend({
  state: DraftState.optional(),
  purpose: DraftPurpose.optional(),
  q: z.string().max(200).optional(),
});
export type DraftQuery = z.output<typeof DraftQuery>;

/** Somebody who may sign for the organ today, and how it is printed. */
export const SignerChoice = z.object({
  person: PersonRef,
  title: z.string(),
  capacity: SigningCapacity,
  lines: z.array(z.string()),
  /** Of "TUQ." the paper that authorises it and its last day (Decree 30/2020, Article 13). */
  authority: z.object({ basis: z.string(), until: LocalDate }).nullable(),
});
export type SignerChoice = z.infer<typeof SignerChoice>;

export const DraftDetail = DraftRow.extend({
  version: z.int(),
  model: AdministrativeDocument,
  about: z.array(DraftSubject),
  recipients: z.array(UnitRef),
  findings: z.array(DraftFinding),
  signers: z.array(SignerChoice),
  signerPersonId: Id.nullable(),
  issuedBy: z.string().nullable(),
  issuedAt: Instant.nullable(),
  signedFileName: z.string().nullable(),
  withdrawnBecause: z.string().nullable(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type DraftDetail = z.infer<typeof DraftDetail>;

/** Pages of a rendered draft, so that each can be looked at. */
export const DraftPages = z.object({ version: z.int(), pages: z.int() });

/** A plain letter, notice or report of a person's own words; rooms draft theirs with their lists. */
export const StartDraft = z.object({
  kind: StartedKind,
  /** Who sends it: the province's committee or its office. */
  organ: z.enum(["committee", "office"]),
  subject: words(500),
  /** Agencies it is addressed to; they see it once it is issued. */
  unitIds: z.array(Id).min(1).max(200),
  text: words(20_000),
});
export const StartedDraft = z.object({ id: Id });

const OnDraft = z.object({ draftId: Id, version: Version });
/** One block of text that a person rewrote; a table stays as it is, by its place in the model. */
export const CorrectDraft = OnDraft.extend({
  subject: words(500),
  urgency: z.enum(["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"]).nullable().default(null),
  /** A notice may have none; of a letter the lint asks for them. */
  addressees: z.array(words(500)).max(200),
  blocks: z
    .array(
      z.union([
        z.strictObject({ kept: z.int().min(0).max(400) }),
        z.strictObject({ text: words(8000) }),
      ]),
    )
    .min(1)
    .max(400),
  recipients: z.array(words(500)).max(200),
  filedAt: words(100),
  signerPersonId: Id.nullable().default(null),
  capacity: SigningCapacity.nullable().default(null),
});
export const IssueDraft = OnDraft.extend({
  number: words(12),
  issuedOn: LocalDate,
  signerPersonId: Id,
  capacity: SigningCapacity,
  signedFileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  signedFileName: words(255).nullable().default(null),
});
export const WithdrawDraft = OnDraft.extend({ reason: words(500) });
