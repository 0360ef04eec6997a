import type { Direction } from "@dondoc/contract";
import { DirectionView } from "./direction-view.tsx";
import styles from "./directions.module.css";

/** Directions one under the other; those that wait for their answer stand out. */
export function DirectionList({
  items,
  ofTask = false,
}: {
  items: readonly Direction[];
  ofTask?: boolean;
}) {
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <li
          key={one.id}
          className={styles.card}
          data-waiting={one.standing === "waiting" || one.standing === "overdue" || undefined}
        >
          <DirectionView direction={one} ofTask={ofTask} />
        </li>
      ))}
    </ul>
  );
}
