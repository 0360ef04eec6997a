import type { Buffer } from "node:buffer";
import { changesIn } from "./doc-changes.ts";
import type { Change } from "./doc-changes.ts";
import type { DocFile } from "./doc-header.ts";

interface Style {
  base: number;
  paragraph: Change[];
  letters: Change[];
}

const NO_STYLE = 0xfff;
const PARAGRAPH = 1;
const LETTERS = 2;

/** What styles change, with what those change that they are based on ([MS-DOC] 2.9.271). */
export class DocStyles {
  readonly #styles: (Style | undefined)[] = [];
  /** Number of the font that text has without more. */
  readonly standardFont: number = 0;

  constructor(file: DocFile) {
    const bytes = file.structure("styles");
    if (bytes.length < 20) return;
    const headBytes = bytes.readUInt16LE(0);
    const count = Math.min(bytes.readUInt16LE(2), 4096);
    const baseBytes = bytes.readUInt16LE(4);
    this.standardFont = bytes.readUInt16LE(14);
    let at = 2 + headBytes;
    for (let index = 0; index < count && at + 2 <= bytes.length; index++) {
      const length = bytes.readUInt16LE(at);
      this.#styles.push(
        length === 0 ? undefined : readStyle(bytes.subarray(at + 2, at + 2 + length), baseBytes),
      );
      at += 2 + length;
    }
  }

  /** Changes of paragraphs, those of the base first. */
  paragraph(style: number): Change[] {
    return this.#chain(style).flatMap(({ paragraph }) => paragraph);
  }

  letters(style: number): Change[] {
    return this.#chain(style).flatMap(({ letters }) => letters);
  }

  #chain(style: number): Style[] {
    const chain: Style[] = [];
    for (let at = style; at !== NO_STYLE;) {
      const found = this.#styles[at];
      if (!found || chain.includes(found)) break;
      chain.unshift(found);
      at = found.base;
    }
    return chain;
  }
}

function readStyle(bytes: Buffer, baseBytes: number): Style | undefined {
  if (bytes.length < baseBytes + 2 || baseBytes < 8) return undefined;
  const kindAndBase = bytes.readUInt16LE(2);
  const kind = kindAndBase & 0xf;
  const parts = bytes.readUInt16LE(4) & 0xf;
  const changes: Buffer[] = [];
  // Behind the name, each set of changes begins at an even byte.
  let at = baseBytes + 2 + bytes.readUInt16LE(baseBytes) * 2 + 2;
  for (let part = 0; part < parts && at + 2 <= bytes.length; part++) {
    const length = bytes.readUInt16LE(at);
    changes.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  const [first, second] = changes;
  return {
    base: kindAndBase >> 4,
    paragraph: kind === PARAGRAPH && first ? changesIn(first.subarray(2)) : [],
    letters: changesIn(
      (kind === PARAGRAPH ? second : kind === LETTERS ? first : undefined) ?? bytes.subarray(0, 0),
    ),
  };
}
