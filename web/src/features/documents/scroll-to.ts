/** Brings a part of a pane into view without moving the page around it; on a phone the page itself is the pane. */
export function scrollTo(pane: HTMLElement | null, selector: string): void {
  const bring = () => {
    const target = pane?.querySelector<HTMLElement>(selector);
    if (!pane || !target) return;
    if (
      pane.scrollHeight <= pane.clientHeight + 1 ||
      getComputedStyle(pane).overflowY === "visible"
    ) {
      target.scrollIntoView({ block: "center" });
      return;
    }
    const { top, bottom, height } = target.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (top >= frame.top + 8 && bottom <= frame.bottom - 8) return;
    const room = Math.max(16, (frame.height - height) / 3);
    pane.scrollTop += top - frame.top - room;
  };
  bring();
  // Parts out of sight have only a guessed height until they are drawn; look again once they are.
  requestAnimationFrame(() => {
    bring();
    setTimeout(bring, 60);
  });
}
