import type { UnitKind } from "@dondoc/contract";

/** A body of the invented province, before it becomes rows. */
export interface Body {
  /** Short English name, unique in the demo. */
  key: string;
  parent: string | null;
  kind: UnitKind;
  symbol: string | null;
  /** By day, the first first; each ends where the next begins. */
  versions: readonly {
    name: string;
    shortName?: string;
    kind?: UnitKind;
    from: string;
    basis?: string;
  }[];
  /** The first day it no longer exists. */
  endsOn: string | null;
  aliases: readonly string[];
}

type Spare = Partial<Pick<Body, "symbol" | "endsOn" | "aliases">> & {
  shortName?: string;
  from?: string;
  basis?: string;
};

/** A body that kept one name all its life. */
export function body(
  key: string,
  parent: string | null,
  kind: UnitKind,
  name: string,
  spare: Spare = {},
): Body {
  const {
    symbol = null,
    endsOn = null,
    aliases = [],
    from = "2008-04-01",
    shortName,
    basis,
  } = spare;
  const version = { name, from, ...(shortName ? { shortName } : {}), ...(basis ? { basis } : {}) };
  return { key, parent, kind, symbol, versions: [version], endsOn, aliases };
}
