import { allActs, type ActContext, type ActDefinition } from "../../../kernel/act.ts";
import type { AskStrangers } from "./strangers.ts";

export type Definition = ActDefinition<unknown, unknown, unknown>;

/** How a stranger fares who asks for the same: is shown nothing, is refused, or may. */
export type Fate = "unseen" | "refused" | "allowed" | "unknown";

/** One time that an act was done: what its policy looked at when it let somebody, and how strangers fared just before. */
export interface Done {
  subject: unknown;
  today: string;
  strangers: { scoped: Fate; wide: Fate };
}
/** An act as it is defined, before anybody watched it, and when it was done. */
export interface Watched {
  act: Definition;
  done: Done[];
}

/** Of each act so many: the policies are asked about each of them by every role. */
const MOST = 12;

/**
 * From now on notes of every act what its policy was shown when it was done, so that the same question can be put to it for
 * others; and has two strangers ask for the same just before, on the rows as they are. The program itself is not changed: the
 * definitions in the register are told to remember.
 */
export function watchActs(askStrangers: AskStrangers): ReadonlyMap<string, Watched> {
  const watched = new Map<string, Watched>();
  for (const [name, registered] of allActs()) {
    if (!("policy" in registered)) continue; // a note: what happened, and nobody's right
    const act = registered as unknown as Definition;
    watched.set(name, watch(act, askStrangers));
  }
  return watched;
}

function watch(act: Definition, askStrangers: AskStrangers): Watched {
  const original = { ...act };
  const done: Done[] = [];
  let fates: Done["strangers"] | null = null;
  act.load = async (context: ActContext, input: unknown) => {
    if (done.length < MOST) fates = await askStrangers(original, context, input);
    return original.load(context, input);
  };
  act.policy = (actor, subject, today) => {
    const verdict = original.policy(actor, subject, today);
    if (verdict.allowed && fates && done.length < MOST)
      done.push({ subject: kept(subject), today, strangers: fates });
    return verdict;
  };
  return { act: original, done };
}

/** As it is now, whatever the act does to it afterwards; functions and instances of classes are not data and stay themselves. */
function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept(one)]));
}
