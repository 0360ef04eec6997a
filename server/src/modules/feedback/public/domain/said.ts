import type { PublicKind, TipKind } from "@dondoc/contract";

/** Two words at least: a single one, signs or blanks say nothing that could be looked into. */
export const saysSomething = (text: string): boolean =>
  (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).length >= 2;

const LONGEST_SUBJECT = 120;

/** What stands in lists: the first sentence, cut between words. */
export function subjectOf(content: string): string {
  const [line = ""] = content.trim().split(/\n/u);
  const sentence = /^.{10,}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= LONGEST_SUBJECT) return sentence.replace(/[.\s]+$/u, "") || content.trim();
  const cut = sentence.slice(0, LONGEST_SUBJECT);
  const end = cut.lastIndexOf(" ");
  return `${end > 40 ? cut.slice(0, end) : cut}…`;
}

/** Decree 20/2008/NĐ-CP asks for the name, address and telephone of whoever speaks about a rule or an official's conduct. */
export const needsContact = (kind: PublicKind): boolean =>
  kind === "rule-feedback" || kind === "conduct-feedback";

/** What is taken as a sealed tip and becomes a case only in the form that its law asks for (digest 8.5, 8.6). */
export const isTip = (kind: PublicKind): kind is TipKind =>
  kind === "complaint" || kind === "denunciation";
