import type { TaskFigures } from "@dondoc/contract";
import { Checkbox, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useOwnDesk } from "../../app/own-desk.ts";
import { homeRoute } from "../../app/routes.ts";
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

/** The Office specialist's day: what to enter, to confirm, to urge, to answer; their own first, everybody's by one switch. */
export function DeskHome({ children }: HomeProps) {
  const { app, tasks } = useWords();
  const mine = useOwnDesk();
  const query = useQuery(
    read("getFigures", { query: { unended: "true", ...(mine ? { mine: "true" } : {}) } }),
  );
  const asOf = query.data ? ` ${tasks.asOf(formatDate(query.data.asOf))}` : "";
  return (
    <Page title={app.home.desk} lead={(mine ? tasks.home.ownDeskLead : tasks.home.deskLead) + asOf}>
      <OwnDeskSwitch mine={mine} />
      <Answer query={query}>
        {({ figures }) => (
          <Desk figures={figures} mine={mine}>
            {children}
          </Desk>
        )}
      </Answer>
    </Page>
  );
}

/** Between what the person follows and the whole Office's; it stands in the address. */
function OwnDeskSwitch({ mine }: { mine: boolean }) {
  const { list } = useWords().tasks;
  const navigate = homeRoute.useNavigate();
  return (
    <Checkbox
      className="no-print"
      mb="md"
      label={list.mine}
      checked={mine}
      onChange={({ currentTarget }) => {
        const desk = currentTarget.checked ? "mine" : "all";
        void navigate({ search: (before) => ({ ...before, desk }) });
      }}
    />
  );
}

interface DeskProps extends HomeProps {
  figures: TaskFigures["figures"];
  mine: boolean;
}

function Desk({ figures, mine, children }: DeskProps) {
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
        <TaskTile mine={mine} list="to-confirm" count={submitted} />
        <TaskTile mine={mine} list="overdue" count={overdue} title={home.overdueToUrge} />
        <TaskTile
          mine={mine}
          list="obstacles"
          count={countOf(figures, "obstacles")}
          title={home.obstaclesToAnswer}
        />
        <TaskTile mine={mine} list="refused" count={countOf(figures, "refused")} />
        <TaskTile mine={mine} list="to-review" count={countOf(figures, "to-review")} />
        <TaskTile
          mine={mine}
          list="suspension-ended"
          count={countOf(figures, "suspension-ended")}
        />
        <TaskTile mine={mine} list="undated" count={countOf(figures, "undated")} />
        <TaskTile mine={mine} list="stale" count={countOf(figures, "stale")} />
        <TaskTile
          mine={mine}
          list="received-after-due"
          count={countOf(figures, "received-after-due")}
        />
      </FigureGrid>
      {isQuiet && <QuietDesk />}
      {children}
      <DocumentBriefs
        documents={documents}
        search={{ state: "review" }}
        count={review ?? 0}
        title={home.documentsInReview}
      />
      <TaskBriefs mine={mine} list="to-confirm" title={home.oldestSubmissions} count={submitted} />
      <TaskBriefs mine={mine} list="overdue" title={home.oldestOverdue} count={overdue} />
    </Stack>
  );
}
