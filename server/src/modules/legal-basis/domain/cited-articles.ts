/** As far before a citation as its article may stand: "theo quy định tại điểm b khoản 3 Điều 19 Nghị định số …". */
const REACH = 90;
const ARTICLES =
  /(?:(?:điểm|khoản|tiết)\s[^.;:]{1,40}?\s)?(?<articles>Điều\s\d{1,3}[a-zđ]?(?:(?:\s?,\s?|\svà\s|,\sĐiều\s|\svà\sĐiều\s)\d{1,3}[a-zđ]?)*)(?:\s(?:của|trong|tại))?\s*$/iu;

/** The articles a citation names just before the document's own name: ["Điều 19"]; none where it cites the whole. */
export function citedArticles(text: string, citationStart: number): string[] {
  const before = text.slice(Math.max(0, citationStart - REACH), citationStart);
  const found = ARTICLES.exec(before.replaceAll(/\s+/gu, " "))?.groups?.["articles"];
  return [...(found ?? "").matchAll(/\d{1,3}[a-zđ]?/giu)].map(([article]) => `Điều ${article}`);
}

/** "Điều 19", "khoản 4 Điều 19": do they speak of the same article? */
export function sameArticle(one: string, other: string): boolean {
  const number = (text: string) => /điều\s*(\d{1,3}[a-zđ]?)/iu.exec(text)?.[1]?.toLowerCase();
  const wanted = number(one);
  return wanted !== undefined && wanted === number(other);
}
