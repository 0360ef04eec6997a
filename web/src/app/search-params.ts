/* What stands after "?" was typed or pasted by somebody: each reader keeps what it knows and drops the rest. */
type Search = Record<string, unknown>;

/** A number typed as a search ("?q=978") arrives as a number. */
export function textIn<K extends string>(search: Search, key: K): { [P in K]?: string } {
  const value = search[key];
  const isText = (typeof value === "string" && value !== "") || typeof value === "number";
  return (isText ? { [key]: String(value) } : {}) as { [P in K]?: string };
}

export function choiceIn<K extends string, V extends string>(
  search: Search,
  key: K,
  choices: readonly V[],
): { [P in K]?: V } {
  const value = choices.find((choice) => choice === search[key]);
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

export function flagIn<K extends string>(search: Search, key: K): { [P in K]?: true } {
  const value = search[key];
  const isOn = value === true || value === "true" || value === 1;
  return (isOn ? { [key]: true } : {}) as { [P in K]?: true };
}

/** A year of the calendar; what is none is left out. */
export function yearIn<K extends string>(
  search: Record<string, unknown>,
  key: K,
): Partial<Record<K, number>> {
  const year = Number(search[key]);
  return Number.isInteger(year) && year >= 2017 && year <= 2100
    ? ({ [key]: year } as Partial<Record<K, number>>)
    : {};
}
