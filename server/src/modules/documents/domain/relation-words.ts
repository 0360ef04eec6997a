import type { VersionKind } from "@dondoc/contract";

/** A sentence reaches this far back to the words that say what becomes of the document it names. */
const REACH = 90;

/** Decree 30/2020 art. 18: errors of content are put right by amending or replacing, errors of form by a correction. */
const VERBS: [VersionKind, RegExp][] = [
  ["corrects", /đính chính/giu],
  ["amends", /sửa đổi|bổ sung|điều chỉnh/giu],
  ["replaces", /thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|thu hồi/giu],
];
/** "Công văn số 12/UBND-NC … hết hiệu lực": said behind the name. */
const ENDED = /^[^.;]{0,90}?hết hiệu lực/iu;
/** The other way round: the named document is the one that replaces. */
const PASSIVE =
  /(?:đã )?(?:được|bị)\s+(?:thay thế|sửa đổi|đính chính|điều chỉnh|bổ sung)[^.;]{0,40}$/iu;

/**
 * What this text says it does to a document that it cites, from the words around the citation; null where it only refers
 * to it. Offsets are those of the citation in `text`.
 */
export function relationSaid(
  text: string,
  citation: { start: number; end: number },
): VersionKind | null {
  const before = text.slice(Math.max(0, citation.start - REACH), citation.start);
  const sentence = before.slice(Math.max(...[".", ";", "\n\n"].map((end) => before.lastIndexOf(end))) + 1); // prettier-ignore
  if (PASSIVE.test(sentence)) return null;
  let said: { kind: VersionKind; at: number } | null = null;
  for (const [kind, verb] of VERBS) {
    for (const match of sentence.matchAll(verb)) {
      // "Tờ trình bổ sung của Sở" and "đã thay thế" tell of others.
      if (/(?:đã|của|được|bị)\s*$/u.test(sentence.slice(0, match.index))) continue;
      if (!said || match.index > said.at) said = { kind, at: match.index };
    }
  }
  // Between verb and name stands what is changed of it, and no other document.
  if (said && !/\bsố\s+\d/u.test(sentence.slice(said.at))) return said.kind;
  return ENDED.test(text.slice(citation.end, citation.end + 120)) ? "replaces" : null;
}
