import type { DocumentDetail } from "@dondoc/contract";
import { Anchor, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { LegalStandingBadge } from "../../../ui/legal-standing.tsx";
import { isAllowed } from "../acts.ts";
import { useRoom } from "../room.ts";
import { LegalLinks } from "./legal-links.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import styles from "./basis.module.css";
import room from "../reading-room.module.css";

type Citation = DocumentDetail["citations"][number];

/** Of these a review of the document may follow. */
const REVIEWABLE: readonly Citation["standing"]["standing"][] = [
  "expired",
  "partly-expired",
  "suspended",
];
export const mayNeedReview = ({ standing: { standing, standingToday } }: Citation): boolean =>
  REVIEWABLE.includes(standing) || standingToday === "expired";

/** The documents this one rests on: whether each was in force on its date, and its place in the text. */
export function Citations({ document }: { document: DocumentDetail }) {
  const { basis: words } = useWords().documents;
  const [reviewed, setReviewed] = useState<Citation | null>(null);
  const { citations } = document;
  if (citations.length === 0) return null;
  const wrong = citations.filter(({ standing }) =>
    standing.findings.some(({ severity }) => severity === "error"),
  ).length;
  return (
    <details className={room.fold} open={wrong > 0}>
      <summary>
        {words.citations(citations.length)}
        {wrong > 0 && `, ${words.wrong(wrong)}`}
      </summary>
      <ul className={styles.citations}>
        {citations.map((citation) => (
          <CitationItem
            key={citation.ordinal}
            citation={citation}
            onReview={
              isAllowed(document.acts, "openReview") && mayNeedReview(citation)
                ? () => setReviewed(citation)
                : null
            }
          />
        ))}
      </ul>
      {reviewed && (
        <ReviewDialog
          documentId={document.id}
          citation={reviewed}
          onClose={() => setReviewed(null)}
        />
      )}
    </details>
  );
}

function CitationItem({
  citation,
  onReview,
}: {
  citation: Citation;
  onReview: (() => void) | null;
}) {
  const { basis: words } = useWords().documents;
  const room = useRoom();
  const { start, text, standing } = citation;
  const { document, candidates, chain, findings, standingToday } = standing;
  return (
    <li>
      <Group gap="xs" align="center">
        <Anchor component="button" type="button" ta="left" onClick={() => room.showSpan(start)}>
          {text}
        </Anchor>
        <LegalStandingBadge standing={standing.standing} />
      </Group>
      {findings
        .filter(({ check }) => check !== "CIT-01" || standing.standing === "ambiguous")
        .map(({ check, message }) => (
          <Text key={check} size="sm">
            {message}
          </Text>
        ))}
      {standing.standing === "in-force" && standingToday === "expired" && (
        <Text size="sm">{words.expiredSince}</Text>
      )}
      {document && chain.length === 0 && <LegalLinks of={[document]} />}
      {chain.length > 0 && <LegalLinks title={words.chain} of={chain} />}
      {candidates.length > 0 && <LegalLinks title={words.candidates} of={candidates} />}
      {onReview && (
        <Anchor component="button" type="button" onClick={onReview}>
          {words.open}
        </Anchor>
      )}
    </li>
  );
}
