import type { ReportCheck } from "@dondoc/contract";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./reports.module.css";

/** Whether the sums of a report agree, and which do not: said before anybody has to ask. */
export function SheetChecks({ checks }: { checks: readonly ReportCheck[] }) {
  const words = useWords().reports;
  if (checks.length === 0) return null;
  const wrong = checks.filter(({ holds }) => !holds);
  const agree = wrong.length === 0;
  return (
    <section className={agree ? styles.agree : styles.disagree}>
      <p>
        {agree ? (
          <IconCircleCheck aria-hidden size={20} />
        ) : (
          <IconAlertTriangle aria-hidden size={20} />
        )}
        <strong>{agree ? words.agree : words.disagree}</strong>
      </p>
      {!agree && <Sums checks={wrong} />}
      <details>
        <summary>{words.checks}</summary>
        <Sums checks={checks} />
      </details>
    </section>
  );
}

function Sums({ checks }: { checks: readonly ReportCheck[] }) {
  return (
    <ul>
      {checks.map(({ name, words }) => (
        <li key={name}>
          {name}: {words}
        </li>
      ))}
    </ul>
  );
}
