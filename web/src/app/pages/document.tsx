import type { DocumentDetail } from "@dondoc/contract";
import { DocumentCoordinationPart } from "../../features/coordination/document-coordination.tsx";
import { DocumentPage } from "../../features/documents/document-page.tsx";

/** The record of a document with what each room keeps about it; features do not know each other, so they meet here. */
export function WholeDocumentPage() {
  return <DocumentPage parts={partsOf} />;
}

const partsOf = ({ id }: DocumentDetail) => <DocumentCoordinationPart documentId={id} />;
