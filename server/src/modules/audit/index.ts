export { NoHeadsFile, readHeadsFile, writeHeadsFile } from "./domain/heads-file.ts";
export { auditRoutes } from "./http/routes.ts";
export { openKeyFolder } from "./keys/key-folder.ts";
export { readJournal } from "./read/journal.ts";
export { tellEvent } from "./read/list-journal.ts";
export { dailyHeads } from "./read/seal-heads.ts";
export { verifyChain, type Finding, type Verified } from "./read/verify-chain.ts";
export { noteReadings, type Restricted } from "./write/note-readings.ts";
export { createSealer, type Sealer } from "./sealer.ts";
