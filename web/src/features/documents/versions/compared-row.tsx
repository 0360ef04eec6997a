import type { ComparisonRow, EarlierTaskDecision } from "@dondoc/contract";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { sayDue } from "../say-due.ts";
import { EarlierTasks } from "./earlier-tasks.tsx";
import type { Draft } from "./decisions.ts";
import styles from "./comparison.module.css";

interface ComparedRowProps {
  row: ComparisonRow;
  draft: Draft;
  onDecide: (taskId: string, decision: EarlierTaskDecision) => void;
}

/** One assignment in both versions: the words that went and came, who, by when, and the tasks it had given. */
export function ComparedRow({ row, draft, onDecide }: ComparedRowProps) {
  const { versions: words } = useWords().documents;
  const { change, changed, earlier, later, tasks } = row;
  const parts = changed.map((part) => words.changed[part]).join(", ");
  return (
    <li className={styles.row} data-change={change}>
      <p className={styles.change}>
        <strong>{words.change[change]}</strong>
        {parts && <span>{words.differs(parts)}</span>}
      </p>
      {row.words.length > 0 ? (
        <Merged row={row} />
      ) : (
        <p className={styles.text}>{(later ?? earlier)?.text}</p>
      )}
      <dl className={styles.facts}>
        {change !== "added" && <Facts side={earlier} title={words.earlierSide} />}
        {change !== "dropped" && change !== "same" && (
          <Facts side={later} title={words.laterSide} />
        )}
      </dl>
      {tasks.length > 0 && <EarlierTasks tasks={tasks} draft={draft} onDecide={onDecide} />}
    </li>
  );
}

/** Both versions in one reading; what went and came is said to a screen reader too. */
function Merged({ row }: { row: ComparisonRow }) {
  const { versions: words } = useWords().documents;
  return (
    <p className={styles.text}>
      {row.words.map(({ kind, text }, index) => {
        // Runs have no identity but their place.
        const key = `${index}${kind}`;
        if (kind === "kept") return <span key={key}>{text} </span>;
        const [Tag, said] =
          kind === "taken-out"
            ? (["del", words.takenOut] as const)
            : (["ins", words.putIn] as const);
        return (
          <Tag key={key}>
            <span className="visually-hidden">[{said}: </span>
            {text}
            <span className="visually-hidden">]</span>{" "}
          </Tag>
        );
      })}
    </p>
  );
}

function Facts({ side, title }: { side: ComparisonRow["earlier"]; title: string }) {
  const { versions: words, due } = useWords().documents;
  if (!side) return null;
  const leads = side.parties.filter(({ role }) => role === "assignee").map(({ name }) => name);
  const dues = side.due.map((one) => sayDue(one, due)).join("; ");
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {words.assignees}: {leads.join("; ") || words.absent}. {words.due}: {dues}
        {side.lastDay && !dues.includes(formatDate(side.lastDay)) && (
          <> ({formatDate(side.lastDay)})</>
        )}
      </dd>
    </div>
  );
}
