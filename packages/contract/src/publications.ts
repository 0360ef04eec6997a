import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  JournalEntry,
  LocalDate,
  page,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";
import { ReportCheck } from "./reports.ts";

export const PublicationState = z.enum(["draft", "published", "withdrawn"]);
export type PublicationState = z.infer<typeof PublicationState>;

/** "2026-Q3", "2026-H1" or "2026". */
const PeriodCode = z.string().regex(/^\d{4}(-Q[1-4]|-H1)?$/, { error: "Hãy chọn một kỳ." });

/** What is published of an agency, or of those that are not told apart. */
export const PublishedLine = z.object({
  name: z.string(),
  assigned: z.int(),
  done: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  overdue: z.int(),
  /** The province's official rate in percent, or n/N where the denominator is too small for one; null without any. */
  rate: z.union([z.number(), z.string()]).nullable(),
});
export type PublishedLine = z.infer<typeof PublishedLine>;

export const PublicationRow = z.object({
  id: Id,
  title: z.string(),
  from: LocalDate,
  to: LocalDate,
  state: PublicationState,
  publishedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
});
export type PublicationRow = z.infer<typeof PublicationRow>;

export const PublicationPage = page(PublicationRow).extend({
  /** Periods that have ended and are neither published nor being prepared. */
  due: z.array(z.object({ code: z.string(), title: z.string() })),
  acts: z.array(AllowedAct),
});

/**
 * Why an agency is not told apart: the office struck it, it has too few tasks, a publication of a period that shares days does not
 * name it, or it shields those.
 */
export const WithheldBecause = z.enum(["struck", "few", "beside", "shield"]);
export type WithheldBecause = z.infer<typeof WithheldBecause>;

const Struck = z.object({ unitId: Id, reason: words(500) });

/** What is published, or would be. */
export const PublishedResults = z.object({
  intro: z.string(),
  lines: z.array(PublishedLine),
  /** The agencies that are not told apart, together. */
  others: PublishedLine.nullable(),
  total: PublishedLine,
  rate: z.object({ name: z.string(), formula: z.string() }),
  /** Agencies with fewer tasks are not told apart. */
  smallest: z.int(),
  checks: z.array(ReportCheck),
});
export type PublishedResults = z.infer<typeof PublishedResults>;

export const Publication = PublicationRow.extend({
  version: z.int(),
  /** Null of what was withdrawn, but for the Office. */
  results: PublishedResults.nullable(),
  /** Only for the Office. */
  kept: z
    .object({
      withheld: z.array(
        z.object({ unit: UnitRef, because: WithheldBecause, reason: z.string().nullable() }),
      ),
      /** Every agency that may be struck. */
      agencies: z.array(UnitRef),
    })
    .nullable(),
  hash: z.string().nullable(),
  intact: z.boolean().nullable(),
  withdrawnBecause: z.string().nullable(),
  /** The one of the same period that came after it was withdrawn. */
  replacedBy: z.object({ id: Id, title: z.string() }).nullable(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type Publication = z.infer<typeof Publication>;

const OnPublication = z.object({ publicationId: Id, version: Version });
export const PreparePublication = z.object({ period: PeriodCode });
export const WritePublication = OnPublication.extend({
  intro: z.string().trim().max(4000),
  struck: z.array(Struck).max(200),
});
export const PublishResults = OnPublication;
export const WithdrawPublication = OnPublication.extend({ reason: words(1000) });
