import type { Series } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";
import { StandingBadge } from "../../ui/standing-badge.tsx";
import styles from "./clocks.module.css";

/** How each period of a periodic duty went, the latest first. */
export function SeriesSection({ taskId, series }: { taskId: string; series: Series }) {
  const { series: words } = useWords().clocks;
  const next = series.nextOn === null ? words.ended : words.next(formatDate(series.nextOn));
  return (
    <Section title={words.title} lead={`${words.lead(series.rule)} ${next}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.lastDay}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {series.periods.map((period) => (
            <tr key={period.id}>
              <th scope="row">
                {period.id === taskId ? (
                  <>
                    {period.period} <span className={styles.quiet}>({words.thisOne})</span>
                  </>
                ) : (
                  <Link to="/nhiem-vu/$id" params={{ id: period.id }}>
                    {period.period}
                  </Link>
                )}
              </th>
              <td data-label={words.lastDay}>{formatDate(period.lastDay)}</td>
              <td>
                <StandingBadge standing={period.standing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
