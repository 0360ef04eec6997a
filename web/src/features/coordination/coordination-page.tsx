import { SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { coordinationRoute, coordinationViews } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Page } from "../../ui/page.tsx";
import { HelpList } from "./help-list.tsx";
import { OpinionList } from "./opinion-list.tsx";
import { ReportList } from "./report-list.tsx";
import { RuleList } from "./rule-list.tsx";
import { Statistics } from "./statistics.tsx";

type View = (typeof coordinationViews)[number];

/** Everything agencies ask of each other, with what came of it. */
export function CoordinationPage() {
  const { coordination: words } = useWords();
  const { view = "opinions" } = coordinationRoute.useSearch();
  const shown: Record<View, ReactNode> = {
    opinions: <OpinionList />,
    help: <HelpList />,
    reports: <ReportList />,
    statistics: <Statistics />,
    rules: <RuleList />,
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <ViewChoice view={view} />
      {shown[view]}
    </Page>
  );
}

function ViewChoice({ view }: { view: View }) {
  const { coordination: words } = useWords();
  const navigate = coordinationRoute.useNavigate();
  const wide = useMediaQuery("(min-width: 62em)", true, { getInitialValueInEffect: false });
  return (
    <SegmentedControl
      className="no-print"
      aria-label={words.views}
      size="md"
      orientation={wide ? "horizontal" : "vertical"}
      style={{ alignSelf: wide ? "flex-start" : "stretch" }}
      value={view}
      onChange={(chosen) => {
        const next = coordinationViews.find((one) => one === chosen);
        void navigate({ search: next === undefined || next === "opinions" ? {} : { view: next } });
      }}
      data={coordinationViews.map((one) => ({ value: one, label: words.view[one] }))}
    />
  );
}
