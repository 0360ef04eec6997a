import { Checkbox, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { directiveBoardRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { DirectiveTable } from "./directive-table.tsx";
import { PrintButton } from "../../ui/print-button.tsx";

/** How far each directive is. */
export function DirectiveBoardPage() {
  const { tasks } = useWords();
  const { overdueOnly = false, followed = false } = directiveBoardRoute.useSearch();
  const navigate = directiveBoardRoute.useNavigate();
  const query = useQuery(
    read("getDirectiveBoard", {
      query: {
        ...(overdueOnly && { overdueOnly: "true" }),
        ...(followed && { followed: "true" }),
      },
    }),
  );
  const narrow = (to: { overdueOnly: boolean; followed: boolean }) =>
    void navigate({
      search: {
        ...(to.overdueOnly && { overdueOnly: true }),
        ...(to.followed && { followed: true }),
      },
    });
  const asOf = query.data ? ` ${tasks.asOf(formatDate(query.data.asOf))}` : "";
  return (
    <Page
      title={tasks.board.directiveTitle}
      lead={tasks.board.directiveLead + asOf}
      actions={<PrintButton />}
    >
      <Group className="no-print" gap="lg">
        <Checkbox
          label={tasks.board.overdueOnly}
          checked={overdueOnly}
          onChange={({ currentTarget: { checked } }) => narrow({ overdueOnly: checked, followed })}
        />
        <Checkbox
          label={tasks.board.followedOnly}
          checked={followed}
          onChange={({ currentTarget: { checked } }) => narrow({ overdueOnly, followed: checked })}
        />
      </Group>
      <Answer query={query}>
        {(board) => <DirectiveTable rows={board.items} overdueOnly={overdueOnly} />}
      </Answer>
    </Page>
  );
}
