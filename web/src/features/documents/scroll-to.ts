/**
 * Brings a part of a pane into view without moving the page around it. On a phone the page itself is the pane, and what lies
 * under the questions must come to its start.
 */
export function scrollTo(
  pane: HTMLElement | null,
  selector: string,
  onPhone: "start" | "center" = "center",
): void {
  const bring = () => {
    const target = pane?.querySelector<HTMLElement>(selector);
    if (!pane || !target) return;
    if (
      pane.scrollHeight <= pane.clientHeight + 1 ||
      getComputedStyle(pane).overflowY === "visible"
    ) {
      // Of what is taller than the window the beginning is wanted.
      const fits = target.getBoundingClientRect().height < window.innerHeight * 0.6;
      target.scrollIntoView({ block: fits ? onPhone : "start" });
      return;
    }
    const { top, bottom, height } = target.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    // A number in the text stands where its passage begins: it should not be the last thing in sight.
    const lowest = height < 60 ? frame.top + frame.height * 0.6 : frame.bottom - 8;
    if (top >= frame.top + 8 && bottom <= lowest) return;
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
