/* Placeholder of the foundation: to be overwritten by its feature. */
import type { Words } from "../../app/words/words.ts";
import type { organisationVi } from "./words.vi.ts";

export const organisationEn = {} satisfies Words<typeof organisationVi>;
