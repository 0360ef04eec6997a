import { ActionIcon, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import styles from "./drafting.module.css";

/** The document as it will be printed, page by page; drawn anew whenever it is corrected. */
export function DraftPreview({ id, version }: { id: string; version: number }) {
  const query = useQuery(read("getDraftPages", { params: { id } }));
  return (
    <Answer query={query}>
      {({ pages }) => <Pages key={version} id={id} version={version} pages={pages} />}
    </Answer>
  );
}

function Pages({ id, version, pages }: { id: string; version: number; pages: number }) {
  const { page: words } = useWords().drafting;
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState(false);
  const leaf = (by: number) => {
    setFailed(false);
    setPage((now) => Math.min(Math.max(now + by, 1), pages));
  };
  return (
    <>
      {pages > 1 && (
        <div className={`${styles.leaf} no-print`}>
          <ActionIcon
            variant="default"
            size={44}
            aria-label={words.previous}
            disabled={page === 1}
            onClick={() => leaf(-1)}
          >
            <IconChevronLeft aria-hidden />
          </ActionIcon>
          <span aria-live="polite">{words.pageOf(page, pages)}</span>
          <ActionIcon
            variant="default"
            size={44}
            aria-label={words.next}
            disabled={page === pages}
            onClick={() => leaf(1)}
          >
            <IconChevronRight aria-hidden />
          </ActionIcon>
        </div>
      )}
      {failed ? (
        <Text role="alert">{words.previewFailed}</Text>
      ) : (
        <div className={styles.page}>
          <img
            src={`/api/drafts/${id}/pages/${page}?v=${version}`}
            alt={words.previewAlt(page)}
            // The room is kept for an A4 page while it is being drawn.
            width={1240}
            height={1754}
            onError={() => setFailed(true)}
          />
        </div>
      )}
    </>
  );
}
