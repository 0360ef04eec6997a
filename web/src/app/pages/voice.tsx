import type { VoiceDetail } from "@dondoc/contract";
import { ComplaintPart } from "../../features/complaints/complaint-part.tsx";
import { InspectionsAboutPart } from "../../features/inspections/risk/about-part.tsx";
import { VoicePage } from "../../features/voices/voice-page.tsx";

/** The record of a voice with what other rooms keep about it; features do not know each other, so they meet here. */
export function WholeVoicePage() {
  return <VoicePage parts={partsOf} />;
}

const partsOf = ({ id, kind }: VoiceDetail) => (
  <>
    {kind === "complaint" && <ComplaintPart voiceId={id} />}
    <InspectionsAboutPart kind="voice" id={id} />
  </>
);
