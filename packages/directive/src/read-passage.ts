import { analyse } from "./analyse.ts";
import { attach, attributesOf } from "./assignments/attributes.ts";
import { build } from "./assignments/duties-of.ts";
import { bodyFields } from "./assignments/body-fields.ts";
import { foldBlanks } from "./normalise/lines.ts";
import { slicePassage, spanOf, type Passage } from "./normalise/passage.ts";
import { readEnumerator } from "./provisions/enumerator.ts";
import type { Block } from "./provisions/tree.ts";
import type { ReadAssignment, Span } from "./reading.ts";
import { subjectOf } from "./who/subject.ts";

/** The characters of the text that lie inside the span, as one passage; null where none of them is a word. */
function passageIn(whole: Passage, span: Span): Passage | null {
  const from = whole.starts.findIndex((start) => start >= span.start);
  const to = whole.ends.findLastIndex((end) => end <= span.end) + 1;
  if (from < 0 || to <= from) return null;
  const passage = foldBlanks(whole, from, to);
  const mark = readEnumerator(passage.text)?.length ?? 0;
  const words = slicePassage(passage, mark, passage.text.length);
  return /\p{L}/u.test(words.text) ? words : null;
}

/** The provision a place of the text stands in, or the last one before it. */
function blockAt(blocks: readonly Block[], at: number): Block | null {
  let found: Block | null = null;
  for (const block of blocks) if (spanOf(block.whole).start <= at) found = block;
  return found;
}

/**
 * The fields of one passage that a person marked as an assignment: who, with whom, when, to whom, what. Whoever the headings
 * above the passage name holds where the passage itself names nobody; nothing is guessed beyond that. Offsets count in the
 * given text; null where the span holds no words.
 */
export function readPassage(text: string, span: Span): ReadAssignment | null {
  const { whole, blocks, found, setting } = analyse(text);
  const passage = passageIn(whole, span);
  if (!passage) return null;
  const block = blockAt(blocks, spanOf(passage).start);
  const inherited = (block && found.above.get(block)) ?? setting.everybody;
  const { own, values } = attributesOf(passage);
  const told = slicePassage(passage, 0, own);
  const subject = subjectOf(told, setting.authority);
  const assignees = subject
    ? bodyFields(told, subject.bodies, "who.sentence")
    : inherited.assignees;
  const at = block?.at ?? "";
  const duty = build(
    { at, passage: own > 0 ? told : passage },
    0,
    own > 0 ? own : passage.text.length,
    assignees,
    inherited,
    subject,
    setting,
  );
  for (const value of values) attach(duty, value, setting.reference);
  return { ...duty, text: passage.shown, span: spanOf(passage) };
}
