import type { searchVi } from "./words.vi.ts";

export const searchEn: typeof searchVi = {
  title: "Search",
  titleOf: (q) => `Search for “${q}”`,
  label: "Words or number to look for",
  headHint: "Search (key /)",
  hint: "Find: 978/ubnd, nv-12, so noi vu…",
  lead: "Accents are not needed. A number is found however it is written: 978/UBND-HCTC, 978 /ubnd. Put words that stand together in quotation marks.",
  tasks: "Tasks",
  documents: "Documents",
  units: "Agencies and units",
  allTasks: "All matching tasks",
  allDocuments: "All matching documents",
  none: "None",
  nothingTitle: (q) => `Nothing found for “${q}”`,
  nothing:
    "Try fewer words, or the document's number alone. Only what you may see is searched; secret documents never are.",
  startTitle: "What are you looking for?",
  start:
    "Type a document's number or subject, words of its text, of a task, a task's number (NV-12) or an agency's name.",
};
