import type { DocumentDetail, PartyRole, PassageReading } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { detailFacts } from "./detail-facts.ts";
import type { Span } from "./layers-of.ts";
import { sayDue } from "./say-due.ts";
import styles from "./document-text.module.css";

const roles: readonly PartyRole[] = ["assignee", "coordinating", "report-to", "via", "copy-to"];

/** What the reader makes of a marked passage, before anything is added. */
export function PassagePreview({ document, span }: { document: DocumentDetail; span: Span }) {
  const words = useWords().documents;
  const { start, end } = span;
  const query = useQuery(
    read("readPassage", { params: { id: document.id }, query: { start, end } }),
  );
  return (
    <div aria-live="polite">
      <p className={styles.marked}>
        {words.add.marked(shortened(document.text.slice(start, end)))}
      </p>
      {query.isPending && <p>{words.add.reading}</p>}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !query.data.read && <p>{words.add.unread}</p>}
      {query.data?.read && (
        <dl className={styles.preview}>
          {factsOf(query.data, words).map(({ title, says }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function factsOf(
  { parties, due, deliverable, duty, details }: PassageReading,
  words: Dictionary["documents"],
): { title: string; says: string }[] {
  const { roles: names, party, assignment, duties } = words;
  const named = roles.map((role) => ({
    title: names[role],
    says: parties
      .filter((one) => one.role === role)
      .map(({ name, meaning }) => (meaning === null ? `${name} (${party.unknown})` : name))
      .join("; "),
  }));
  const [lead, ...others] = named;
  return [
    { title: names.assignee, says: lead?.says || party.noAssignee },
    { title: assignment.due, says: due.map((one) => sayDue(one, words.due)).join("; ") },
    ...others.filter(({ says }) => says !== ""),
    { title: assignment.deliverable, says: deliverable ?? assignment.noDeliverable },
    { title: assignment.duty, says: duties[duty] },
    ...detailFacts(details, words),
  ];
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").replaceAll("*", "");
  return line.length > 160 ? `${line.slice(0, 100)} … ${line.slice(-50)}` : line;
}
