import { createListCounter } from "./list-counter.ts";
import type { Level, List } from "./list-counter.ts";
import { numberingReference } from "./docx-styles.ts";
import type { Styles } from "./docx-styles.ts";
import { child, childrenNamed, isOn, valueOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Gives each paragraph, in the order of the text, the number that Word computes for it ("2.", "a)", "-"), with its space. */
export type Numberer = (properties: XmlElement | undefined) => string;

export function createNumberer(numbering: XmlElement | undefined, styles: Styles): Numberer {
  const lists = readLists(numbering, styles);
  const next = createListCounter(lists);

  return (properties) => {
    const style = valueOf(properties, "w:pStyle");
    const own = numberingReference(properties);
    const inherited = styles.numberingOf(style);
    const id = own?.list ?? inherited?.list;
    const list = id === undefined ? undefined : lists.get(id);
    if (id === undefined || !list) return "";
    return next(id, own?.level ?? inherited?.level ?? levelOfStyle(list, style) ?? 0);
  };
}

function levelOfStyle(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  return [...list.levels].find(([, level]) => level.style === style)?.[0];
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
