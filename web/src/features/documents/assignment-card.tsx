import type { Assignment } from "@dondoc/contract";
import { Anchor, Checkbox } from "@mantine/core";
import { memo, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { AssignmentActs } from "./assignment-acts.tsx";
import { AssignmentEditor } from "./assignment-editor.tsx";
import { KeyFacts, OtherFacts } from "./assignment-facts.tsx";
import { ModeChoice } from "./mode-choice.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import { useRoom } from "./room.ts";
import { RuleTrace } from "./rule-trace.tsx";
import { sayDue } from "./say-due.ts";
import { AssignmentStateBadge } from "./state-badge.tsx";
import { StateSign } from "./state-sign.tsx";
import styles from "./assignment-card.module.css";

interface CardProps {
  assignment: Assignment;
  number: number;
  chosen: boolean;
  /** The field to begin at when its form is open. */
  editing: { field: string | undefined } | null;
  /** Whether it is picked for a merge; null while none is being made. */
  picked: boolean | null;
}

/** One assignment: a few lines in the list, everything when it is chosen, a form when it is corrected. */
export const AssignmentCard = memo(function AssignmentCard(props: CardProps) {
  const { assignment, number, chosen, editing, picked } = props;
  const { documents, ui } = useWords();
  const { assignment: words, page } = documents;
  const room = useRoom();
  const [isWhole, setIsWhole] = useState(false);
  const { id, state } = assignment;
  const place = provisionPath(assignment.at, ui.path);
  return (
    <li className={styles.card} data-card={id} data-state={state} data-chosen={chosen || undefined}>
      <div className={styles.head}>
        {picked !== null && state !== "rejected" && state !== "released" && (
          <Checkbox
            className={styles.above}
            checked={picked}
            onChange={() => room.pickForMerge(id)}
            aria-label={`${words.mergePick}: ${page.passage(number)}`}
          />
        )}
        <h3 className={styles.title}>
          <button
            type="button"
            className={styles.choose}
            aria-expanded={chosen}
            onClick={() => room.choose(id)}
          >
            <span className={styles.number} aria-hidden>
              {number}
              <StateSign state={state} />
            </span>
            <span className="visually-hidden">{page.passage(number)}: </span>
            {place}
          </button>
        </h3>
        {assignment.foundBy === "person" && <span className={styles.note}>{words.byPerson}</span>}
        {/* Only the beginning is shown here: the whole stands in the document beside it. */}
        {chosen && !editing && assignment.text.length > 130 && (
          <Anchor
            component="button"
            type="button"
            className={styles.turn}
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? words.less : words.more}
          </Anchor>
        )}
        <AssignmentStateBadge state={state} />
      </div>
      {editing ? (
        <AssignmentEditor assignment={assignment} field={editing.field} />
      ) : (
        <p className={chosen ? (isWhole ? styles.text : styles.clamped) : styles.brief}>
          {assignment.text}
        </p>
      )}
      {!editing && !chosen && <Brief assignment={assignment} />}
      {!editing && chosen && <Whole assignment={assignment} />}
    </li>
  );
});

/** The two facts by which a line is known: who, and by when. */
function Brief({ assignment }: { assignment: Assignment }) {
  const { due, assignment: words, party } = useWords().documents;
  const names = assignment.parties
    .filter(({ role }) => role === "assignee")
    .map(({ name }) => name);
  const who =
    names.length > 2 ? `${names.slice(0, 2).join("; ")} +${names.length - 2}` : names.join("; ");
  return (
    <p className={styles.line}>
      {who === "" ? party.noAssignee : who} ·{" "}
      {assignment.due.map((one) => sayDue(one, due)).join("; ")}
      {assignment.mode !== null && ` · ${words.modes[assignment.mode]}`}
    </p>
  );
}

function Whole({ assignment }: { assignment: Assignment }) {
  const { assignment: words } = useWords().documents;
  const { state, rejectReason, taskCount } = assignment;
  const makesTasks = assignment.mode === "followed" && state !== "rejected";
  return (
    <>
      {rejectReason !== null && state === "rejected" && <p>{words.rejectReason(rejectReason)}</p>}
      <KeyFacts assignment={assignment} />
      <div className={styles.decide}>
        {state !== "rejected" && <ModeChoice assignment={assignment} />}
        <AssignmentActs assignment={assignment} />
      </div>
      <OtherFacts assignment={assignment} />
      {makesTasks && (
        <p>{state === "released" ? words.tasksMade(taskCount) : words.tasks(taskCount)}</p>
      )}
      <RuleTrace traces={assignment.traces} />
    </>
  );
}
