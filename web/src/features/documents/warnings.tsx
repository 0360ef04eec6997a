import type { DocumentDetail } from "@dondoc/contract";
import { Alert, Anchor } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { isAllowed } from "./acts.ts";
import { mayNeedReview } from "./basis/citations.tsx";
import { ReviewDialog } from "./basis/review-dialog.tsx";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

/** What the reader of the text found strange about the document itself. */
export function Warnings({ document }: { document: DocumentDetail }) {
  const { page, basis } = useWords().documents;
  const room = useRoom();
  const [reviewed, setReviewed] = useState<number | null>(null);
  const citationAt = (at: number | null | undefined) =>
    document.citations.find(({ ordinal }) => ordinal === at);
  const reviewable = (at: number | undefined) => {
    const citation = citationAt(at);
    return citation && mayNeedReview(citation) && isAllowed(document.acts, "openReview");
  };
  const inHand = citationAt(reviewed);
  return (
    <>
      {document.secondarySource && (
        <Alert variant="outline" color="#7a4a00" icon={<IconAlertTriangle aria-hidden />}>
          {page.secondary}
        </Alert>
      )}
      {inHand && (
        <ReviewDialog
          documentId={document.id}
          citation={inHand}
          onClose={() => setReviewed(null)}
        />
      )}
      {document.warnings.length > 0 && (
        <details
          className={styles.fold}
          open={document.warnings.some(({ code }) => code === "CIT-02")}
        >
          <summary>{page.warnings(document.warnings.length)}</summary>
          <ul>
            {document.warnings.map(({ code, message, start, citationOrdinal }) => (
              <li key={`${code}${start}${message}`}>
                {message}{" "}
                {start !== null && (
                  <Anchor component="button" type="button" onClick={() => room.showSpan(start)}>
                    {page.showInText}
                  </Anchor>
                )}
                {reviewable(citationOrdinal) && (
                  <>
                    {" · "}
                    <Anchor
                      component="button"
                      type="button"
                      onClick={() => setReviewed(citationOrdinal ?? null)}
                    >
                      {basis.open}
                    </Anchor>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
