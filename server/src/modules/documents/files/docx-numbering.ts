import { formatNumber } from "./number-format.ts";
import { numberingReference } from "./docx-styles.ts";
import type { Styles } from "./docx-styles.ts";
import { child, childrenNamed, isOn, valueOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

interface Level {
  start: number;
  format: string;
  /** "%1.%2." */
  text: string;
  /** Starts again after a level up to this one (1-based); 0 never. */
  restartAfter: number;
  legal: boolean;
  suffix: string;
  style: string | undefined;
}

interface List {
  /** Lists made from one definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  /** Level → number to begin with when this list is first met. */
  restarts: Map<number, number>;
}

/** Gives each paragraph, in the order of the text, the number that Word computes for it ("2.", "a)", "-"), with its space. */
export type Numberer = (properties: XmlElement | undefined) => string;

export function createNumberer(numbering: XmlElement | undefined, styles: Styles): Numberer {
  const lists = readLists(numbering, styles);
  const counters = new Map<string, number[]>();
  const met = new Set<string>();

  return (properties) => {
    const style = valueOf(properties, "w:pStyle");
    const own = numberingReference(properties);
    const inherited = styles.numberingOf(style);
    const id = own?.list ?? inherited?.list;
    const list = id === undefined ? undefined : lists.get(id);
    if (id === undefined || !list) return "";
    const depth = own?.level ?? inherited?.level ?? levelOfStyle(list, style) ?? 0;
    const level = list.levels.get(depth);
    if (!level) return "";

    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    if (!met.has(id)) {
      met.add(id);
      for (const [restarted, start] of list.restarts) counts[restarted] = start - 1;
    }
    advance(counts, depth, list.levels);
    return label(level, depth, counts, list.levels);
  };
}

function levelOfStyle(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  return [...list.levels].find(([, level]) => level.style === style)?.[0];
}

function advance(counts: number[], depth: number, levels: Map<number, Level>): void {
  // A level that was skipped shows its first number: "1.1." under nothing.
  for (let upper = 0; upper < depth; upper++) counts[upper] ??= levels.get(upper)?.start ?? 1;
  counts[depth] = (counts[depth] ?? (levels.get(depth)?.start ?? 1) - 1) + 1;
  for (let lower = depth + 1; lower < counts.length; lower++) {
    const level = levels.get(lower);
    if (level && depth < level.restartAfter) counts[lower] = level.start - 1;
  }
}

function label(level: Level, depth: number, counts: number[], levels: Map<number, Level>): string {
  const text =
    level.format === "bullet"
      ? bullet(level.text)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const format = at === depth ? level.format : (levels.get(at)?.format ?? "decimal");
          return formatNumber(counts[at] ?? 1, level.legal ? "decimal" : format);
        });
  return text === "" ? "" : text + level.suffix;
}

/** Symbol fonts keep their bullets in the private area, Courier New draws one with the letter o. */
function bullet(text: string): string {
  return /^[\p{Co}o§]$/u.test(text) ? "•" : text;
}

function readLists(numbering: XmlElement | undefined, styles: Styles): Map<string, List> {
  const definitions = new Map(
    childrenNamed(numbering, "w:abstractNum").map((d) => [d.attributes["abstractNumId"] ?? "", d]),
  );
  const instances = new Map(
    childrenNamed(numbering, "w:num").map((n) => [n.attributes["numId"] ?? "", n]),
  );

  const definitionOf = (instance: XmlElement | undefined, hops = 0): string => {
    const id = valueOf(instance, "w:abstractNumId") ?? "";
    const link = valueOf(definitions.get(id), "w:numStyleLink");
    const linked = link === undefined || hops > 5 ? undefined : styles.numberingOf(link);
    return linked ? definitionOf(instances.get(linked.list), hops + 1) : id;
  };

  return new Map(
    [...instances].map(([id, instance]) => {
      const definition = definitionOf(instance);
      const levels = readLevels(definitions.get(definition));
      const restarts = new Map<number, number>();
      for (const override of childrenNamed(instance, "w:lvlOverride")) {
        const depth = Number(override.attributes["ilvl"]);
        const replaced = child(override, "w:lvl");
        if (replaced) levels.set(depth, readLevel(replaced, depth));
        const start = valueOf(override, "w:startOverride");
        if (start !== undefined) restarts.set(depth, Number(start));
      }
      return [id, { definition, levels, restarts }];
    }),
  );
}

function readLevels(definition: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenNamed(definition, "w:lvl").map((level) => {
      const depth = Number(level.attributes["ilvl"]);
      return [depth, readLevel(level, depth)];
    }),
  );
}

function readLevel(level: XmlElement, depth: number): Level {
  return {
    start: Number(valueOf(level, "w:start") ?? 1),
    format: valueOf(level, "w:numFmt") ?? "decimal",
    text: valueOf(level, "w:lvlText") ?? "",
    restartAfter: Number(valueOf(level, "w:lvlRestart") ?? depth),
    legal: isOn(level, "w:isLgl"),
    suffix: valueOf(level, "w:suff") === "nothing" ? "" : " ",
    style: valueOf(level, "w:pStyle"),
  };
}
