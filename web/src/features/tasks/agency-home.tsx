import type { TaskFigures, TaskList } from "@dondoc/contract";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { countOf, FigureGrid, TaskTile } from "./figure-tiles.tsx";
import type { HomeProps } from "./home-props.ts";
import { MyWork } from "./my-work.tsx";
import { TaskBriefs } from "./task-briefs.tsx";

/** What an agency is asked first, the most pressing on top. */
const sections: readonly TaskList[] = ["overdue", "returned", "due-soon", "to-acknowledge"];

/** The director's page: what my agency owes, what came back, what is new. */
export function AgencyHome({ children }: HomeProps) {
  const { app, tasks } = useWords();
  const { unit } = useSession();
  const query = useQuery(read("getFigures", { query: { unitId: unit.id, unended: "true" } }));
  const asOf = query.data ? ` ${tasks.asOf(formatDate(query.data.asOf))}` : "";
  return (
    <Page title={app.home.agency} lead={tasks.home.agencyLead(unit.name) + asOf}>
      <MyWork />
      <Answer query={query}>
        {({ figures }) => (
          <Owed figures={figures} unitId={unit.id}>
            {children}
          </Owed>
        )}
      </Answer>
    </Page>
  );
}

function Owed({
  figures,
  unitId,
  children,
}: HomeProps & { figures: TaskFigures["figures"]; unitId: string }) {
  const { home, lists } = useWords().tasks;
  const tile = (list: TaskList, title?: string) => (
    <TaskTile
      list={list}
      count={countOf(figures, list)}
      unitId={unitId}
      {...(title ? { title } : {})}
    />
  );
  const isQuiet = sections.every((list) => countOf(figures, list) === 0);
  return (
    <Stack gap="lg">
      <FigureGrid label={home.figures}>
        {tile("overdue")}
        {tile("due-soon")}
        {tile("to-acknowledge")}
        {tile("returned")}
        {tile("to-confirm", home.agencySubmitted)}
        {tile("obstacles", home.agencyObstacles)}
        {tile("open")}
        {countOf(figures, "to-state") > 0 && tile("to-state")}
        {countOf(figures, "year-result") > 0 && tile("year-result")}
        {countOf(figures, "inherited") > 0 && tile("inherited")}
        {countOf(figures, "suspended") > 0 && tile("suspended")}
      </FigureGrid>
      {isQuiet && <EmptyState title={home.quietTitle}>{home.agencyQuiet}</EmptyState>}
      {children}
      {sections.map((list) => (
        <TaskBriefs
          key={list}
          list={list}
          title={lists[list]}
          count={countOf(figures, list)}
          unitId={unitId}
          withoutAgency
        />
      ))}
    </Stack>
  );
}
