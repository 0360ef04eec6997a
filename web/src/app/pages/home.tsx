import type { Home } from "@dondoc/contract";
import type { ReactNode } from "react";
import { HomeInnovationsPart } from "../../features/accountability/dare/home-innovations.tsx";
import { HomeBriefingPart } from "../../features/briefing/home-briefing.tsx";
import { OfficeDeskPart } from "../../features/clocks/office-desk.tsx";
import { HomeCoordinationPart } from "../../features/coordination/home-coordination.tsx";
import { HomeDirectionsPart } from "../../features/directions/home-directions.tsx";
import { HomeMonitoringPart } from "../../features/monitoring/home-monitoring.tsx";
import { HomeCollectionsPart } from "../../features/aggregation/home-collections.tsx";
import { HomeMonthlyPart } from "../../features/reports/home-monthly.tsx";
import { HomeStudyPart } from "../../features/study/home-study.tsx";
import { HomeRoutingsPart } from "../../features/succession/home-routings.tsx";
import { HomePage } from "../../features/tasks/home-page.tsx";
import { AskedToExplain } from "../../features/urging/asked-to-explain.tsx";

const partsOf = (home: Home): ReactNode => (
  <>
    {home === "agency" && <AskedToExplain />}
    <HomeCollectionsPart home={home} />
    <HomeStudyPart home={home} />
    <HomeMonitoringPart home={home} />
    {home === "exceptions" && <HomeBriefingPart />}
    <HomeDirectionsPart />
    <HomeCoordinationPart home={home} />
    <HomeInnovationsPart />
    <HomeRoutingsPart />
    <HomeMonthlyPart />
    {home === "desk" && <OfficeDeskPart />}
  </>
);

/** A person's first page with what each room asks of them; features do not know each other, so they meet here. */
export function WholeHomePage() {
  return <HomePage parts={partsOf} />;
}
