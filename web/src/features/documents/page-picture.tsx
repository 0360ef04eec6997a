import { Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./page-picture.module.css";

interface PagePictureProps {
  documentId: string;
  /** From 1. */
  page: number;
  /** Only the head of the page, where number and date stand. */
  head?: true;
}

/** A page of the original as it was scanned or printed. */
export function PagePicture({ documentId, page, head }: PagePictureProps) {
  const { pages: words } = useWords().documents;
  const [failed, setFailed] = useState(false);
  if (failed) return <Text role="alert">{words.failed}</Text>;
  return (
    <div className={head ? styles.head : styles.page}>
      <img
        src={`/api/documents/${documentId}/pages/${page}`}
        alt={head ? words.headAlt(page) : words.alt(page)}
        // The room is kept for an A4 page while it is being drawn.
        width={1240}
        height={1754}
        onError={() => setFailed(true)}
      />
    </div>
  );
}
