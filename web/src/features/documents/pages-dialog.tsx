import type { DocumentDetail } from "@dondoc/contract";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Leaf } from "../../ui/leaf.tsx";
import { PagePicture } from "./page-picture.tsx";

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
      <Leaf page={page} of={count} onLeaf={setPage} />
      <PagePicture key={page} documentId={document.id} page={page} />
    </Dialog>
  );
}
