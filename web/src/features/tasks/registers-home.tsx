import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { AgencyTable } from "./agency-table.tsx";
import { DirectiveTable } from "./directive-table.tsx";
import type { HomeProps } from "./home-props.ts";
import { countOf, FigureGrid, TaskTile } from "./figure-tiles.tsx";

const shown = ["open", "overdue", "due-soon", "to-confirm", "completed"] as const;

/** The whole picture: five figures, the agencies, the documents. */
export function RegistersHome({ children }: HomeProps) {
  const { app, tasks } = useWords();
  const figures = useQuery(read("getFigures", { query: {} }));
  const agencies = useQuery(read("getAgencyBoard", { query: {} }));
  const directives = useQuery(read("getDirectiveBoard", { query: {} }));
  const asOf = figures.data ? ` ${tasks.asOf(formatDate(figures.data.asOf))}` : "";
  return (
    <Page title={app.home.registers} lead={tasks.home.registersLead + asOf}>
      <Answer query={figures}>
        {(answer) => (
          <FigureGrid label={tasks.home.figures}>
            {shown.map((list) => (
              <TaskTile key={list} list={list} count={countOf(answer.figures, list)} />
            ))}
          </FigureGrid>
        )}
      </Answer>
      {children}
      <Stack gap="xs" component="section">
        <Title order={2}>{tasks.board.agencyTitle}</Title>
        <Answer query={agencies}>{(board) => <AgencyTable board={board} />}</Answer>
      </Stack>
      <Stack gap="xs" component="section">
        <Title order={2}>{tasks.board.directiveTitle}</Title>
        <Answer query={directives}>{(board) => <DirectiveTable rows={board.items} />}</Answer>
      </Stack>
    </Page>
  );
}
