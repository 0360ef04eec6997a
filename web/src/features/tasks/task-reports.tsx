import type { TaskDetail } from "@dondoc/contract";
import { Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import styles from "./task-page.module.css";

export function TaskReports({ reports }: { reports: TaskDetail["reports"] }) {
  const { task: words } = useWords().tasks;
  if (reports.length === 0) return null;
  return (
    <section className={styles.part}>
      <Title order={2}>{words.reports}</Title>
      <ol className={styles.entries}>
        {reports.map((report) => (
          <li key={report.id}>
            <p className={styles.preserved}>{report.content}</p>
            {report.document && (
              <p>
                {words.resultDocument(
                  report.document.documentNumber,
                  formatDate(report.document.issuedOn),
                  report.document.receivedBy,
                )}
              </p>
            )}
            <p className={styles.quiet}>
              {report.percent !== null && <strong>{words.percent(report.percent)} · </strong>}
              {words.byAt(report.reportedBy.name, formatInstant(report.reportedAt))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
