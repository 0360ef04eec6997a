import { AUDIT_CHAIN, auditChain } from "./audit-chain.ts";
import type { Figure } from "./figure.ts";
import { NIGHTLY_ROUND, nightlyRound } from "./nightly-round.ts";
import { OFFLINE_SYNC, offlineSync } from "./offline-sync.ts";
import type { Province } from "./province.ts";
import { RISK_FIGURES, riskFigures } from "./risk-list.ts";
import { REPORTS, reportFigures } from "./reports.ts";
import { ROW_SECURITY, rowSecurity } from "./row-security.ts";
import { SIGN_IN, signInFigures } from "./sign-in.ts";
import { startServer } from "./running-server.ts";
import { TASK_ACTS, taskActs } from "./task-acts.ts";
import { TASK_IMPORT, taskImport } from "./task-import.ts";
import { TASK_PAGES, taskPages } from "./task-pages.ts";
import { VOICE_DUPLICATES, voiceDuplicates } from "./voice-duplicates.ts";
import { VOICE_IMPORT, voiceImport } from "./voice-import.ts";
import { USERS_AT_WORK, usersAtWork } from "./users.ts";

export const TASK_FIGURES: readonly string[] = [
  ...TASK_PAGES,
  ...REPORTS,
  ROW_SECURITY,
  SIGN_IN,
  TASK_ACTS,
  TASK_IMPORT,
  NIGHTLY_ROUND,
  ...AUDIT_CHAIN,
  VOICE_DUPLICATES,
  VOICE_IMPORT,
  ...RISK_FIGURES,
  OFFLINE_SYNC,
];

/** All figures of tasks at one size: what is only read first, then what changes the province. */
export async function taskFigures(
  province: Province,
  dataDir: string,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const server = await startServer(dataDir, province.databaseUrl);
  try {
    const read = await taskPages(province, server, wanted);
    figures.push(...(await reportFigures(province, wanted)));
    const done = wanted.has(TASK_ACTS) ? await taskActs(province, server) : [];
    figures.push(...read, ...done);
  } finally {
    await server.stop();
  }
  if (wanted.has(ROW_SECURITY)) figures.push(...(await rowSecurity(province)));
  if (wanted.has(SIGN_IN)) figures.push(...(await signInFigures(province, dataDir)));
  if (USERS_AT_WORK.some((name) => wanted.has(name)))
    figures.push(...(await usersAtWork(province, dataDir, wanted)));
  if (wanted.has(TASK_IMPORT)) figures.push(...(await taskImport(province)));
  if (wanted.has(NIGHTLY_ROUND)) figures.push(...(await nightlyRound(province)));
  if (AUDIT_CHAIN.some((name) => wanted.has(name)))
    figures.push(...(await auditChain(province, dataDir, wanted)));
  if (wanted.has(VOICE_DUPLICATES)) figures.push(...(await voiceDuplicates(province)));
  // Into the million voices where the bench before it ran, else into those of the province.
  if (wanted.has(VOICE_IMPORT)) figures.push(...(await voiceImport(province)));
  if (RISK_FIGURES.some((name) => wanted.has(name)))
    figures.push(...(await riskFigures(province, wanted)));
  if (wanted.has(OFFLINE_SYNC)) figures.push(...(await offlineSync(province)));
  return figures;
}
