import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { vietnameseFavourites } from "./vietnamese-favourites.ts";

/**
 * So many guesses somebody needs who knows what leaked and what people choose, at least. Waits let an outsider try some hundred
 * times a day; a stolen table of Argon2id hashes about 200 times a second on one core, thus a billion in two months.
 */
const ENOUGH_GUESSES = 1e9;

/** Reckoning takes longer with length, and nobody guesses what is that long. */
const LONGEST_LOOKED_AT = 100;

let estimator: ZxcvbnFactory | undefined;

/** Made when the first password is set: the lists take some megabytes and a tenth of a second. */
const guesser = (): ZxcvbnFactory =>
  (estimator ??= new ZxcvbnFactory({
    dictionary: {
      ...dictionary,
      vietnamese: [...vietnameseFavourites],
    },
    graphs: { qwerty: adjacencyGraphs.qwerty, keypad: adjacencyGraphs.keypad },
    maxLength: LONGEST_LOOKED_AT,
  }));

/**
 * Is it a password from the leaks, or one that is guessed from them soon: with years and signs at its ends, letters that look
 * like signs, rows of keys, repetitions, dates, or what everybody knows of its person (`about`: login, name, office)?
 * ASVS 5, 6.2.4 and 6.2.11. Without accents, as a guesser would try it.
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  const known = about.flatMap((text) => {
    const parts = withoutAccents(text).split(",");
    return [...parts.map(joined), ...parts.flatMap((part) => part.split(/[^a-z0-9]+/))].filter(
      ({ length }) => length > 2,
    );
  });
  const bare = withoutAccents(password);
  return [bare, joined(bare)].some((text) => guesser().check(text, known).guesses < ENOUGH_GUESSES);
}

const joined = (text: string): string => text.replaceAll(/\s+/g, "");

const withoutAccents = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/đ/giu, "d").toLowerCase();
