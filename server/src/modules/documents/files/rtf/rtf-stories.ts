import { Flow } from "../flow.ts";
import type { CellShape } from "../flow.ts";
import { FontParagraph } from "../font-paragraph.ts";
import { superscript } from "../superscript.ts";

/** A stream of paragraphs: the body, a note, a text box or a running head. */
interface Story {
  flow: Flow;
  paragraph: FontParagraph;
  /** How many groups are open where its own group lies. */
  level: number;
  end: (lines: string[]) => void;
}

/** The streams of an RTF file, which lie in one another. */
export class RtfStories {
  readonly #body = story(0, () => {});
  readonly #open: Story[] = [this.#body];
  readonly #notes: string[] = [];
  readonly #margins: string[] = [];

  get paragraph(): FontParagraph {
    return this.#current.paragraph;
  }

  beginNote(level: number): void {
    const index = this.#notes.push("");
    this.paragraph.add(superscript(String(index)), { code: null, caps: false, raised: false });
    this.#open.push(
      story(level, (lines) => {
        this.#notes[index - 1] = lines.join(" ").trim();
      }),
    );
  }

  /** A text box stands before the paragraph that it is tied to. */
  beginBox(level: number, depth: number): void {
    const { flow } = this.#current;
    this.#open.push(
      story(level, (lines) => {
        for (const line of lines) if (line.trim() !== "") flow.paragraph(line, depth);
      }),
    );
  }

  beginMargin(level: number): void {
    this.#open.push(story(level, (lines) => this.#margins.push(...lines)));
  }

  /** Ends the stream whose group is being closed, if it is one's. */
  endGroup(level: number): void {
    const ended = this.#current;
    if (ended === this.#body || ended.level !== level) return;
    if (!ended.paragraph.isEmpty) this.endParagraph(0);
    this.#open.pop();
    ended.end(ended.flow.lines());
  }

  endParagraph(depth: number): void {
    this.#current.flow.paragraph(this.paragraph.take(), depth);
  }

  endCell(depth: number): void {
    this.endParagraph(depth);
    this.#current.flow.endCell(depth);
  }

  endRow(depth: number, cells: readonly CellShape[]): void {
    this.#current.flow.endRow(depth, cells);
  }

  lines(): string[] {
    if (!this.paragraph.isEmpty) this.endParagraph(0);
    const body = this.#body.flow.lines();
    const notes = this.#notes.map((note, index) => `${superscript(String(index + 1))} ${note}`);
    return notes.length > 0 ? [...body, "", ...notes] : body;
  }

  margins(): string[] {
    return this.#margins.filter((line) => line.trim() !== "");
  }

  get #current(): Story {
    return this.#open.at(-1) ?? this.#body;
  }
}

function story(level: number, end: Story["end"]): Story {
  return { flow: new Flow(), paragraph: new FontParagraph(), level, end };
}
