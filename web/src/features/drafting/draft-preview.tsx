import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Leaf } from "../../ui/leaf.tsx";
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
  const leaf = (to: number) => {
    setFailed(false);
    setPage(to);
  };
  return (
    <>
      {pages > 1 && <Leaf page={page} of={pages} onLeaf={leaf} />}
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
