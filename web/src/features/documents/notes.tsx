import type { DocumentDetail } from "@dondoc/contract";
import { Anchor, Button, Group } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import { useAct } from "../../ui/use-act.ts";
import { isAllowed } from "./acts.ts";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

/** What binds everybody and becomes nobody's task, unless a person says so. */
export function Notes({ document }: { document: DocumentDetail }) {
  const { notes: words, page } = useWords().documents;
  const { ui } = useWords();
  const room = useRoom();
  const act = useAct("addAssignment", { said: words.made, onDone: ({ id }) => room.choose(id) });
  const { notes, assignments } = document;
  if (notes.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{words.title(notes.length)}</summary>
      <ProblemAlert act={act} />
      <ul>
        {notes.map(({ kind, at, start, end, text }) => {
          const made = assignments.findIndex(
            (one) => one.state !== "rejected" && one.start <= start && one.end >= end,
          );
          return (
            <li key={start}>
              <strong>{words.kinds[kind]}</strong>
              {at !== "" && ` · ${provisionPath(at, ui.path)}`}: {text}
              <Group gap="xs">
                <Anchor
                  component="button"
                  type="button"
                  h={44}
                  onClick={() => room.showSpan(start)}
                >
                  {page.showInText}
                </Anchor>
                {made >= 0 && <span>{words.isTask(made + 1)}</span>}
                {made < 0 && isAllowed(room.acts, "addAssignment") && (
                  <Button
                    variant="default"
                    h={44}
                    px="sm"
                    loading={act.pending}
                    onClick={() => act.send({ body: { documentId: document.id, start, end } })}
                  >
                    {words.make}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
