import type { FontCode } from "../encodings/legacy-fonts.ts";
import { Flow } from "../flow.ts";
import { FontParagraph } from "../font-paragraph.ts";
import type { ListCounter } from "../list-counter.ts";
import { superscript } from "../superscript.ts";
import { CHANGE } from "./doc-changes.ts";
import type { Change } from "./doc-changes.ts";
import type { DocFormats } from "./doc-formats.ts";
import { rowShapes } from "./doc-row.ts";
import type { DocStyles } from "./doc-styles.ts";
import type { DocText } from "./doc-text.ts";

export interface StoryParts {
  text: DocText;
  formats: DocFormats;
  styles: DocStyles;
  fonts: readonly (FontCode | null)[];
  count: ListCounter;
  /** Notes by the place of their mark. */
  notes: ReadonlyMap<number, { number: number; from: number; length: number }>;
}

interface LetterFormat {
  code: FontCode | null;
  caps: boolean;
  raised: boolean;
  isShown: boolean;
}

const CELL_END = "\u0007";
const NOTE_MARK = "\u0002";
const FIELD = { begin: "\u0013", middle: "\u0014", end: "\u0015" };
/** Letters that stand for something else; all other controls show nothing. */
const LETTERS: Record<string, string> = { "\t": "\t", "\u000b": "\n", "\u001e": "-", "\u001f": "" };

/** Reads a stream of a .doc from letter to letter. */
export class DocStory {
  readonly #parts: StoryParts;
  readonly #flow = new Flow();
  readonly #paragraph = new FontParagraph();
  /** For each field around this place, whether its result has begun; before it stands its code. */
  #fields: boolean[] = [];
  #known: { changes: Change[]; style: number; format: LetterFormat } | undefined;

  constructor(parts: StoryParts) {
    this.#parts = parts;
  }

  lines(from: number, to: number): string[] {
    this.#parts.text.each(from, to, (letter, place, at) => this.#letter(letter, place, at));
    if (!this.#paragraph.isEmpty) this.#flow.paragraph(this.#paragraph.take(), 0);
    return this.#flow.lines();
  }

  #letter(letter: string, place: number, at: number): void {
    switch (letter) {
      case "\r":
        this.#endParagraph(place, false);
        return;
      case CELL_END:
        this.#endParagraph(place, true);
        return;
      case "\f":
        if (!this.#paragraph.isEmpty) this.#endParagraph(place, false);
        return;
      case FIELD.begin:
        if (this.#fields.length < 100) this.#fields.push(false);
        return;
      case FIELD.middle:
        if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
        return;
      case FIELD.end:
        this.#fields.pop();
        return;
      default:
        if (this.#fields.every((begun) => begun)) this.#show(letter, place, at);
    }
  }

  #show(letter: string, place: number, at: number): void {
    const format = this.#formatAt(place);
    if (!format.isShown) return;
    const note = letter === NOTE_MARK ? this.#parts.notes.get(at) : undefined;
    if (note) {
      this.#paragraph.add(superscript(String(note.number)), {
        ...format,
        code: null,
        raised: false,
      });
      return;
    }
    const text = letter < " " ? (LETTERS[letter] ?? "") : letter;
    // Pictures of symbol fonts lie in the private area.
    this.#paragraph.add(/\p{Co}/u.test(text) ? "" : text, format);
  }

  #endParagraph(place: number, isCell: boolean): void {
    const { formats, styles, count } = this.#parts;
    const { style, changes: own } = formats.paragraphAt(place);
    const inherited = styles.paragraph(style);
    const changes = [...inherited, ...own];
    const last = (code: number): number | undefined =>
      changes.findLast((change) => change.code === code)?.value;
    const inTable = last(CHANGE.inTable) === 1;
    const depth = inTable ? Math.max(last(CHANGE.depth) ?? 1, 1) : 0;
    const isRowEnd = last(CHANGE.rowEnd) === 1 || last(CHANGE.innerRowEnd) === 1;
    if (isRowEnd && depth > 0) {
      this.#paragraph.take();
      this.#flow.endRow(depth, rowShapes(own));
      return;
    }
    const list = last(CHANGE.list) ?? 0;
    const number = list > 0 && list < 0x7ff ? count(String(list), last(CHANGE.listLevel) ?? 0) : "";
    this.#flow.paragraph(number + this.#paragraph.take(), depth);
    if ((isCell || last(CHANGE.innerCellEnd) === 1) && depth > 0) this.#flow.endCell(depth);
  }

  /** Letters come in runs of one format, so the last one usually fits. */
  #formatAt(place: number): LetterFormat {
    const changes = this.#parts.formats.letterAt(place);
    const { style } = this.#parts.formats.paragraphAt(place);
    if (this.#known?.changes !== changes || this.#known.style !== style) {
      this.#known = { changes, style, format: this.#format(changes, style) };
    }
    return this.#known.format;
  }

  #format(own: readonly Change[], style: number): LetterFormat {
    const { styles, fonts } = this.#parts;
    const letterStyle = own.findLast(({ code }) => code === CHANGE.letterStyle)?.value;
    const inherited = [
      ...styles.letters(style),
      ...(letterStyle === undefined ? [] : styles.letters(letterStyle)),
    ];
    const value = (code: number): number | undefined =>
      [...inherited, ...own].findLast((change) => change.code === code)?.value;
    const isOn = (code: number): boolean => {
      const base = inherited.findLast((change) => change.code === code)?.value === 1;
      const stated = own.findLast((change) => change.code === code)?.value;
      // 0x80 means as the style has it, 0x81 the contrary.
      if (stated === undefined || stated === 0x80) return base;
      return stated === 0x81 ? !base : stated === 1;
    };
    return {
      code: fonts[value(CHANGE.font) ?? styles.standardFont] ?? null,
      caps: isOn(CHANGE.caps),
      raised: value(CHANGE.raised) === 1,
      isShown: !isOn(CHANGE.hidden) && !isOn(CHANGE.removed),
    };
  }
}
