import type { ReportSheet } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { reportsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { PeriodBar } from "../../ui/period-bar.tsx";
import { todayHere } from "../../ui/period-fields.tsx";

/** Which period and as of which day; a daily form has neither. */
export function AskBar({ sheet: { scope, period } }: { sheet: ReportSheet }) {
  const words = useWords().reports;
  const navigate = reportsRoute.useNavigate();
  if (scope === "today") {
    return (
      <Text component="p" m={0}>
        <strong>{words.today(formatDate(todayHere()))}</strong>
      </Text>
    );
  }
  return (
    <PeriodBar
      period={period}
      onChange={(asked) =>
        void navigate({ search: ({ asOf: _before, ...others }) => ({ ...others, ...asked }) })
      }
    />
  );
}
