import type { TaskFigures, TaskList } from "@dondoc/contract";
import { IconAlertTriangle, IconClock, IconPencil, type TablerIcon } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Children, type CSSProperties, type ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./figures.module.css";

export type Tone = "bad" | "soon" | "act" | "plain";

const icons: Record<Tone, TablerIcon | null> = {
  bad: IconAlertTriangle,
  soon: IconClock,
  act: IconPencil,
  plain: null,
};

const tones: Partial<Record<TaskList, Tone>> = {
  overdue: "bad",
  "confirmation-late": "bad",
  "extension-pending": "bad",
  returned: "bad",
  obstacles: "act",
  refused: "act",
  "received-after-due": "act",
  "suspension-ended": "act",
  "to-state": "act",
  "year-result": "act",
  "to-confirm": "act",
  "to-acknowledge": "act",
  "due-soon": "soon",
  "to-review": "soon",
};

/** How many rows a list has; null when the server does not count it ("all"). */
export const countIn = (figures: TaskFigures["figures"], list: TaskList): number | null =>
  figures.find((figure) => figure.list === list)?.count ?? null;

export const countOf = (figures: TaskFigures["figures"], list: TaskList): number =>
  countIn(figures, list) ?? 0;

/** Up to five figures in one row, more in two even ones. */
export function FigureGrid({ label, children }: { label: string; children: ReactNode }) {
  const count = Children.toArray(children).length;
  const columns = { "--columns": count <= 5 ? count : Math.ceil(count / 2) } as CSSProperties;
  return (
    <ul className={styles.grid} style={columns} aria-label={label}>
      {children}
    </ul>
  );
}

/** What stands inside a figure's link: the count, its icon, its name. */
export function TileFace({ count, title, tone }: { count: string; title: string; tone: Tone }) {
  const Icon = count === "0" ? null : icons[tone];
  return (
    <>
      <span className={styles.count}>
        {count}
        {Icon && <Icon aria-hidden size={22} />}
      </span>
      <span className={styles.title}>{title}</span>
    </>
  );
}

export const tileProps = (count: string, tone: Tone) => ({
  className: styles.tile ?? "",
  "data-tone": tone,
  ...(count === "0" ? { "data-zero": true } : {}),
});

interface TaskTileProps {
  list: TaskList;
  count: number;
  unitId?: string;
  /** Only what the person follows. */
  mine?: boolean;
  /** Where the list's own name is not what this person calls it. */
  title?: string;
}

/** One number that opens exactly the rows it counts. */
export function TaskTile({ list, count, unitId, mine, title }: TaskTileProps) {
  const { lists } = useWords().tasks;
  const tone = tones[list] ?? "plain";
  return (
    <li>
      <Link
        to="/nhiem-vu"
        search={{ list, ...(unitId ? { unitId } : {}), ...(mine ? { mine } : {}) }}
        {...tileProps(String(count), tone)}
      >
        <TileFace count={String(count)} title={title ?? lists[list]} tone={tone} />
      </Link>
    </li>
  );
}
