/** The middle of values that each occur so many times; of two in the middle their mean; null of none. */
export function median(values: readonly { value: number; times: number }[]): number | null {
  const total = values.reduce((sum, { times }) => sum + times, 0);
  if (total === 0) return null;
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const at = (place: number): number => {
    let passed = 0;
    for (const { value, times } of sorted) {
      passed += times;
      if (passed > place) return value;
    }
    return sorted.at(-1)?.value ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
