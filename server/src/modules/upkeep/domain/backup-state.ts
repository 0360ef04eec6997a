import type { BackupState } from "@dondoc/contract";

const HOUR_MS = 3_600_000;

/**
 * How the backups stand: the last good one younger than so many hours and nothing failed since, or what is wrong. A failure is said
 * first: it will make the last good one too old.
 */
export function backupState(
  good: Date | null,
  failed: Date | null,
  { now, hours }: { now: Date; hours: number },
): BackupState {
  if (failed && (good === null || failed > good)) return "failing";
  if (good === null) return "never";
  return now.getTime() - good.getTime() > hours * HOUR_MS ? "old" : "good";
}
