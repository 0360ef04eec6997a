/* Placeholder of the foundation: to be overwritten by its feature. */
import type { Words } from "../../app/words/words.ts";
import type { settingsVi } from "./words.vi.ts";

export const settingsEn = {} satisfies Words<typeof settingsVi>;
