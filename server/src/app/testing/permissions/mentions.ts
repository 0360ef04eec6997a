import type { Register, Someone } from "./people.ts";

/** Where in what a policy looks at an agency or a person stands: "given.unitId", "makers[].accountId". */
export interface Mentions {
  units: ReadonlyMap<string, ReadonlySet<string>>;
  people: ReadonlyMap<string, readonly Someone[]>;
}

export function mentionsIn(subject: unknown, { units, byAccount, byPerson }: Register): Mentions {
  const foundUnits = new Map<string, Set<string>>();
  const foundPeople = new Map<string, Someone[]>();
  for (const [path, id] of idsIn(subject, "")) {
    if (units.has(id)) foundUnits.set(path, (foundUnits.get(path) ?? new Set()).add(id));
    const someone = byAccount.get(id) ?? byPerson.get(id);
    if (someone) foundPeople.set(path, [...(foundPeople.get(path) ?? []), someone]);
  }
  return { units: foundUnits, people: foundPeople };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function* idsIn(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === "string") {
    if (UUID.test(value)) yield [path, value];
  } else if (value instanceof Map) {
    for (const [key, one] of value) {
      yield* idsIn(key, `${path}[]`);
      yield* idsIn(one, `${path}[]`);
    }
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const one of value) yield* idsIn(one, `${path}[]`);
  } else if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const [key, one] of Object.entries(value))
      yield* idsIn(one, path === "" ? key : `${path}.${key}`);
  }
}
