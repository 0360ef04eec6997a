/** No mark, then acute, grave, hook, tilde, dot below: VNI writes them in this order of letters. */
const TONES = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const VOWELS: [base: string, letter: string, marks: string][] = [
  ["a", "a", "ùøûõï"],
  ["e", "e", "ùøûõï"],
  ["o", "o", "ùøûõï"],
  ["u", "u", "ùøûõï"],
  ["y", "y", "ùøûõï"],
  ["ô", "ơ", "ùøûõï"],
  ["ö", "ư", "ùøûõï"],
  ["a", "â", "áàåãä"],
  ["e", "ê", "áàåãä"],
  ["o", "ô", "áàåãä"],
  ["a", "ă", "éèúüë"],
];
const SINGLE: Record<string, string> = {
  ô: "ơ",
  ö: "ư",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
  ñ: "đ",
  aâ: "â",
  eâ: "ê",
  oâ: "ô",
  aê: "ă",
};

const table = new Map<string, string>();
for (const [base, letter, marks] of VOWELS) {
  Array.from(marks).forEach((mark, tone) => add(base + mark, letter + (TONES[tone] ?? "")));
}
for (const [source, letter] of Object.entries(SINGLE)) add(source, letter);

/** In small, in capitals, and with a capital letter before a small mark, as in "UÛy". */
function add(source: string, spelled: string): void {
  const letter = spelled.normalize("NFC");
  table.set(source, letter);
  table.set(source.toUpperCase(), letter.toUpperCase());
  if (source.length === 2) {
    table.set(source.charAt(0).toUpperCase() + source.charAt(1), letter.toUpperCase());
    table.set(source.charAt(0) + source.charAt(1).toUpperCase(), letter);
  }
}

const CODES = new RegExp([...table.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** VNI for Windows: a vowel is followed by a letter that stands for its marks. */
export function fromVni(text: string): string {
  return text.replace(CODES, (code) => table.get(code) ?? code);
}
