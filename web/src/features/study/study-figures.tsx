import type { StudyCounts } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { studyShows } from "../../app/routes.ts";
import styles from "./study.module.css";

interface StudyFiguresProps {
  documentId: string;
  counts: StudyCounts;
  /** What the board shows now. */
  shown?: (typeof studyShows)[number] | undefined;
  onBoard?: boolean;
}

/** How many agencies have come how far; each number opens its rows. */
export function StudyFigures({ documentId, counts, shown, onBoard = false }: StudyFiguresProps) {
  const { board } = useWords().study;
  const tiles = [undefined, ...studyShows] as const;
  return (
    <nav aria-label={board.figures} className={styles.figures}>
      {tiles.map((show) => (
        <TextLink
          key={show ?? "all"}
          to="/quan-triet/$id"
          params={{ id: documentId }}
          search={show ? { show } : {}}
          className={styles.figure ?? ""}
          activeOptions={{ exact: true }}
          aria-current={onBoard && show === shown ? "page" : undefined}
          data-late={show === "late" && counts.late > 0 ? true : undefined}
        >
          <strong>{counts[show ?? "sent"]}</strong>
          <span>{board.shows[show ?? "all"]}</span>
        </TextLink>
      ))}
    </nav>
  );
}
