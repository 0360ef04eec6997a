import type { ProgrammeDetail } from "@dondoc/contract";
import { Stack } from "@mantine/core";
import { programmeRoute, programmeTaskLists, targetShows } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import type { Tone } from "../../ui/tone-badge.tsx";
import styles from "./programmes.module.css";

type TaskShow = (typeof programmeTaskLists)[number];
type TargetShow = (typeof targetShows)[number];

const toneOf: Partial<Record<TaskShow | TargetShow, Tone>> = {
  done: "done",
  reached: "done",
  green: "done",
  amber: "waiting",
  overdue: "late",
  red: "late",
};

/** "46/46" and "14/15" with what stands behind them; each number opens its rows below. */
export function ProgrammeFigures({ programme }: { programme: ProgrammeDetail }) {
  const { programmes: words } = useWords();
  const { page } = words;
  const { tasks, targets } = programme;
  const taskFigures: Record<Exclude<TaskShow, "all">, string> = {
    done: words.of(tasks.done, tasks.total),
    open: String(tasks.total - tasks.done),
    overdue: String(tasks.overdue),
    standing: words.of(tasks.standingReported, tasks.standing),
  };
  return (
    <Stack gap="xs">
      {tasks.total + tasks.standing > 0 && (
        <nav aria-label={page.figuresTasks} className={styles.figures}>
          {programmeTaskLists
            .filter((show) => show !== "all")
            .filter((show) => show !== "standing" || tasks.standing > 0)
            .map((show) => (
              <Figure
                key={show}
                search={{ tasks: show }}
                hash="nhiem-vu"
                figure={taskFigures[show]}
                title={page.tasks[show]}
                tone={tasks.total === 0 ? undefined : toneOf[show]}
              />
            ))}
        </nav>
      )}
      <nav aria-label={page.figuresTargets} className={styles.figures}>
        {targetShows.map((show) => (
          <Figure
            key={show}
            search={{ targets: show }}
            hash="chi-tieu"
            figure={
              show === "reached" ? words.of(targets.reached, targets.total) : String(targets[show])
            }
            title={page.targets[show]}
            tone={targets.total === 0 ? undefined : toneOf[show]}
          />
        ))}
      </nav>
    </Stack>
  );
}

interface FigureProps {
  search: { tasks?: TaskShow; targets?: TargetShow };
  hash: string;
  figure: string;
  title: string;
  tone: Tone | undefined;
}

function Figure({ search, hash, figure, title, tone }: FigureProps) {
  const { id } = programmeRoute.useParams();
  const { asOf, ...shown } = programmeRoute.useSearch();
  const isShown =
    (search.tasks !== undefined && search.tasks === shown.tasks) ||
    (search.targets !== undefined && search.targets === shown.targets);
  return (
    <TextLink
      to="/chuong-trinh/$id"
      params={{ id }}
      search={{ ...(asOf && { asOf }), ...shown, ...search }}
      hash={hash}
      replace
      className={styles.figure ?? ""}
      aria-current={isShown ? "page" : undefined}
      data-tone={/^0(?:\/|$)/u.test(figure) ? undefined : tone}
    >
      <strong>{figure}</strong>
      <span>{title}</span>
    </TextLink>
  );
}
