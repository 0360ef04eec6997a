import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import type { Lens } from "./lens.ts";
import type { PeriodSearch } from "../../ui/period-bar.tsx";
import styles from "./indicators.module.css";

const tabs = [
  { to: "/chi-so", key: "all" },
  { to: "/chi-so/theo-co-quan", key: "byAgency" },
  { to: "/chi-so/bieu-do", key: "pictures" },
] as const;

/** The three views of the room; the period and the origin go with whoever changes between them. */
export function IndicatorTabs({ search }: { search: PeriodSearch & Pick<Lens, "origin"> }) {
  const words = useWords().indicators;
  return (
    <nav aria-label={words.views} className={`${styles.tabs} no-print`}>
      {tabs.map(({ to, key }) => (
        <Link
          key={to}
          to={to}
          search={search}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {words[key]}
        </Link>
      ))}
    </nav>
  );
}
