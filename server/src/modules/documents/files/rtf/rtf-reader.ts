import { FileError } from "../file-error.ts";
import { decodeBytes, symbolText } from "./rtf-fonts.ts";
import { RtfFontTable } from "./rtf-font-table.ts";
import { RtfRow } from "./rtf-row.ts";
import { destinationOf, firstState, LETTERS } from "./rtf-state.ts";
import { RtfStories } from "./rtf-stories.ts";
import { rtfTokens } from "./rtf-tokens.ts";

/** Far above what programs nest. */
const MAX_DEPTH = 1000;

/** Follows the groups of an RTF file and hands its letters, paragraphs and cells on (Rich Text Format 1.9.1). */
export class RtfReader {
  readonly stories = new RtfStories();
  readonly #fonts = new RtfFontTable();
  readonly #row = new RtfRow();
  readonly #stack = [firstState()];
  #codePage = "cp1252";
  /** The next word is the first of its group; it came with a star. */
  #fresh = false;
  #starred = false;
  /** Letters still to be passed over behind \u. */
  #passed = 0;
  #bytes = "";

  /** Reads up to the end of the outermost group; throws RTF_BROKEN where it never comes. */
  read(source: string): void {
    for (const token of rtfTokens(source)) {
      if (token.kind === "text" || token.kind === "hex") this.#letters(token.bytes);
      else {
        this.#flush();
        if (token.kind === "word") this.#word(token.word, token.value);
        else if (token.kind === "open") this.#open();
        else this.#close();
        if (token.kind === "close" && this.#stack.length === 1) return;
      }
    }
    throw new FileError("RTF_BROKEN");
  }

  get #state() {
    return this.#stack.at(-1) ?? firstState();
  }

  #open(): void {
    if (this.#stack.length > MAX_DEPTH) throw new FileError("RTF_BROKEN");
    this.#stack.push({ ...this.#state });
    this.#fresh = true;
    this.#starred = false;
    this.#passed = 0;
  }

  #close(): void {
    this.stories.endGroup(this.#stack.length);
    if (this.#stack.length > 1) this.#stack.pop();
    this.#fresh = false;
    this.#passed = 0;
  }

  #letters(bytes: string): void {
    const taken = Math.min(this.#passed, bytes.length);
    this.#passed -= taken;
    const rest = bytes.slice(taken);
    if (rest === "") return;
    this.#fresh = false;
    const { destination } = this.#state;
    if (destination === "fonts") this.#fonts.name(rest);
    else if (destination === "text") this.#bytes += rest;
  }

  /** Bytes are decoded together: a letter of a Far Eastern code page takes two. */
  #flush(): void {
    if (this.#bytes === "") return;
    const { coding } = this.#state;
    const bytes = this.#bytes;
    this.#bytes = "";
    this.#add(
      coding.isSymbol ? symbolText(bytes) : decodeBytes(bytes, coding.codePage ?? this.#codePage),
    );
  }

  #add(text: string): void {
    const { destination, hidden, coding, caps, raised, isLabel } = this.#state;
    if (hidden || destination !== "text") return;
    // Word and LibreOffice write a blank in front of some numbers.
    const shown = isLabel
      ? text.replaceAll("\t", " ").replace(this.stories.paragraph.isEmpty ? /^ +/ : "", "")
      : text;
    this.stories.paragraph.add(shown, { code: coding.code, caps, raised });
  }

  #word(word: string, value: number | undefined): void {
    if (word === "*") {
      this.#starred = true;
      return;
    }
    if (this.#fresh) this.#enter(word);
    const state = this.#state;
    if (state.destination === "skip") return;
    if (state.destination === "nested") {
      if (word === "nestrow") this.stories.endRow(state.depth, []);
      return;
    }
    const letter = LETTERS[word];
    if (letter !== undefined && this.#passed > 0) this.#passed -= 1;
    else if (letter !== undefined) this.#add(letter);
    else if (word === "u") this.#unicode(value ?? 0);
    else if (!this.#row.take(word, value)) this.#format(word, value);
  }

  /** The first word of a group may say what the group is. */
  #enter(word: string): void {
    const state = this.#state;
    const level = this.#stack.length;
    const isStarred = this.#starred;
    this.#fresh = false;
    this.#starred = false;
    // What follows is the same text once more, in Unicode.
    if (word === "ud") state.destination = this.#stack.at(-3)?.destination ?? "text";
    if (state.destination === "skip") return;
    const inTable = state.inTable ? state.depth : 0;
    const destination = destinationOf(word, isStarred);
    if (destination === "margin") this.stories.beginMargin(level);
    else if (destination === "note") this.stories.beginNote(level);
    else if (destination === "box") this.stories.beginBox(level, inTable);
    else if (destination === "label") state.isLabel = true;
    else if (destination !== undefined) state.destination = destination;
    if (destination === "margin" || destination === "note" || destination === "box") {
      Object.assign(state, { inTable: false, depth: 1, raised: false });
    }
  }

  /** Above 32,767 it is written as a negative number; symbol fonts keep theirs in the private area. */
  #unicode(value: number): void {
    const code = value < 0 ? value + 65_536 : value;
    this.#passed = this.#state.fallback;
    if (code < 0 || code > 0xffff) return;
    if (code >= 0xf000 && code <= 0xf0ff) this.#add(symbolText(String.fromCharCode(code - 0xf000)));
    else this.#add(String.fromCharCode(code));
  }

  #format(word: string, value: number | undefined): void {
    const state = this.#state;
    const isOn = value !== 0;
    switch (word) {
      case "ansicpg":
        this.#codePage = `cp${value ?? 1252}`;
        return;
      case "mac":
        this.#codePage = "macintosh";
        return;
      case "deff":
        this.#fonts.standard = value ?? 0;
        return;
      case "f":
        if (state.destination === "fonts") this.#fonts.begin(value ?? 0);
        else state.coding = this.#fonts.coding(value);
        return;
      case "fcharset":
        this.#fonts.charset(value);
        return;
      case "uc":
        state.fallback = Math.min(Math.max(value ?? 1, 0), 100);
        return;
      case "plain":
        Object.assign(state, { caps: false, hidden: false, raised: false });
        state.coding = this.#fonts.coding();
        return;
      case "caps":
        state.caps = isOn;
        return;
      case "v":
      case "deleted":
        state.hidden = isOn;
        return;
      case "super":
        state.raised = isOn;
        return;
      case "nosupersub":
        state.raised = false;
        return;
      default:
        this.#layout(word, value);
    }
  }

  #layout(word: string, value: number | undefined): void {
    const state = this.#state;
    if (state.destination !== "text") return;
    switch (word) {
      case "pard":
        state.inTable = false;
        state.depth = 1;
        return;
      case "intbl":
        state.inTable = true;
        return;
      case "itap":
        state.depth = Math.max(value ?? 1, 1);
        state.inTable = (value ?? 1) > 0;
        return;
      case "par":
      case "sect":
      case "\n":
      case "\r":
        this.stories.endParagraph(state.inTable ? state.depth : 0);
        return;
      case "cell":
        this.stories.endCell(1);
        return;
      case "nestcell":
        this.stories.endCell(state.depth);
        return;
      case "row":
        this.stories.endRow(1, this.#row.cells());
        return;
      default:
    }
  }
}
