/** The spelling of Vietnamese as a grammar: no dictionary is needed to see that "Tínhh" or "ưqan" is no syllable. */

const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?";
/** Vowel groups without their tone, and the ends that may follow each. */
const RIMES = [
  "(?:a|ă|â|e|i|o|ô|ơ|u|ư|oa|oă|oe|uâ|iê|yê|uô|ươ|ua|uyê|uê|oo|y|uy|ê)(?:ng|nh|ch|m|n|p|t|c)",
  "(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|iu|oai|oao|oay|oeo|oi|ôi|ơi|ua|ưa|uây|ui|ưi|uôi|ươi|ươu|ưu|uyu|uya|yêu|uơ|ue|oe|oa|uê|uy)",
  "(?:a|e|ê|i|o|ô|ơ|u|ư|y)",
].join("|");
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES})$`, "u");
/** Before e, ê and i they are written ngh, k and gh. */
const WRONG_ONSET = /^(?:ng|c)[eêi]|^g[eê]/u;
/** A syllable that ends in p, t, c or ch has the sharp or the heavy tone. */
const STOPPED = /(?:[ptc]|ch)$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOP_TONES = /[\u0301\u0323]/u;

/** True where the spelling of Vietnamese allows this word; its case and the place of its tone do not matter. */
export function isSyllable(word: string): boolean {
  const apart = word.toLocaleLowerCase("vi").normalize("NFD");
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONES, "").normalize("NFC");
  if (!SYLLABLE.test(plain) || WRONG_ONSET.test(plain)) return false;
  return !STOPPED.test(plain) || tones.length === 0 ? true : STOP_TONES.test(tones[0] ?? "");
}

/** True for a word with a letter or tone that only Vietnamese writing has. */
export function isMarked(word: string): boolean {
  return /\u0111|\u0110|\u0300|\u0301|\u0303|\u0309|\u0323|\u0302|\u0306|\u031b/u.test(
    word.normalize("NFD"),
  );
}
