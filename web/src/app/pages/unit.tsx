import { UnitMeasuresPart } from "../../features/accountability/unit-measures.tsx";
import { UnitPage } from "../../features/organisation/unit-page.tsx";

/** An agency's page with what each room keeps about it; features do not know each other, so they meet here. */
export function WholeUnitPage() {
  return <UnitPage parts={partsOf} />;
}

const partsOf = (unitId: string) => <UnitMeasuresPart unitId={unitId} />;
