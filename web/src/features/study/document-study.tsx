import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../app/api/api.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { OwnStudy } from "./own-study.tsx";
import { StudyFigures } from "./study-figures.tsx";
import styles from "./study.module.css";

/** At the head of a document's page for an agency: what it must do with the document, and what it has done. */
export function OwnStudyPart({ documentId }: { documentId: string }) {
  const { study: words } = useWords();
  const isAgency = useSession().home === "agency";
  useOpening(documentId, isAgency);
  const { data } = useQuery({ ...read("getDocumentStudy", { params: { id: documentId } }), enabled: isAgency }); // prettier-ignore
  if (!isAgency || !data) return null;
  const own = data.agencies.filter(({ acts, readers }) => acts.length > 0 || readers.length > 0);
  return own.map((agency) => (
    <section
      key={agency.unit.id}
      className={styles.own}
      aria-label={words.document.own(agency.unit.name)}
    >
      <OwnStudy documentId={documentId} agency={agency} />
    </section>
  ));
}

/** On a document's page for the Office: how many agencies have received, read and studied it. */
export function DocumentStudyPart({ documentId }: { documentId: string }) {
  const { document: words } = useWords().study;
  const isAgency = useSession().home === "agency";
  const { data } = useQuery({ ...read("getDocumentStudy", { params: { id: documentId } }), enabled: !isAgency }); // prettier-ignore
  if (!data || data.agencies.length === 0) return null;
  return (
    <Section title={words.title} lead={words.summary(data.counts.sent)}>
      <StudyFigures documentId={documentId} counts={data.counts} />
      <Group mt="xs">
        <TextLink to="/quan-triet/$id" params={{ id: documentId }}>
          {words.openBoard}
        </TextLink>
      </Group>
    </Section>
  );
}

/** Says once the page stands that the document is open; whether it was heard changes nothing for the reader. */
function useOpening(documentId: string, isAgency: boolean) {
  useEffect(() => {
    if (!isAgency) return;
    api("recordOpening", { body: { documentId } }, { idempotencyKey: newIdempotencyKey() }).catch(
      () => undefined,
    );
  }, [documentId, isAgency]);
}
