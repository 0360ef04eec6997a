import type { DocumentDetail } from "@dondoc/contract";
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PagePicture } from "./page-picture.tsx";
import styles from "./page-picture.module.css";

interface PagesDialogProps {
  document: DocumentDetail;
  first: number;
  onClose: () => void;
}

/** The original, page by page; arrow keys leaf. */
export function PagesDialog({ document, first, onClose }: PagesDialogProps) {
  const { pages: words } = useWords().documents;
  const count = document.pages ?? 1;
  const [page, setPage] = useState(Math.min(first, count));
  const leaf = (by: number) => setPage((now) => Math.min(Math.max(now + by, 1), count));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={document.scan ? words.scanned : words.printed}
      size="xl"
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") leaf(-1);
        if (key === "ArrowRight") leaf(1);
      }}
    >
      <div className={styles.leaf}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={words.previous}
          disabled={page === 1}
          onClick={() => leaf(-1)}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <span aria-live="polite">{words.at(page, count)}</span>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={words.next}
          disabled={page === count}
          onClick={() => leaf(1)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
      </div>
      <PagePicture key={page} documentId={document.id} page={page} />
    </Dialog>
  );
}
