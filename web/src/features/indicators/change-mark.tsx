import type { IndicatorFigure, IndicatorInfo } from "@dondoc/contract";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { changeOf } from "./change-of.ts";
import { numberWord } from "./figure-words.ts";
import styles from "./indicators.module.css";

interface ChangeMarkProps {
  indicator: IndicatorInfo;
  now: IndicatorFigure;
  before: IndicatorFigure;
}

/** How it moved since the period before: a word, an arrow, and whether that is good. */
export function ChangeMark({ indicator, now, before }: ChangeMarkProps) {
  const words = useWords().indicators;
  const change = changeOf(now, before, indicator.direction);
  if (change === null) return null;
  if (change.way === "same") return <span className={styles.quiet}>{words.change.same}</span>;
  const Arrow = change.way === "up" ? IconArrowUp : IconArrowDown;
  const by = numberWord(change.by);
  const amount = indicator.unit === "percent" ? words.change.points(by) : by;
  const tone = change.isGood === null ? styles.quiet : change.isGood ? styles.good : styles.bad;
  return (
    <span className={tone}>
      <Arrow aria-hidden size={16} />
      {words.change[change.way](amount)}
      {change.isGood !== null && `, ${change.isGood ? words.change.good : words.change.bad}`}
    </span>
  );
}
