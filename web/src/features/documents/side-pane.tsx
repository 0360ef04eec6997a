import type { DocumentDetail } from "@dondoc/contract";
import { type ReactNode, type RefObject, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Journal } from "../../ui/journal.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { AssignmentList } from "./assignment-list.tsx";
import { BatchBar } from "./batch-bar.tsx";
import { Citations } from "./basis/citations.tsx";
import { HeaderCard } from "./header-card.tsx";
import { MergeBar } from "./merge-bar.tsx";
import { Notes } from "./notes.tsx";
import { ReceiptBox } from "./receipt-box.tsx";
import type { Reading } from "./use-reading.ts";
import { UnsureWords } from "./unsure-words.tsx";
import { VersionsBox } from "./versions/versions-box.tsx";
import { Signatures } from "./signatures.tsx";
import { Warnings } from "./warnings.tsx";
import styles from "./reading-room.module.css";

interface SidePaneProps {
  document: DocumentDetail;
  reading: Reading;
  top: ReactNode;
  others: ReactNode;
  pane: RefObject<HTMLDivElement | null>;
}

/** All that was read of the document, what is still asked about it, and what can be done with it now. */
export function SidePane({ document, reading, top, others, pane }: SidePaneProps) {
  const { ui } = useWords();
  // What is known of other versions matters before the review; the way to state one can wait below.
  // Where it is as the page opens it stays, open: what somebody has just stated there must not jump away and close.
  const [hasVersions] = useState(() =>
    Object.values(document.versions).some((some) => some.length > 0),
  );
  return (
    <div className={styles.sideFrame}>
      {/* Scrolls by its own: reachable by Tab through what is in it. */}
      <div ref={pane} className={styles.sidePane} tabIndex={-1}>
        {document.receipt && <ReceiptBox document={document} receipt={document.receipt} />}
        {top}
        <div className={styles.about}>
          <HeaderCard document={document} editing={reading.header} onClose={reading.closeHeader} />
          <Signatures signatures={document.signatures} />
          <Warnings document={document} />
          {hasVersions && <VersionsBox document={document} />}
        </div>
        <ProblemAlert act={reading.decisions} />
        <AssignmentList document={document} reading={reading} />
        <Notes document={document} />
        <UnsureWords document={document} />
        {!hasVersions && <VersionsBox document={document} />}
        {others}
        <Citations document={document} />
        <details className={styles.fold}>
          <summary>{ui.history}</summary>
          <Journal entries={document.journal} />
        </details>
      </div>
      {reading.picked ? (
        <MergeBar document={document} picked={reading.picked} onClose={reading.stopMerge} />
      ) : (
        <BatchBar document={document} waiting={reading.decisions.waiting} />
      )}
    </div>
  );
}
