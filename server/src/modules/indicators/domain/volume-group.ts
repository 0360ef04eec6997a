/** Agencies that were given about as many tasks; only within one group may they be compared. */
export interface VolumeGroup {
  title: string;
  least: number;
  /** Null: no upper bound. */
  most: number | null;
}

/**
 * The groups between the province's bounds, the largest first: bounds 20 and 100 make "từ 100", "từ 20 đến 99" and "dưới 20".
 * Without bounds there is one group.
 */
export function volumeGroups(bounds: readonly number[]): VolumeGroup[] {
  const ascending = [...new Set(bounds)].filter((bound) => bound > 0).toSorted((a, b) => a - b);
  const leasts = [0, ...ascending];
  return leasts
    .map((least, index): VolumeGroup => {
      const next = leasts[index + 1];
      return { least, most: next === undefined ? null : next - 1, title: titleOf(least, next) };
    })
    .toReversed();
}

export const groupOf = (groups: readonly VolumeGroup[], assigned: number): number =>
  groups.findIndex(({ least }) => assigned >= least);

function titleOf(least: number, next: number | undefined): string {
  if (next === undefined) return least === 0 ? "Tất cả cơ quan" : `Từ ${least} nhiệm vụ`;
  return least === 0 ? `Dưới ${next} nhiệm vụ` : `Từ ${least} đến ${next - 1} nhiệm vụ`;
}
