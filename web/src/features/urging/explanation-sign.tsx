import type { ExplanationStanding } from "@dondoc/contract";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  type TablerIcon,
} from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./urging.module.css";

const icons: Record<ExplanationStanding, TablerIcon> = {
  waiting: IconHourglass,
  overdue: IconAlertTriangle,
  "on-time": IconCircleCheck,
  late: IconCircleX,
};

/** Whether an agency has explained, by word and sign. */
export function ExplanationSign({ standing }: { standing: ExplanationStanding }) {
  const { standings } = useWords().urging;
  const Icon = icons[standing];
  return (
    <span className={styles.sign} data-standing={standing}>
      <Icon aria-hidden size={18} /> {standings[standing]}
    </span>
  );
}
