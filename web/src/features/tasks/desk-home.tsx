import type { TaskFigures } from "@dondoc/contract";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { DocumentBriefs } from "./document-briefs.tsx";
import { DocumentTile } from "./document-tile.tsx";
import { countOf, FigureGrid, TaskTile } from "./figure-tiles.tsx";
import type { HomeProps } from "./home-props.ts";
import { QuietDesk } from "./quiet-desk.tsx";
import { TaskBriefs } from "./task-briefs.tsx";

/** The Office specialist's day: what to enter, to confirm, to urge, to answer. */
export function DeskHome({ children }: HomeProps) {
  const { app, tasks } = useWords();
  const query = useQuery(read("getFigures", { query: {} }));
  const asOf = query.data ? ` ${tasks.asOf(formatDate(query.data.asOf))}` : "";
  return (
    <Page title={app.home.desk} lead={tasks.home.deskLead + asOf}>
      <Answer query={query}>{({ figures }) => <Desk figures={figures}>{children}</Desk>}</Answer>
    </Page>
  );
}

function Desk({ figures, children }: HomeProps & { figures: TaskFigures["figures"] }) {
  const { home } = useWords().tasks;
  const documents = useQuery(read("listDocuments", { query: { state: "review", limit: 5 } })).data;
  const { review, proposed } = documents?.counts ?? {};
  const submitted = countOf(figures, "to-confirm");
  const overdue = countOf(figures, "overdue");
  const isQuiet = figures.every(({ count }) => count === 0) && review === 0 && proposed === 0;
  return (
    <Stack gap="lg">
      <FigureGrid label={home.figures}>
        <DocumentTile state="review" count={review} title={home.documentsInReview} />
        <DocumentTile state="proposed" count={proposed} title={home.documentsProposed} />
        <TaskTile list="to-confirm" count={submitted} />
        <TaskTile list="overdue" count={overdue} title={home.overdueToUrge} />
        <TaskTile
          list="obstacles"
          count={countOf(figures, "obstacles")}
          title={home.obstaclesToAnswer}
        />
        <TaskTile list="refused" count={countOf(figures, "refused")} />
        <TaskTile list="to-review" count={countOf(figures, "to-review")} />
        <TaskTile list="suspension-ended" count={countOf(figures, "suspension-ended")} />
        <TaskTile list="undated" count={countOf(figures, "undated")} />
        <TaskTile list="stale" count={countOf(figures, "stale")} />
        <TaskTile list="received-after-due" count={countOf(figures, "received-after-due")} />
      </FigureGrid>
      {isQuiet && <QuietDesk />}
      {children}
      <DocumentBriefs
        documents={documents}
        search={{ state: "review" }}
        count={review ?? 0}
        title={home.documentsInReview}
      />
      <TaskBriefs list="to-confirm" title={home.oldestSubmissions} count={submitted} />
      <TaskBriefs list="overdue" title={home.oldestOverdue} count={overdue} />
    </Stack>
  );
}
