import { cleanText } from "../clean-text.ts";
import { mendText } from "../encodings/legacy-text.ts";
import { FileError } from "../file-error.ts";
import type { DocxReading } from "../read-docx.ts";
import { superscript } from "../superscript.ts";
import { DocFormats } from "./doc-formats.ts";
import { readFontCodes } from "./doc-fonts.ts";
import { openDoc } from "./doc-header.ts";
import type { DocFile } from "./doc-header.ts";
import { createDocCounter } from "./doc-lists.ts";
import { DocStory } from "./doc-story.ts";
import type { StoryParts } from "./doc-story.ts";
import { DocStyles } from "./doc-styles.ts";
import { DocText } from "./doc-text.ts";

/** Text of a Word file of 1997 to 2003, as of a newer one; throws DOC_BROKEN, DOC_ENCRYPTED or DOC_TOO_OLD. */
export function readDoc(bytes: Uint8Array): DocxReading {
  try {
    return read(openDoc(bytes));
  } catch (error) {
    // A place or length that points outside its structure.
    if (error instanceof RangeError) throw new FileError("DOC_BROKEN", "", { cause: error });
    throw error;
  }
}

function read(file: DocFile): DocxReading {
  const { lengths } = file;
  const parts: StoryParts = {
    text: new DocText(file),
    formats: new DocFormats(file),
    styles: new DocStyles(file),
    fonts: readFontCodes(file),
    count: createDocCounter(file),
    notes: noteRanges(file),
  };
  const lines = (from: number, length: number): string[] =>
    new DocStory(parts).lines(from, from + length);
  const footnotes = lengths.body;
  const margins = footnotes + lengths.footnotes;
  const endnotes = margins + lengths.margins + lengths.comments;
  const boxes = endnotes + lengths.endnotes;
  const boxed = lines(boxes, lengths.boxes).filter((line) => line.trim() !== "");
  const body = lines(0, lengths.body);
  const notes = [...parts.notes.values()]
    .sort((a, b) => a.number - b.number)
    .map(
      ({ number, from, length }) =>
        `${superscript(String(number))} ${lines(from, length).join(" ").trim()}`,
    );
  const text = [...boxed, ...body, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
  return {
    text: cleanText(mendText(text)),
    margins: lines(margins, lengths.margins)
      .filter((line) => line.trim() !== "")
      .map((line) => cleanText(line)),
  };

  /** Notes by the place of their mark in the body, numbered in its order. */
  function noteRanges(doc: DocFile): StoryParts["notes"] {
    const found = [
      ...rangesOf(doc.structure("footnoteMarks"), doc.structure("footnoteTexts"), lengths.body),
      ...rangesOf(
        doc.structure("endnoteMarks"),
        doc.structure("endnoteTexts"),
        lengths.body + lengths.footnotes + lengths.margins + lengths.comments,
      ),
    ].sort((a, b) => a.mark - b.mark);
    return new Map(
      found.map(({ mark, ...range }, index) => [mark, { ...range, number: index + 1 }]),
    );
  }
}

interface NoteRange {
  mark: number;
  from: number;
  length: number;
}

/** Marks are places with two bytes each behind them; texts are places alone, counted from the beginning of the notes. */
function rangesOf(marks: Uint8Array, texts: Uint8Array, start: number): NoteRange[] {
  const places = new DataView(marks.buffer, marks.byteOffset, marks.byteLength);
  const bounds = new DataView(texts.buffer, texts.byteOffset, texts.byteLength);
  const count = Math.max(Math.floor((marks.length - 4) / 6), 0);
  return Array.from({ length: count }, (_, index) => {
    const from = bounds.getUint32(index * 4, true);
    const to = bounds.getUint32(index * 4 + 4, true);
    return {
      mark: places.getUint32(index * 4, true),
      from: start + from,
      length: Math.max(to - from, 0),
    };
  });
}
