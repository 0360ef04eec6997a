import { codingOf } from "./rtf-fonts.ts";
import type { RtfCoding } from "./rtf-fonts.ts";

/** Where the text of a group goes. */
type Destination = "text" | "skip" | "fonts" | "nested";

/** What braces save and bring back. */
export interface RtfState {
  destination: Destination;
  coding: RtfCoding;
  caps: boolean;
  hidden: boolean;
  raised: boolean;
  /** Letters behind \u that older readers show in its place. */
  fallback: number;
  inTable: boolean;
  depth: number;
  /** The number of a list item, with a tab behind it. */
  isLabel: boolean;
}

export function firstState(): RtfState {
  return {
    destination: "text",
    coding: codingOf(undefined),
    caps: false,
    hidden: false,
    raised: false,
    fallback: 1,
    inTable: false,
    depth: 1,
    isLabel: false,
  };
}

/** Groups that hold no text of the document, or say it a second time for older readers. */
const SKIPPED = new Set(
  `annotation atnid atnauthor author bkmkend bkmkstart buptim category colorschememapping colortbl comment company creatim
  datafield datastore do doccomm docvar factoidname falt filetbl fldinst fname generator gridtbl hlinkbase info keywords
  latentstyles leveltext levelnumbers listlevel listtable listoverridetable lsdlockedexcept manager mmathPr nonshppict
  objalias objclass objdata objname object operator panose password pict pnseclvl printim private revtbl revtim rsidtbl
  shprslt sn sp stylesheet subject sv tc template themedata title ts txe upr userprops wgrffmtfilter xe xmlnstbl
  atrfstart atrfend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn defchp defpap`.split(/\s+/),
);
/** Starred groups that do hold text; all others may be skipped, as the star says. */
const STARRED = new Set(["shpinst", "ud", "txfieldresult"]);

type Group = Destination | "margin" | "note" | "box" | "label";
const GROUPS: Record<string, Group> = {
  fonttbl: "fonts",
  footnote: "note",
  shptxt: "box",
  listtext: "label",
  pntext: "label",
  nesttableprops: "nested",
  nonesttables: "skip",
  ...Object.fromEntries(
    "header headerl headerr headerf footer footerl footerr footerf"
      .split(" ")
      .map((word) => [word, "margin"] as const),
  ),
};

/** What a group is that begins with this word; undefined where the word says nothing of it. */
export function destinationOf(word: string, starred: boolean): Group | undefined {
  const known = GROUPS[word];
  if (known !== undefined) return known;
  if (STARRED.has(word)) return undefined;
  return starred || SKIPPED.has(word) ? "skip" : undefined;
}

/** Words that are letters. */
export const LETTERS: Record<string, string> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": "\u00a0",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\",
  "\t": "\t",
};
