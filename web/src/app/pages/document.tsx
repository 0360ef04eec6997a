import type { DocumentDetail } from "@dondoc/contract";
import { DocumentCoordinationPart } from "../../features/coordination/document-coordination.tsx";
import { DocumentPage } from "../../features/documents/document-page.tsx";
import { DocumentMonitoringPart } from "../../features/monitoring/document-monitoring.tsx";
import { DocumentStudyPart, OwnStudyPart } from "../../features/study/document-study.tsx";

/** The record of a document with what each room keeps about it; features do not know each other, so they meet here. */
export function WholeDocumentPage() {
  return <DocumentPage top={topOf} parts={partsOf} />;
}

const topOf = ({ id, state }: DocumentDetail) =>
  state === "released" && <OwnStudyPart documentId={id} />;

const partsOf = ({ id, state }: DocumentDetail) => (
  <>
    {state === "released" && <DocumentMonitoringPart documentId={id} />}
    {state === "released" && <DocumentStudyPart documentId={id} />}
    <DocumentCoordinationPart documentId={id} />
  </>
);
