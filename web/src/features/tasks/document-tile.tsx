import type { DocumentState } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { TileFace, tileProps } from "./figure-tiles.tsx";

interface DocumentTileProps {
  state: DocumentState;
  /** Undefined until it is known. */
  count: number | undefined;
  title: string;
}

/** How many documents are in a state; opens the register at them. */
export function DocumentTile({ state, count, title }: DocumentTileProps) {
  const shown = count === undefined ? "…" : String(count);
  return (
    <li>
      <Link to="/van-ban" search={{ state }} {...tileProps(shown, "act")}>
        <TileFace count={shown} title={title} tone="act" />
      </Link>
    </li>
  );
}
