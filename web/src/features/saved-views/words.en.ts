import type { savedViewsVi } from "./words.vi.ts";

export const savedViewsEn: typeof savedViewsVi = {
  open: "Saved views",
  none: "No views yet. Narrow a list to your liking and save it: next time it is one click away.",
  name: "Save this page as",
  nameHint: "For example: My overdue tasks",
  save: "Save",
  saved: (name) => `Saved “${name}”.`,
  drop: (name) => `Drop the view “${name}”`,
};
