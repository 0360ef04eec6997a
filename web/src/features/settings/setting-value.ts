import type { Setting } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

type Value = Setting["value"];

/** A value as people say it: its choice's title, "Có"/"Không", or the number with its unit. */
export function valueText(setting: Setting, words: Dictionary["settings"]): string {
  const { value, choices, unit, written } = setting;
  const choice = choices?.find((one) => one.value === value);
  if (choice) return choice.title;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (written === "days" && value === "") return words.noDay;
  if (written === "days") return `${String(value).replaceAll(",", ", ")} ${unit ?? ""}`;
  return unit ? `${value} ${unit}` : String(value);
}

/** What may be chosen, each under the text a form carries; null when the value is typed. */
export function choicesOf(
  { value, choices }: Setting,
  words: Dictionary["settings"],
): { text: string; title: string }[] | null {
  if (choices) return choices.map((one) => ({ text: String(one.value), title: one.title }));
  if (typeof value !== "boolean") return null;
  return [
    { text: "true", title: words.yes },
    { text: "false", title: words.no },
  ];
}

/** The form's text as a value of the setting's own type; null when it is none. No day at all is a list of days too. */
export function parseValue(
  text: string,
  { value, written }: Pick<Setting, "value" | "written">,
): Value | null {
  const trimmed = text.trim();
  if (written === "days") return trimmed;
  if (trimmed === "") return null;
  if (typeof value === "boolean") return trimmed === "true";
  if (typeof value === "number") return /^-?\d+$/.test(trimmed) ? Number(trimmed) : null;
  return trimmed;
}
