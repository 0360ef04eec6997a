/** How many days, weeks (Monday to Sunday) and months keep one backup each: the newest of each. */
export interface Keep {
  daily: number;
  weekly: number;
  monthly: number;
}

/**
 * Which backups may go, of those made on these local dates, oldest first or not. The newest always stays; days, weeks and months
 * are counted by backups there are, so that a pause makes nothing older go.
 */
export function tooOld<Backup extends { at: string }>(
  backups: readonly Backup[],
  keep: Keep,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set<Backup>(newestFirst.slice(0, 1));
  const spans: [number, (at: string) => string][] = [
    [keep.daily, (at) => at.slice(0, 10)],
    [keep.weekly, mondayOf],
    [keep.monthly, (at) => at.slice(0, 7)],
  ];
  for (const [most, spanOf] of spans) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const span = spanOf(backup.at);
      if (seen.has(span) || seen.size >= most) continue;
      seen.add(span);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup)).toReversed();
}

function mondayOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** "7,4,12": days, weeks, months. */
export function parseKeep(text: string): Keep {
  const [daily = 0, weekly = 0, monthly = 0] = text.split(",").map(Number);
  if (!/^\d{1,3}(?:,\d{1,3}){2}$/.test(text) || daily + weekly + monthly === 0)
    throw new Error(
      `BACKUP_KEEP phải là ba số cách nhau bằng dấu phẩy: số ngày, số tuần, số tháng, ví dụ 7,4,12; đang là "${text}"`,
    );
  return { daily, weekly, monthly };
}
