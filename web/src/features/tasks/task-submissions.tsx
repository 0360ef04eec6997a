import type { TaskDetail } from "@dondoc/contract";
import { Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { ResultCheck } from "./result-check.tsx";
import tableStyles from "./stacked-table.module.css";
import styles from "./task-page.module.css";

type Submission = TaskDetail["submissions"][number];

interface SubmissionsProps {
  submissions: readonly Submission[];
  taskId: string;
  /** Whom the directive names as receivers. */
  receivers: readonly string[];
}

/** Each report of completion with its evidence and what became of it. */
export function TaskSubmissions({ submissions, taskId, receivers }: SubmissionsProps) {
  const { task: words } = useWords().tasks;
  if (submissions.length === 0) return null;
  return (
    <section className={styles.part}>
      <Title order={2}>{words.submissions}</Title>
      <ol className={styles.entries}>
        {submissions.map((submission) => (
          <li key={submission.id}>
            <Outcome submission={submission} />
            {submission.note && <p className={styles.preserved}>{submission.note}</p>}
            <ResultCheck submission={submission} receivers={receivers} />
            <EvidenceTable evidence={submission.evidence} taskId={taskId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Outcome({ submission }: { submission: Submission }) {
  const { task: words } = useWords().tasks;
  const { outcome, decidedBy, decidedAt, decisionReason, returnedFault, completedOn } = submission;
  return (
    <>
      <p className={styles.quiet}>
        {words.byAt(submission.submittedBy.name, formatInstant(submission.submittedAt))}
      </p>
      <p>
        <strong>{words.outcomes[outcome ?? "waiting"]}</strong>
        {returnedFault && `, ${words.faults[returnedFault]}`}
        {completedOn && `, ${words.completedOn(formatDate(completedOn))}`}
        {decidedBy && decidedAt && (
          <span className={styles.quiet}>
            {" "}
            · {words.byAt(decidedBy.name, formatInstant(decidedAt))}
          </span>
        )}
      </p>
      {decisionReason && (
        <p className={styles.preserved}>
          {words.reason}: {decisionReason}
        </p>
      )}
    </>
  );
}

function EvidenceTable({ evidence, taskId }: { evidence: Submission["evidence"]; taskId: string }) {
  const { task: words } = useWords().tasks;
  return (
    <table
      className={tableStyles.table}
      aria-label={words.submissions}
      style={{ marginTop: "0.5rem" }}
    >
      <thead>
        <tr>
          <th scope="col">{words.evidenceNumber}</th>
          <th scope="col">{words.evidenceDate}</th>
          <th scope="col">{words.evidenceTo}</th>
          <th scope="col">{words.evidenceFile}</th>
        </tr>
      </thead>
      <tbody>
        {evidence.map((one) => (
          <tr key={one.id}>
            <th scope="row" data-label={words.evidenceNumber}>
              {one.documentNumber}
            </th>
            <td data-label={words.evidenceDate} className={tableStyles.nowrap}>
              {formatDate(one.issuedOn)}
            </td>
            <td data-label={words.evidenceTo}>
              {one.receivedBy}
              {one.asNamed === false && <div className={styles.quiet}>{words.notNamed}</div>}
            </td>
            <td data-label={words.evidenceFile}>
              {one.fileName ? (
                <a href={`/api/tasks/${taskId}/evidence/${one.id}`} download={one.fileName}>
                  {words.download(one.fileName)}
                </a>
              ) : (
                <span className={styles.quiet}>{words.noFile}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
