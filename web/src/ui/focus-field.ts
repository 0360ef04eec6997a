const fieldsIn = (root: HTMLElement | null): HTMLElement[] =>
  root ? [...root.querySelectorAll<HTMLElement>("[data-field]")] : [];

/** Some fields are a group of inputs: its first one takes the cursor. */
function focus(element: HTMLElement | undefined): void {
  const inputs = "input, textarea, select, button, [tabindex]";
  const target = element?.matches(inputs)
    ? element
    : element?.querySelector<HTMLElement>("input, textarea, select");
  (target ?? element)?.focus();
}

/** What stands over the fields, by their path: messages of the server that fit any field do not name theirs. */
export function labelsOf(
  root: HTMLElement | null,
  fields: readonly string[],
): Readonly<Record<string, string>> {
  const named = fieldsIn(root).flatMap((element) => {
    const field = element.dataset["field"] ?? "";
    if (
      !fields.includes(field) ||
      !(
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
      )
    )
      return [];
    const label = [...(element.labels?.[0]?.childNodes ?? [])].find(
      ({ nodeType }) => nodeType === Node.TEXT_NODE,
    );
    return label?.textContent ? [[field, label.textContent.trim()] as const] : [];
  });
  return Object.fromEntries(named);
}

/** Every field carries its path of the API in `data-field`. */
export function focusField(root: HTMLElement | null, field: string): void {
  focus(fieldsIn(root).find((element) => element.dataset["field"] === field));
}

/** The first in reading order, not in the order of the answer; within a group the very input that is wrong. */
export function focusFirstWrong(
  root: HTMLElement | null,
  errors: Readonly<Record<string, string>>,
): void {
  const wrong = fieldsIn(root).filter((element) =>
    Object.hasOwn(errors, element.dataset["field"] ?? ""),
  );
  const [first] = wrong;
  focus(wrong.find((element) => element !== first && first?.contains(element)) ?? first);
}
