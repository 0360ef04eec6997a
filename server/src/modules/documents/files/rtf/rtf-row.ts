import type { CellShape } from "../flow.ts";

/** Word allows 63 columns. */
const MAX_CELLS = 64;

/** The definition of a row: words before \cellx speak of the cell that it closes. */
export class RtfRow {
  #cells: CellShape[] = [];
  #left = 0;
  #continued = false;
  #joined = false;

  /** True when the word belonged to the definition. */
  take(word: string, value: number | undefined): boolean {
    switch (word) {
      case "trowd":
        this.#cells = [];
        this.#left = 0;
        return true;
      case "trleft":
        if (this.#cells.length === 0) this.#left = value ?? 0;
        return true;
      case "clvmrg":
        this.#continued = true;
        return true;
      case "clmrg":
        this.#joined = true;
        return true;
      case "cellx":
        this.#close(value ?? 0);
        return true;
      default:
        return false;
    }
  }

  cells(): readonly CellShape[] {
    return this.#cells;
  }

  #close(right: number): void {
    if (this.#cells.length < MAX_CELLS) {
      this.#cells.push({
        from: this.#left,
        to: right,
        continued: this.#continued,
        joined: this.#joined,
      });
    }
    this.#left = right;
    this.#continued = false;
    this.#joined = false;
  }
}
