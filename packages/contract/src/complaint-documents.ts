import { z } from "zod";
import { ComplaintRefusal, ComplaintResult } from "./complaints.ts";
import { DraftState } from "./drafting.ts";
import { Id, LocalDate, Version, words } from "./primitives.ts";

/** What is drafted in the settlement of a complaint: that it is accepted, why it is not, or the decision. */
export const ComplaintDocument = z.enum(["acceptance", "refusal", "decision"]);
export type ComplaintDocument = z.infer<typeof ComplaintDocument>;
/** What becomes of the decision or act that was complained of; `end` is of an act. */
export const ComplaintRuling = z.enum(["keep", "change", "annul-part", "annul", "end"]);
export type ComplaintRuling = z.infer<typeof ComplaintRuling>;

const long = words(8000);
const OnVoice = { voiceId: Id, version: Version };
/** What is complained of, in the words of the document. */
const content = words(4000);

/** What the case does not hold and its document must say. */
export const DraftComplaintDocument = z.discriminatedUnion("document", [
  z.object({
    ...OnVoice,
    document: z.literal("acceptance"),
    content,
    /** A remote place, difficult to travel in, has longer terms. */
    remote: z.boolean().default(false),
  }),
  z.object({
    ...OnVoice,
    document: z.literal("refusal"),
    content,
    ground: ComplaintRefusal,
    text: long,
  }),
  z.object({
    ...OnVoice,
    document: z.literal("decision"),
    content,
    verification: long,
    conclusion: long,
    result: ComplaintResult,
    ruling: ComplaintRuling,
    /** What exactly is kept, changed, annulled or ended, and what is to be done. */
    orders: long,
    compensation: words(2000).nullable().default(null),
    /** Whoever must carry it out, beside who complained. */
    carriedOutBy: words(500),
  }),
]);
export type DraftComplaintDocument = z.output<typeof DraftComplaintDocument>;

/** A document of a case, drafted, issued or given up. */
export const ComplaintDraft = z.object({
  draftId: Id,
  document: ComplaintDocument,
  level: z.int(),
  state: DraftState,
  /** "05/QĐ-STC", or the symbol alone while there is no number. */
  reference: z.string(),
  issuedOn: LocalDate.nullable(),
});
export type ComplaintDraft = z.infer<typeof ComplaintDraft>;
export const ComplaintDocuments = z.object({
  voiceId: Id,
  version: z.int(),
  /** What may be drafted now by whoever asks. */
  may: z.array(ComplaintDocument),
  /** With which words the content begins in the form: what was entered as the subject of the complaint. */
  content: z.string(),
  /** Those of both settlements, the earliest first. */
  drafts: z.array(ComplaintDraft),
});
export type ComplaintDocuments = z.infer<typeof ComplaintDocuments>;
export const ComplaintDrafted = z.object({ id: Id, version: z.int(), draftId: Id });
