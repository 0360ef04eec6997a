import type { IndicatorInfo } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./indicators.module.css";

/** What stands behind a figure, on demand. */
export function Formula({ indicator, open = false }: { indicator: IndicatorInfo; open?: boolean }) {
  const words = useWords().indicators;
  return (
    <details className={styles.formula} open={open}>
      <summary>{words.formula}</summary>
      <p>{indicator.formula}</p>
      <p className={styles.quiet}>
        {words.better[indicator.direction]}. {words.legalBasis}: {indicator.legalBasis}.
      </p>
    </details>
  );
}
