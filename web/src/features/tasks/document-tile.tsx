import type { DocumentState } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { TileFace, tileProps } from "./figure-tiles.tsx";

/** The register counts by pages: beyond the first it is "hơn". */
const COUNTED = 100;

export const documentsInState = (state: DocumentState) =>
  read("listDocuments", { query: { state, limit: COUNTED } });

/** How many documents are in a state, as text; null until it is known. */
export function useDocumentCount(state: DocumentState): string | null {
  const { data } = useQuery(documentsInState(state));
  if (!data) return null;
  return data.next === null ? String(data.items.length) : `${COUNTED}+`;
}

interface DocumentTileProps {
  state: DocumentState;
  count: string | null;
  title: string;
}

export function DocumentTile({ state, count, title }: DocumentTileProps) {
  const shown = count ?? "…";
  return (
    <li>
      <Link to="/van-ban" search={{ state }} {...tileProps(shown, "act")}>
        <TileFace count={shown} title={title} tone="act" />
      </Link>
    </li>
  );
}
