import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { ConsultationTable } from "./consultation-table.tsx";

/** On a document's page: the opinions that the Office asked about it. */
export function DocumentCoordinationPart({ documentId }: { documentId: string }) {
  const { coordination: words } = useWords();
  const [asking, setAsking] = useState(false);
  const about = useQuery(read("getDocumentCoordination", { params: { id: documentId } })).data;
  if (!about) return null;
  const mayAsk = about.acts.some(({ allowed }) => allowed);
  if (!mayAsk && about.consultations.length === 0) return null;
  return (
    <Section title={words.task.opinions}>
      {mayAsk && (
        <Button variant="default" mb="sm" className="no-print" onClick={() => setAsking(true)}>
          {words.ask.open}
        </Button>
      )}
      {about.consultations.length > 0 && (
        <ConsultationTable rows={about.consultations} caption={words.task.opinions} />
      )}
      {asking && <AskDialog about={{ documentId }} onClose={() => setAsking(false)} />}
    </Section>
  );
}
