import type { LegalDocumentDetail } from "@dondoc/contract";
import { Anchor, Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { legalDocumentRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { LegalStandingBadge } from "../../ui/legal-standing.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { CitedBy } from "./cited-by.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { RefLinks } from "./ref-links.tsx";
import { RelateDialog } from "./relate-dialog.tsx";
import { History, Relations } from "./relations.tsx";
import styles from "./legal-basis.module.css";

/** One document of the register: whether it binds, since when, what replaced it, and who rests on it. */
export function LegalDocumentPage() {
  const { id } = legalDocumentRoute.useParams();
  return (
    <Answer query={useQuery(read("getLegalDocument", { params: { id } }))}>
      {(document) => <LegalRecord document={document} />}
    </Answer>
  );
}

function LegalRecord({ document }: { document: LegalDocumentDetail }) {
  const { legalBasis, ui } = useWords();
  const words = legalBasis.page;
  const kind = legalBasis.kinds[document.kind];
  return (
    <Page
      title={`${kind} ${document.reference}`}
      lead={document.title}
      actions={<Actions document={document} />}
    >
      <Group gap="sm">
        <TextLink to="/can-cu-phap-ly" className={styles.back}>
          <IconArrowLeft aria-hidden size={18} /> {words.back}
        </TextLink>
        <LegalStandingBadge standing={document.standing} />
        {document.chain.length > 0 && (
          <span>
            {legalBasis.relations["acted-upon"].replaces} <RefLinks of={document.chain} />
          </span>
        )}
      </Group>
      <Section title={words.facts}>
        <RecordFacts document={document} />
      </Section>
      <Section title={words.history}>
        <History document={document} />
      </Section>
      <Section title={words.relations}>
        <Relations document={document} />
      </Section>
      <Section title={words.citedBy}>
        <CitedBy citing={document.citedBy} />
      </Section>
      <Section title={ui.history}>
        <Journal entries={document.journal} />
      </Section>
    </Page>
  );
}

function RecordFacts({ document }: { document: LegalDocumentDetail }) {
  const { legalBasis, ui } = useWords();
  const words = legalBasis.page;
  const day = (date: string | null) => (date ? formatDate(date) : words.unknownDay);
  const { issuedOn, issuedYear, declaredStanding, declaredOn } = document;
  return (
    <Facts
      facts={[
        [words.number, document.reference],
        [words.issuer, document.issuer],
        [words.issued, issuedOn === null && issuedYear ? words.year(issuedYear) : day(issuedOn)],
        [words.effective, day(document.effectiveFrom)],
        [words.expired, document.expiredFrom && formatDate(document.expiredFrom)],
        [
          words.declared,
          declaredStanding &&
            declaredOn &&
            words.declaredOn(ui.legalStandings[declaredStanding], formatDate(declaredOn)),
        ],
        [words.source, document.source],
        [
          "",
          document.sourceUrl && (
            <Anchor href={document.sourceUrl} target="_blank" rel="noreferrer">
              {words.sourceLink}
            </Anchor>
          ),
        ],
        [words.note, document.note],
        [
          words.checked,
          document.checkedOn
            ? words.checkedBy(document.checkedBy ?? "", formatDate(document.checkedOn))
            : words.uncheckedLong,
        ],
      ]}
    />
  );
}

function Actions({ document }: { document: LegalDocumentDetail }) {
  const { edit, relate } = useWords().legalBasis;
  const [correcting, correct] = useDisclosure();
  const [relating, relates] = useDisclosure();
  const may = (act: string) => document.acts.some((one) => one.act === act && one.allowed);
  return (
    <>
      {may("legal-basis.relate") && <Button onClick={relates.open}>{relate.open}</Button>}
      {may("legal-basis.correct") && (
        <Button variant="default" onClick={correct.open}>
          {edit.correct}
        </Button>
      )}
      {correcting && <EntryDialog document={document} onClose={correct.close} />}
      {relating && <RelateDialog document={document} onClose={relates.close} />}
    </>
  );
}
