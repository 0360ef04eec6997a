import type { LegalDocumentDetail, LegalRelation } from "@dondoc/contract";
import { Anchor, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { DropDialog } from "./drop-dialog.tsx";
import { RefLinks } from "./ref-links.tsx";
import styles from "./legal-basis.module.css";

/** What changed the document's standing, day after day. */
export function History({ document: { history } }: { document: LegalDocumentDetail }) {
  const { page: words, relations } = useWords().legalBasis;
  if (history.length === 0) return <Text c="dimmed">{words.noHistory}</Text>;
  return (
    <ol className={styles.timeline}>
      {history.map(({ on, event, kind, by, articles }) => (
        <li key={`${on} ${event} ${by?.reference}`}>
          <span className={styles.day}>{on ? formatDate(on) : words.noDate}</span>
          <span>
            {kind ? relations["acted-upon"][kind] : words.events[event]}{" "}
            {by && <RefLinks of={[by]} />}
            {articles.length > 0 && ` (${articles.join("; ")})`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What it does to others and others do to it. */
export function Relations({ document }: { document: LegalDocumentDetail }) {
  const { page: words, relations: names } = useWords().legalBasis;
  const [dropped, setDropped] = useState<LegalRelation | null>(null);
  const mayDrop = document.acts.some(
    ({ act, allowed }) => act === "legal-basis.drop-relation" && allowed,
  );
  if (document.relations.length === 0) return <Text c="dimmed">{words.noRelations}</Text>;
  return (
    <>
      <ul className={styles.timeline}>
        {document.relations.map((relation) => (
          <li key={relation.id}>
            <span className={styles.day}>{names[relation.side][relation.kind]}</span>
            <span>
              <RefLinks of={[relation.other]} />
              {relation.other.id === null && ` (${words.notInRegister})`}
              {relation.other.title && ` ${relation.other.title}`}
              {relation.articles.length > 0 && ` (${relation.articles.join("; ")})`}
              {relation.effectiveOn && `, ${words.onDay(formatDate(relation.effectiveOn))}`}
              {mayDrop && (
                <>
                  {" "}
                  <Anchor
                    component="button"
                    type="button"
                    aria-label={`${words.drop} ${relation.other.reference}`}
                    onClick={() => setDropped(relation)}
                  >
                    {words.drop}
                  </Anchor>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {dropped && (
        <DropDialog document={document} relation={dropped} onClose={() => setDropped(null)} />
      )}
    </>
  );
}
