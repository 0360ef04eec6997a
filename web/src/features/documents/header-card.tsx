import type { DocumentDetail } from "@dondoc/contract";
import { Anchor, Button, Group, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ActButton } from "./act-button.tsx";
import { actNamed } from "./acts.ts";
import { HeaderEditor } from "./header-editor.tsx";
import { headerFacts, type HeaderFact } from "./header-facts.ts";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

interface HeaderCardProps {
  document: DocumentDetail;
  editing: { field: string | undefined } | null;
  onClose: () => void;
}

/** What the head and the signature say; what is missing or doubtful is asked under the text. */
export function HeaderCard({ document, editing, onClose }: HeaderCardProps) {
  const { header: words, page } = useWords().documents;
  const room = useRoom();
  const dictionary = useWords().documents;
  const [full, setFull] = useState(false);
  const facts = headerFacts(document, dictionary);
  if (editing) {
    return (
      <section className={styles.box} data-header aria-labelledby="header-card">
        <Title order={2} size="h3" id="header-card">
          {words.title}
        </Title>
        <HeaderEditor document={document} field={editing.field} onClose={onClose} />
      </section>
    );
  }
  return (
    <section className={`${styles.box} ${styles.slim}`} data-header aria-labelledby="header-card">
      <h2 id="header-card" className="visually-hidden">
        {words.title}
      </h2>
      <div className={styles.oneLine}>
        <span className={styles.brief}>{brief(document, dictionary)}</span>
        <Group gap={0} className="no-print">
          <Button
            variant="subtle"
            h={44}
            px="xs"
            aria-expanded={full}
            onClick={() => setFull(!full)}
          >
            {full ? words.brief : words.full}
          </Button>
          <ActButton
            act={actNamed(room.acts, "correctHeader")}
            onAct={() => room.editHeader()}
            variant="subtle"
            h={44}
            px="xs"
          >
            {words.edit}
            <span className="visually-hidden"> {words.title.toLowerCase()}</span>
          </ActButton>
        </Group>
      </div>
      {full && (
        <dl className={styles.fields}>
          {facts.map((fact) => (
            <HeaderField key={fact.field} fact={fact} />
          ))}
          {document.addressees.length > 0 && (
            <div>
              <dt>{page.addressees}</dt>
              <dd>{document.addressees.join("; ")}</dd>
            </div>
          )}
          <People document={document} />
        </dl>
      )}
    </section>
  );
}

/** When it came and who signed it; title and subject say the rest. */
function brief(
  { header }: DocumentDetail,
  { register, header: words }: Dictionary["documents"],
): string {
  return [
    register.received(formatDate(header.receivedOn)),
    header.signer && `${words.fields.signer}: ${header.signer}`,
    header.urgency,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Who entered, proposed and reviewed it. */
function People({ document }: { document: DocumentDetail }) {
  const { page } = useWords().documents;
  const { enteredBy, proposedBy, reviewedBy } = document;
  return (
    <div>
      <dt>{page.people}</dt>
      <dd>{page.enteredBy(enteredBy.name)}</dd>
      {proposedBy && <dd>{page.proposedBy(proposedBy.name)}</dd>}
      {reviewedBy && <dd>{page.reviewedBy(reviewedBy.name)}</dd>}
    </div>
  );
}

function HeaderField({ fact }: { fact: HeaderFact }) {
  const { header: words } = useWords().documents;
  const room = useRoom();
  const canCorrect = actNamed(room.acts, "correctHeader")?.allowed ?? false;
  return (
    <div>
      <dt>{fact.title}</dt>
      <dd>
        {fact.value}
        {fact.flag !== null && (
          <Text span c="#7a4a00" fw={600} display="block">
            <IconAlertTriangle aria-hidden size={16} /> {fact.note}{" "}
            {canCorrect && (
              <Anchor component="button" type="button" onClick={() => room.editHeader(fact.field)}>
                {fact.flag === "missing" ? words.ask : words.check}
                <span className="visually-hidden">: {fact.title}</span>
              </Anchor>
            )}
          </Text>
        )}
      </dd>
    </div>
  );
}
