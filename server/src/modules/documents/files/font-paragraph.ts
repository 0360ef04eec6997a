import { joinFontTexts } from "./encodings/legacy-fonts.ts";
import type { FontCode } from "./encodings/legacy-fonts.ts";
import { superscript } from "./superscript.ts";

interface Part {
  text: string;
  code: FontCode | null;
  caps: boolean;
  raised: boolean;
}

/** Joins the runs of a paragraph: letters of old fonts read as such, capitals as shown, raised numbers as raised. */
export class FontParagraph {
  #parts: Part[] = [];

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  add(text: string, format: Omit<Part, "text">): void {
    if (text === "") return;
    const last = this.#parts.at(-1);
    const same =
      last !== undefined &&
      last.code?.encoding === format.code?.encoding &&
      last.code?.capitals === format.code?.capitals &&
      last.caps === format.caps &&
      last.raised === format.raised;
    if (same) last.text += text;
    else this.#parts.push({ text, ...format });
  }

  /** The paragraph, without blanks at the ends of its lines; empties it. */
  take(): string {
    const parts = this.#parts;
    this.#parts = [];
    const text = joinFontTexts(
      parts.map(({ text: plain, code, caps, raised }) => ({
        text:
          raised && /^\d+$/.test(plain.trim()) ? superscript(plain) : capitals(plain, caps, code),
        code,
      })),
    );
    return text.replace(/[ \t]+$/gm, "");
  }
}

/** Letters of an old font are made capitals by the font's code, not by their own. */
function capitals(text: string, caps: boolean, code: FontCode | null): string {
  return caps && code === null ? text.toLocaleUpperCase("vi") : text;
}
