import type { DocumentDetail, DocumentRef, VersionKind } from "@dondoc/contract";
import { Anchor, Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { isAllowed } from "../acts.ts";
import styles from "../reading-room.module.css";
import { RelateDialog } from "./relate-dialog.tsx";

/** Which documents this one follows as a later version, which follow it, and which it seems to follow. */
export function VersionsBox({ document }: { document: DocumentDetail }) {
  const { versions: words } = useWords().documents;
  const [asking, setAsking] = useState(false);
  const { earlier, later, suggested } = document.versions;
  const count = earlier.length + later.length + suggested.length;
  // The sheet of acts lets every officer of the register state a version; agencies see what was stated.
  const mayState = isAllowed(document.acts, "relateVersions");
  if (count === 0 && !mayState) return null;
  const undecided = earlier.some(({ undecidedTasks }) => undecidedTasks > 0);
  return (
    <>
      <details className={styles.fold} open={suggested.length > 0 || undecided || undefined}>
        <summary>{words.box(count)}</summary>
        {suggested.map((one) => (
          <Suggestion key={one.id} document={document} suggested={one} />
        ))}
        <ul>
          {earlier.map((one) => (
            <li key={one.id}>
              {words.earlier(words.says[one.kind], nameOfRef(one))}{" "}
              {one.undecidedTasks > 0 && words.undecided(one.undecidedTasks)}{" "}
              <CompareLink id={document.id} earlierId={one.id} />
            </li>
          ))}
          {later.map((one) => (
            <li key={one.id}>
              {words.later(nameOfRef(one), words.says[one.kind])}{" "}
              <CompareLink id={one.id} earlierId={document.id} />
            </li>
          ))}
        </ul>
        {mayState && (
          <Group mb="sm">
            <Button variant="default" size="sm" onClick={() => setAsking(true)}>
              {words.state}
            </Button>
          </Group>
        )}
      </details>
      {asking && <RelateDialog document={document} onClose={() => setAsking(false)} />}
    </>
  );
}

export const nameOfRef = ({ reference, title }: DocumentRef): string => reference ?? title;

function CompareLink({ id, earlierId }: { id: string; earlierId: string }) {
  const { compare } = useWords().documents.versions;
  return (
    <Anchor
      underline="always"
      renderRoot={(props) => (
        <Link to="/van-ban/$id/so-sanh/$earlierId" params={{ id, earlierId }} {...props} />
      )}
    >
      {compare}
    </Anchor>
  );
}

type Suggested = DocumentDetail["versions"]["suggested"][number];

/** Two clicks at most: what the text says is offered, a person confirms it or compares first. */
function Suggestion({ document, suggested }: { document: DocumentDetail; suggested: Suggested }) {
  const { versions: words } = useWords().documents;
  const act = useAct("relateVersions", { said: words.stated });
  const confirm = (kind: VersionKind) =>
    act.send({ body: { documentId: document.id, earlierId: suggested.id, kind } });
  return (
    <div className={styles.suggestion}>
      <p>
        {words.suggested(words.says[suggested.kind], nameOfRef(suggested))}{" "}
        <CompareLink id={document.id} earlierId={suggested.id} />
      </p>
      <ProblemAlert act={act} />
      {isAllowed(document.acts, "relateVersions") && (
        <Button size="sm" loading={act.pending} onClick={() => confirm(suggested.kind)}>
          {words.confirmSuggested(words.says[suggested.kind])}
        </Button>
      )}
    </div>
  );
}
