import type { DocumentDetail } from "@dondoc/contract";
import { Anchor, Button, Title } from "@mantine/core";
import { IconDownload, IconFileText } from "@tabler/icons-react";
import { useEffect } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { BackToRegister } from "./back-to-register.tsx";
import { ExpungeMenu } from "./expunge-menu.tsx";
import { nameOf } from "./name-of.ts";
import { useRoom } from "./room.ts";
import { DocumentStateBadge } from "./state-badge.tsx";
import styles from "./room-head.module.css";

/** What the document is, in two lines: on an office screen the reading must begin above the fold. */
export function RoomHead({ document }: { document: DocumentDetail }) {
  const { app, documents: words } = useWords();
  const { header, fileName, state } = document;
  const name = nameOf(document, words);
  useEffect(() => {
    window.document.title = `${name} · ${app.product}`;
  }, [name, app.product]);
  const origin = [header.issuerName, header.issuedOn && formatDate(header.issuedOn)];
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Title order={1} size="h2">
          {name}
        </Title>
        <DocumentStateBadge state={state} />
        <span>{origin.filter(Boolean).join(" · ")}</span>
        <span className={styles.doors}>
          <BackToRegister />
          {document.pages !== null && document.hasFile && <PagesButton document={document} />}
          {document.hasFile && (
            <Anchor href={`/api/documents/${document.id}/file`} className={styles.door} download>
              <IconDownload aria-hidden size={18} /> {words.page.original}
            </Anchor>
          )}
          <ExpungeMenu />
        </span>
      </div>
      <p className={styles.subject}>{header.subject ?? fileName ?? words.register.noSubject}</p>
    </header>
  );
}

function PagesButton({ document }: { document: DocumentDetail }) {
  const { pages: words } = useWords().documents;
  const room = useRoom();
  return (
    <Button
      variant="subtle"
      h={44}
      px="xs"
      leftSection={<IconFileText aria-hidden size={18} />}
      onClick={() => room.ask({ kind: "pages", page: 1 })}
    >
      {document.scan ? words.scanned : words.printed}
    </Button>
  );
}
