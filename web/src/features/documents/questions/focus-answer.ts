/** The first answer that is ready; a picker of agencies opens at once and would cover the question. */
export function focusAnswer(dock: HTMLElement | null): void {
  const first =
    dock?.querySelector<HTMLElement>("[data-answer]") ?? dock?.querySelector<HTMLElement>("input");
  first?.focus({ preventScroll: true });
}
