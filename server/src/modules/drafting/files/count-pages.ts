/** The pages of a PDF that Typst has written: its page tree stands uncompressed and says how many there are. */
export function countPages(pdf: Uint8Array): number {
  const counts = [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/Type\s*\/Pages[^>]*?\/Count\s+(\d+)/gu),
  ];
  return Math.max(0, ...counts.map(([, count]) => Number(count)));
}
