import { z } from "zod";
import { Id, LocalDate, page, PageQuery } from "./primitives.ts";
import { PublicKind } from "./public-voices.ts";

/** What anybody may read of a voice and its answer: the words written for the public alone, and days. */
export const PublishedAnswer = z.object({
  id: Id,
  /** Of the voice: PAKN-3. */
  number: z.int(),
  round: z.int(),
  kind: PublicKind.exclude(["complaint", "denunciation"]).or(
    z.enum(["voter-assembly", "voter-council"]),
  ),
  /** Null for an earlier round than the last, which another agency may have answered. */
  agency: z.string().nullable(),
  receivedOn: LocalDate,
  answeredOn: LocalDate,
  publishedOn: LocalDate,
  question: z.string(),
  answer: z.string(),
});
export type PublishedAnswer = z.infer<typeof PublishedAnswer>;

export const PublishedQuery = PageQuery.extend({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  q: z.string().max(200).optional(),
  kind: PublicKind.optional(),
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
export const PublishedAnswers = page(PublishedAnswer);
