const fieldsIn = (root: HTMLElement | null): HTMLElement[] =>
  root ? [...root.querySelectorAll<HTMLElement>("[data-field]")] : [];

/** Every field carries its path of the API in `data-field`. */
export function focusField(root: HTMLElement | null, field: string): void {
  fieldsIn(root)
    .find((element) => element.dataset["field"] === field)
    ?.focus();
}

/** The first in reading order, not in the order of the answer. */
export function focusFirstWrong(
  root: HTMLElement | null,
  errors: Readonly<Record<string, string>>,
): void {
  fieldsIn(root)
    .find((element) => Object.hasOwn(errors, element.dataset["field"] ?? ""))
    ?.focus();
}
