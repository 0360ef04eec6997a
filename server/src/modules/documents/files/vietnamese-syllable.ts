/** Onsets of a Vietnamese syllable, longest first; "qu" and "gi" count as consonants. */
const ONSETS = "ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x".split("|");
/** Rhymes without their tone, as dictionaries order them. */
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uy uya uych uyn uynh
  uyp uyt uyu uyên uyêt uơ uôc uôi uôm uôn uông uôp uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu ynh yt`.split(/\s+/),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const known = new Map<string, boolean>();

/**
 * Whether Vietnamese spelling allows the word: its onset before this vowel, its rhyme, its tone before this end. The spelling
 * is a grammar: no dictionary is needed to see that "Tínhh" or "ưqan" is no syllable. The place of the tone does not matter.
 */
export function isSyllable(word: string): boolean {
  const found = known.get(word);
  if (found !== undefined) return found;
  const answer = checkSyllable(word);
  if (known.size < 20_000) known.set(word, answer);
  return answer;
}

function checkSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  // One that is all capitals or begins with one; "cÔng" is no word.
  if (word !== lower && word !== word.toUpperCase() && word.slice(1) !== lower.slice(1))
    return false;
  const parts = lower.normalize("NFD");
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = parts.replace(TONES, "").normalize("NFC");
  return [...ONSETS, ""].some(
    (onset) => bare.startsWith(onset) && fits(onset, bare.slice(onset.length), tones[0] ?? ""),
  );
}

function fits(onset: string, rhyme: string, tone: string): boolean {
  if (!RHYMES.has(rhyme)) return onset === "gi" && rhyme === "" && tone !== "";
  if (/(?:c|ch|p|t)$/.test(rhyme) && tone !== "\u0301" && tone !== "\u0323") return false;
  const front = /^[eêiy]/.test(rhyme);
  return front ? !["c", "g", "ng"].includes(onset) : !["k", "gh", "ngh"].includes(onset);
}

/** True for a word with a letter or tone that only Vietnamese writing has. */
export function isMarked(word: string): boolean {
  return /\u0111|\u0110|\u0300|\u0301|\u0303|\u0309|\u0323|\u0302|\u0306|\u031b/u.test(
    word.normalize("NFD"),
  );
}
