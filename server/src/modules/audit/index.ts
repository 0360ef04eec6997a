export { readJournal } from "./read/journal.ts";
