import type { TaskDetail } from "@dondoc/contract";
import { Title } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import styles from "../task-page.module.css";

type Life = TaskDetail["life"];

/** Who held the task before, who says it is not theirs, and when it rested; nothing where none of that happened. */
export function TaskLifeSection({ task: { id, life } }: { task: TaskDetail }) {
  const { life: words } = useWords().taskChanges;
  const { refusals, suspensions, transfers } = life;
  if (refusals.length + suspensions.length + transfers.length === 0) return null;
  return (
    <section className={styles.part}>
      <Title order={2}>{words.title}</Title>
      <ul className={styles.entries}>
        {transfers.map((transfer) => (
          <li key={transfer.to.id}>
            <Transfer transfer={transfer} of={id} />
          </li>
        ))}
        {refusals.map((refusal) => (
          <li key={refusal.id}>
            <Refusal refusal={refusal} />
          </li>
        ))}
        {suspensions.map((suspension) => (
          <li key={suspension.id}>
            <Suspension suspension={suspension} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Transfer({ transfer, of }: { transfer: Life["transfers"][number]; of: string }) {
  const { life: words } = useWords().taskChanges;
  const { from, to, basis, reason, daysLate, on, by } = transfer;
  return (
    <>
      <p>
        {from.id === of ? (
          <TextLink to="/nhiem-vu/$id" params={{ id: to.id }}>
            {words.passed(to.unit.name, to.number)}
          </TextLink>
        ) : (
          <strong>{words.inherited(from.unit.name, from.number)}</strong>
        )}
        {", "}
        {words.passedOn(formatDate(on), basis)}
      </p>
      <p>{words.oldDelay(from.unit.name, daysLate)}</p>
      <p className={styles.preserved}>
        <strong>{words.reason}:</strong> {reason}
      </p>
      <p className={styles.quiet}>{by.name}</p>
    </>
  );
}

function Refusal({ refusal }: { refusal: Life["refusals"][number] }) {
  const { life: words } = useWords().taskChanges;
  const { unit, legalGround, explanation, by, at, decision, reason, decidedBy, decidedAt } =
    refusal;
  return (
    <>
      <p>
        <strong>{words.refusal(unit.name, legalGround)}</strong>
      </p>
      <p className={styles.preserved}>{explanation}</p>
      <p className={styles.quiet}>{words.byAt(by.name, formatInstant(at))}</p>
      {decision === null ? (
        <p>
          <strong>{words.answerable(unit.name)}</strong>
        </p>
      ) : (
        <>
          <p>
            <strong>{words[decision]}</strong>
          </p>
          <p className={styles.preserved}>
            <strong>{words.reason}:</strong> {reason}
          </p>
          <p className={styles.quiet}>
            {words.byAt(decidedBy?.name ?? "", decidedAt ? formatInstant(decidedAt) : "")}
          </p>
        </>
      )}
    </>
  );
}

function Suspension({ suspension }: { suspension: Life["suspensions"][number] }) {
  const { life: words } = useWords().taskChanges;
  const { decisionNumber, reviewOn, reason, by, at, resumedAt, resumedBy, newDueOn } = suspension;
  const { basis, daysLateBefore } = suspension;
  return (
    <>
      <p>
        <strong>{words.suspended(decisionNumber, formatDate(reviewOn))}</strong>
      </p>
      {daysLateBefore !== null && daysLateBefore > 0 && <p>{words.lateThen(daysLateBefore)}</p>}
      <p className={styles.preserved}>
        <strong>{words.reason}:</strong> {reason}
      </p>
      <p className={styles.quiet}>{words.byAt(by.name, formatInstant(at))}</p>
      {resumedAt && (
        <>
          <p>
            <strong>{newDueOn ? words.resumed(formatDate(newDueOn)) : words.resumedUndated}</strong>
            {basis && `, ${words.onBasis(basis)}`}
          </p>
          <p className={styles.preserved}>
            <strong>{words.reason}:</strong> {suspension.resumeReason}
          </p>
          <p className={styles.quiet}>
            {words.byAt(resumedBy?.name ?? "", formatInstant(resumedAt))}
          </p>
        </>
      )}
    </>
  );
}
