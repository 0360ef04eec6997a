import { Fragment } from "react";
import { fold } from "./fold.ts";

/** A text with the words looked for marked in it, accents aside; the last word may be half typed. */
export function Marked({ text, q }: { text: string; q: string }) {
  const words = fold(q)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const last = words.at(-1);
  const wanted = new Set(words);
  // Words and what stands between them, in turn.
  const pieces = text.split(/([\p{L}\p{M}\d]+)/u);
  return pieces.map((piece, index) => {
    const plain = fold(piece);
    const hit =
      index % 2 === 1 &&
      (wanted.has(plain) || (last !== undefined && last.length > 1 && plain.startsWith(last)));
    // The pieces of one text keep their places.
    // oxlint-disable-next-line react/no-array-index-key
    return <Fragment key={index}>{hit ? <mark>{piece}</mark> : piece}</Fragment>;
  });
}
