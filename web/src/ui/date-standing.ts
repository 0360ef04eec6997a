import { formatDate } from "./dates.ts";

/** What stands in a date field: the text, and how it lies to the value that the form around it holds. */
export interface DateStanding {
  text: string;
  /** Typed by the person, not put there by the form. */
  typed: boolean;
  /** The value the form held last. */
  held: string | null;
  /** What was told to the form and has not come back yet: an address, for one, is written a little later. */
  awaited: readonly (string | null)[];
}

export const standingOf = (value: string | null): DateStanding => ({
  text: value ? formatDate(value) : "",
  typed: false,
  held: value,
  awaited: [],
});

/** The form holds another value: its answer to what was typed leaves the text alone, anything else replaces it. */
export function taken(before: DateStanding, value: string | null): DateStanding {
  const at = before.awaited.indexOf(value);
  if (at === -1) return standingOf(value);
  return { ...before, held: value, awaited: before.awaited.slice(at + 1) };
}

/** The person typed. `told` is what the form was told of it; undefined when it was told nothing. */
export function typedOver(
  before: DateStanding,
  text: string,
  told: string | null | undefined,
): DateStanding {
  const { awaited, held } = before;
  const last = awaited.length === 0 ? held : awaited.at(-1);
  const isNews = told !== undefined && told !== last;
  return { ...before, text, typed: true, awaited: isNews ? [...awaited, told] : awaited };
}
