import type { DocumentDetail } from "@dondoc/contract";
import { Anchor, Button, Group, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
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

/** What the head and the signature say; what is missing or doubtful is asked here. */
export function HeaderCard({ document, editing, onClose }: HeaderCardProps) {
  const { header: words, page } = useWords().documents;
  const room = useRoom();
  const dictionary = useWords().documents;
  const [full, setFull] = useState(false);
  const facts = headerFacts(document, dictionary);
  const shown = facts.filter(({ main, flag }) => full || main || flag !== null);
  return (
    <section className={styles.box} data-header aria-labelledby="header-card">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3" id="header-card">
          {words.title}
        </Title>
        {!editing && (
          <Group gap="xs">
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
              variant="default"
              h={44}
              px="sm"
              leftSection={<IconPencil aria-hidden size={18} />}
            >
              {words.edit}
            </ActButton>
          </Group>
        )}
      </Group>
      {editing ? (
        <HeaderEditor document={document} field={editing.field} onClose={onClose} />
      ) : (
        <dl className={styles.fields}>
          {shown.map((fact) => (
            <HeaderField key={fact.field} fact={fact} />
          ))}
          {full && document.addressees.length > 0 && (
            <div>
              <dt>{page.addressees}</dt>
              <dd>{document.addressees.join("; ")}</dd>
            </div>
          )}
          {full && <People document={document} />}
        </dl>
      )}
    </section>
  );
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
