import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { agencyBoardRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { AgencyTable } from "./agency-table.tsx";
import { PrintButton } from "../../ui/print-button.tsx";

/** Every agency's tasks in numbers; each number opens its rows. */
export function AgencyBoardPage() {
  const { tasks } = useWords();
  const { overdueOnly = false } = agencyBoardRoute.useSearch();
  const navigate = agencyBoardRoute.useNavigate();
  const query = useQuery(
    read("getAgencyBoard", { query: overdueOnly ? { overdueOnly: "true" } : {} }),
  );
  const asOf = query.data ? ` ${tasks.asOf(formatDate(query.data.asOf))}` : "";
  return (
    <Page
      title={tasks.board.agencyTitle}
      lead={tasks.board.agencyLead + asOf}
      actions={<PrintButton />}
    >
      <Checkbox
        className="no-print"
        label={tasks.board.overdueOnly}
        checked={overdueOnly}
        onChange={(event) =>
          void navigate({ search: event.currentTarget.checked ? { overdueOnly: true } : {} })
        }
      />
      <Answer query={query}>
        {(board) => <AgencyTable board={board} overdueOnly={overdueOnly} />}
      </Answer>
    </Page>
  );
}
