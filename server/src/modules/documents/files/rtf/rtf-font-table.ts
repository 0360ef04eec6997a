import { codingOf } from "./rtf-fonts.ts";
import type { RtfCoding, RtfFont } from "./rtf-fonts.ts";

/** The font table as it is met, entry by entry. */
export class RtfFontTable {
  readonly #fonts = new Map<number, RtfFont>();
  #open: RtfFont | undefined;
  standard = 0;

  begin(number: number): void {
    this.#open = { name: "", charset: undefined };
    this.#fonts.set(number, this.#open);
  }

  charset(charset: number | undefined): void {
    if (this.#open) this.#open.charset = charset;
  }

  name(bytes: string): void {
    if (this.#open) this.#open.name = (this.#open.name + bytes).replace(/;.*$/s, "").trimStart();
  }

  coding(number = this.standard): RtfCoding {
    return codingOf(this.#fonts.get(number));
  }
}
