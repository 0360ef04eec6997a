import type { DeclaredStanding, LegalRelationKind, LegalStanding } from "@dondoc/contract";

/** What another document does to this one. */
export interface Change {
  kind: LegalRelationKind;
  /** Empty: the whole document. */
  articles: readonly string[];
  /** From when; null where neither the relation nor the acting document says. */
  on: string | null;
  until: string | null;
  /** The earliest an undated change can be: the acting document's own day. Null: nothing is known. */
  notBefore: string | null;
}

/** What the register knows of a document's life. */
export interface Life {
  /** The year in the number of a normative text; ordinary documents bind from the day they are issued. */
  symbolYear: number | null;
  issuedOn: string | null;
  effectiveFrom: string | null;
  /** The first day on which it no longer binds. */
  expiredFrom: string | null;
  /** What the source said without dates, and the day it said so. */
  declared: { standing: DeclaredStanding; on: string } | null;
  changes: readonly Change[];
}

/**
 * Whether a document binds on a day (procedures digest, 12.2: a function of time). Nothing is guessed: where a replacement has no
 * date, or a source gives a state for one day only, days it does not reach are "unknown". An amendment leaves the document in
 * force. The database has the same rule as app.legal_standing.
 */
export function statusAt(life: Life, date: string): LegalStanding {
  const { issuedOn, effectiveFrom, expiredFrom, declared, changes } = life;
  const ends = changes.filter(isEnd);
  const by = ({ on }: Change) => on !== null && on <= date;
  const declaredBy = (standing: DeclaredStanding) =>
    declared?.standing === standing && declared.on <= date;

  if ((expiredFrom !== null && expiredFrom <= date) || ends.some(by)) return "expired";
  if ((issuedOn !== null && date < issuedOn) || (effectiveFrom !== null && date < effectiveFrom)) {
    return "not-yet";
  }
  if (changes.some((change) => isWholeSuspension(change) && by(change) && lasts(change, date))) {
    return "suspended";
  }
  if (declaredBy("expired")) return "expired";
  if (declaredBy("suspended")) return "suspended";
  if (ends.some(({ on, notBefore }) => on === null && (notBefore === null || notBefore <= date))) {
    return "unknown";
  }
  if (declared?.standing === "expired" && expiredFrom === null && ends.length === 0) {
    return "unknown";
  }
  if (
    changes.some((change) => isPartialEnd(change) && by(change)) ||
    declaredBy("partly-expired")
  ) {
    return "partly-expired";
  }
  const begins = beginningOf(life);
  if (begins !== null && begins <= date) return "in-force";
  return declaredBy("in-force") ? "in-force" : "unknown";
}

/** The first day it binds; an ordinary document says nothing and binds from the day it is issued. */
const beginningOf = ({
  effectiveFrom,
  symbolYear,
  issuedOn,
}: Pick<Life, "effectiveFrom" | "symbolYear" | "issuedOn">): string | null =>
  effectiveFrom ?? (symbolYear === null ? issuedOn : null);

/** The first day without it: its own date, or that of whoever took its place; null where no date is known. */
export const expiryOf = ({ expiredFrom, changes }: Life): string | null =>
  [expiredFrom, ...changes.filter(isEnd).map(({ on }) => on)]
    .filter((day) => day !== null)
    .toSorted()[0] ?? null;

/** The articles that have lost effect by a day. */
export const expiredArticles = ({ changes }: Life, date: string): string[] =>
  changes
    .filter((change) => isPartialEnd(change) && change.on !== null && change.on <= date)
    .flatMap(({ articles }) => articles);

const takesAway = ({ kind }: Change): boolean => kind === "replaces" || kind === "abrogates";
const isEnd = (change: Change): boolean => takesAway(change) && change.articles.length === 0;
const isPartialEnd = (change: Change): boolean => takesAway(change) && change.articles.length > 0;
const isWholeSuspension = ({ kind, articles }: Change): boolean =>
  kind === "suspends" && articles.length === 0;
const lasts = ({ until }: Change, date: string): boolean => until === null || until > date;
