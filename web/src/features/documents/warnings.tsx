import type { DocumentDetail } from "@dondoc/contract";
import { Alert, Anchor } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

/** What the reader of the text found strange about the document itself. */
export function Warnings({ document }: { document: DocumentDetail }) {
  const { page } = useWords().documents;
  const room = useRoom();
  return (
    <>
      {document.secondarySource && (
        <Alert variant="outline" color="#7a4a00" icon={<IconAlertTriangle aria-hidden />}>
          {page.secondary}
        </Alert>
      )}
      {document.warnings.length > 0 && (
        <details className={styles.fold}>
          <summary>{page.warnings(document.warnings.length)}</summary>
          <ul>
            {document.warnings.map(({ code, message, start }) => (
              <li key={`${code}${start}${message}`}>
                {message}{" "}
                {start !== null && (
                  <Anchor component="button" type="button" onClick={() => room.showSpan(start)}>
                    {page.showInText}
                  </Anchor>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
