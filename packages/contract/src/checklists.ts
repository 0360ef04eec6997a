import { z } from "zod";
import { AllowedAct, Id, Instant, PersonRef, Version, words } from "./primitives.ts";

/** Six fields of reform with direction, conduct in public duty, the one-stop counter, or a list of another kind (procedures digest 11). */
export const ChecklistKind = z.enum(["reform", "public-duty", "one-stop", "other"]);
export type ChecklistKind = z.infer<typeof ChecklistKind>;
/** The program's own proposal, or decided by the province. */
export const ChecklistCertainty = z.enum(["proposed", "decided"]);

export const ChecklistItem = z.object({
  id: Id,
  ordinal: z.int(),
  section: z.string(),
  text: z.string(),
  /** Where the check is made: a source, a document, a place. */
  guidance: z.string().nullable(),
  basis: z.string().nullable(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const ChecklistRow = z.object({
  id: Id,
  kind: ChecklistKind,
  title: z.string(),
  /** Of its latest version. */
  ordinal: z.int(),
  basis: z.string(),
  certainty: ChecklistCertainty,
  items: z.int(),
});
export type ChecklistRow = z.infer<typeof ChecklistRow>;
export const ChecklistList = z.object({
  items: z.array(ChecklistRow),
  acts: z.array(AllowedAct),
});

export const ChecklistQuery = z.object({ ordinal: z.coerce.number().int().min(1).optional() });
export const ChecklistVersionRef = z.object({
  ordinal: z.int(),
  title: z.string(),
  because: z.string().nullable(),
  /** Nobody: it came with the program. */
  by: z.string().nullable(),
  at: Instant,
});
/** One version of a list, the latest where none is asked for. */
export const ChecklistDetail = z.object({
  id: Id,
  kind: ChecklistKind,
  ordinal: z.int(),
  latest: z.int(),
  title: z.string(),
  basis: z.string(),
  certainty: ChecklistCertainty,
  items: z.array(ChecklistItem),
  versions: z.array(ChecklistVersionRef),
  acts: z.array(AllowedAct),
});
export type ChecklistDetail = z.infer<typeof ChecklistDetail>;

const WrittenItem = z.object({
  section: words(200),
  text: words(1000),
  guidance: words(1000).nullable().default(null),
  basis: words(500).nullable().default(null),
});
const ChecklistText = {
  title: words(300),
  basis: words(2000),
  items: z.array(WrittenItem).min(1).max(500),
};
export const WriteChecklist = z.object({ kind: ChecklistKind, ...ChecklistText });
export type WriteChecklist = z.output<typeof WriteChecklist>;
/** A new version; inspections that took an earlier one keep it. */
export const ReviseChecklist = z.object({
  checklistId: Id,
  /** The version the client saw as the latest. */
  version: Version,
  because: words(1000),
  ...ChecklistText,
});
export type ReviseChecklist = z.output<typeof ReviseChecklist>;

/** Takes the latest version of a list into an inspection. */
export const TakeChecklist = z.object({ inspectionId: Id, version: Version, checklistId: Id });

/** Procedures digest 11.3. */
export const AnswerResult = z.enum(["pass", "partial", "fail", "not-applicable"]);
export type AnswerResult = z.infer<typeof AnswerResult>;
/** The content hash of a file, SHA-256 in hexadecimal. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);

export const DevicePhoto = z.object({
  /** Made on the device. */
  id: Id,
  fileHash: FileHash,
  fileName: words(200),
  deviceAt: Instant,
});
export type DevicePhoto = z.output<typeof DevicePhoto>;
export const DeviceAnswer = z.object({
  /** Made on the device: what is sent twice is there once. */
  id: Id,
  itemId: Id,
  result: AnswerResult,
  note: words(4000).nullable().default(null),
  /** By the device's own clock. */
  deviceAt: Instant,
  /** Their bytes came before. */
  photos: z.array(DevicePhoto).max(20).default([]),
});
export type DeviceAnswer = z.output<typeof DeviceAnswer>;
/** What a device has gathered, in the order in which it was written there. */
export const SendAnswers = z.object({
  inspectionId: Id,
  /** What the device's clock says while it sends. */
  deviceNow: Instant,
  answers: z.array(DeviceAnswer).min(1).max(100),
});
export type SendAnswers = z.output<typeof SendAnswers>;
export const AnswersTaken = z.object({
  /** New with this sending; the others were there already. */
  added: z.int(),
  /** By so many seconds the device's clock is ahead of the server's; negative: behind. */
  aheadSeconds: z.int(),
});

export const ChooseAnswer = z.object({ inspectionId: Id, answerId: Id, reason: words(1000) });

export const ChecklistPhoto = z.object({ id: Id, name: z.string(), hash: z.string() });
export type ChecklistPhoto = z.infer<typeof ChecklistPhoto>;
export const ChecklistAnswer = z.object({
  id: Id,
  itemId: Id,
  by: PersonRef,
  result: AnswerResult,
  note: z.string().nullable(),
  /** As the device said, by how many seconds that was ahead of the server, and when it came in. */
  deviceAt: Instant,
  aheadSeconds: z.int(),
  receivedAt: Instant,
  photos: z.array(ChecklistPhoto),
});
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>;
/** How an item stands: nobody answered, inspectors agree, they differ, or the head has chosen between them. */
export const ItemStanding = z.enum(["open", "agreed", "differs", "chosen"]);
export type ItemStanding = z.infer<typeof ItemStanding>;
export const AnsweredItem = ChecklistItem.extend({
  standing: ItemStanding,
  /** What counts; null while it is open or differs. */
  counts: ChecklistAnswer.nullable(),
  /** The last answer of each inspector. */
  answers: z.array(ChecklistAnswer),
  /** Answers that their own inspector replaced. */
  earlier: z.array(ChecklistAnswer),
  choice: z.object({ answerId: Id, by: z.string(), at: Instant, reason: z.string() }).nullable(),
  /** Findings made of an answer to it, by their ordinal. */
  findings: z.array(z.int()),
});
export type AnsweredItem = z.infer<typeof AnsweredItem>;
export const TakenChecklist = z.object({
  versionId: Id,
  checklistId: Id,
  ordinal: z.int(),
  title: z.string(),
  basis: z.string(),
  items: z.array(AnsweredItem),
});
export type TakenChecklist = z.infer<typeof TakenChecklist>;
/** The checklists of one inspection with all that was answered, as far as the reader may know of it. */
export const InspectionChecklists = z.object({
  inspectionId: Id,
  version: z.int(),
  number: z.int().nullable(),
  subject: z.string(),
  targets: z.array(z.string()),
  /** Whose device this is to be: answers are kept under this account. */
  reader: z.object({ accountId: Id, personId: Id }),
  lists: z.array(TakenChecklist),
  /** Items on which inspectors differ and nobody has chosen. */
  undecided: z.int(),
  /** Bytes of the largest photograph that the server takes, for a device that cannot ask. */
  largestFile: z.int(),
  acts: z.array(AllowedAct),
});
export type InspectionChecklists = z.infer<typeof InspectionChecklists>;

export const MissingFilesQuery = z.object({
  /** Hashes with commas between them. */
  hashes: z
    .string()
    .max(65 * 60)
    .regex(/^[0-9a-f]{64}(?:,[0-9a-f]{64})*$/),
});
/** Those of the hashes that have yet to be brought. */
export const MissingFiles = z.object({ missing: z.array(FileHash) });

/** The key by which this person's devices seal what they hold, 32 bytes in base64. */
export const DeviceKey = z.object({ accountId: Id, key: z.string() });
