interface WrittenItem {
  section: string;
  text: string;
  guidance: string | null;
  basis: string | null;
}
type ReadLines =
  | { items: WrittenItem[]; wrong: null }
  | { items: WrittenItem[]; wrong: { line: number; what: "section" | "parts" } };

const given = (text: string | undefined): string | null => text?.trim() || null;

/** Items as they are typed or pasted: "# Phần", then one item a line, "mục | nơi kiểm tra | căn cứ". */
export function readItemLines(text: string): ReadLines {
  const items: WrittenItem[] = [];
  let section: string | null = null;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "") continue;
    if (line.startsWith("#")) {
      section = given(line.replace(/^#+/u, ""));
      continue;
    }
    if (section === null) return { items, wrong: { line: index + 1, what: "section" } };
    const [words, guidance, basis, ...more] = line.split("|");
    if (more.length > 0) return { items, wrong: { line: index + 1, what: "parts" } };
    const item = given(words);
    if (item === null) continue;
    items.push({ section, text: item, guidance: given(guidance), basis: given(basis) });
  }
  return { items, wrong: null };
}

/** The same the other way round, for a list that is written anew. */
export function writeItemLines(items: readonly WrittenItem[]): string {
  let section = "";
  return items
    .flatMap((item) => {
      const head =
        item.section === section ? [] : [`${section === "" ? "" : "\n"}# ${item.section}`];
      section = item.section;
      const parts = [item.text, item.guidance ?? "", item.basis ?? ""];
      while (parts.at(-1) === "") parts.pop();
      return [...head, parts.join(" | ")];
    })
    .join("\n");
}
