/* Placeholder of the foundation: to be overwritten by its feature. */
import type { Words } from "../../app/words/words.ts";
import type { accessVi } from "./words.vi.ts";

export const accessEn = {} satisfies Words<typeof accessVi>;
