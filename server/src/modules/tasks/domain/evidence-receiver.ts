/** A name as people mean it: without accents, marks and the long form of UBND. */
const plain = (name: string): string =>
  ` ${name
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim()
    .replaceAll("uy ban nhan dan", "ubnd")
    .replaceAll("hoi dong nhan dan", "hdnd")} `;

/** Whether one names the other: "Văn phòng UBND tỉnh" is at UBND tỉnh, "Sở Nội vụ" is Sở Nội vụ tỉnh An Sơn. */
function isSameBody(one: string, other: string): boolean {
  const [long, short] = [plain(one), plain(other)].toSorted((a, b) => b.length - a.length);
  // A single word ("Sở", "UBND") names nobody.
  return (
    long !== undefined && short !== undefined && short.trim().includes(" ") && long.includes(short)
  );
}

/**
 * Whether a document went to whom the directive wants the result sent: the receiver itself or the body through which it is to
 * go (task digest 6.4: valid is evidence received at the task's receiving level). Null where the directive names nobody.
 */
export const wentAsNamed = (receivedBy: string, named: readonly string[]): boolean | null =>
  named.length === 0 ? null : named.some((name) => isSameBody(receivedBy, name));

/** Whether a result went elsewhere: annexes may, its result not, so one document that did is enough. */
export const wentElsewhere = (
  evidence: readonly { receivedBy: string }[],
  named: readonly string[],
): boolean =>
  named.length > 0 && !evidence.some(({ receivedBy }) => wentAsNamed(receivedBy, named));
