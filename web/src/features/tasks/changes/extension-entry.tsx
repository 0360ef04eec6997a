import type { Extension } from "@dondoc/contract";
import { Anchor } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../../ui/dates.ts";
import styles from "../task-page.module.css";
import { deciderOf } from "./decider-of.ts";

/** What a request asked for and why, in the words of the one who asked. */
export function ExtensionRequest({ extension }: { extension: Extension }) {
  const { extension: words } = useWords().taskChanges;
  const { ground, category, oldDueOn, proposedOn, requestedBy, requestedAt, upward } = extension;
  return (
    <>
      <p>
        <strong>{words.no(extension.no)}:</strong>{" "}
        {words.asked(formatDate(oldDueOn), formatDate(proposedOn))}
      </p>
      <p>{words.ground(words.grounds[ground], words.categories[category])}</p>
      <p className={styles.preserved}>{extension.explanation}</p>
      <p className={styles.preserved}>
        <strong>{words.missing}:</strong> {extension.missing}
      </p>
      <p>
        <strong>{words.percent}:</strong> {words.percentOf(extension.percent)}
      </p>
      <p>
        <strong>{words.document}:</strong> {extension.documentNumber}
        {extension.fileName && (
          <>
            {" · "}
            <Anchor href={`/api/extensions/${extension.id}/file`}>
              {words.file(extension.fileName)}
            </Anchor>
          </>
        )}
      </p>
      {extension.central && <p>{words.central}.</p>}
      {!extension.inTime && <p>{words.late}.</p>}
      <p className={styles.quiet}>{words.byAt(requestedBy.name, formatInstant(requestedAt))}</p>
      {upward && (
        <p>{words.upward(upward.document, words.byAt(upward.by.name, formatInstant(upward.at)))}</p>
      )}
    </>
  );
}

/** Who decided what, when and why; or that it still waits. */
export function ExtensionOutcome({ extension }: { extension: Extension }) {
  const { extension: words } = useWords().taskChanges;
  const { decision, oldDueOn, newDueOn, daysLateBefore, daysLateAfter, decidedAt } = extension;
  if (decision === null || decidedAt === null) {
    return (
      <p>
        <strong>{words.outcomes.waiting}</strong>
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>
          {newDueOn
            ? words.approvedTo(formatDate(oldDueOn), formatDate(newDueOn))
            : words.outcomes[decision]}
        </strong>
        {newDueOn && daysLateBefore !== null && daysLateAfter !== null && (
          <>; {words.lateChange(daysLateBefore, daysLateAfter)}</>
        )}
      </p>
      {extension.basis && (
        <p>
          <strong>{words.basis}:</strong> {extension.basis}
        </p>
      )}
      {extension.reason && (
        <p className={styles.preserved}>
          <strong>{words.reason}:</strong> {extension.reason}
        </p>
      )}
      <p className={styles.quiet}>
        {words.byAt(deciderOf(extension, words), formatInstant(decidedAt))}
      </p>
    </>
  );
}
