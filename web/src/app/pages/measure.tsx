import { MeasurePage } from "../../features/accountability/measure-page.tsx";
import { InspectionsAboutPart } from "../../features/inspections/risk/about-part.tsx";
import { MeasureVoicesPart } from "../../features/voices/voices-about.tsx";

/** An entry of the register with what other rooms keep about it; features do not know each other, so they meet here. */
export function WholeMeasurePage() {
  return <MeasurePage parts={partsOf} />;
}

const partsOf = (measureId: string) => (
  <>
    <MeasureVoicesPart measureId={measureId} />
    <InspectionsAboutPart kind="measure" id={measureId} />
  </>
);
