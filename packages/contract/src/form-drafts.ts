import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

/** The form and what it is about: "task.<id>.progress". */
const Place = z
  .string()
  .regex(/^[\w-]+\.[\w.,:-]+$/)
  .max(300);

/** So many characters of JSON at most: a long report, not a file. */
const LONGEST = 200_000;

const Content = z.record(z.string(), z.unknown());
export const FormDraftQuery = z.object({ place: Place });
/** What was typed and when it was last saved; nothing where nothing is kept. */
export const FormDraft = z.object({
  draft: z.object({ content: Content, revision: Id, savedAt: Instant }).nullable(),
});
export const SaveFormDraft = z.object({
  place: Place,
  content: Content.refine((content) => JSON.stringify(content).length <= LONGEST, {
    error: "Nội dung dài quá mức giữ được; hãy gửi sớm hoặc rút gọn.",
  }),
  /** The saving this one goes on from; nothing when none was seen. */
  base: Id.nullable(),
});
/** The last saved wins; `overtook` says when the one was saved that this window had not seen. */
export const SavedFormDraft = z.object({
  revision: Id,
  savedAt: Instant,
  overtook: Instant.nullable(),
});
/** Only the saving that was seen is dropped: what another window wrote since stays. */
export const DropFormDraft = z.object({ place: Place, revision: Id });
